package org.ocserver.pacinglog.ejb;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import org.ocserver.pacinglog.PacingLogFile;
import org.ocserver.session.port.PacingLog;
import org.ocserver.session.port.PacingLogs;
import org.ocserver.session.settings.SessionIdentity;

/** Logs in files; inject it as {@link PacingLogs}. */
@ApplicationScoped
public class PacingLogFiles implements PacingLogs {
  @Resource(lookup = "java:jboss/ee/concurrency/executor/ocs-database")
  private ManagedExecutorService threads;

  @Override
  public PacingLog open(String folder, SessionIdentity whose) {
    return new PacingLogFile(Path.of(folder), whose.groupName(), threads);
  }
}
