package org.ocserver.bench;

import static org.awaitility.Awaitility.await;

import jakarta.jms.JMSException;
import jakarta.jms.MapMessage;
import jakarta.jms.Message;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import org.ocserver.client.HttpApi;
import org.ocserver.demo.DemoCampaign;
import org.ocserver.server.Credentials;
import org.ocserver.server.ServerPorts;

/** Agents of a campaign in Preview mode, who ask for records and then have them to work on. */
final class PreviewedRecords implements AutoCloseable {
  private static final int ON_THEIR_WAY = 256;
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final String LISTS = "lists: [{listDbid: 1}]";
  private static final String BUFFER =
      LISTS + ", options: {default: {rec_buffer_min: 20, rec_buffer_optimal: 30}}";

  private final Queue<Integer> handles = new ConcurrentLinkedQueue<>();
  private final Semaphore window = new Semaphore(ON_THEIR_WAY);
  private final DemoCampaign campaign;
  private final RequestLine gateway;
  private final int agents;
  private int asked;

  /**
   * Begins the campaign.
   *
   * @param records how many its list has
   */
  PreviewedRecords(
      ServerPorts ports, Credentials admin, Credentials gatewayUser, int agents, int records) {
    this.agents = agents;
    HttpApi http = new HttpApi(ports, admin);
    campaign = new DemoCampaign(http);
    http.mustPost(
        "admin/configuration",
        "application/yaml",
        BusyCampaign.configuration(agents).replace(LISTS, BUFFER));
    campaign.importRecords(DemoCampaign.customers(records), progress -> {});
    campaign.load();
    campaign.start("{\"GSW_CM_AttrDialMode\": 3}");
    gateway =
        new RequestLine(ports, gatewayUser, "jms.queue.ocs.desktop.requests", this::answered)
            .unkept();
  }

  private void answered(int request, Message answer) throws JMSException {
    MapMessage event = (MapMessage) answer;
    if (event.itemExists("GSW_RECORD_HANDLE")) {
      handles.add(event.getInt("GSW_RECORD_HANDLE"));
    }
    window.release();
  }

  /** The handles of so many more records that agents have now. */
  List<Integer> take(int count) {
    handles.clear();
    while (handles.size() < count) {
      int open = Math.min(ON_THEIR_WAY, count - handles.size());
      for (int i = 0; i < open; i++) {
        ask();
      }
      await().atMost(PATIENCE).until(() -> window.availablePermits() == ON_THEIR_WAY);
    }
    return List.copyOf(handles);
  }

  private void ask() {
    window.acquireUninterruptibly();
    Map<String, Object> request = new LinkedHashMap<>();
    request.put("GSW_AGENT_REQ_TYPE", "PreviewRecordRequest");
    request.put("GSW_APPLICATION_ID", 101);
    request.put("GSW_CALLING_LIST", "Spring List");
    request.put("GSW_CAMPAIGN_NAME", "Spring");
    request.put("GSW_REFERENCE_ID", ++asked);
    gateway.send(asked, "agent" + (1 + asked % agents), request);
  }

  @Override
  public void close() {
    gateway.close();
    campaign.stop();
  }
}
