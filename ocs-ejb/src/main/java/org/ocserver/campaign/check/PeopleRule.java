package org.ocserver.campaign.check;

import java.util.HashSet;
import java.util.List;
import org.ocserver.campaign.AgentGroup;
import org.ocserver.campaign.AgentLogin;
import org.ocserver.campaign.Person;
import org.ocserver.campaign.Place;
import org.ocserver.campaign.PlaceGroup;

/** A login code belongs to one person of a switch; a group names each member once. */
final class PeopleRule implements Rule {
  @Override
  public void apply(Draft draft, Findings findings) {
    Findings.Distinct logins = findings.distinct("login code");
    draft.all(Person.class).forEach(person -> checkLogins(person, logins, findings));
    draft
        .all(AgentGroup.class)
        .forEach(group -> checkMembers(group.path("persons"), group.object().persons(), findings));
    draft
        .all(PlaceGroup.class)
        .forEach(group -> checkMembers(group.path("places"), group.object().places(), findings));
    draft
        .all(Place.class)
        .forEach(place -> checkMembers(place.path("dns"), place.object().dns(), findings));
  }

  private static void checkLogins(
      Draft.Item<Person> person, Findings.Distinct logins, Findings findings) {
    List<AgentLogin> codes = person.object().logins();
    for (int i = 0; i < codes.size(); i++) {
      String path = person.path("logins[" + i + "].loginCode");
      findings.addIf(codes.get(i).loginCode().isBlank(), path, "must not be empty");
      logins.check(codes.get(i), codes.get(i).loginCode(), path);
    }
  }

  private static void checkMembers(String path, List<Integer> members, Findings findings) {
    findings.addIf(
        new HashSet<>(members).size() < members.size(), path, "names an object more than once");
  }
}
