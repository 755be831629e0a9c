package org.ocserver.treatment.scxml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ocserver.scxml.ActionContext;
import org.ocserver.scxml.XmlElement;
import org.ocserver.treatment.scxml.TreatedCustomer.Contact;

/**
 * Which record next_record asks for.
 *
 * @param fromBeginning whether the chain is begun anew
 * @param included contact types; empty: all
 * @param excluded contact types
 */
record RecordChoice(boolean fromBeginning, List<Integer> included, List<Integer> excluded) {
  /** By number. */
  private static final List<String> TYPES =
      List.of(
          "NO_TYPE",
          "HOME",
          "DIRECT_BUSINESS",
          "BUSINESS_WITH_EXTENSION",
          "MOBILE",
          "VACATION",
          "PAGER",
          "MODEM",
          "VOICE_MAIL",
          "PIN_PAGER",
          "E-MAIL");

  private static final List<String> NUMBERS =
      IntStream.range(0, TYPES.size()).mapToObj(Integer::toString).toList();

  static RecordChoice of(XmlElement element, ActionContext context, Warnings warnings) {
    List<Integer> included = new ArrayList<>();
    List<Integer> excluded = new ArrayList<>();
    for (XmlElement child : element.elements()) {
      ActionAttributes attributes = new ActionAttributes(child, context);
      (attributes.isYes("exclude") ? excluded : included).add(type(attributes, warnings));
    }
    return new RecordChoice(
        new ActionAttributes(element, context).isYes("repeat_chain"), included, excluded);
  }

  private static int type(ActionAttributes attributes, Warnings warnings) {
    Optional<Integer> id = attributes.optionalChoice("type_id", NUMBERS).map(Integer::valueOf);
    Optional<Integer> name = attributes.optionalChoice("type_name", TYPES).map(TYPES::indexOf);
    if (id.isPresent() && name.isPresent() && !id.equals(name)) {
      warnings.warn("contact_info_type: type_id " + id.get() + " counts, type_name is another");
    }
    return id.or(() -> name)
        .orElseThrow(
            () -> TreatmentError.NO_VALUE.because("contact_info_type without type_id, type_name"));
  }

  /**
   * The first of the chain's records that fits.
   *
   * @param contacts all of the chain, in their order
   * @param last id of the record that was given last
   */
  Optional<Contact> choose(List<Contact> contacts, Optional<Integer> last) {
    int place =
        last.map(id -> contacts.stream().map(Contact::recordId).toList().indexOf(id)).orElse(-1);
    return contacts.stream()
        .skip(fromBeginning ? 0 : place + 1L)
        .filter(Contact::mayBeDialed)
        .filter(contact -> included.isEmpty() || included.contains(contact.contactType()))
        .filter(contact -> !excluded.contains(contact.contactType()))
        .findFirst();
  }
}
