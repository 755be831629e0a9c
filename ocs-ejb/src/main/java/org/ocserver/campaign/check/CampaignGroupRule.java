package org.ocserver.campaign.check;

import java.util.List;
import java.util.Optional;
import org.ocserver.campaign.CampaignGroup;
import org.ocserver.campaign.Dn;
import org.ocserver.campaign.GroupKind;
import org.ocserver.campaign.ObjectType;
import org.ocserver.campaign.TenantObject;

/** A campaign group has a group of its kind, a reachable goal, and DNs of its own switch. */
final class CampaignGroupRule implements Rule {
  @Override
  public void apply(Draft draft, Findings findings) {
    Findings.Distinct pairs = findings.distinct("campaign and group");
    draft
        .all(CampaignGroup.class)
        .forEach(
            item -> {
              CampaignGroup group = item.object();
              String pair = group.campaignDbid() + "@" + group.groupDbid();
              pairs.check(List.of(group.groupKind(), pair), pair, item.path("groupDbid"));
              checkGroup(draft, item, findings);
              checkNumbers(item, findings);
              checkDn(draft, item, "originationDnDbid", group.originationDnDbid(), findings);
              checkDn(draft, item, "transferDnDbid", group.transferDnDbid(), findings);
            });
  }

  private static void checkGroup(Draft draft, Draft.Item<CampaignGroup> item, Findings findings) {
    CampaignGroup group = item.object();
    ObjectType type =
        group.groupKind() == GroupKind.AGENT_GROUP
            ? ObjectType.AGENT_GROUP
            : ObjectType.PLACE_GROUP;
    draft
        .find(type, group.groupDbid())
        .map(TenantObject.class::cast)
        .ifPresentOrElse(
            found ->
                findings.addIf(
                    found.tenantDbid() != group.tenantDbid(),
                    item.path("groupDbid"),
                    type.title() + " " + group.groupDbid() + " belongs to another tenant"),
            () ->
                findings.addIf(
                    !draft.isUnreadable(type, group.groupDbid()),
                    item.path("groupDbid"),
                    "no " + type.title() + " " + group.groupDbid()));
  }

  private static void checkNumbers(Draft.Item<CampaignGroup> item, Findings findings) {
    CampaignGroup group = item.object();
    findings.addIf(
        !group.optimizeBy().allowsGoal(group.optimizeGoal()),
        item.path("optimizeGoal"),
        group.optimizeGoal() + " is no goal for " + group.optimizeBy());
    findings.addIf(group.minBuffer() < 0, item.path("minBuffer"), "must not be negative");
    findings.addIf(
        group.optBuffer() < group.minBuffer(),
        item.path("optBuffer"),
        "must not be smaller than minBuffer");
    findings.addIf(group.channels() < 0, item.path("channels"), "must not be negative");
  }

  private static void checkDn(
      Draft draft,
      Draft.Item<CampaignGroup> item,
      String property,
      Optional<Integer> dnDbid,
      Findings findings) {
    Optional<Dn> dn = dnDbid.flatMap(dbid -> draft.find(ObjectType.DN, dbid)).map(Dn.class::cast);
    findings.addIf(
        dn.isPresent() && dn.get().switchDbid() != item.object().switchDbid(),
        item.path(property),
        "the DN stands on another switch than the campaign group's");
  }
}
