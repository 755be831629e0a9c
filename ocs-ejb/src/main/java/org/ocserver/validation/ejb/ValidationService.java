package org.ocserver.validation.ejb;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;
import org.ocserver.validation.HttpPreDialValidation;
import org.ocserver.validation.PreDialValidation;
import org.ocserver.validation.ValidationAnswer;
import org.ocserver.validation.ValidationRequest;
import org.ocserver.webhook.Webhooks;

/** Asks third parties over HTTP; inject it as {@link PreDialValidation}. */
@ApplicationScoped
public class ValidationService implements PreDialValidation {
  @Resource(lookup = "java:jboss/ee/concurrency/executor/ocs-http")
  private ManagedExecutorService threads;

  private PreDialValidation overHttp;

  @PostConstruct
  void start() {
    overHttp = new HttpPreDialValidation(new Webhooks(threads));
  }

  @Override
  public void ask(ValidationRequest request, Consumer<ValidationAnswer> answer) {
    overHttp.ask(request, answer);
  }
}
