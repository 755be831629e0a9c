package org.ocserver.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ocserver.campaign.document.ExampleDocument;
import org.ocserver.campaign.option.Options;

class ConfigurationTest {
  private final Configuration configuration = ExampleDocument.configuration();

  @Test
  void shouldFindObjectsByDbid() {
    for (ObjectType type : ObjectType.values()) {
      assertThat(configuration.all(type)).as(type.title()).isNotEmpty();
      assertThat(configuration.find(type, 99)).isEmpty();
    }
    assertThat(configuration.person(2)).get().returns("bo", Person::name);
    assertThat(configuration.campaignGroup(2)).isEmpty();
  }

  @Test
  void shouldFindObjectsByName() {
    assertThat(configuration.campaignNamed("Spring campaign")).isPresent();
    assertThat(configuration.campaignNamed("spring campaign")).isEmpty();
    assertThat(configuration.campaignGroupNamed("Spring campaign@Sales")).isPresent();
    assertThat(configuration.callingListNamed("Spring")).isPresent();
    assertThat(configuration.timeZoneNamed(1, "cet")).get().returns(1, TimeZone::dbid);
    assertThat(configuration.timeZoneNamed(2, "CET")).isEmpty();
    assertThat(configuration.dnNumbered(1, "8001")).get().returns(3, Dn::dbid);
  }

  @Test
  void shouldFindAnAgentByLoginOnTheSwitch() {
    assertThat(configuration.personByLogin(1, "1002")).get().returns("bo", Person::userName);
    assertThat(configuration.personByLogin(2, "1002")).isEmpty();
    assertThat(configuration.personByLogin(1, "1003")).isEmpty();
  }

  @Test
  void shouldKnowWhichApplicationItIs() {
    assertThat(configuration.application().dbid()).isEqualTo(101);
    assertThat(Configuration.empty().application().name()).isEqualTo("OCServer");
    assertThat(Configuration.of(List.of()).application().name()).isEqualTo("OCServer");
  }

  @Test
  void shouldGiveObjectsInTheOrderOfTheirDbids() {
    Configuration unordered =
        Configuration.of(
            List.of(new Tenant(9, "b", Options.none()), new Tenant(3, "a", Options.none())));

    assertThat(unordered.tenants()).extracting(Tenant::dbid).containsExactly(3, 9);
  }

  @Test
  void shouldRefuseTwoObjectsWithOneDbid() {
    List<Tenant> twins =
        List.of(new Tenant(1, "a", Options.none()), new Tenant(1, "b", Options.none()));

    assertThatThrownBy(() -> Configuration.of(twins))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("tenant 1");
  }

  @Test
  void shouldNotChangeWithTheCollectionsItWasMadeFrom() {
    List<Integer> persons = new ArrayList<>(List.of(1, 2));
    AgentGroup group = new AgentGroup(1, 1, "g", persons, Options.none());

    persons.clear();

    assertThat(group.persons()).containsExactly(1, 2);
    assertThatThrownBy(() -> configuration.tenants().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
