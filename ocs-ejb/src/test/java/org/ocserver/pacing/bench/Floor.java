package org.ocserver.pacing.bench;

import java.util.HashMap;
import java.util.Map;
import org.ocserver.pacing.PacingEvent;
import org.ocserver.pacing.PacingEvent.AgentAway;
import org.ocserver.pacing.PacingEvent.AgentBusy;
import org.ocserver.pacing.PacingEvent.AgentReady;
import org.ocserver.pacing.PacingEvent.AgentWrapping;
import org.ocserver.pacing.PacingEvent.CallAnswered;
import org.ocserver.pacing.PacingEvent.CallConnected;
import org.ocserver.pacing.PacingEvent.CallFailed;
import org.ocserver.pacing.PacingEvent.CallLost;
import org.ocserver.pacing.PacingEvent.CallPlaced;

/** Who does what, counted: all that the rules of the peers look at. */
final class Floor {
  enum Doing {
    READY,
    TALKING,
    WRAPPING
  }

  private final Map<Integer, Doing> agents = new HashMap<>();
  private final Map<Integer, Long> since = new HashMap<>();
  private final Map<Long, Long> placedAt = new HashMap<>();
  private final int[] count = new int[Doing.values().length];
  private int waiting;
  private long dials;
  private long ended;
  private long answered;
  private long lost;
  private double answerSeconds;
  private double talkSeconds;
  private double wrapSeconds;
  private long talks;
  private long wraps;

  void on(PacingEvent event) {
    if (event instanceof AgentReady agent) {
      enter(agent.agent(), Doing.READY, agent.at());
    } else if (event instanceof AgentWrapping agent) {
      enter(agent.agent(), Doing.WRAPPING, agent.at());
    } else if (event instanceof AgentAway agent) {
      leave(agent.agent(), agent.at());
    } else if (event instanceof AgentBusy agent) {
      leave(agent.agent(), agent.at());
    } else if (event instanceof CallPlaced call) {
      dials++;
      placedAt.put(call.call(), call.at());
    } else if (event instanceof CallFailed call) {
      ended++;
      placedAt.remove(call.call());
    } else if (event instanceof CallAnswered call) {
      ended++;
      answered++;
      waiting++;
      answerSeconds += (call.at() - placedAt.remove(call.call())) / 1000.0;
    } else if (event instanceof CallConnected call) {
      waiting--;
      enter(call.agent(), Doing.TALKING, call.at());
    } else if (event instanceof CallLost) {
      waiting--;
      lost++;
    }
  }

  private void leave(int agent, long at) {
    Doing old = agents.remove(agent);
    if (old != null) {
      count[old.ordinal()]--;
      double seconds = (at - since.get(agent)) / 1000.0;
      if (old == Doing.TALKING) {
        talkSeconds += seconds;
        talks++;
      } else if (old == Doing.WRAPPING) {
        wrapSeconds += seconds;
        wraps++;
      }
    }
  }

  private void enter(int agent, Doing next, long at) {
    leave(agent, at);
    agents.put(agent, next);
    since.put(agent, at);
    count[next.ordinal()]++;
  }

  int present() {
    return agents.size();
  }

  int count(Doing doing) {
    return count[doing.ordinal()];
  }

  int ready() {
    return count(Doing.READY);
  }

  int dialing() {
    return placedAt.size();
  }

  int waiting() {
    return waiting;
  }

  long dials() {
    return dials;
  }

  long ended() {
    return ended;
  }

  long answered() {
    return answered;
  }

  long lost() {
    return lost;
  }

  long talks() {
    return talks;
  }

  double meanAnswer() {
    return answered == 0 ? 10 : answerSeconds / answered;
  }

  double meanTalk() {
    return talks == 0 ? 120 : talkSeconds / talks;
  }

  double meanWrap() {
    return wraps == 0 ? 0 : wrapSeconds / wraps;
  }

  /** How many agents have talked for at least so many seconds. */
  int talkingFor(double seconds, long now) {
    int all = 0;
    for (Map.Entry<Integer, Doing> agent : agents.entrySet()) {
      if (agent.getValue() == Doing.TALKING && now - since.get(agent.getKey()) >= seconds * 1000) {
        all++;
      }
    }
    return all;
  }
}
