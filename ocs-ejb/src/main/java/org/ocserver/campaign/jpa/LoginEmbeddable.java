package org.ocserver.campaign.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.ocserver.campaign.AgentLogin;

/** A row of ocs_person_login. */
@Embeddable
class LoginEmbeddable {
  @Column(name = "switch_dbid")
  int switchDbid;

  @Column(name = "login_code")
  String loginCode;

  protected LoginEmbeddable() {}

  LoginEmbeddable(AgentLogin login) {
    this.switchDbid = login.switchDbid();
    this.loginCode = login.loginCode();
  }

  AgentLogin toRecord() {
    return new AgentLogin(switchDbid, loginCode);
  }
}
