package org.ocserver.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Optional;
import org.ocserver.campaign.load.ImportProgress;
import org.ocserver.campaign.load.ImportReport;
import org.ocserver.campaign.load.ImportSettings;
import org.ocserver.campaign.load.ejb.CallingListLoader;

/** The loads of this server. */
@ApplicationScoped
public class ListImports {
  @EJB private CallingListLoader loader;
  @Resource private ManagedExecutorService executor;

  private ImportQueue queue;

  @PostConstruct
  void start() {
    queue = new ImportQueue(executor);
  }

  /**
   * Takes on a load of a list that exists; the file is then this object's to close.
   *
   * @return empty if too many are waiting
   */
  Optional<ListImport> add(int listDbid, SpooledFile file, ImportSettings settings) {
    return queue.add(listDbid, progress -> load(listDbid, file, settings, progress));
  }

  Optional<ListImport> find(int id) {
    return queue.find(id);
  }

  Collection<ListImport> all() {
    return queue.all();
  }

  private ImportReport load(
      int listDbid, SpooledFile file, ImportSettings settings, ImportProgress progress) {
    try (file) {
      return loader
          .load(listDbid, file.open(), settings, progress)
          .orElseThrow(() -> new IllegalStateException("the list is no longer configured"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
