package org.ocserver.report.ejb;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.io.IOException;
import java.io.Writer;
import org.ocserver.campaign.ejb.ConfigurationService;
import org.ocserver.ownership.ejb.LivingOwner;
import org.ocserver.report.AttemptExport;
import org.ocserver.report.AttemptFormat;
import org.ocserver.report.AttemptQuery;
import org.ocserver.report.jdbc.JdbcAttemptHistory;
import org.ocserver.report.jdbc.JdbcReportOutbox;

/** The history of this server's database, for administrators. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AttemptReports {
  @EJB private ConfigurationService configuration;

  @EJB private LivingOwner owner;

  /**
   * Writes attempts out; does not close {@code out}.
   *
   * @throws IOException if {@code out} takes no more
   */
  public void export(AttemptQuery query, AttemptFormat format, Writer out) throws IOException {
    new AttemptExport(new JdbcAttemptHistory(owner.transactions()), configuration.current())
        .write(query, format, out);
  }

  /**
   * Sends the reports again that were set aside because the receiver would not take them.
   *
   * @return how many
   */
  public int resume() {
    return new JdbcReportOutbox(owner.transactions())
        .resume(configuration.current().application().dbid());
  }
}
