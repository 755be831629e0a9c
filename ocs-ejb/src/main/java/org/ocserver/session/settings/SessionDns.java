package org.ocserver.session.settings;

import java.util.Optional;
import org.ocserver.campaign.CampaignGroup;
import org.ocserver.campaign.Configuration;
import org.ocserver.campaign.Dn;
import org.ocserver.campaign.DnType;
import org.ocserver.campaign.option.CallOptions;
import org.ocserver.telephony.MergeMethod;

/**
 * The DNs through which a session's calls go.
 *
 * @param origin in whose name calls are made
 * @param destination where answered calls and engaging calls go to agents, if that is another DN
 * @param mergeMethod how an engaging call and a customer's become one
 * @param ports the most calls that are in progress at a time, or at an IVR; 0 = no limit
 */
public record SessionDns(Dn origin, Optional<Dn> destination, MergeMethod mergeMethod, int ports) {

  /**
   * @throws SessionSettings.Incomplete if the campaign group has no DN to make calls from
   */
  static SessionDns of(Configuration configuration, CampaignGroup group, GroupAgents members) {
    Dn origin =
        group
            .originationDnDbid()
            .or(group::transferDnDbid)
            .flatMap(configuration::dn)
            .orElseThrow(
                () ->
                    new SessionSettings.Incomplete(
                        group.name() + " has no DN in whose name to make calls"));
    Optional<Dn> destination =
        group.transferDnDbid().flatMap(configuration::dn).filter(dn -> dn.dbid() != origin.dbid());
    return new SessionDns(
        origin,
        destination,
        configuration.optionsFor(origin).value(CallOptions.MERGE_METHOD),
        members.ports().isEmpty() ? group.channels() : members.ports().size());
  }

  /** Whether the switch holds a call there that a person answered, until it is told what to do. */
  boolean holdsAnswered() {
    return origin.type() == DnType.TRUNK_GROUP;
  }

  /** Whether a call at the DN is still where it was dialed from, held. */
  public boolean isHeldAt(String dn) {
    return holdsAnswered() && origin.number().equals(dn);
  }

  /** Where agents take calls out of a queue; none if the origin is a mere trunk group. */
  public Optional<String> queue() {
    return holdsAnswered()
        ? destination.map(Dn::number)
        : Optional.of(destination.orElse(origin).number());
  }

  /** GSW_QUEUE_DBID. */
  public int queueDbid() {
    return destination.orElse(origin).dbid();
  }
}
