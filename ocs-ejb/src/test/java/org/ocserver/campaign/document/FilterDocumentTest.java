package org.ocserver.campaign.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ocserver.campaign.check.ConfigurationProblem;

class FilterDocumentTest {
  private static DocumentReading read(String criteria, String orderBy) {
    return ConfigurationDocument.read(
        """
        tenants:
          - {dbid: 1, name: Acme}
        applications:
          - {dbid: 101, name: OCServer, type: outbound_contact_server}
        formats:
          - dbid: 1
            tenantDbid: 1
            name: Customers
            fields:
              - {dbid: 1, name: balance, type: int}
        filters:
          - dbid: 7
            tenantDbid: 1
            name: Rich
            formatDbid: 1
            options: {default: {criteria: "%s", order_by: "%s"}}
        """
            .formatted(criteria, orderBy));
  }

  @Test
  void shouldTakeAFilterThatFitsItsFormat() {
    assertThat(read("balance > 100 AND attempt < 3", "balance DESC").problems()).isEmpty();
  }

  @Test
  void shouldTellByNameAndPlaceWhatIsWrongWithAFilter() {
    assertThat(read("balance > 100; DROP TABLE x", "").problems())
        .containsExactly(
            new ConfigurationProblem(
                "filters[0].options",
                "the filter Rich: criteria, character 14: \";\" has no place in a filter"));
    assertThat(read("balance > 100", "blance").problems())
        .containsExactly(
            new ConfigurationProblem(
                "filters[0].options",
                "the filter Rich: order_by, character 1: the list has no field \"blance\""));
  }
}
