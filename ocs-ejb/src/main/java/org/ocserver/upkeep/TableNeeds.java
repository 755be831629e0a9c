package org.ocserver.upkeep;

import java.util.List;
import java.util.Optional;
import org.ocserver.callinglist.ListTable;
import org.ocserver.campaign.CallingList;
import org.ocserver.campaign.Configuration;
import org.ocserver.campaign.Format;
import org.ocserver.campaign.TableAccess;
import org.ocserver.session.settings.SessionSettings;

/**
 * What a calling list needs of its table.
 *
 * @param sharing the other lists that draw from the same table
 */
public record TableNeeds(
    TableAccess access, Format format, ListTable list, List<ListTable> sharing) {
  public TableNeeds {
    sharing = List.copyOf(sharing);
  }

  /**
   * The needs of a list of a checked configuration. Of the lists that share its table, those that
   * can't be dialed are left out.
   *
   * @throws SessionSettings.Incomplete if the list's configuration makes no sense
   */
  public static TableNeeds of(Configuration configuration, CallingList list) {
    ListTable table = SessionSettings.tableOf(configuration, list);
    TableAccess access = configuration.tableAccess(list.tableAccessDbid()).orElseThrow();
    return new TableNeeds(
        access,
        configuration.format(access.formatDbid()).orElseThrow(),
        table,
        configuration.callingLists().stream()
            .filter(other -> other.dbid() != list.dbid())
            .filter(other -> other.tableAccessDbid() == list.tableAccessDbid())
            .flatMap(other -> dialable(configuration, other).stream())
            .toList());
  }

  private static Optional<ListTable> dialable(Configuration configuration, CallingList list) {
    try {
      return Optional.of(SessionSettings.tableOf(configuration, list));
    } catch (SessionSettings.Incomplete neverDialed) {
      return Optional.empty();
    }
  }
}
