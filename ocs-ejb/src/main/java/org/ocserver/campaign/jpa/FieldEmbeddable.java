package org.ocserver.campaign.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;
import org.ocserver.callinglist.FieldType;
import org.ocserver.campaign.Field;
import org.ocserver.campaign.option.Options;

/** A row of ocs_field. */
@Embeddable
class FieldEmbeddable {
  @Column(name = "field_dbid")
  int fieldDbid;

  @Column(name = "field_name")
  String fieldName;

  @Enumerated(EnumType.STRING)
  @Column(name = "field_type")
  FieldType type;

  @Column(name = "field_length")
  int length;

  @Column(name = "is_nullable")
  boolean nullable;

  @Column(name = "default_value")
  String defaultValue;

  protected FieldEmbeddable() {}

  FieldEmbeddable(Field field) {
    this.fieldDbid = field.dbid();
    this.fieldName = field.name();
    this.type = field.type();
    this.length = field.length();
    this.nullable = field.nullable();
    this.defaultValue = field.defaultValue().orElse(null);
  }

  Field toRecord(Options options) {
    return new Field(
        fieldDbid, fieldName, type, length, nullable, Optional.ofNullable(defaultValue), options);
  }
}
