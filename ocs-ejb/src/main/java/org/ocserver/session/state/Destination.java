package org.ocserver.session.state;

import java.util.function.Consumer;
import org.ocserver.session.message.RecordView;

/**
 * The agent who is to have a record and to call the customer.
 *
 * @param tell run with the record once it is on the agent's desktop
 */
public record Destination(String agentLogin, Consumer<RecordView> tell) {}
