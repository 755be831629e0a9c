package org.ocserver.campaign.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ocserver.campaign.Configuration;
import org.ocserver.campaign.ConfigurationObject;
import org.ocserver.campaign.Tenant;
import org.ocserver.campaign.document.ConfigurationDocument;
import org.ocserver.campaign.document.ExampleDocument;
import org.ocserver.campaign.jdbc.TestDatabase;
import org.ocserver.campaign.option.Options;

class JpaConfigurationStoreTest {
  private EntityManagerFactory factory;

  @BeforeEach
  void createDatabase() {
    DataSource dataSource = TestDatabase.migrated();
    factory =
        Persistence.createEntityManagerFactory(
            "ocs",
            Map.of(
                "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                "jakarta.persistence.nonJtaDataSource", dataSource,
                "eclipselink.logging.level", "SEVERE"));
  }

  @AfterEach
  void close() {
    factory.close();
  }

  @Test
  void shouldGiveTheEmptyConfigurationBeforeTheFirstImport() {
    assertThat(load()).isEqualTo(Configuration.empty());
  }

  @Test
  void shouldLoadWhatWasStored() {
    Configuration configuration = ExampleDocument.configuration();

    replace(configuration);

    assertThat(load()).isEqualTo(configuration);
    assertThat(ConfigurationDocument.write(load()))
        .isEqualTo(ConfigurationDocument.write(configuration));
  }

  @Test
  void shouldStoreTheSameTwice() {
    replace(ExampleDocument.configuration());
    replace(ExampleDocument.configuration());

    assertThat(load()).isEqualTo(ExampleDocument.configuration());
  }

  @Test
  void shouldStoreAdditionsChangesAndRemovals() {
    replace(ExampleDocument.configuration());
    Configuration changed =
        ConfigurationDocument.read(
                ExampleDocument.text()
                    .replace("persons: [1, 2]", "persons: [2, 1]")
                    .replace("history_length: 100", "history_length: 7")
                    .replace("send_attribute: customer_number", "send_attribute: number")
                    .replace("  - {dbid: 102, name: CRM, type: third_party_server}\n", "")
                    .replace("    connections: [102]\n", "")
                    .replace(
                        "  - {dbid: 1, tenantDbid: 1, name: Main}\n",
                        "  - {dbid: 1, tenantDbid: 1, name: Main}\n"
                            + "  - {dbid: 2, tenantDbid: 1, name: Second}\n"))
            .configuration()
            .orElseThrow();

    replace(changed);

    assertThat(load()).isEqualTo(changed).isNotEqualTo(ExampleDocument.configuration());
  }

  @Test
  void shouldKeepTheOldConfigurationWhenTheNewOneCannotBeStored() {
    replace(ExampleDocument.configuration());
    List<ConfigurationObject> objects = new ArrayList<>();
    objects.add(new Tenant(7, "x".repeat(300), Options.none()));
    Configuration impossible = Configuration.of(objects);

    assertThatThrownBy(() -> replace(impossible)).isInstanceOf(PersistenceException.class);

    assertThat(load()).isEqualTo(ExampleDocument.configuration());
  }

  private Configuration load() {
    try (EntityManager entities = factory.createEntityManager()) {
      return new JpaConfigurationStore(entities).load();
    }
  }

  private void replace(Configuration configuration) {
    try (EntityManager entities = factory.createEntityManager()) {
      entities.getTransaction().begin();
      try {
        new JpaConfigurationStore(entities).replace(configuration);
        entities.getTransaction().commit();
      } finally {
        if (entities.getTransaction().isActive()) {
          entities.getTransaction().rollback();
        }
      }
    }
  }
}
