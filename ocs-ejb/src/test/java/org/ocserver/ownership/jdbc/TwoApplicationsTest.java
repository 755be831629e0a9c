package org.ocserver.ownership.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ocserver.session.SessionWorld;

/** Two applications on one database, as far as one of them could touch the other's records. */
class TwoApplicationsTest {
  @Test
  void shouldLeaveWhatAnotherApplicationHoldsWhenItPutsItsOwnInOrder() {
    try (SessionWorld world = new SessionWorld()) {
      world.addMany(6);
      world.execute(
          "UPDATE \"customers\" SET \"record_status\" = 2, \"app_id\" = 201, \"group_id\" = 5"
              + " WHERE \"chain_id\" <= 3");
      world.load();
      world.crash();

      assertThat(
              world.count(
                  "SELECT COUNT(*) FROM \"customers\" WHERE \"record_status\" = 2"
                      + " AND \"app_id\" = 201"))
          .isEqualTo(3);
      assertThat(world.count("SELECT COUNT(*) FROM \"customers\" WHERE \"app_id\" = 101")).isZero();
    }
  }
}
