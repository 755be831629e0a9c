package org.ocserver.campaign.document;

import java.util.Optional;
import org.ocserver.campaign.CampaignGroup;
import org.ocserver.campaign.ConfigurationObject;
import org.ocserver.campaign.Format;
import org.ocserver.campaign.GroupKind;
import org.ocserver.campaign.ObjectType;
import org.ocserver.campaign.StandardFields;
import org.ocserver.campaign.check.Draft;

/** Adds what a document may leave out because it follows from the rest. */
final class Completion {
  private Completion() {}

  static Draft complete(Draft draft) {
    return draft.map(
        object -> {
          if (object instanceof Format format) {
            return StandardFields.complete(format);
          }
          if (object instanceof CampaignGroup group && group.name().isEmpty()) {
            return group.named(nameOf(draft, group));
          }
          return object;
        });
  }

  private static String nameOf(Draft draft, CampaignGroup group) {
    ObjectType groupType =
        group.groupKind() == GroupKind.AGENT_GROUP
            ? ObjectType.AGENT_GROUP
            : ObjectType.PLACE_GROUP;
    return nameOf(draft.find(ObjectType.CAMPAIGN, group.campaignDbid()), group.campaignDbid())
        + "@"
        + nameOf(draft.find(groupType, group.groupDbid()), group.groupDbid());
  }

  private static String nameOf(Optional<ConfigurationObject> object, int dbid) {
    return object.map(ConfigurationObject::name).orElse(String.valueOf(dbid));
  }
}
