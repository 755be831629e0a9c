package org.ocserver.campaign.check;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import org.ocserver.campaign.ConfigurationObject;
import org.ocserver.campaign.ObjectType;
import org.ocserver.campaign.Refers;
import org.ocserver.campaign.TenantObject;

/** Whatever is marked {@link Refers} names an object that is there, in the same tenant. */
final class ReferenceRule implements Rule {
  @Override
  public void apply(Draft draft, Findings findings) {
    for (Draft.Item<ConfigurationObject> item : draft.items()) {
      new Walk(draft, findings, item.object()).visit(item.path(), (Record) item.object());
    }
  }

  /** Visits the properties of one object, and of the records in it. */
  private record Walk(Draft draft, Findings findings, ConfigurationObject owner) {
    void visit(String path, Record part) {
      for (RecordComponent component : part.getClass().getRecordComponents()) {
        Optional<ObjectType> target =
            Optional.ofNullable(component.getAnnotation(Refers.class)).map(Refers::value);
        visitValue(path + "." + component.getName(), RecordProperty.value(component, part), target);
      }
    }

    private void visitValue(String path, Object value, Optional<ObjectType> target) {
      if (value instanceof List<?> list) {
        for (int i = 0; i < list.size(); i++) {
          visitValue(path + "[" + i + "]", list.get(i), target);
        }
      } else if (value instanceof Optional<?> optional) {
        optional.ifPresent(present -> visitValue(path, present, target));
      } else if (value instanceof Record nested) {
        visit(path, nested);
      } else if (target.isPresent()) {
        checkReference(path, target.get(), (Integer) value);
      }
    }

    private void checkReference(String path, ObjectType type, int dbid) {
      Optional<ConfigurationObject> found = draft.find(type, dbid);
      if (found.isEmpty()) {
        findings.addIf(!draft.isUnreadable(type, dbid), path, "no " + type.title() + " " + dbid);
      } else if (owner instanceof TenantObject mine
          && found.get() instanceof TenantObject theirs
          && mine.tenantDbid() != theirs.tenantDbid()) {
        findings.add(path, type.title() + " " + dbid + " belongs to tenant " + theirs.tenantDbid());
      }
    }
  }
}
