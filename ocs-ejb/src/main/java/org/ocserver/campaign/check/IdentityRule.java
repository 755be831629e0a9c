package org.ocserver.campaign.check;

import java.util.List;
import org.ocserver.campaign.ConfigurationObject;
import org.ocserver.campaign.Dn;
import org.ocserver.campaign.Field;
import org.ocserver.campaign.Format;
import org.ocserver.campaign.ObjectType;
import org.ocserver.campaign.TenantObject;

/** DBIDs and names: given, and unique where something is found by them. */
final class IdentityRule implements Rule {
  @Override
  public void apply(Draft draft, Findings findings) {
    Findings.Distinct dbids = findings.distinct("DBID");
    Findings.Distinct names = findings.distinct("name");
    for (Draft.Item<ConfigurationObject> item : draft.items()) {
      ConfigurationObject object = item.object();
      ObjectType type = ObjectType.of(object);
      checkDbid(object.dbid(), item.path("dbid"), findings);
      dbids.check(List.of(type, object.dbid()), object.dbid(), item.path("dbid"));
      String nameProperty = item.path(nameProperty(object));
      findings.addIf(object.name().isBlank(), nameProperty, "must not be empty");
      names.check(List.of(type, realm(object), object.name()), object.name(), nameProperty);
    }
    draft.all(Format.class).forEach(format -> checkFields(format, findings));
  }

  private static void checkFields(Draft.Item<Format> format, Findings findings) {
    Findings.Distinct dbids = findings.distinct("DBID");
    for (Field field : format.object().fields()) {
      String path = format.path("fields[" + field.name() + "].dbid");
      checkDbid(field.dbid(), path, findings);
      dbids.check(field.dbid(), field.dbid(), path);
    }
  }

  private static void checkDbid(int dbid, String path, Findings findings) {
    findings.addIf(dbid < 1, path, "must be greater than 0");
  }

  /** Within what a name is unique: a DN's number on its switch, another name in its tenant. */
  private static int realm(ConfigurationObject object) {
    if (object instanceof Dn dn) {
      return dn.switchDbid();
    }
    return object instanceof TenantObject owned ? owned.tenantDbid() : 0;
  }

  private static String nameProperty(ConfigurationObject object) {
    return switch (ObjectType.of(object)) {
      case DN -> "number";
      case PERSON -> "userName";
      default -> "name";
    };
  }
}
