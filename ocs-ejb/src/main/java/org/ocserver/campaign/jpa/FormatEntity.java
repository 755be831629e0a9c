package org.ocserver.campaign.jpa;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.ocserver.campaign.Format;

/** A row of ocs_format. */
@Entity(name = "Format")
@Table(name = "ocs_format")
class FormatEntity extends TenantObjectEntity {
  @ElementCollection
  @CollectionTable(name = "ocs_field", joinColumns = @JoinColumn(name = "format_dbid"))
  @OrderColumn(name = "list_position")
  List<FieldEmbeddable> fields;

  protected FormatEntity() {}

  FormatEntity(Format object) {
    super(object);
    this.fields = new ArrayList<>(object.fields().stream().map(FieldEmbeddable::new).toList());
  }

  @Override
  Format toObject(StoredOptions stored) {
    return new Format(
        dbid,
        tenantDbid,
        name,
        fields.stream()
            .map(field -> field.toRecord(stored.ofField(dbid, field.fieldDbid)))
            .toList());
  }
}
