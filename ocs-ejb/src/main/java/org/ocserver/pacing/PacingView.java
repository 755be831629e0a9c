package org.ocserver.pacing;

/**
 * What a pacing rule sees.
 *
 * @param readyAgents agents who could take a call now
 * @param soonReadyAgents agents who said that they will be ready by the time that a call placed now
 *     is answered
 * @param dialing calls placed that nobody has answered yet
 * @param queued answered calls that wait for an agent
 * @param sampledDials finished dials among the samples, at most history_length
 * @param sampledAnswers those of them that a person answered
 * @param answered calls answered by a person since the session was loaded
 * @param lost those of them that were abandoned or dropped
 * @param lossLimit the share of answered calls that may be lost, 0 to 1
 * @param historyLength samples that the predictive rule needs
 */
public record PacingView(
    int readyAgents,
    int soonReadyAgents,
    int dialing,
    int queued,
    int sampledDials,
    int sampledAnswers,
    long answered,
    long lost,
    double lossLimit,
    int historyLength) {}
