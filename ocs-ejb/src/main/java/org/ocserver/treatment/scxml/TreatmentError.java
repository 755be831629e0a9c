package org.ocserver.treatment.scxml;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ocserver.scxml.ExecutionError;

/**
 * What is wrong with an action: the codes of Error.Attribute and Error.Configuration. The manual
 * names the property in two spellings; events carry both.
 */
enum TreatmentError {
  NO_VALUE(1, "Error.Attribute"),
  INVALID_VALUE(2, "Error.Attribute"),
  NO_SUCH_RECORD(3, "Error.Attribute"),
  CALL_IN_PROGRESS(4, "Error.Attribute"),
  NOT_DIALABLE(5, "Error.Attribute"),
  NO_BUSINESS_HOURS(101, "Error.Configuration"),
  NO_SUCH_INTERVAL(102, "Error.Configuration");

  private final int code;
  private final String event;

  TreatmentError(int code, String event) {
    this.code = code;
    this.event = event;
  }

  int code() {
    return code;
  }

  ExecutionError because(String reason) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("error_code", code);
    data.put("Error_code", code);
    return new ExecutionError(event, reason, data);
  }
}
