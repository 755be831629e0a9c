package org.ocserver.treatment.scxml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocserver.Manual;
import org.ocserver.callinglist.CallResult;
import org.ocserver.scxml.DocumentException;
import org.ocserver.scxml.Limits;

class CustomActionsTest {
  private final PretendedCustomer customer = new PretendedCustomer();

  @Test
  @Manual("Custom Actions: next_record")
  void theNextRecordComesWithItsFieldsAndTheChainsAttempts() throws DocumentException {
    customer.doing("<ocs:next_record/>");
    assertThat(customer.warnings).hasSize(1);
    assertThat(customer.warnings.get(0))
        .startsWith("ocs.next_record")
        .contains("\"contact_info\":\"55511\"", "\"contact_info_type\":2", "\"record_id\":11")
        .contains("\"gsw_chain_attempts\":3", "\"gsw_preferred_flag\":\"no\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<ocs:contact_info_type type_id='1'/> | 12",
        "<ocs:contact_info_type type_name='MOBILE'/> | 13",
        "<ocs:contact_info_type type_id='4' type_name='HOME'/> | 13",
        "<ocs:contact_info_type type_name='DIRECT_BUSINESS' exclude='yes'/> | 12",
        "<ocs:contact_info_type type_id='2' exclude='no'/> | 11",
        "<ocs:contact_info_type type_id='2' exclude='yes'/><ocs:contact_info_type type_id='1' exclude='yes'/> | 13",
        "<ocs:contact_info_type type_name='PAGER'/> | null",
      })
  @Manual("Custom Actions: contact_info_type")
  void recordsAreChosenByContactType(String criteria, String record) throws DocumentException {
    customer.doing("<ocs:next_record>" + criteria + "</ocs:next_record>");
    assertThat(customer.warnings).anyMatch(it -> it.contains("\"record_id\":" + record));
  }

  @Test
  @Manual("Custom Actions: next_record, repeat_chain")
  void theChainCanBeBegunAnew() throws DocumentException {
    String next = "<ocs:next_record/>";
    customer.doing(next + next + next + next + "<ocs:next_record repeat_chain='yes'/>");
    assertThat(
            customer.warnings.stream().map(it -> it.replaceAll(".*\"record_id\":(\\w+).*", "$1")))
        .containsExactly("11", "12", "13", "null", "11");
  }

  @ParameterizedTest
  @CsvSource({"300,300", "1.5,2", "60 * 2,120", "BH,3600", "HDAY,144000", "WEND,403200", "0,1"})
  @Manual("Custom Actions: timeout")
  void timeoutsAreInSecondsOrUntilAnInterval(String delay, long seconds) throws DocumentException {
    customer.doing("<ocs:timeout delay='" + delay + "'/>");
    customer.pass(Duration.ofSeconds(seconds - 1));
    assertThat(customer.warnings).isEmpty();
    customer.pass(Duration.ofSeconds(1));
    assertThat(customer.warnings).containsExactly("ocs.timeout {}");
  }

  @ParameterizedTest
  @CsvSource({"BBH,0", "BH,3600", "ABH,32400", "WEND,403200", "HDAY,144000"})
  @Manual("Custom Actions: get_info")
  void theTimeUntilAnIntervalIsTold(String interval, String seconds) throws DocumentException {
    customer.doing("<ocs:get_info what='TIMERANGE' param='" + interval + "'/>");
    assertThat(customer.warnings).containsExactly("ocs.info {\"result\":\"" + seconds + "\"}");
  }

  @Test
  @Manual("Custom Actions: get_daytime")
  void theIntervalOfTheDayIsTold() throws DocumentException {
    customer.doing("<ocs:get_daytime/>");
    assertThat(customer.warnings).containsExactly("ocs.daytime_change {\"daytime_code\":\"BBH\"}");
  }

  @Test
  @Manual("Custom Actions: set_flex_attr")
  void attributesAreSetForARecordOrForAll() throws DocumentException {
    customer.doing(
        "<ocs:set_flex_attr record_id='11'><ocs:flex_attr attr=\"'OPTIONS'\" type=\"'string'\""
            + " key=\"'CPNDigits'\" value=\"'8884554040'\"/></ocs:set_flex_attr>"
            + "<ocs:set_flex_attr record_id='0'><ocs:flex_attr attr='USERDATA' type='int'"
            + " key=\"'Count'\" value='3'/></ocs:set_flex_attr>");
    assertThat(customer.done)
        .containsExactly("set 11 OPTIONS CPNDigits=8884554040", "set all USERDATA Count=3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<ocs:timeout/>",
        "<ocs:timeout delay='-1'/>",
        "<ocs:timeout delay='nothing'/>",
        "<ocs:make_call record_id='99'/>",
        "<ocs:make_call record_id=\"'x'\"/>",
        "<ocs:make_call/>",
        "<ocs:get_info what='OTHER'/>",
        "<ocs:get_info what='TIMERANGE' param='NOON'/>",
        "<ocs:next_record><ocs:contact_info_type/></ocs:next_record>",
        "<ocs:next_record><ocs:contact_info_type type_id='77'/></ocs:next_record>",
        "<ocs:next_record repeat_chain='perhaps'/>",
        "<ocs:set_flex_attr record_id='0'/>",
        "<ocs:set_flex_attr record_id='0'><ocs:flex_attr attr='X' type='int' key=\"'k'\" value='1'/></ocs:set_flex_attr>",
        "<ocs:set_flex_attr record_id='0'><ocs:flex_attr attr='OPTIONS' type='int' key=\"'k'\" value=\"'v'\"/></ocs:set_flex_attr>",
        "<ocs:set_exec_flag flag=\"'PostProcessing'\" value=\"'Other'\"/>",
        "<ocs:set_exec_flag flag=\"'Other'\" value=\"'Switch'\"/>",
      })
  @Manual("Events from OCS: Error.Attribute")
  void badAttributesAreToldToTheMachine(String action) throws DocumentException {
    customer.doing(action);
    assertThat(customer.warnings)
        .anyMatch(it -> it.matches("Error\\.Attribute \\{.*\"error_code\":.*"));
    assertThat(customer.warnings)
        .anyMatch(it -> it.matches("Error\\.Attribute \\{.*\"Error_code\":.*"));
    assertThat(customer.done).isEmpty();
    assertThat(customer.machine.isRunning()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"<ocs:timeout delay='WEND'/>", "<ocs:get_daytime/>"})
  @Manual("Events from OCS: Error.Configuration")
  void missingBusinessHoursAreToldToTheMachine(String action) throws DocumentException {
    customer.dayTimes = Optional.empty();
    customer.doing(action);
    assertThat(customer.warnings).anyMatch(it -> it.startsWith("Error.Configuration {"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<ocs:unknown/>",
        "<ocs:timeout delay='1' dealy='2'/>",
        "<ocs:timeout delay='1'><ocs:flex_attr/></ocs:timeout>",
        "<ocs:flex_attr/>",
        "<x:timeout xmlns:x='urn:other' delay='1'/>",
      })
  void unknownActionsAreRefusedWithTheDocument(String action) {
    assertThatThrownBy(() -> customer.doing(action)).isInstanceOf(DocumentException.class);
  }

  @Test
  void oneCallIsMadeAtATime() throws DocumentException {
    customer.doing("<ocs:make_call record_id='11'/><ocs:make_call record_id='12'/>");
    assertThat(customer.done).containsExactly("call 11");
    assertThat(customer.warnings).anyMatch(it -> it.startsWith("Error.Attribute {"));
  }

  @Test
  @Manual("Events from OCS: ocs.callresult")
  void callResultsHaveTheManualsNames() throws DocumentException {
    customer.doing("<ocs:make_call record_id='11'/>");
    customer.result(CallResult.SIT_INTERCEPT);
    assertThat(customer.warnings)
        .containsExactly("ocs.callresult {\"callresult\":\"SIT_Oper_Intercept\"}");
    assertThat(CallResultNames.all()).hasSize(40).doesNotHaveDuplicates();
  }

  @Test
  @Manual("SCXML Treatment Processing: restored instances are told the daytime")
  void aRestoredMachineIsToldTheDayTimeAndStillWantsItsCall() throws DocumentException {
    customer.doing("<ocs:make_call record_id='11'/>");
    String saved = customer.machine.save();
    ChainMachine restored =
        ChainMachine.restore(
            customer.document, saved, customer, customer, Limits.DEFAULT, customer.now);
    assertThat(customer.warnings).containsExactly("ocs.daytime_change {\"daytime_code\":\"BBH\"}");
    assertThat(restored.calling()).contains(11);
  }

  @Test
  void aMachineThatFailsLeavesTheChainToStandardTreatments() throws DocumentException {
    customer.start(
        "<scxml xmlns='http://www.w3.org/2005/07/scxml' datamodel='ecmascript'>"
            + "<state id='a'><transition target='a'/></state></scxml>",
        Map.of());
    assertThat(customer.machine.isRunning()).isFalse();
    assertThat(customer.machine.failure()).isPresent();
    assertThat(customer.machine.afterwards()).isEqualTo(Afterwards.SWITCH);
  }
}
