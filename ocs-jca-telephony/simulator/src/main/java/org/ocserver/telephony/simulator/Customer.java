package org.ocserver.telephony.simulator;

import java.time.Duration;
import org.ocserver.telephony.CallState;

/**
 * What will befall one dial, whatever the application does.
 *
 * @param outcome what the dial meets
 * @param reaction how long until it is met; unused for {@link CallState#NO_ANSWER}
 * @param patience how long whatever answered waits
 * @param talk how long a conversation would take
 */
record Customer(CallState outcome, Duration reaction, Duration patience, Duration talk) {}
