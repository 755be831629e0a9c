package org.ocserver.campaign.check;

import java.util.List;

/** All rules that a configuration must keep before it is used. */
public final class ConfigurationCheck {
  private static final List<Rule> RULES =
      List.of(
          new IdentityRule(),
          new ReferenceRule(),
          new ApplicationRule(),
          new PeopleRule(),
          new FormatRule(),
          new TableRule(),
          new FilterRule(),
          new CallingListRule(),
          new CampaignRule(),
          new CampaignGroupRule(),
          new TreatmentRule(),
          new StatisticalDayRule());

  private ConfigurationCheck() {}

  /** Every problem of the draft; empty if it can be used. */
  public static List<ConfigurationProblem> problems(Draft draft) {
    Findings findings = new Findings();
    RULES.forEach(rule -> rule.apply(draft, findings));
    return List.copyOf(findings.problems());
  }
}
