package org.ocserver.campaign;

import java.util.Locale;
import java.util.Optional;

/** The types of configuration objects, in an order in which none refers to a later one. */
public enum ObjectType {
  TENANT(Tenant.class, "tenants"),
  APPLICATION(Application.class, "applications"),
  SWITCH(Switch.class, "switches"),
  DN(Dn.class, "dns"),
  PERSON(Person.class, "persons"),
  AGENT_GROUP(AgentGroup.class, "agentGroups"),
  PLACE(Place.class, "places"),
  PLACE_GROUP(PlaceGroup.class, "placeGroups"),
  SCRIPT(Script.class, "scripts"),
  TIME_ZONE(TimeZone.class, "timeZones"),
  STATISTICAL_DAY(StatisticalDay.class, "statisticalDays"),
  STATISTICAL_TABLE(StatisticalTable.class, "statisticalTables"),
  FORMAT(Format.class, "formats"),
  TABLE_ACCESS(TableAccess.class, "tableAccesses"),
  FILTER(Filter.class, "filters"),
  TREATMENT(Treatment.class, "treatments"),
  CALLING_LIST(CallingList.class, "callingLists"),
  DO_NOT_CALL_LIST(DoNotCallList.class, "doNotCallLists"),
  CAMPAIGN(Campaign.class, "campaigns"),
  CAMPAIGN_GROUP(CampaignGroup.class, "campaignGroups");

  private final Class<? extends ConfigurationObject> objectClass;
  private final String collection;

  ObjectType(Class<? extends ConfigurationObject> objectClass, String collection) {
    this.objectClass = objectClass;
    this.collection = collection;
  }

  public Class<? extends ConfigurationObject> objectClass() {
    return objectClass;
  }

  /** The name of their collection in a configuration document: {@code campaignGroups}. */
  public String collection() {
    return collection;
  }

  /** The type as people read it: {@code campaign group}. */
  public String title() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  public static ObjectType of(ConfigurationObject object) {
    for (ObjectType type : values()) {
      if (type.objectClass.isInstance(object)) {
        return type;
      }
    }
    throw new IllegalArgumentException("not a configuration object: " + object.getClass());
  }

  public static Optional<ObjectType> ofCollection(String collection) {
    for (ObjectType type : values()) {
      if (type.collection.equals(collection)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
