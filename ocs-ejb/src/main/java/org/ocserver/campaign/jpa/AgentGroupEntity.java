package org.ocserver.campaign.jpa;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.ocserver.campaign.AgentGroup;
import org.ocserver.campaign.ObjectType;

/** A row of ocs_agent_group. */
@Entity(name = "AgentGroup")
@Table(name = "ocs_agent_group")
class AgentGroupEntity extends TenantObjectEntity {
  @ElementCollection
  @CollectionTable(name = "ocs_agent_group_person", joinColumns = @JoinColumn(name = "group_dbid"))
  @OrderColumn(name = "list_position")
  @Column(name = "person_dbid")
  List<Integer> persons;

  protected AgentGroupEntity() {}

  AgentGroupEntity(AgentGroup object) {
    super(object);
    this.persons = new ArrayList<>(object.persons());
  }

  @Override
  AgentGroup toObject(StoredOptions stored) {
    return new AgentGroup(dbid, tenantDbid, name, persons, stored.of(ObjectType.AGENT_GROUP, dbid));
  }
}
