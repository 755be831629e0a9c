package org.ocserver.campaign.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;

/** What identifies a row of ocs_option. */
@Embeddable
class OptionKey {
  @Column(name = "object_type")
  String objectType;

  @Column(name = "object_dbid")
  int objectDbid;

  @Column(name = "part_dbid")
  int partDbid;

  @Column(name = "option_section")
  String section;

  @Column(name = "option_name")
  String name;

  protected OptionKey() {}

  OptionKey(OptionOwner owner, String section, String name) {
    this.objectType = owner.type().name();
    this.objectDbid = owner.dbid();
    this.partDbid = owner.partDbid();
    this.section = section;
    this.name = name;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OptionKey that
        && objectType.equals(that.objectType)
        && objectDbid == that.objectDbid
        && partDbid == that.partDbid
        && section.equals(that.section)
        && name.equals(that.name);
  }

  @Override
  public int hashCode() {
    return Objects.hash(objectType, objectDbid, partDbid, section, name);
  }
}
