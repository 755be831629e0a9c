package org.ocserver;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.ocserver.callinglist.jdbc.Fence;
import org.ocserver.callinglist.jdbc.LocalTransaction;

/** Holds the lines that the design draws: docs/architecture.md. */
@AnalyzeClasses(packages = "org.ocserver", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String SESSION = "org.ocserver.session";
  private static final String[] EDGE = {"..ejb..", "..jms..", "..jpa.."};

  /** A program of its own: no container is around it. */
  private static final String OWN_PROCESS = "..simulator.process..";

  @ArchTest
  static final ArchRule RULES_KNOW_NO_CONTAINER =
      noClasses()
          .that()
          .resideOutsideOfPackages(EDGE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "jakarta.ejb..",
              "jakarta.jms..",
              "jakarta.persistence..",
              "jakarta.ws..",
              "jakarta.enterprise..",
              "jakarta.inject..",
              "jakarta.annotation..",
              "jakarta.resource..",
              "jakarta.transaction..",
              "javax.sip..");

  @ArchTest
  static final ArchRule JSON_IS_READ_IN_ONE_PLACE =
      noClasses()
          .that()
          .resideOutsideOfPackages("..tkv..", "..simulator.wire..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.json..");

  @ArchTest
  static final ArchRule PACKAGES_HAVE_NO_CYCLES =
      slices().matching("org.ocserver.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule CALLING_LISTS_KNOW_NO_OTHER_ROOM =
      noClasses()
          .that()
          .resideInAPackage("org.ocserver.callinglist..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("org.ocserver..")
                  .and(not(resideInAnyPackage("org.ocserver.callinglist.."))));

  @ArchTest
  static final ArchRule PACING_KNOWS_NOTHING =
      noClasses()
          .that()
          .resideInAPackage("org.ocserver.pacing..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("org.ocserver..")
                  .and(not(resideInAnyPackage("org.ocserver.pacing.."))));

  @ArchTest
  static final ArchRule STATE_MACHINES_KNOW_NOTHING =
      noClasses()
          .that()
          .resideInAPackage("org.ocserver.scxml..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("org.ocserver..")
                  .and(not(resideInAnyPackage("org.ocserver.scxml.."))));

  @ArchTest
  static final ArchRule TREATMENTS_KNOW_LISTS_AND_CONFIGURATION_ONLY =
      noClasses()
          .that()
          .resideInAPackage("org.ocserver.treatment..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("org.ocserver..")
                  .and(
                      not(
                          resideInAnyPackage(
                              "org.ocserver.treatment..",
                              "org.ocserver.scxml..",
                              "org.ocserver.callinglist..",
                              "org.ocserver.campaign.."))));

  @ArchTest
  static final ArchRule DATABASES_ARE_ASKED_AT_THE_EDGE =
      noClasses()
          .that()
          .resideOutsideOfPackages("..jdbc..", "..ejb..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "javax.sql..");

  @ArchTest
  static final ArchRule THE_SESSION_KNOWS_NO_PROTOCOL =
      noClasses()
          .that()
          .resideInAPackage("org.ocserver.session..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.ocserver.desktop..", "org.ocserver.commdn..", "org.ocserver.tkv..");

  /** From above: each may use those after it. */
  private static final List<String> ROOMS_OF_THE_SESSION =
      List.of("run", "agent", "dial", "call", "finish", "state", "port", "message", "settings");

  private static final List<String> EDGES_OF_THE_SESSION = List.of(".ejb", ".jdbc");

  private static final int MOST_CLASSES_OF_A_ROOM = 25;

  @ArchTest
  static void theSessionsRoomsKeepTheirOrder(JavaClasses classes) {
    for (int i = 0; i < ROOMS_OF_THE_SESSION.size(); i++) {
      String[] above =
          ROOMS_OF_THE_SESSION.subList(0, i).stream()
              .map(ArchitectureTest::roomOfTheSession)
              .toArray(String[]::new);
      noClasses()
          .that()
          .resideInAPackage(roomOfTheSession(ROOMS_OF_THE_SESSION.get(i)))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(above)
          .check(classes);
    }
  }

  @ArchTest
  static void theSessionsRoomsAreSmall(JavaClasses classes) {
    assertThat(classes.stream().filter(type -> type.getPackageName().startsWith(SESSION)))
        .filteredOn(JavaClass::isTopLevelClass)
        .filteredOn(type -> !type.getSimpleName().equals("package-info"))
        .extracting(type -> type.getPackageName().substring(SESSION.length()))
        .allMatch(room -> EDGES_OF_THE_SESSION.contains(room) || isRoomOfTheSession(room))
        .satisfies(
            rooms ->
                assertThat(rooms)
                    .allMatch(
                        room -> Collections.frequency(rooms, room) <= MOST_CLASSES_OF_A_ROOM));
  }

  private static boolean isRoomOfTheSession(String room) {
    return !room.isEmpty() && ROOMS_OF_THE_SESSION.contains(room.substring(1));
  }

  private static String roomOfTheSession(String name) {
    return SESSION + "." + name;
  }

  @ArchTest
  static final ArchRule TIME_IS_AN_ARGUMENT =
      noClasses()
          .that()
          .resideOutsideOfPackages(EDGE)
          .and()
          .resideOutsideOfPackage(OWN_PROCESS)
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(Clock.class, "systemUTC")
          .orShould()
          .callMethod(Clock.class, "systemDefaultZone")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime");

  @ArchTest
  static final ArchRule TRANSACTIONS_HAVE_THE_FENCE =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.ocserver.ownership..", "org.ocserver.callinglist.jdbc")
          .should()
          .callConstructor(LocalTransaction.class, DataSource.class)
          .orShould()
          .callConstructor(LocalTransaction.class, DataSource.class, Fence.class);

  @ArchTest
  static final ArchRule NO_THREAD_IS_MADE_BY_HAND =
      noClasses()
          .that()
          .resideOutsideOfPackage(OWN_PROCESS)
          .should()
          .dependOnClassesThat()
          .areAssignableTo(Executors.class)
          .orShould()
          .callConstructor(Thread.class, Runnable.class)
          .orShould()
          .callConstructor(Thread.class);

  @ArchTest
  static final ArchRule NAMES_SAY_SOMETHING =
      classes().should().haveNameNotMatching(".*(Util|Utils|Manager|Helper|Impl|Common)");
}
