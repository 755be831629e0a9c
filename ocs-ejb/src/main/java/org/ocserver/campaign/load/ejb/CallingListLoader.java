package org.ocserver.campaign.load.ejb;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.io.Reader;
import java.util.Optional;
import org.ocserver.campaign.Configuration;
import org.ocserver.campaign.ejb.ConfigurationService;
import org.ocserver.campaign.load.CallingListImport;
import org.ocserver.campaign.load.ImportProgress;
import org.ocserver.campaign.load.ImportReport;
import org.ocserver.campaign.load.ImportSettings;
import org.ocserver.campaign.load.ImportTarget;
import org.ocserver.campaign.load.jdbc.JdbcRecordSink;
import org.ocserver.ownership.ejb.LivingOwner;

/** Loads CSV files into calling lists of the configuration in force. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CallingListLoader {
  @EJB private ConfigurationService configuration;

  @EJB private LivingOwner owner;

  /**
   * Loads a file.
   *
   * @param csv is read to its end, and closed
   * @return empty if there is no such calling list; a failure of the load stands in the report
   */
  public Optional<ImportReport> load(
      int listDbid, Reader csv, ImportSettings settings, ImportProgress progress) {
    Configuration current = configuration.current();
    return current
        .callingList(listDbid)
        .map(list -> load(ImportTarget.of(current, list), csv, settings, progress));
  }

  private ImportReport load(
      ImportTarget target, Reader csv, ImportSettings settings, ImportProgress progress) {
    JdbcRecordSink sink =
        new JdbcRecordSink(owner.transactions(), target.access(), target.format());
    return new CallingListImport(target, settings, sink, progress).run(csv);
  }
}
