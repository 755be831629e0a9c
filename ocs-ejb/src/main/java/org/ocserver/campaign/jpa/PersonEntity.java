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
import org.ocserver.campaign.ObjectType;
import org.ocserver.campaign.Person;

/** A row of ocs_person. */
@Entity(name = "Person")
@Table(name = "ocs_person")
class PersonEntity extends TenantObjectEntity {
  @Column(name = "first_name")
  String firstName;

  @Column(name = "last_name")
  String lastName;

  @ElementCollection
  @CollectionTable(name = "ocs_person_login", joinColumns = @JoinColumn(name = "person_dbid"))
  @OrderColumn(name = "list_position")
  List<LoginEmbeddable> logins;

  protected PersonEntity() {}

  PersonEntity(Person object) {
    super(object);
    this.firstName = object.firstName();
    this.lastName = object.lastName();
    this.logins = new ArrayList<>(object.logins().stream().map(LoginEmbeddable::new).toList());
  }

  @Override
  Person toObject(StoredOptions stored) {
    return new Person(
        dbid,
        tenantDbid,
        name,
        firstName,
        lastName,
        logins.stream().map(LoginEmbeddable::toRecord).toList(),
        stored.of(ObjectType.PERSON, dbid));
  }
}
