package org.ocserver.session.state;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ocserver.callinglist.ListTable;
import org.ocserver.campaign.option.Option;
import org.ocserver.campaign.option.OptionLookup;
import org.ocserver.campaign.option.TreatmentOptions;
import org.ocserver.scxml.DocumentException;
import org.ocserver.scxml.Limits;
import org.ocserver.scxml.ScxmlDocument;
import org.ocserver.scxml.ecmascript.ScriptLimits;
import org.ocserver.session.message.SessionEvent;
import org.ocserver.session.message.SessionMessage;
import org.ocserver.session.port.SessionPorts;
import org.ocserver.session.settings.SessionList;
import org.ocserver.session.settings.SessionSettings;
import org.ocserver.treatment.scxml.DocumentLimits;
import org.ocserver.treatment.scxml.DocumentRequest;
import org.ocserver.treatment.scxml.FetchedDocument;
import org.ocserver.treatment.scxml.FetchedDocument.Ready;
import org.ocserver.treatment.scxml.FetchedDocument.Unavailable;
import org.ocserver.treatment.scxml.TreatmentUri;

/**
 * The documents by which the lists of a session are treated. They are fetched when the campaign is
 * loaded, and asked for again from time to time; until the first answer nothing is taken from the
 * list. One that cannot be had or read, or whose machines fail one after the other, leaves the list
 * to standard treatments.
 *
 * <p>Source: manual, "SCXML Architecture".
 */
public final class ListDocuments {
  private static final Logger LOG = System.getLogger(ListDocuments.class.getName());

  private static final long MEGABYTE = 1 << 20;

  /** What is stored of a machine with all that it has invoked and waits for, by its variables. */
  private static final int SAVED_BESIDE_DATA = 5;

  /** What is known of one list's document. */
  private static final class Known {
    private final SessionList list;
    private final DocumentRequest request;
    private Optional<ScxmlDocument> document = Optional.empty();
    private Instant nextRequest = Instant.MIN;
    private boolean asked;
    private int failures;
    private String trouble = "";

    private Known(SessionList list, DocumentRequest request) {
      this.list = list;
      this.request = request;
    }

    private <T> T value(Option<T> option) {
      return list.options().value(option);
    }

    private boolean isUsable() {
      return document.isPresent() && failures < value(TreatmentOptions.TREATMENT_MAX_FAILURES);
    }
  }

  private final SessionSettings settings;
  private final SessionPorts ports;
  private final ChainBuffer buffer;
  private final TreatmentLog log;

  /** By the list's DBID; those that have a document. */
  private final Map<Integer, Known> known = new LinkedHashMap<>();

  ListDocuments(SessionSettings settings, SessionPorts ports, ChainBuffer buffer) {
    this.settings = settings;
    this.ports = ports;
    this.buffer = buffer;
    log =
        new TreatmentLog(
            settings.identity().groupName(),
            settings.options().value(TreatmentOptions.TREATMENT_LOG_LINES));
    for (SessionList list : settings.lists()) {
      list.options().value(TreatmentOptions.TREATMENT_URI).ifPresent(uri -> expect(list, uri));
    }
  }

  private void expect(SessionList list, String uri) {
    try {
      Known one = new Known(list, request(list, TreatmentUri.parse(uri)));
      known.put(list.table().listDbid(), one);
      buffer.hold(list.table());
      ask(one);
    } catch (DocumentException noUri) {
      tell(list, noUri.getMessage());
    }
  }

  private static DocumentRequest request(SessionList list, TreatmentUri uri) {
    OptionLookup options = list.options();
    ScriptLimits scripts =
        new ScriptLimits(
            options.value(TreatmentOptions.TREATMENT_SCRIPT_INSTRUCTIONS),
            options.value(TreatmentOptions.TREATMENT_SCRIPT_TIME),
            MEGABYTE * options.value(TreatmentOptions.TREATMENT_SCRIPT_MEMORY),
            options.value(TreatmentOptions.TREATMENT_SCRIPT_LENGTH),
            options.value(TreatmentOptions.TREATMENT_DATA_LENGTH));
    return new DocumentRequest(
        uri,
        new DocumentLimits(options.value(TreatmentOptions.TREATMENT_DOCUMENT_LENGTH), scripts),
        options.value(TreatmentOptions.HTTP_CONNECTION_POOL_SIZE),
        options.value(TreatmentOptions.HTTP_RESPONSE_TIMEOUT));
  }

  private void ask(Known one) {
    one.asked = true;
    ports.treatments().fetch(one.request);
  }

  /** Asks again for what has not been asked for long. */
  public void tick(Instant now) {
    for (Known one : known.values()) {
      Duration interval = one.value(TreatmentOptions.TREATMENT_CHECK_INTERVAL);
      if (!one.asked && !interval.isZero() && !now.isBefore(one.nextRequest)) {
        ask(one);
      }
    }
    log.tick(now);
  }

  public void on(SessionMessage.TreatmentFetched answer, Instant now) {
    for (Known one : known.values()) {
      if (one.asked && one.request.equals(answer.request())) {
        one.asked = false;
        one.nextRequest = now.plus(one.value(TreatmentOptions.TREATMENT_CHECK_INTERVAL));
        take(one, answer.document());
        buffer.release(one.list.table());
      }
    }
  }

  private void take(Known one, FetchedDocument fetched) {
    if (fetched instanceof Ready ready) {
      if (one.document.filter(ready.document()::equals).isEmpty()) {
        one.document = Optional.of(ready.document());
        one.failures = 0;
        one.trouble = "";
        LOG.log(
            Level.INFO,
            "{0}: {1} is treated by {2}",
            settings.identity().groupName(),
            one.list.table().listName(),
            one.request.uri().document());
      }
    } else if (fetched instanceof Unavailable unavailable) {
      trouble(one, unavailable.reason());
    }
  }

  /** Told once, until it is another. */
  private void trouble(Known one, String reason) {
    if (!one.trouble.equals(reason)) {
      one.trouble = reason;
      tell(
          one.list,
          one.isUsable() ? reason + "; the document that was fetched before stays" : reason);
    }
  }

  private void tell(SessionList list, String reason) {
    boolean isTreated =
        Optional.ofNullable(known.get(list.table().listDbid())).filter(Known::isUsable).isPresent();
    String line =
        "Error.Configuration: %s: %s%s"
            .formatted(
                list.table().listName(),
                reason,
                isTreated ? "" : "; its chains have standard treatments");
    LOG.log(Level.ERROR, "{0}: {1}", settings.identity().groupName(), line);
    ports.observer().on(new SessionEvent.Trouble(settings.identity(), line));
  }

  /** Whether no list of the session is treated by a document. */
  public boolean isEmpty() {
    return known.isEmpty();
  }

  /** The document that treats the list's chains, if one does. */
  public Optional<ScxmlDocument> of(ListTable table) {
    return Optional.ofNullable(known.get(table.listDbid()))
        .filter(Known::isUsable)
        .flatMap(one -> one.document);
  }

  /** By which URI the list's chains are treated; its parameters are variables of the document. */
  TreatmentUri uriOf(ListTable table) {
    return known.get(table.listDbid()).request.uri();
  }

  /** A machine of a list's document did what it should. */
  public void succeeded(ListTable table) {
    Optional.ofNullable(known.get(table.listDbid())).ifPresent(one -> one.failures = 0);
  }

  /** A machine failed. */
  public void failed(ListTable table, String reason) {
    log.warn(table.listName() + ": a treatment failed: " + reason);
    Known one = known.get(table.listDbid());
    if (one != null && ++one.failures == one.value(TreatmentOptions.TREATMENT_MAX_FAILURES)) {
      tell(one.list, one.failures + " machines failed in turn, the last one: " + reason);
    }
  }

  /** How far machines of a list's document may go. */
  Limits limits(ListTable table) {
    ScriptLimits scripts = known.get(table.listDbid()).request.limits().scripts();
    return Limits.DEFAULT
        .withSteps(settings.options().value(TreatmentOptions.ACTION_QUEUE_QUOTA))
        .withSaved(SAVED_BESIDE_DATA * scripts.data());
  }

  /** What documents say and do wrong. */
  TreatmentLog log() {
    return log;
  }
}
