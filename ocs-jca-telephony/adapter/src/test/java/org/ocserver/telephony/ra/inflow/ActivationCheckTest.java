package org.ocserver.telephony.ra.inflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.resource.spi.InvalidPropertyException;
import org.junit.jupiter.api.Test;

class ActivationCheckTest {
  @Test
  void shouldFindNoProblemWhenTheAdaptersDefaultsAreAskedFor() {
    assertThat(ActivationCheck.problems("", "")).isEmpty();
  }

  @Test
  void shouldFindNoProblemWhenAKnownConnectorIsAskedFor() {
    assertThat(ActivationCheck.problems("Branch 2", "simulator")).isEmpty();
  }

  @Test
  void shouldNameValueAndExpectationWhenTheConnectorIsUnknown() {
    assertThat(ActivationCheck.problems("S1", "fax"))
        .singleElement()
        .asString()
        .contains("'fax'", "simulator");
  }

  @Test
  void shouldReportEachProblemWhenThereAreSeveral() {
    assertThat(ActivationCheck.problems(" S1", "fax")).hasSize(2);
  }

  @Test
  void shouldRefuseTheSpecWhenItHasAProblem() {
    TelephonyActivationSpec spec = new TelephonyActivationSpec();
    assertThatCode(spec::validate).doesNotThrowAnyException();

    spec.setConnector("fax");

    assertThatThrownBy(spec::validate)
        .isInstanceOf(InvalidPropertyException.class)
        .hasMessageContaining("fax");
  }
}
