package org.ocserver.web.record;

import java.util.concurrent.CompletableFuture;
import org.ocserver.record.AdditionOperations;
import org.ocserver.web.http.HttpAnswer;

/**
 * Answers requests about calling lists.
 *
 * <p>Source: manual, "HTTP Requests for the lists Resource".
 */
final class ListRequests {
  private final RecordAnswers answers = new RecordAnswers(RefusalTable.LISTS);
  private final AdditionOperations additions;

  ListRequests(AdditionOperations additions) {
    this.additions = additions;
  }

  CompletableFuture<HttpAnswer> answer(String listName, Command command) {
    return answers.answer(
        () ->
            switch (command.action(ListAction.values(), ListAction::req)) {
              case ADD_RECORD ->
                  additions.addToCampaign(UriAttributes.ofList(listName, command.attributes()));
            });
  }
}
