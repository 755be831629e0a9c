package org.ocserver.campaign.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A row of ocs_option. */
@Entity(name = "StoredOption")
@Table(name = "ocs_option")
class OptionEntity {
  @EmbeddedId OptionKey key;

  @Column(name = "option_value")
  String value;

  protected OptionEntity() {}

  OptionEntity(OptionKey key, String value) {
    this.key = key;
    this.value = value;
  }
}
