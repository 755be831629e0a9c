package org.ocserver.campaign.jpa;

import org.ocserver.campaign.AgentGroup;
import org.ocserver.campaign.Application;
import org.ocserver.campaign.CallingList;
import org.ocserver.campaign.Campaign;
import org.ocserver.campaign.CampaignGroup;
import org.ocserver.campaign.ConfigurationObject;
import org.ocserver.campaign.Dn;
import org.ocserver.campaign.DoNotCallList;
import org.ocserver.campaign.Filter;
import org.ocserver.campaign.Format;
import org.ocserver.campaign.ObjectType;
import org.ocserver.campaign.Person;
import org.ocserver.campaign.Place;
import org.ocserver.campaign.PlaceGroup;
import org.ocserver.campaign.Script;
import org.ocserver.campaign.StatisticalDay;
import org.ocserver.campaign.StatisticalTable;
import org.ocserver.campaign.Switch;
import org.ocserver.campaign.TableAccess;
import org.ocserver.campaign.Tenant;
import org.ocserver.campaign.TimeZone;
import org.ocserver.campaign.Treatment;

/** Which entity holds which object. */
final class Entities {
  private Entities() {}

  static ObjectEntity of(ConfigurationObject object) {
    return switch (ObjectType.of(object)) {
      case TENANT -> new TenantEntity((Tenant) object);
      case APPLICATION -> new ApplicationEntity((Application) object);
      case SWITCH -> new SwitchEntity((Switch) object);
      case DN -> new DnEntity((Dn) object);
      case PERSON -> new PersonEntity((Person) object);
      case AGENT_GROUP -> new AgentGroupEntity((AgentGroup) object);
      case PLACE -> new PlaceEntity((Place) object);
      case PLACE_GROUP -> new PlaceGroupEntity((PlaceGroup) object);
      case SCRIPT -> new ScriptEntity((Script) object);
      case TIME_ZONE -> new TimeZoneEntity((TimeZone) object);
      case STATISTICAL_DAY -> new StatisticalDayEntity((StatisticalDay) object);
      case STATISTICAL_TABLE -> new StatisticalTableEntity((StatisticalTable) object);
      case FORMAT -> new FormatEntity((Format) object);
      case TABLE_ACCESS -> new TableAccessEntity((TableAccess) object);
      case FILTER -> new FilterEntity((Filter) object);
      case TREATMENT -> new TreatmentEntity((Treatment) object);
      case CALLING_LIST -> new CallingListEntity((CallingList) object);
      case DO_NOT_CALL_LIST -> new DoNotCallListEntity((DoNotCallList) object);
      case CAMPAIGN -> new CampaignEntity((Campaign) object);
      case CAMPAIGN_GROUP -> new CampaignGroupEntity((CampaignGroup) object);
    };
  }

  static Class<? extends ObjectEntity> classOf(ObjectType type) {
    return switch (type) {
      case TENANT -> TenantEntity.class;
      case APPLICATION -> ApplicationEntity.class;
      case SWITCH -> SwitchEntity.class;
      case DN -> DnEntity.class;
      case PERSON -> PersonEntity.class;
      case AGENT_GROUP -> AgentGroupEntity.class;
      case PLACE -> PlaceEntity.class;
      case PLACE_GROUP -> PlaceGroupEntity.class;
      case SCRIPT -> ScriptEntity.class;
      case TIME_ZONE -> TimeZoneEntity.class;
      case STATISTICAL_DAY -> StatisticalDayEntity.class;
      case STATISTICAL_TABLE -> StatisticalTableEntity.class;
      case FORMAT -> FormatEntity.class;
      case TABLE_ACCESS -> TableAccessEntity.class;
      case FILTER -> FilterEntity.class;
      case TREATMENT -> TreatmentEntity.class;
      case CALLING_LIST -> CallingListEntity.class;
      case DO_NOT_CALL_LIST -> DoNotCallListEntity.class;
      case CAMPAIGN -> CampaignEntity.class;
      case CAMPAIGN_GROUP -> CampaignGroupEntity.class;
    };
  }
}
