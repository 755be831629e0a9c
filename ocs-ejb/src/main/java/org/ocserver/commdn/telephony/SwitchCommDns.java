package org.ocserver.commdn.telephony;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.ocserver.campaign.Configuration;
import org.ocserver.campaign.Dn;
import org.ocserver.campaign.Switch;
import org.ocserver.commdn.CommDnKey;
import org.ocserver.commdn.CommDnNotifications;
import org.ocserver.commdn.CommDnProtocol;
import org.ocserver.commdn.CommunicationDns;
import org.ocserver.sequence.SequenceEvent;
import org.ocserver.sequence.SequenceObserver;
import org.ocserver.session.message.AgentPlace;
import org.ocserver.session.message.SessionEvent;
import org.ocserver.session.port.SessionObserver;
import org.ocserver.session.port.UserEventListener;
import org.ocserver.telephony.TKVList;
import org.ocserver.telephony.TelephonyEvent.UserEvent;

/** Answers requests that come as user events on communication DNs, and tells all there. */
public final class SwitchCommDns implements UserEventListener, SessionObserver, SequenceObserver {
  private final CommDnProtocol protocol;
  private final Supplier<Configuration> configuration;
  private final BiConsumer<AgentPlace, TKVList> sender;
  private final CommDnNotifications notifications;

  /**
   * @param sender distributes a user event on a DN; must not wait
   */
  public SwitchCommDns(
      CommDnProtocol protocol,
      Supplier<Configuration> configuration,
      BiConsumer<AgentPlace, TKVList> sender) {
    this.protocol = protocol;
    this.configuration = configuration;
    this.sender = sender;
    notifications = new CommDnNotifications(this::tellAll);
  }

  @Override
  public void on(UserEvent event) {
    AgentPlace place = new AgentPlace(event.switchName(), event.dn());
    TKVList request = event.userData();
    if (request.has(CommDnKey.MESSAGE_TYPE) && !isOwn(request) && isUsed(place)) {
      protocol
          .answer(request, Optional.of(event.dn()))
          .thenAccept(answer -> answer.ifPresent(told -> sender.accept(place, told)));
    }
  }

  /** The switch reports what the server sends, too. */
  private boolean isOwn(TKVList event) {
    long own = configuration.get().application().dbid();
    return event.integer(CommDnKey.ORIGIN_APP_ID).orElse(own) == own;
  }

  private boolean isUsed(AgentPlace place) {
    return CommunicationDns.used(configuration.get()).stream()
        .anyMatch(dn -> place(dn).filter(place::equals).isPresent());
  }

  private Optional<AgentPlace> place(Dn dn) {
    return configuration
        .get()
        .switchOf(dn.switchDbid())
        .map(Switch::name)
        .map(name -> new AgentPlace(name, dn.number()));
  }

  @Override
  public void on(SessionEvent event) {
    notifications.on(event);
  }

  @Override
  public void on(SequenceEvent event) {
    notifications.on(event);
  }

  private void tellAll(TKVList event) {
    CommunicationDns.used(configuration.get()).stream()
        .flatMap(dn -> place(dn).stream())
        .forEach(place -> sender.accept(place, event));
  }
}
