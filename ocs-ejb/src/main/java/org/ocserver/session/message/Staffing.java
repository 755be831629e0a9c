package org.ocserver.session.message;

import org.ocserver.campaign.option.AgentOptions;
import org.ocserver.campaign.option.OptionLookup;

/**
 * How many agents a session has, and how many it should.
 *
 * @param dynamic whether agents come to it, and leave it, as load asks; otherwise it keeps whom it
 *     has
 * @param priority the higher is staffed first
 * @param least fewer are too few; 0: there are never enough, -1: there are always enough
 * @param most how many it takes; 0: no limit
 * @param held how many work for it
 */
public record Staffing(boolean dynamic, int priority, int least, int most, int held) {

  public static Staffing of(OptionLookup options, int held) {
    return new Staffing(
        options.value(AgentOptions.AGENT_ASSIGNMENT),
        options.value(AgentOptions.AGENT_ASSIGNMENT_PRIORITY),
        options.value(AgentOptions.AGENT_ASSIGNMENT_MIN_NUM),
        options.value(AgentOptions.AGENT_ASSIGNMENT_MAX_NUM),
        held);
  }

  public boolean isFull() {
    return dynamic && most > 0 && held >= most;
  }

  boolean isShort() {
    return least == 0 || held < least;
  }

  /** Whether an agent of this session had better work for the other. */
  boolean yieldsTo(Staffing other) {
    if (!dynamic || !other.dynamic() || other.isFull() || least > 0 && held <= least) {
      return false;
    }
    if (isShort() != other.isShort()) {
      return other.isShort();
    }
    return other.priority() > priority && other.isShort()
        || other.priority() == priority && held > other.held() + 1;
  }
}
