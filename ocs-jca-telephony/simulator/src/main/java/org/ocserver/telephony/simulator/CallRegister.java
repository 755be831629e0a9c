package org.ocserver.telephony.simulator;

import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ocserver.telephony.ConnectionId;
import org.ocserver.telephony.TKVList;

/**
 * The calls that the switch has now, with the trunks that they take and the log of those dialed.
 *
 * <p>Connection ids are the instant at which the switch came up, in milliseconds, and a counter,
 * both in hexadecimal digits: unique over restarts.
 */
final class CallRegister {
  private static final int INSTANT_DIGITS = 11;
  private static final int COUNTER_DIGITS = 8;
  private final String prefix;
  private final TrunkGroup trunks;
  private final Optional<CallLog> log;
  private final SwitchTime time;
  private final Map<ConnectionId, Call> calls = new LinkedHashMap<>();
  private long opened;

  CallRegister(Instant start, TrunkGroup trunks, Optional<CallLog> log, SwitchTime time) {
    this.prefix = HexFormat.of().toHexDigits(start.toEpochMilli(), INSTANT_DIGITS);
    this.trunks = trunks;
    this.log = log;
    this.time = time;
  }

  /** Opens a call that takes no trunk. */
  Call openInside(String origin, String destination, TKVList userData) {
    return open(origin, destination, userData, Optional.empty());
  }

  /** Opens a call to a customer; there must be a free trunk. */
  Call openOutside(String origin, String destination, TKVList userData, Customer customer) {
    trunks.seize();
    Call call = open(origin, destination, userData, Optional.of(customer));
    log.ifPresent(file -> file.dialed(time.now(), call));
    return call;
  }

  /** Opens a call that a customer makes; there must be a free trunk. The log tells dials only. */
  Call openInbound(String queue, TKVList userData, Customer customer) {
    trunks.seize();
    return open(queue, queue, userData, Optional.of(customer));
  }

  boolean hasFreeTrunk() {
    return trunks.hasFree();
  }

  /**
   * Strikes out a call that ended.
   *
   * @param state how, as the log shall have it
   */
  void close(Call call, String state) {
    calls.remove(call.id());
    if (call.customer().isPresent()) {
      trunks.free();
      log.ifPresent(file -> file.ended(time.now(), call, state));
    }
  }

  Optional<Call> find(ConnectionId id) {
    return Optional.ofNullable(calls.get(id));
  }

  /** Those of this moment, oldest first. */
  List<Call> all() {
    return List.copyOf(calls.values());
  }

  private Call open(
      String origin, String destination, TKVList userData, Optional<Customer> customer) {
    String counter = HexFormat.of().toHexDigits(++opened, COUNTER_DIGITS);
    ConnectionId id = new ConnectionId(prefix + counter);
    Call call = new Call(id, origin, destination, userData, customer);
    calls.put(id, call);
    return call;
  }
}
