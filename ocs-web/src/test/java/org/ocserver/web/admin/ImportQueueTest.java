package org.ocserver.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.ocserver.campaign.load.ImportReport;
import org.ocserver.campaign.load.RejectedRow;

class ImportQueueTest {
  private static final ImportReport REPORT =
      new ImportReport(
          3, 2, 1, List.of(new RejectedRow(4, "no phone")), List.of("Foo"), Optional.empty());

  private final Queue<Runnable> tasks = new ArrayDeque<>();
  private final ImportQueue queue = new ImportQueue(tasks::add);

  private static ImportReport failed(String reason) {
    return new ImportReport(3, 2, 0, List.of(), List.of(), Optional.of(reason));
  }

  private ListImport add(ListImport.Work work) {
    return queue.add(1, work).orElseThrow();
  }

  private void runAll() {
    while (!tasks.isEmpty()) {
      tasks.remove().run();
    }
  }

  @Test
  void shouldTellHowFarALoadIs() {
    ListImport load =
        add(
            progress -> {
              progress.report(2, 1, 1);
              assertThat(AdminAnswers.of(queue.find(1).orElseThrow()).body())
                  .isEqualTo(
                      "{\"id\":1,\"list\":1,\"state\":\"running\",\"done\":false,\"read\":2,"
                          + "\"loaded\":1,\"rejected\":1,\"rejectedRows\":[],"
                          + "\"ignoredColumns\":[]}");
              return REPORT;
            });

    assertThat(load.view().state()).isEqualTo(ImportState.WAITING);
    runAll();
    assertThat(AdminAnswers.of(load).body())
        .isEqualTo(
            "{\"id\":1,\"list\":1,\"state\":\"finished\",\"done\":true,\"read\":3,\"loaded\":2,"
                + "\"rejected\":1,\"rejectedRows\":[{\"line\":4,\"reason\":\"no phone\"}],"
                + "\"ignoredColumns\":[\"Foo\"]}");
  }

  @Test
  void shouldRunOneLoadAfterTheOther() {
    ListImport first = add(progress -> REPORT);
    ListImport second =
        add(
            progress -> {
              assertThat(first.view().state()).isEqualTo(ImportState.FINISHED);
              return REPORT;
            });

    assertThat(tasks).hasSize(1);
    runAll();
    assertThat(second.view().state()).isEqualTo(ImportState.FINISHED);
  }

  @Test
  void shouldSayWhyALoadFailedAndGoOnWithTheNext() {
    ListImport refused = add(progress -> failed("the file is empty"));
    ListImport broken =
        add(
            progress -> {
              progress.report(7, 5, 2);
              throw new IllegalStateException("secret detail");
            });
    ListImport good = add(progress -> REPORT);

    runAll();

    assertThat(AdminAnswers.of(refused).body()).contains("\"failure\":\"the file is empty\"");
    assertThat(broken.view().state()).isEqualTo(ImportState.FAILED);
    assertThat(broken.view().loaded()).isEqualTo(5);
    assertThat(AdminAnswers.of(broken).body()).doesNotContain("secret");
    assertThat(good.view().state()).isEqualTo(ImportState.FINISHED);
  }

  @Test
  void shouldTakeNoMoreThanItsLimit() {
    for (int i = 0; i < ImportQueue.MAX_OPEN; i++) {
      add(progress -> REPORT);
    }

    assertThat(queue.add(1, progress -> REPORT)).isEmpty();
    runAll();
    assertThat(queue.add(1, progress -> REPORT)).isPresent();
  }

  @Test
  void shouldForgetTheOldestThatAreDone() {
    for (int i = 0; i <= ImportQueue.MAX_DONE + 1; i++) {
      add(progress -> REPORT);
      runAll();
    }

    assertThat(queue.all()).hasSize(ImportQueue.MAX_DONE);
    assertThat(queue.find(1)).isEmpty();
    assertThat(queue.find(ImportQueue.MAX_DONE + 2)).isPresent();
  }
}
