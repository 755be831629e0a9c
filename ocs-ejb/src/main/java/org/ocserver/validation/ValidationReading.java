package org.ocserver.validation;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.ocserver.callinglist.BlockingRule;
import org.ocserver.callinglist.ReservedKey;
import org.ocserver.telephony.TKVList;
import org.ocserver.tkv.MalformedList;
import org.ocserver.tkv.TkvJson;
import org.ocserver.validation.ValidationAnswer.Allowed;
import org.ocserver.validation.ValidationAnswer.Blocked;
import org.ocserver.validation.ValidationAnswer.Unanswered;
import org.ocserver.webhook.WebhookAnswer;
import org.ocserver.webhook.WebhookAnswer.Answered;
import org.ocserver.webhook.WebhookAnswer.NoAnswer;

/** How an answer over HTTP is read; the format is our own, docs/validation.md describes it. */
final class ValidationReading {
  private static final int FORBIDDEN = 403;

  private ValidationReading() {}

  static ValidationAnswer of(WebhookAnswer answer) {
    if (answer instanceof NoAnswer none) {
      return new Unanswered(none.reason());
    }
    return of((Answered) answer);
  }

  private static ValidationAnswer of(Answered answer) {
    boolean forbidden = answer.status() == FORBIDDEN;
    if (!forbidden && !answer.isSuccess()) {
      return new Unanswered("status " + answer.status());
    }
    try {
      Optional<ValidationAnswer> block = block(answer);
      return block.orElseGet(() -> forbidden ? blockedByNoRule() : new Allowed());
    } catch (MalformedList malformed) {
      return forbidden ? blockedByNoRule() : new Unanswered(malformed.getMessage());
    }
  }

  private static Blocked blockedByNoRule() {
    return new Blocked("", OptionalInt.empty());
  }

  private static Optional<ValidationAnswer> block(Answered answer) throws MalformedList {
    if (!answer.complete()) {
      throw new MalformedList("the answer is too long");
    }
    if (answer.body().isBlank()) {
      return Optional.empty();
    }
    TKVList body = TkvJson.read(answer.body());
    if (!body.has(ReservedKey.BLOCKING_RULE.key())) {
      return Optional.empty();
    }
    String rule =
        body.string(ReservedKey.BLOCKING_RULE.key())
            .filter(BlockingRule::isStorable)
            .orElseThrow(() -> new MalformedList("the blocking rule is no text that is stored"));
    return Optional.of(new Blocked(rule, type(body)));
  }

  private static OptionalInt type(TKVList body) throws MalformedList {
    if (!body.has(ReservedKey.BLOCKING_RULE_TYPE.key())) {
      return OptionalInt.empty();
    }
    OptionalLong type = body.integer(ReservedKey.BLOCKING_RULE_TYPE.key());
    if (type.isEmpty() || type.getAsLong() != (int) type.getAsLong()) {
      throw new MalformedList("the type of the blocking rule is no integer of 32 bits");
    }
    return OptionalInt.of((int) type.getAsLong());
  }
}
