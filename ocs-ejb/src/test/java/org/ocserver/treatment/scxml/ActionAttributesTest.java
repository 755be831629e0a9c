package org.ocserver.treatment.scxml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocserver.Manual;
import org.ocserver.scxml.DocumentException;

/** The attributes of actions, one by one. */
class ActionAttributesTest {
  private final PretendedCustomer customer = new PretendedCustomer();

  private static String flexAttribute(String attr, String type, String key, String value) {
    return "<ocs:flex_attr attr=\"%s\" type=\"%s\" key=\"%s\" value=\"%s\"/>"
        .formatted(attr, type, key, value);
  }

  private static String setting(String record, String... attributes) {
    return "<ocs:set_flex_attr record_id='%s'>%s</ocs:set_flex_attr>"
        .formatted(record, String.join("", attributes));
  }

  @ParameterizedTest
  @CsvSource({
    "0,NO_TYPE",
    "1,HOME",
    "2,DIRECT_BUSINESS",
    "3,BUSINESS_WITH_EXTENSION",
    "4,MOBILE",
    "5,VACATION",
    "6,PAGER",
    "7,MODEM",
    "8,VOICE_MAIL",
    "9,PIN_PAGER",
    "10,E-MAIL"
  })
  @Manual("Custom Actions: contact_info_type, type_id and type_name of each type")
  void eachContactTypeHasANumberAndAName(int id, String name) throws DocumentException {
    customer.contacts.clear();
    customer.contacts.add(new TreatedCustomer.Contact(7, id == 0 ? 1 : 0, 0, true, Map.of()));
    customer.contacts.add(new TreatedCustomer.Contact(8, id, 0, true, Map.of()));
    customer.contacts.add(new TreatedCustomer.Contact(9, id, 0, true, Map.of()));
    customer.doing(
        "<ocs:next_record><ocs:contact_info_type type_id='%d'/></ocs:next_record>".formatted(id)
            + "<ocs:next_record><ocs:contact_info_type type_name='%s'/></ocs:next_record>"
                .formatted(name));
    assertThat(customer.warnings).hasSize(2);
    assertThat(customer.warnings.get(0)).contains("\"record_id\":8");
    assertThat(customer.warnings.get(1)).contains("\"record_id\":9");
  }

  @Test
  @Manual("Custom Actions: contact_info_type, type_id has priority, and a warning is logged")
  void theNumberOfATypeCountsIfTheNameIsAnother() throws DocumentException {
    customer.doing(
        "<ocs:next_record><ocs:contact_info_type type_id='1' type_name='MOBILE'/></ocs:next_record>");
    assertThat(customer.warnings).hasSize(2);
    assertThat(customer.warnings.get(0)).contains("type_id 1 counts");
    assertThat(customer.warnings.get(1)).contains("\"record_id\":12");
  }

  @Test
  void noWarningIsLoggedIfNumberAndNameAreTheSame() throws DocumentException {
    customer.doing(
        "<ocs:next_record><ocs:contact_info_type type_id='1' type_name='HOME'/></ocs:next_record>");
    assertThat(customer.warnings).hasSize(1);
  }

  @Test
  @Manual("Custom Actions: next_record, repeat_chain no")
  void theChainGoesOnIfItIsNotToBeRepeated() throws DocumentException {
    customer.doing("<ocs:next_record/><ocs:next_record repeat_chain='no'/>");
    assertThat(customer.warnings.get(1)).contains("\"record_id\":12");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "what='TIMERANGE' param='BH'",
        "what= \"'TIMERANGE'\" param = \"'BH'\"",
        "what=\"'TIME' + 'RANGE'\" param=\"'B' + 'H'\""
      })
  @Manual("Custom Actions: get_info, what and param, bare and as expressions")
  void informationIsAskedForEitherWay(String attributes) throws DocumentException {
    customer.doing("<ocs:get_info " + attributes + "/>");
    assertThat(customer.warnings).containsExactly("ocs.info {\"result\":\"3600\"}");
  }

  @Test
  @Manual("Custom Actions: make_call, record_id")
  void theRecordToCallIsAnExpression() throws DocumentException {
    customer.doing("<ocs:make_call record_id='10 + 2'/>");
    assertThat(customer.done).containsExactly("call 12");
  }

  @Test
  @Manual("Custom Actions: set_flex_attr, all kinds and types, for all records and for one")
  void eachKindOfAttributeIsSetForOneRecordAndForAll() throws DocumentException {
    String[] all = {
      flexAttribute("OPTIONS", "string", "'o'", "'x'"),
      flexAttribute("'USERDATA'", "'int'", "'u'", "1 + 1"),
      flexAttribute("'EXTENSIONS'", "'string'", "'e' + 1", "'y'")
    };
    customer.doing(setting("0", all) + setting("12", all));
    assertThat(customer.done)
        .containsExactly(
            "set all OPTIONS o=x",
            "set all USERDATA u=2",
            "set all EXTENSIONS e1=y",
            "set 12 OPTIONS o=x",
            "set 12 USERDATA u=2",
            "set 12 EXTENSIONS e1=y");
    assertThat(customer.warnings).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"attr", "type", "key", "value"})
  @Manual("Custom Actions: flex_attr, each attribute is mandatory; none is set if one is wrong")
  void nothingIsSetIfAnAttributeIsMissing(String missing) throws DocumentException {
    String whole = flexAttribute("OPTIONS", "int", "'k'", "1");
    customer.doing(setting("0", whole, whole.replaceFirst(missing + "=\"[^\"]*\"", "")));
    assertThat(customer.done).isEmpty();
    assertThat(customer.wasTold("Error.Attribute", 1)).as("%s", customer.warnings).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<ocs:get_info param='BH'/>",
        "<ocs:get_info what='TIMERANGE'/>",
        "<ocs:set_flex_attr><ocs:flex_attr attr='OPTIONS' type='int' key=\"'k'\" value='1'/></ocs:set_flex_attr>",
        "<ocs:set_exec_flag value=\"'Switch'\"/>",
        "<ocs:set_exec_flag flag=\"'PostProcessing'\"/>",
      })
  @Manual("Events from OCS: Error.Attribute, where a mandatory attribute is missing")
  void missingAttributesAreTold(String action) throws DocumentException {
    customer.doing(action);
    assertThat(customer.wasTold("Error.Attribute", 1)).as("%s", customer.warnings).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | FINALIZE",
        "<ocs:set_exec_flag flag=\"'PostProcessing'\" value=\"'Finalize'\"/> | FINALIZE",
        "<ocs:set_exec_flag flag=\"'PostProcessing' \" value=\"'Switch'\"/> | SWITCH",
        "<ocs:set_exec_flag flag='PostProcessing' value='Switch'/> | SWITCH",
        "<ocs:set_exec_flag flag='PostProcessing' value='Switch'/><ocs:set_exec_flag flag='PostProcessing' value='Finalize'/> | FINALIZE",
        "<ocs:set_exec_flag flag='PostProcessing' value='Switch'/><ocs:set_exec_flag flag='PostProcessing' value='Other'/> | SWITCH",
      })
  @Manual("Custom Actions: set_exec_flag, Finalize is the default, and what is set last counts")
  void theFlagSaysWhatComesAfterTheMachine(String actions, Afterwards afterwards)
      throws DocumentException {
    customer.doing(actions);
    assertThat(customer.machine.afterwards()).isEqualTo(afterwards);
  }
}
