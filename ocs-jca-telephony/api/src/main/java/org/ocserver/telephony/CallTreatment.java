package org.ocserver.telephony;

import java.io.Serializable;

/**
 * What TApplyTreatment needs.
 *
 * @param type the switch's name of the treatment, as {@code PlayApplication} or {@code Music}
 * @param parameters the treatment's own
 */
public record CallTreatment(String type, TKVList parameters) implements Serializable {}
