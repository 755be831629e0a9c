package org.ocserver.web.record;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import java.util.function.Supplier;
import org.ocserver.campaign.AgentUsers;
import org.ocserver.campaign.Configuration;
import org.ocserver.campaign.ejb.ConfigurationService;
import org.ocserver.record.AdditionOperations;
import org.ocserver.record.CallbackOperations;
import org.ocserver.record.RecordOperations;
import org.ocserver.record.WithdrawalOperations;
import org.ocserver.session.ejb.DialingSessions;
import org.ocserver.session.run.Sessions;
import org.ocserver.web.http.Role;

/** What the resources share, and who their users are by the configuration of the moment. */
@ApplicationScoped
public class RecordInterface {
  private record Known(Configuration configuration, AgentUsers users) {
    Known(Configuration configuration) {
      this(configuration, new AgentUsers(configuration));
    }
  }

  @EJB private DialingSessions dialing;
  @EJB private ConfigurationService configuration;

  /** What serves the requests of one term of this server as the owner. */
  private record Served(
      Sessions sessions, RecordRequests records, ContactRequests contacts, ListRequests lists) {}

  private Supplier<Configuration> inForce;
  private Supplier<Sessions> ofPresentTerm;
  private volatile Optional<Served> served = Optional.empty();
  private volatile Known known = new Known(Configuration.empty());

  @PostConstruct
  void start() {
    inForce = configuration.inForce();
    ofPresentTerm = dialing.ofPresentTerm();
  }

  private Served served() {
    Sessions sessions = ofPresentTerm.get();
    Optional<Served> now = served.filter(known -> known.sessions() == sessions);
    if (now.isEmpty()) {
      now = Optional.of(serve(sessions));
      served = now;
    }
    return now.get();
  }

  private Served serve(Sessions sessions) {
    WithdrawalOperations withdrawals = new WithdrawalOperations(dialing.withdrawals());
    AdditionOperations additions = new AdditionOperations(sessions, dialing.additions(), inForce);
    return new Served(
        sessions,
        new RecordRequests(
            new RecordOperations(sessions),
            new CallbackOperations(sessions),
            withdrawals,
            additions),
        new ContactRequests(withdrawals, inForce),
        new ListRequests(additions));
  }

  RecordRequests records() {
    return served().records();
  }

  ContactRequests contacts() {
    return served().contacts();
  }

  ListRequests lists() {
    return served().lists();
  }

  Caller caller(SecurityContext user) {
    return user.isUserInRole(Role.APPLICATION)
            || user.isUserInRole(Role.SUPERVISOR)
            || user.isUserInRole(Role.ADMIN)
        ? Caller.APPLICATION
        : Caller.agent(agents().loginOf(user.getUserPrincipal().getName()));
  }

  private AgentUsers agents() {
    Configuration current = inForce.get();
    Known now = known;
    if (now.configuration() != current) {
      now = new Known(current);
      known = now;
    }
    return now.users();
  }
}
