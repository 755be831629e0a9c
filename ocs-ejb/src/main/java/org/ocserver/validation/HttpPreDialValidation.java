package org.ocserver.validation;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.ocserver.tkv.TkvJson;
import org.ocserver.validation.ValidationAnswer.Unanswered;
import org.ocserver.webhook.Webhooks;

/** Asks over HTTP: posts the record's data as a JSON object. Thread safe. */
public final class HttpPreDialValidation implements PreDialValidation {
  private final Webhooks webhooks;

  public HttpPreDialValidation(Webhooks webhooks) {
    this.webhooks = webhooks;
  }

  @Override
  public void ask(ValidationRequest request, Consumer<ValidationAnswer> answer) {
    Optional<URI> address = Webhooks.address(request.uri());
    if (address.isEmpty()) {
      answer.accept(new Unanswered("not an address of http or https: " + request.uri()));
      return;
    }
    webhooks
        .post(address.get(), Map.of(), TkvJson.write(request.recordData()), request.timeout())
        .thenAccept(result -> answer.accept(ValidationReading.of(result)));
  }
}
