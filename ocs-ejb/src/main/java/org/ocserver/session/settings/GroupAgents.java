package org.ocserver.session.settings;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ocserver.campaign.AgentGroup;
import org.ocserver.campaign.AgentLogin;
import org.ocserver.campaign.CampaignGroup;
import org.ocserver.campaign.Configuration;
import org.ocserver.campaign.Dn;
import org.ocserver.campaign.DnType;
import org.ocserver.campaign.GroupKind;
import org.ocserver.campaign.Person;
import org.ocserver.campaign.Place;
import org.ocserver.campaign.PlaceGroup;
import org.ocserver.campaign.option.CallOptions;
import org.ocserver.telephony.TelephonyEvent.AgentEvent;

/**
 * Who works for a session: the agents of a group, or those who log in at the places of one.
 *
 * @param logins login codes of the group's agents on the session's switch
 * @param dns of the group's places on the session's switch
 * @param ports those of the DNs that are an IVR's and take calls without a login
 * @param ivr whether an IVR takes the calls, and no agent has a desktop
 */
public record GroupAgents(Set<String> logins, Set<String> dns, Set<String> ports, boolean ivr) {
  public GroupAgents {
    logins = Set.copyOf(logins);
    dns = Set.copyOf(dns);
    ports = Set.copyOf(ports);
  }

  /**
   * @throws SessionSettings.Incomplete if there is no such group
   */
  static GroupAgents of(Configuration configuration, CampaignGroup group) {
    boolean ivr = configuration.optionsFor(group).value(CallOptions.IVR_GROUP);
    return group.groupKind() == GroupKind.AGENT_GROUP
        ? ofAgents(configuration, group, ivr)
        : ofPlaces(configuration, group, ivr);
  }

  private static GroupAgents ofAgents(
      Configuration configuration, CampaignGroup group, boolean ivr) {
    AgentGroup agents =
        SessionSettings.required(
            configuration.agentGroup(group.groupDbid()), "agent group", group.groupDbid());
    Set<String> logins =
        agents.persons().stream()
            .flatMap(dbid -> configuration.person(dbid).map(Person::logins).stream())
            .flatMap(List::stream)
            .filter(login -> login.switchDbid() == group.switchDbid())
            .map(AgentLogin::loginCode)
            .collect(Collectors.toSet());
    return new GroupAgents(logins, Set.of(), Set.of(), ivr);
  }

  /**
   * A place with a DN at which agents log in is no one's without a login.
   *
   * <p>Source: manual, "Virtual Agent Support for Notifications".
   */
  private static GroupAgents ofPlaces(
      Configuration configuration, CampaignGroup group, boolean ivr) {
    PlaceGroup places =
        SessionSettings.required(
            configuration.placeGroup(group.groupDbid()), "place group", group.groupDbid());
    Set<String> dns = new HashSet<>();
    Set<String> ports = new HashSet<>();
    for (int place : places.places()) {
      List<Dn> phones =
          configuration.place(place).map(Place::dns).stream()
              .flatMap(List::stream)
              .flatMap(dbid -> configuration.dn(dbid).stream())
              .filter(dn -> dn.switchDbid() == group.switchDbid())
              .toList();
      numbers(phones.stream(), dn -> true).forEach(dns::add);
      if (ivr && phones.stream().noneMatch(dn -> dn.type() == DnType.ACD_POSITION)) {
        numbers(phones.stream(), dn -> dn.type() == DnType.VOICE_TREATMENT_PORT)
            .forEach(ports::add);
      }
    }
    return new GroupAgents(Set.of(), dns, ports, ivr);
  }

  private static Stream<String> numbers(Stream<Dn> dns, Predicate<Dn> which) {
    return dns.filter(which).map(Dn::number);
  }

  public boolean has(AgentEvent event) {
    return logins.contains(event.agentLogin()) || dns.contains(event.dn());
  }
}
