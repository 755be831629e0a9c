package org.ocserver.telephony.ra.inflow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.ocserver.telephony.ra.connector.ConnectorType;

/** Says what is wrong with the properties of an activation. */
final class ActivationCheck {
  private ActivationCheck() {}

  /** The problems, each a sentence; none if all is well. An empty property means the adapter's. */
  static List<String> problems(String switchName, String connector) {
    List<String> problems = new ArrayList<>();
    if (!switchName.equals(switchName.strip())) {
      problems.add("switchName begins or ends with a space: '" + switchName + "'.");
    }
    if (!connector.isEmpty() && ConnectorType.of(connector).isEmpty()) {
      problems.add("connector is '" + connector + "', expected one of " + known() + ".");
    }
    return problems;
  }

  private static String known() {
    return Arrays.stream(ConnectorType.values())
        .map(ConnectorType::propertyValue)
        .collect(Collectors.joining(", "));
  }
}
