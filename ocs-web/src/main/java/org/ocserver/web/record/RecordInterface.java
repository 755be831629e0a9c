package org.ocserver.web.record;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.SecurityContext;
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

  private Supplier<Configuration> inForce;
  private RecordRequests records;
  private ContactRequests contacts;
  private ListRequests lists;
  private volatile Known known = new Known(Configuration.empty());

  @PostConstruct
  void start() {
    inForce = configuration.inForce();
    Sessions sessions = dialing.sessions();
    WithdrawalOperations withdrawals = new WithdrawalOperations(dialing.withdrawals());
    AdditionOperations additions = new AdditionOperations(sessions, dialing.additions(), inForce);
    records =
        new RecordRequests(
            new RecordOperations(sessions),
            new CallbackOperations(sessions),
            withdrawals,
            additions);
    contacts = new ContactRequests(withdrawals, inForce);
    lists = new ListRequests(additions);
  }

  RecordRequests records() {
    return records;
  }

  ContactRequests contacts() {
    return contacts;
  }

  ListRequests lists() {
    return lists;
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
