package org.ocserver.commdn;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.ocserver.campaign.Configuration;
import org.ocserver.campaign.Dn;
import org.ocserver.campaign.DnType;
import org.ocserver.campaign.option.ServerOptions;

/**
 * Which communication DNs this server uses: if option {@code outbound_contact_server} is true for
 * any, then those alone; else all for which it is not false.
 *
 * <p>Source: manual, "Special OCS Option".
 */
public final class CommunicationDns {
  private static final Logger LOG = System.getLogger(CommunicationDns.class.getName());
  private static final int LONGEST_NUMBER_LOGGED = 64;

  private final Set<String> disregarded = ConcurrentHashMap.newKeySet();

  /** The communication DNs that are used. */
  public static List<Dn> used(Configuration configuration) {
    List<Dn> all =
        configuration.dns().stream().filter(dn -> dn.type() == DnType.COMMUNICATION_DN).toList();
    List<Dn> wanted =
        all.stream().filter(dn -> isFor(dn, configuration).filter(yes -> yes).isPresent()).toList();
    return wanted.isEmpty()
        ? all.stream().filter(dn -> isFor(dn, configuration).orElse(true)).toList()
        : wanted;
  }

  private static Optional<Boolean> isFor(Dn dn, Configuration configuration) {
    return configuration.optionsFor(dn).value(ServerOptions.OUTBOUND_CONTACT_SERVER);
  }

  /** Whether requests on the DN of that number are heard; those on another are told of once. */
  boolean isUsed(String number, Configuration configuration) {
    boolean used = used(configuration).stream().anyMatch(dn -> dn.number().equals(number));
    if (!used && number.length() <= LONGEST_NUMBER_LOGGED && disregarded.add(number)) {
      LOG.log(
          Level.WARNING,
          "{0} is no communication DN that this server uses: requests on it are disregarded",
          number);
    }
    return used;
  }
}
