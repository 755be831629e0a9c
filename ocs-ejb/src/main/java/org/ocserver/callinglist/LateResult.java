package org.ocserver.callinglist;

import java.util.Map;
import java.util.Optional;

/**
 * What a desktop says of a record after the server came back that went down meanwhile.
 *
 * @param agentLogin who says it, if that is known
 * @param values of mandatory fields, the result among them
 * @param customFields by column
 */
public record LateResult(
    Optional<String> agentLogin,
    Map<MandatoryField, Object> values,
    Map<String, Object> customFields) {}
