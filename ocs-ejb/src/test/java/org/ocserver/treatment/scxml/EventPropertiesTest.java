package org.ocserver.treatment.scxml;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ocserver.Manual;
import org.ocserver.scxml.DocumentException;

/** What events carry, property by property. */
class EventPropertiesTest {
  private final PretendedCustomer customer = new PretendedCustomer();

  @ParameterizedTest
  @CsvSource({
    "0,Ok",
    "3,GeneralError",
    "4,SystemError",
    "5,RemoteRelease",
    "6,Busy",
    "7,NoAnswer",
    "8,SIT_Detected",
    "9,AnswMachine",
    "10,All_Trunks_Busy",
    "11,SIT_Invalid_Num",
    "12,SIT_Vacant",
    "13,SIT_Oper_Intercept",
    "14,SIT_Unknown",
    "15,SIT_No_Circuit",
    "16,SIT_Reorder",
    "17,Fax",
    "21,Abandoned",
    "26,Dropped",
    "27,DroppedNoAnswer",
    "28,Unknown",
    "32,Silence",
    "33,Answer",
    "34,NuTone",
    "35,NoDialTone",
    "36,NoProgress",
    "37,NoRingBack",
    "38,NoEstablished",
    "39,PagerDetected",
    "40,WrongParty",
    "41,DialError",
    "42,CallDropError",
    "43,SwitchError",
    "44,NoFreePortError",
    "45,TransferError",
    "46,Stale",
    "47,AgentCallbackError",
    "48,GroupCallbackError",
    "51,DoNotCall",
    "52,CancelRecord",
    "53,WrongNumber",
    "18,Unknown",
    "99,Unknown"
  })
  @Manual("Events from OCS: ocs.callresult, each name")
  void callResultsAreTold(int number, String name) throws DocumentException {
    customer.doing("<ocs:make_call record_id='11'/>");
    customer.machine.callEnded(number, customer.now);
    assertThat(customer.warnings)
        .containsExactly("ocs.callresult {\"callresult\":\"" + name + "\"}");
  }

  /** Wednesday is a holiday. */
  @ParameterizedTest
  @CsvSource({
    "2030-01-07T08:59:59Z,BBH",
    "2030-01-07T09:00:00Z,BH",
    "2030-01-07T16:59:59Z,BH",
    "2030-01-07T17:00:00Z,ABH",
    "2030-01-09T12:00:00Z,HDAY",
    "2030-01-12T12:00:00Z,WEND",
    "2030-01-13T23:59:59Z,WEND",
  })
  @Manual("Events from OCS: ocs.daytime_change, each daytime_code")
  void intervalsOfTheDayAreTold(Instant now, String code) throws DocumentException {
    customer.now = now;
    customer.doing("<ocs:get_daytime/>");
    assertThat(customer.warnings)
        .containsExactly("ocs.daytime_change {\"daytime_code\":\"" + code + "\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<ocs:timeout/> | 1",
        "<ocs:timeout delay='-1'/> | 2",
        "<ocs:make_call record_id='99'/> | 3",
        "<ocs:set_flex_attr record_id='99'><ocs:flex_attr attr='OPTIONS' type='int' key=\"'k'\" value='1'/></ocs:set_flex_attr> | 3",
        "<ocs:make_call record_id='11'/><ocs:make_call record_id='12'/> | 4",
        "<ocs:make_call record_id='13'/> | 5",
      })
  @Manual("Events from OCS: Error.Attribute, Error_code")
  void attributeErrorsAreToldByTheirCodes(String action, int code) throws DocumentException {
    customer.contacts.set(
        2, new TreatedCustomer.Contact(13, 4, 9, false, customer.contacts.get(2).fields()));
    customer.doing(action);
    assertThat(customer.wasTold("Error.Attribute", code)).as("%s", customer.warnings).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<ocs:timeout delay='WEND'/> | false | 101",
        "<ocs:get_daytime/> | false | 101",
        "<ocs:get_info what='TIMERANGE' param='BH'/> | false | 101",
        "<ocs:timeout delay='HDAY'/> | true | 102",
        "<ocs:get_info what='TIMERANGE' param='HDAY'/> | true | 102",
      })
  @Manual("Events from OCS: Error.Configuration, error_code")
  void configurationErrorsAreToldByTheirCodes(String action, boolean hasHours, int code)
      throws DocumentException {
    // The year after the only holiday.
    customer.now = Instant.parse("2031-01-07T08:00:00Z");
    customer.dayTimes = hasHours ? customer.dayTimes : Optional.empty();
    customer.doing(action);
    assertThat(customer.wasTold("Error.Configuration", code)).as("%s", customer.warnings).isTrue();
  }

  @Test
  @Manual("Events from OCS: ocs.next_record without a record has no other properties")
  void whereThereIsNoNextRecordNothingElseIsTold() throws DocumentException {
    customer.contacts.clear();
    customer.doing("<ocs:next_record/>");
    assertThat(customer.warnings).containsExactly("ocs.next_record {\"record_id\":null}");
  }

  @Test
  @Manual("Events from OCS: ocs.timeout has no properties")
  void aTimeoutTellsNothing() throws DocumentException {
    customer.doing("<ocs:timeout delay='1'/>");
    customer.pass(Duration.ofSeconds(1));
    assertThat(customer.warnings).containsExactly("ocs.timeout {}");
  }
}
