package org.ocserver.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ocserver.campaign.option.OptionCheck;
import org.ocserver.campaign.option.OptionLevel;
import org.ocserver.campaign.option.OptionLookup;
import org.ocserver.campaign.option.OptionProblem;
import org.ocserver.campaign.option.OptionScope;

/** Knows which objects' options count, and lines them up, the most specific first. */
final class OptionScopes {
  private final Configuration configuration;
  private final List<OptionScope> scopes = new ArrayList<>();

  private OptionScopes(Configuration configuration) {
    this.configuration = configuration;
  }

  static OptionLookup of(Configuration configuration) {
    return new OptionScopes(configuration).withApplication();
  }

  static OptionLookup of(Configuration configuration, CampaignGroup group) {
    return new OptionScopes(configuration).with(group).withApplication();
  }

  static OptionLookup of(Configuration configuration, CampaignGroup group, CallingList list) {
    return new OptionScopes(configuration)
        .with(OptionLevel.CALLING_LIST, list)
        .with(group)
        .withApplication();
  }

  static OptionLookup of(Configuration configuration, CallingList list) {
    return new OptionScopes(configuration)
        .with(OptionLevel.CALLING_LIST, list)
        .with(OptionLevel.TENANT, configuration.tenant(list.tenantDbid()))
        .withApplication();
  }

  static OptionLookup of(Configuration configuration, Dn dn) {
    return new OptionScopes(configuration).with(OptionLevel.DN, dn).withApplication();
  }

  static List<OptionProblem> problems(Configuration configuration) {
    OptionCheck check = new OptionCheck(configuration.application().name());
    List<OptionProblem> problems = new ArrayList<>();
    configuration.stream()
        .forEach(
            object ->
                levelOf(object, configuration)
                    .map(level -> check.problems(new OptionScope(level, object.options())))
                    .ifPresent(found -> found.forEach(p -> problems.add(p.on(titleOf(object))))));
    return problems;
  }

  private static Optional<OptionLevel> levelOf(
      ConfigurationObject object, Configuration configuration) {
    return switch (ObjectType.of(object)) {
      case DN -> Optional.of(OptionLevel.DN);
      case CALLING_LIST -> Optional.of(OptionLevel.CALLING_LIST);
      case CAMPAIGN_GROUP -> Optional.of(OptionLevel.CAMPAIGN_GROUP);
      case CAMPAIGN -> Optional.of(OptionLevel.CAMPAIGN);
      case TENANT -> Optional.of(OptionLevel.TENANT);
      case APPLICATION ->
          Optional.of(OptionLevel.APPLICATION)
              .filter(level -> object.equals(configuration.application()));
      default -> Optional.empty();
    };
  }

  private static String titleOf(ConfigurationObject object) {
    return ObjectType.of(object).title() + " " + object.dbid() + " (" + object.name() + ")";
  }

  private OptionScopes with(CampaignGroup group) {
    return with(OptionLevel.CAMPAIGN_GROUP, group)
        .with(OptionLevel.CAMPAIGN, configuration.campaign(group.campaignDbid()))
        .with(OptionLevel.TENANT, configuration.tenant(group.tenantDbid()));
  }

  private OptionScopes with(OptionLevel level, Optional<? extends ConfigurationObject> object) {
    object.ifPresent(present -> with(level, present));
    return this;
  }

  private OptionScopes with(OptionLevel level, ConfigurationObject object) {
    scopes.add(new OptionScope(level, object.options()));
    return this;
  }

  private OptionLookup withApplication() {
    with(OptionLevel.APPLICATION, configuration.application());
    return new OptionLookup(configuration.application().name(), scopes);
  }
}
