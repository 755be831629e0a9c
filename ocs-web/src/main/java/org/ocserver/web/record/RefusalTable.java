package org.ocserver.web.record;

import org.ocserver.record.RequestError;
import org.ocserver.web.http.NegativeStatus;

/**
 * The status that goes with each error.
 *
 * <p>Source: manual, the tables of "HTTP Responses".
 */
enum RefusalTable {
  /** "OCS HTTP Responses to Records, Phones, Customer IDs, Lists-Related Requests". */
  RECORDS {
    @Override
    NegativeStatus of(RequestError error) {
      return switch (error) {
        case RECORD_NOT_FOUND, NO_CALL_FOUND, SCHEDULED_RECORD_NOT_FOUND -> NegativeStatus.GONE;
        case DB_ERROR -> NegativeStatus.INTERNAL_SERVER_ERROR;
        default -> NegativeStatus.BAD_REQUEST;
      };
    }
  },

  /** "OCS HTTP Responses to lists/AddRecord Requests with No Specified Record Handle". */
  LISTS {
    @Override
    NegativeStatus of(RequestError error) {
      return switch (error) {
        case CAMPAIGN_GROUP_NOT_FOUND -> NegativeStatus.NOT_FOUND;
        case NO_ACTIVE_CAMPAIGNS,
            DB_ERROR,
            CHAINED_RECORDS_NOT_FOUND,
            RECORD_ALREADY_EXISTS,
            ADD_RECORD_ERROR ->
            NegativeStatus.CONFLICT;
        default -> NegativeStatus.BAD_REQUEST;
      };
    }
  };

  abstract NegativeStatus of(RequestError error);
}
