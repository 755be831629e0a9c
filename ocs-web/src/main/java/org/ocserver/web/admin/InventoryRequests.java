package org.ocserver.web.admin;

import java.util.Optional;
import org.ocserver.campaign.CallingList;
import org.ocserver.campaign.CampaignGroup;
import org.ocserver.inventory.Inventories;
import org.ocserver.inventory.ListTerms;
import org.ocserver.web.http.HttpAnswer;

/** Questions about lists, records and numbers. */
final class InventoryRequests {
  private static final int BAD_REQUEST = 400;
  private static final int NOT_FOUND = 404;
  private static final int SERVICE_UNAVAILABLE = 503;

  private final Inventories inventories;

  InventoryRequests(Inventories inventories) {
    this.inventories = inventories;
  }

  HttpAnswer lists() {
    return InventoryAnswers.of(inventories.configuration().callingLists());
  }

  HttpAnswer preview(int listDbid, Optional<String> group) {
    Optional<CallingList> list = inventories.configuration().callingList(listDbid);
    if (list.isEmpty()) {
      return noList(listDbid);
    }
    Optional<CampaignGroup> dialing = group.flatMap(text -> drawing(list.get(), text));
    if (group.isPresent() && dialing.isEmpty()) {
      return AdminAnswers.error(
          BAD_REQUEST, "group is the DBID of a campaign group that draws from the list");
    }
    return inventories
        .preview(list.get(), dialing)
        .map(InventoryAnswers::of)
        .orElseGet(
            () ->
                AdminAnswers.error(
                    SERVICE_UNAVAILABLE, "other lists are being counted: try again in a moment"));
  }

  private Optional<CampaignGroup> drawing(CallingList list, String dbid) {
    return ListTerms.drawingFrom(inventories.configuration(), list).stream()
        .filter(group -> Integer.toString(group.dbid()).equals(dbid))
        .findFirst();
  }

  HttpAnswer record(int listDbid, String recordId, Optional<String> at) {
    Optional<CallingList> list = inventories.configuration().callingList(listDbid);
    if (list.isEmpty()) {
      return noList(listDbid);
    }
    try {
      int id = ExplanationParameters.recordId(recordId);
      return inventories
          .record(list.get(), id, at.map(ExplanationParameters::moment))
          .map(InventoryAnswers::of)
          .orElseGet(
              () ->
                  AdminAnswers.error(
                      NOT_FOUND, "there is no record %d in list %d".formatted(id, listDbid)));
    } catch (IllegalArgumentException e) {
      return AdminAnswers.error(BAD_REQUEST, e.getMessage());
    }
  }

  HttpAnswer number(String phone, Optional<String> at) {
    try {
      return InventoryAnswers.of(
          inventories.number(
              ExplanationParameters.phone(phone), at.map(ExplanationParameters::moment)));
    } catch (IllegalArgumentException e) {
      return AdminAnswers.error(BAD_REQUEST, e.getMessage());
    }
  }

  private static HttpAnswer noList(int dbid) {
    return AdminAnswers.error(NOT_FOUND, "there is no calling list " + dbid);
  }
}
