package org.ocserver.treatment;

import java.util.Optional;
import org.ocserver.campaign.CallAction;

/**
 * What a treatment asks to be done with the call.
 *
 * @param action never {@link CallAction#NO_ACTION}
 * @param destinationDnDbid where to send the call, or whose message to play
 */
public record CallInstruction(CallAction action, Optional<Integer> destinationDnDbid) {}
