package org.ocserver.campaign.jpa;

import jakarta.ejb.Stateless;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ocserver.campaign.Configuration;
import org.ocserver.campaign.ConfigurationObject;
import org.ocserver.campaign.ConfigurationStore;
import org.ocserver.campaign.ObjectType;

/** The configuration in the tables of V1__configuration.sql; each call is one transaction. */
@Stateless
public class JpaConfigurationStore implements ConfigurationStore {
  @PersistenceContext(unitName = "ocs")
  private EntityManager entities;

  /** For the container. */
  public JpaConfigurationStore() {}

  /** A store outside a container; the caller keeps the transactions. */
  JpaConfigurationStore(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public Configuration load() {
    StoredOptions options =
        new StoredOptions(
            entities
                .createQuery("SELECT o FROM StoredOption o", OptionEntity.class)
                .getResultList());
    List<ConfigurationObject> objects = new ArrayList<>();
    for (ObjectType type : ObjectType.values()) {
      select(Entities.classOf(type)).forEach(entity -> objects.add(entity.toObject(options)));
    }
    return objects.isEmpty() ? Configuration.empty() : Configuration.of(objects);
  }

  @Override
  public void replace(Configuration configuration) {
    Configuration stored = load();
    entities.clear();
    stored.stream().filter(object -> isGone(object, configuration)).forEach(this::remove);
    entities.flush();
    entities.clear();
    configuration.stream().filter(object -> isGone(object, stored)).forEach(this::persist);
    entities.flush();
  }

  /** Whether the other configuration does not have exactly this object. */
  private static boolean isGone(ConfigurationObject object, Configuration other) {
    return !other.find(ObjectType.of(object), object.dbid()).equals(Optional.of(object));
  }

  private void remove(ConfigurationObject object) {
    Optional.ofNullable(entities.find(Entities.classOf(ObjectType.of(object)), object.dbid()))
        .ifPresent(entities::remove);
    StoredOptions.rows(object)
        .forEach(
            row ->
                Optional.ofNullable(entities.find(OptionEntity.class, row.key))
                    .ifPresent(entities::remove));
  }

  private void persist(ConfigurationObject object) {
    entities.persist(Entities.of(object));
    StoredOptions.rows(object).forEach(entities::persist);
  }

  private <T extends ObjectEntity> List<T> select(Class<T> entity) {
    return entities
        .createQuery("SELECT o FROM " + nameOf(entity) + " o ORDER BY o.dbid", entity)
        .getResultList();
  }

  private static String nameOf(Class<?> entity) {
    return entity.getAnnotation(Entity.class).name();
  }
}
