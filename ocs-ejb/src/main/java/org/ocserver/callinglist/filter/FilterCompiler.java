package org.ocserver.callinglist.filter;

import java.util.List;
import java.util.Optional;
import org.ocserver.callinglist.ListField;
import org.ocserver.callinglist.RecordFilter;

/** Makes filters of what users write. */
public final class FilterCompiler {
  private final FilterColumns columns;

  /**
   * @param customFields the fields that the list has beside the mandatory ones
   */
  public FilterCompiler(List<ListField> customFields) {
    columns = new FilterColumns(customFields);
  }

  /**
   * Compiles a filter.
   *
   * @param criteria as in an SQL WHERE; the word itself may stand in front
   * @param orderBy as in an SQL ORDER BY; likewise
   * @throws BadFilterException if one of them is not understood or does not fit the fields
   */
  public RecordFilter compile(Optional<String> criteria, Optional<String> orderBy)
      throws BadFilterException {
    SqlPiece condition = SqlPiece.NONE;
    String order = "";
    try {
      if (criteria.isPresent()) {
        condition = new ConditionParser(new Tokens(criteria.get()), columns).parse();
      }
    } catch (BadFilterException bad) {
      throw bad.in("criteria");
    }
    try {
      if (orderBy.isPresent()) {
        order = new OrderParser(new Tokens(orderBy.get()), columns).parse();
      }
    } catch (BadFilterException bad) {
      throw bad.in("order_by");
    }
    return new RecordFilter(condition.text(), condition.values(), order);
  }
}
