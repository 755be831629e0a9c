package org.ocserver.campaign.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.ocserver.campaign.Application;

class StoredApplicationsTest {
  @Test
  void shouldFindNoneInADatabaseThatHasNeverBeenUsed() {
    assertThat(new StoredApplications(TestDatabase.empty()).servers()).isEmpty();
  }

  @Test
  void shouldFindThoseThatAreThisProduct() {
    DataSource database = TestDatabase.migrated();
    TestDatabase.execute(
        database,
        "INSERT INTO ocs_application (dbid, name, application_type) VALUES"
            + " (201, 'North', 'OUTBOUND_CONTACT_SERVER'), (102, 'CRM', 'THIRD_PARTY_SERVER'),"
            + " (101, 'South', 'OUTBOUND_CONTACT_SERVER')");

    assertThat(new StoredApplications(database).servers())
        .extracting(Application::dbid, Application::name)
        .containsExactly(tuple(101, "South"), tuple(201, "North"));
  }
}
