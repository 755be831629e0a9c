package org.ocserver.bench;

import jakarta.jms.JMSException;
import jakarta.jms.MapMessage;
import jakarta.jms.Message;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What agents with a record at work ask, in turn. */
final class AgentRequests {
  private static final int RESCHEDULE_EVERY = 10;
  private static final String UPDATE = "UpdateCallCompletionStats";
  private static final String RESCHEDULE = "RecordReschedule";
  private static final String PROCESSED = "RecordProcessed";

  /** An agent and the record that the agent has. */
  record AtWork(String agentLogin, int handle) {}

  /** What an agent sends. */
  record Request(String agentLogin, Map<String, Object> body) {}

  /** Whose answers are looked into. */
  enum Answer {
    ACKNOWLEDGED,
    ECHOED
  }

  private final List<AtWork> agents;
  private final int processed;
  private final Answer answer;

  /**
   * @param processed how many of the agents, the first, finish their records, evenly over the run
   */
  AgentRequests(List<AtWork> agents, int processed, Answer answer) {
    this.agents = List.copyOf(agents);
    this.processed = processed;
    this.answer = answer;
  }

  /** The request of a number out of a total. */
  Request of(int number, int total) {
    int every = processed == 0 ? total + 1 : total / processed;
    if (number % every == every - 1 && number / every < processed) {
      return request(agents.get(number / every), PROCESSED, number);
    }
    AtWork agent = agents.get(processed + number % (agents.size() - processed));
    return request(agent, number % RESCHEDULE_EVERY == 0 ? RESCHEDULE : UPDATE, number);
  }

  private static Request request(AtWork agent, String type, int number) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("GSW_AGENT_REQ_TYPE", type);
    body.put("GSW_APPLICATION_ID", 101);
    body.put("GSW_CALLING_LIST", "Spring List");
    body.put("GSW_CAMPAIGN_NAME", "Spring");
    body.put("GSW_RECORD_HANDLE", agent.handle());
    body.put("GSW_REFERENCE_ID", number);
    switch (type) {
      case UPDATE -> {
        body.put("GSW_CALL_RESULT", 33);
        body.put("customer_name", "Customer of request " + number);
      }
      case RESCHEDULE -> {
        body.put("GSW_CALLBACK_TYPE", "Campaign");
        body.put("GSW_DATE_TIME", "11/30/2030 10:00");
      }
      default -> body.put("GSW_CALL_RESULT", 33);
    }
    return new Request(agent.agentLogin(), body);
  }

  boolean isExpected(int number, Message message) throws JMSException {
    MapMessage map = (MapMessage) message;
    if (map.getInt("GSW_REFERENCE_ID") != number) {
      return false;
    }
    return answer == Answer.ECHOED || map.getString("GSW_USER_EVENT").endsWith("Acknowledge");
  }
}
