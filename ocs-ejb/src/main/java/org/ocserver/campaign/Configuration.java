package org.ocserver.campaign;

import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ocserver.callinglist.BusinessHours;
import org.ocserver.callinglist.TimeZones;
import org.ocserver.campaign.option.OptionLookup;
import org.ocserver.campaign.option.OptionProblem;
import org.ocserver.campaign.option.Options;

/**
 * One snapshot of all configuration objects; immutable.
 *
 * <p>Objects come in the order of their DBIDs. A snapshot that came through {@link
 * org.ocserver.campaign.check.ConfigurationCheck} has no dangling reference and at least one {@link
 * #application()}.
 */
public final class Configuration {
  private static final Application UNCONFIGURED =
      new Application(
          1, "OCServer", ApplicationType.OUTBOUND_CONTACT_SERVER, List.of(), Options.none());

  private final Map<ObjectType, Map<Integer, ConfigurationObject>> objects;
  private final Application own;

  private Configuration(
      Map<ObjectType, Map<Integer, ConfigurationObject>> objects, Application own) {
    this.objects = objects;
    this.own = own;
  }

  /**
   * A snapshot of the objects given.
   *
   * @throws IllegalArgumentException if two objects of one type have the same DBID
   */
  public static Configuration of(Collection<? extends ConfigurationObject> objects) {
    Map<ObjectType, Map<Integer, ConfigurationObject>> byType = new EnumMap<>(ObjectType.class);
    for (ObjectType type : ObjectType.values()) {
      byType.put(type, new TreeMap<>());
    }
    for (ConfigurationObject object : objects) {
      ObjectType type = ObjectType.of(object);
      if (byType.get(type).putIfAbsent(object.dbid(), object) != null) {
        throw new IllegalArgumentException("two of " + type.title() + " " + object.dbid());
      }
    }
    return new Configuration(byType, firstServer(byType).orElse(UNCONFIGURED));
  }

  /** What a server has before its first import: no object but itself. */
  public static Configuration empty() {
    return of(List.of(UNCONFIGURED));
  }

  private static Optional<Application> firstServer(
      Map<ObjectType, Map<Integer, ConfigurationObject>> objects) {
    return objects.get(ObjectType.APPLICATION).values().stream()
        .map(Application.class::cast)
        .filter(Application::isOutboundContactServer)
        .findFirst();
  }

  /**
   * The same objects, as the server sees them that was told which application it is.
   *
   * @throws ApplicationChoice.Undecided if it cannot be told
   */
  public Configuration as(ApplicationChoice choice) {
    List<Application> servers =
        applications().stream().filter(Application::isOutboundContactServer).toList();
    return new Configuration(objects, choice.among(servers).orElse(UNCONFIGURED));
  }

  /** This server; where nobody said which it is, the first. */
  public Application application() {
    return own;
  }

  public Collection<Tenant> tenants() {
    return all(ObjectType.TENANT, Tenant.class);
  }

  public Collection<Application> applications() {
    return all(ObjectType.APPLICATION, Application.class);
  }

  public Collection<Dn> dns() {
    return all(ObjectType.DN, Dn.class);
  }

  public Collection<Person> persons() {
    return all(ObjectType.PERSON, Person.class);
  }

  public Collection<TimeZone> timeZones() {
    return all(ObjectType.TIME_ZONE, TimeZone.class);
  }

  public Collection<CallingList> callingLists() {
    return all(ObjectType.CALLING_LIST, CallingList.class);
  }

  public Collection<Campaign> campaigns() {
    return all(ObjectType.CAMPAIGN, Campaign.class);
  }

  public Collection<CampaignGroup> campaignGroups() {
    return all(ObjectType.CAMPAIGN_GROUP, CampaignGroup.class);
  }

  public Collection<DoNotCallList> doNotCallLists() {
    return all(ObjectType.DO_NOT_CALL_LIST, DoNotCallList.class);
  }

  /** All objects of a type. */
  public Collection<ConfigurationObject> all(ObjectType type) {
    return Collections.unmodifiableCollection(objects.get(type).values());
  }

  /** Every object, type after type in the order of {@link ObjectType}. */
  public Stream<ConfigurationObject> stream() {
    return objects.values().stream().flatMap(ofType -> ofType.values().stream());
  }

  public Optional<ConfigurationObject> find(ObjectType type, int dbid) {
    return Optional.ofNullable(objects.get(type).get(dbid));
  }

  public Optional<Tenant> tenant(int dbid) {
    return one(ObjectType.TENANT, Tenant.class, dbid);
  }

  public Optional<Application> application(int dbid) {
    return one(ObjectType.APPLICATION, Application.class, dbid);
  }

  /** The switch with this DBID. */
  public Optional<Switch> switchOf(int dbid) {
    return one(ObjectType.SWITCH, Switch.class, dbid);
  }

  public Optional<Dn> dn(int dbid) {
    return one(ObjectType.DN, Dn.class, dbid);
  }

  public Optional<Dn> dnNumbered(int switchDbid, String number) {
    return first(dns(), dn -> dn.switchDbid() == switchDbid && dn.number().equals(number));
  }

  public Optional<Person> person(int dbid) {
    return one(ObjectType.PERSON, Person.class, dbid);
  }

  /** The person with this login code on any switch. */
  public Optional<Person> personWithLogin(String loginCode) {
    return first(
        persons(),
        person -> person.logins().stream().anyMatch(login -> login.loginCode().equals(loginCode)));
  }

  public Optional<Person> personByLogin(int switchDbid, String loginCode) {
    AgentLogin login = new AgentLogin(switchDbid, loginCode);
    return first(persons(), person -> person.logins().contains(login));
  }

  public Optional<AgentGroup> agentGroup(int dbid) {
    return one(ObjectType.AGENT_GROUP, AgentGroup.class, dbid);
  }

  public Optional<Place> place(int dbid) {
    return one(ObjectType.PLACE, Place.class, dbid);
  }

  public Optional<PlaceGroup> placeGroup(int dbid) {
    return one(ObjectType.PLACE_GROUP, PlaceGroup.class, dbid);
  }

  public Optional<Script> script(int dbid) {
    return one(ObjectType.SCRIPT, Script.class, dbid);
  }

  public Optional<TimeZone> timeZone(int dbid) {
    return one(ObjectType.TIME_ZONE, TimeZone.class, dbid);
  }

  public Optional<TimeZone> timeZoneNamed(int tenantDbid, String name) {
    return first(
        timeZones(), zone -> zone.tenantDbid() == tenantDbid && zone.name().equalsIgnoreCase(name));
  }

  public Optional<Format> format(int dbid) {
    return one(ObjectType.FORMAT, Format.class, dbid);
  }

  public Optional<TableAccess> tableAccess(int dbid) {
    return one(ObjectType.TABLE_ACCESS, TableAccess.class, dbid);
  }

  public Optional<Filter> filter(int dbid) {
    return one(ObjectType.FILTER, Filter.class, dbid);
  }

  public Optional<Treatment> treatment(int dbid) {
    return one(ObjectType.TREATMENT, Treatment.class, dbid);
  }

  public Optional<CallingList> callingList(int dbid) {
    return one(ObjectType.CALLING_LIST, CallingList.class, dbid);
  }

  public Optional<CallingList> callingListNamed(String name) {
    return first(callingLists(), list -> list.name().equals(name));
  }

  public Optional<Campaign> campaign(int dbid) {
    return one(ObjectType.CAMPAIGN, Campaign.class, dbid);
  }

  public Optional<Campaign> campaignNamed(String name) {
    return first(campaigns(), campaign -> campaign.name().equals(name));
  }

  public Optional<CampaignGroup> campaignGroup(int dbid) {
    return one(ObjectType.CAMPAIGN_GROUP, CampaignGroup.class, dbid);
  }

  public Optional<CampaignGroup> campaignGroupNamed(String name) {
    return first(campaignGroups(), group -> group.name().equals(name));
  }

  /**
   * The zones that records refer to.
   *
   * @param ownZone the zone of records that name none
   */
  public TimeZones zones(ZoneId ownZone) {
    return new TimeZones(
        timeZones().stream().collect(Collectors.toMap(TimeZone::dbid, TimeZone::zone)), ownZone);
  }

  /** The hours that a statistical table of this name gives. */
  public Optional<BusinessHours> businessHours(String tableName) {
    return first(
            all(ObjectType.STATISTICAL_TABLE, StatisticalTable.class),
            table -> table.name().equals(tableName))
        .map(
            table ->
                StatisticalDay.hoursOf(
                    table.days().stream()
                        .flatMap(
                            dbid ->
                                one(ObjectType.STATISTICAL_DAY, StatisticalDay.class, dbid)
                                    .stream())
                        .toList()));
  }

  /** The options in force for the server as a whole. */
  public OptionLookup options() {
    return OptionScopes.of(this);
  }

  /** The options in force for a session of the campaign group. */
  public OptionLookup optionsFor(CampaignGroup group) {
    return OptionScopes.of(this, group);
  }

  /** The options in force for records that the campaign group draws from the list. */
  public OptionLookup optionsFor(CampaignGroup group, CallingList list) {
    return OptionScopes.of(this, group, list);
  }

  /** The options in force for the list's records, whichever campaign group draws them. */
  public OptionLookup optionsFor(CallingList list) {
    return OptionScopes.of(this, list);
  }

  /** Options that are set, but unknown or with a value that is not allowed. */
  public List<OptionProblem> optionProblems() {
    return OptionScopes.problems(this);
  }

  /** The options in force for a DN. */
  public OptionLookup optionsFor(Dn dn) {
    return OptionScopes.of(this, dn);
  }

  private <T> Collection<T> all(ObjectType type, Class<T> objectClass) {
    return objects.get(type).values().stream().map(objectClass::cast).toList();
  }

  private <T> Optional<T> one(ObjectType type, Class<T> objectClass, int dbid) {
    return find(type, dbid).map(objectClass::cast);
  }

  private static <T> Optional<T> first(Collection<T> objects, Predicate<T> condition) {
    return objects.stream().filter(condition).findFirst();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Configuration that && objects.equals(that.objects);
  }

  @Override
  public int hashCode() {
    return objects.hashCode();
  }

  @Override
  public String toString() {
    return "Configuration of " + stream().count() + " objects";
  }
}
