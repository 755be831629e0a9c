package org.ocserver.session.state;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ocserver.callinglist.CallResult;
import org.ocserver.callinglist.CallingRecord;
import org.ocserver.callinglist.Chain;
import org.ocserver.callinglist.MachineChange;
import org.ocserver.callinglist.MandatoryField;
import org.ocserver.callinglist.StoredMachine;
import org.ocserver.scxml.DocumentException;
import org.ocserver.scxml.JsonReader;
import org.ocserver.scxml.JsonText;
import org.ocserver.scxml.MachineFailure;
import org.ocserver.scxml.ScxmlDocument;
import org.ocserver.treatment.scxml.Afterwards;
import org.ocserver.treatment.scxml.ChainMachine;
import org.ocserver.treatment.scxml.DayTime;
import org.ocserver.treatment.scxml.FlexAttribute.Target;
import org.ocserver.treatment.scxml.FlexAttributes;

/**
 * A chain that a document treats: asleep until it is first made to go on, then a machine, until
 * that has come to its end. While it is asleep, it takes next to no memory.
 */
public final class DocumentTreatment {
  private final String id;
  private final ScxmlDocument document;
  private final CampaignState campaign;
  private Optional<StoredMachine> asleep;
  private boolean isStored;
  private Optional<ChainMachine> machine = Optional.empty();
  private Optional<TreatedRecords> records = Optional.empty();
  private Optional<DayTime> told = Optional.empty();
  private Optional<String> failure = Optional.empty();
  private boolean isOver;

  private DocumentTreatment(
      String id, ScxmlDocument document, CampaignState campaign, Optional<StoredMachine> asleep) {
    this.id = id;
    this.document = document;
    this.campaign = campaign;
    this.asleep = asleep;
    isStored = asleep.isPresent();
  }

  /** Of a chain that was not treated before. */
  public static DocumentTreatment anew(ScxmlDocument document, CampaignState campaign) {
    return new DocumentTreatment(
        campaign.ports.guids().get(), document, campaign, Optional.empty());
  }

  /** Of a chain that comes back with its machine. */
  public static DocumentTreatment of(
      StoredMachine stored, ScxmlDocument document, CampaignState campaign) {
    return new DocumentTreatment(stored.id(), document, campaign, Optional.of(stored));
  }

  /** Starts, restores or wakes the machine, and tells it what interval of the day has come. */
  public void goOn(Chain chain, Instant now) {
    if (isOver) {
      return;
    }
    if (machine.isPresent()) {
      records.orElseThrow().are(chain, now);
      machine.get().wake(now);
      tellDayTime(now);
    } else if (asleep.isPresent()) {
      restore(chain, asleep.get(), now);
    } else {
      start(chain, now);
    }
    Optional<Integer> calling = machine.flatMap(ChainMachine::calling);
    if (calling.isPresent() && records.orElseThrow().isWithdrawn(calling.get())) {
      callEnded(chain, CallResult.DO_NOT_CALL.value(), now);
    }
  }

  private void start(Chain chain, Instant now) {
    String reference = StoredMachine.reference(id);
    chain.records().forEach(record -> record.set(MandatoryField.TREATMENTS, reference));
    TreatedRecords treated = new TreatedRecords(campaign, chain, new FlexAttributes(), now);
    records = Optional.of(treated);
    told = treated.dayTime(now);
    machine =
        Optional.of(
            ChainMachine.start(
                document,
                id,
                campaign.documents().uriOf(chain.table()).variables(),
                treated,
                campaign.documents().log()::warn,
                campaign.documents().limits(chain.table()),
                now));
  }

  private void restore(Chain chain, StoredMachine stored, Instant now) {
    asleep = Optional.empty();
    try {
      if (!(JsonReader.read(stored.state()) instanceof Map<?, ?> map)
          || !(map.get("treatment") instanceof String treatment)
          || !campaign
              .documents()
              .uriOf(chain.table())
              .document()
              .toString()
              .equals(map.get("uri"))) {
        throw new DocumentException("what was stored is of another document");
      }
      TreatedRecords treated =
          new TreatedRecords(campaign, chain, FlexAttributes.of(map.get("attributes")), now);
      records = Optional.of(treated);
      told = treated.dayTime(now);
      ChainMachine restored =
          ChainMachine.restore(
              document,
              treatment,
              treated,
              campaign.documents().log()::warn,
              campaign.documents().limits(chain.table()),
              now);
      machine = Optional.of(restored);
      restored.wake(now);
    } catch (DocumentException | IllegalArgumentException unfit) {
      fail("it cannot go on: " + unfit.getMessage());
    }
  }

  private void tellDayTime(Instant now) {
    TreatedRecords treated = records.orElseThrow();
    Optional<DayTime> present = treated.dayTime(now);
    if (!present.equals(told)) {
      told = present;
      machine.orElseThrow().tellDayTime(treated, now);
    }
  }

  /** A call has come to this result; what has come due meanwhile follows. */
  public void ended(Chain chain, int callResult, Instant now) {
    if (machine.isEmpty()) {
      goOn(chain, now);
      callEnded(chain, callResult, now);
    } else {
      callEnded(chain, callResult, now);
      goOn(chain, now);
    }
  }

  /** A call, or the chance of one, has come to this result. */
  public void callEnded(Chain chain, int callResult, Instant now) {
    if (machine.isPresent() && !isOver) {
      records.orElseThrow().are(chain, now);
      machine.get().callEnded(callResult, now);
    }
  }

  /** The record that the machine wants called. */
  public Optional<CallingRecord> wanted(Chain chain) {
    return isRunning()
        ? machine
            .flatMap(ChainMachine::calling)
            .flatMap(
                wanted -> chain.records().stream().filter(r -> r.recordId() == wanted).findFirst())
        : Optional.empty();
  }

  /** Its call has begun: another one waits until it is over. */
  public void callBegun() {
    records.ifPresent(TreatedRecords::callBegun);
  }

  public boolean isRunning() {
    return !isOver && machine.filter(ChainMachine::isRunning).isPresent();
  }

  /** Whether it has not begun. */
  public boolean isNew() {
    return machine.isEmpty() && asleep.isEmpty() && !isOver;
  }

  /**
   * Whether there is something to do for it now, other than to call whom it wants called. What is
   * asleep has come to its time when its chain has.
   */
  boolean isDue(Instant now) {
    if (isOver || isNew()) {
      return false;
    }
    return machine
        .map(
            it ->
                it.calling().isEmpty()
                    || it.nextWake().filter(time -> !time.isAfter(now)).isPresent()
                    || it.awaitsDayTime() && !records.orElseThrow().dayTime(now).equals(told))
        .orElse(true);
  }

  /** When it is to go on, if it waits for that. */
  public Optional<Instant> nextTime(Instant now) {
    if (!isRunning()) {
      return Optional.empty();
    }
    ChainMachine running = machine.orElseThrow();
    Optional<Instant> change =
        running.awaitsDayTime()
            ? records.orElseThrow().dayTimes().flatMap(times -> times.nextChange(now))
            : Optional.empty();
    return Stream.concat(running.nextWake().stream(), change.stream()).min(Instant::compareTo);
  }

  /** It does not go on: standard treatments take over. */
  public void fail(String reason) {
    failure = Optional.of(reason);
    isOver = true;
  }

  /** Why it failed. */
  public Optional<String> failure() {
    return failure.or(() -> machine.flatMap(ChainMachine::failure));
  }

  /** What becomes of the chain. */
  public Afterwards afterwards() {
    return failure().isPresent()
        ? Afterwards.SWITCH
        : machine.map(ChainMachine::afterwards).orElse(Afterwards.FINALIZE);
  }

  /** The chain is done with, or others treat it. */
  public void end(Chain chain) {
    isOver = true;
    machine.ifPresent(ChainMachine::stop);
    String reference = StoredMachine.reference(id);
    chain.records().stream()
        .filter(record -> record.text(MandatoryField.TREATMENTS).equals(reference))
        .forEach(record -> record.set(MandatoryField.TREATMENTS, ""));
  }

  /** What was set for a record. */
  public Map<String, Object> attributes(CallingRecord record, Target target) {
    return records.map(all -> all.attributes().of(record.recordId(), target)).orElse(Map.of());
  }

  /**
   * What the database is to keep of it.
   *
   * @param goesOn whether the chain is to be treated further
   */
  public MachineChange change(boolean goesOn) {
    if (isOver || !goesOn) {
      return isStored ? removal() : MachineChange.NONE;
    }
    if (machine.isEmpty()) {
      return MachineChange.NONE;
    }
    try {
      String state = state();
      if (state.length() <= campaign.documents().limits(records.orElseThrow().table()).saved()) {
        isStored = true;
        return new MachineChange.Store(new StoredMachine(id, state));
      }
      campaign.documents().log().warn("a treatment is too long to be stored: " + state.length());
    } catch (RuntimeException | MachineFailure notSaved) {
      // Whatever a document's data do when they are looked at: their chain must be written.
      campaign.documents().log().warn("a treatment cannot be stored: " + notSaved.getMessage());
    }
    return isStored ? removal() : MachineChange.NONE;
  }

  private MachineChange removal() {
    isStored = false;
    return new MachineChange.Remove(id);
  }

  private String state() {
    TreatedRecords treated = records.orElseThrow();
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("uri", campaign.documents().uriOf(treated.table()).document().toString());
    map.put("attributes", treated.attributes().toList());
    map.put("treatment", machine.orElseThrow().save());
    return JsonText.write(map);
  }
}
