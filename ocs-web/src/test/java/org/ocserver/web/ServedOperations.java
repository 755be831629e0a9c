package org.ocserver.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ocserver.web.http.Role;

/** What the classes of this module serve, by reflection. */
final class ServedOperations {
  /** Resources that read their query by themselves. */
  private static final Map<String, Set<String>> OWN_READING =
      Map.of("get /admin/attempts", Set.of("from", "till", "list", "campaignGroup", "format"));

  /** What a resource with the parameter req understands. */
  private static final Map<String, String> REQUESTS =
      Map.of(
          "campaigngroups", "campaigngroup.CampaignGroupAction",
          "records", "record.RecordRequestAction",
          "phones", "record.ContactAction",
          "customer_ids", "record.ContactAction",
          "lists", "record.ListAction");

  /** One operation. */
  record Operation(
      Set<String> pathParameters,
      Set<String> queryParameters,
      List<String> roles,
      List<String> requests) {}

  private ServedOperations() {}

  /** All, by method and path. */
  static Map<String, Operation> all() {
    Map<String, Operation> operations = new TreeMap<>();
    applications()
        .forEach(
            application -> {
              String place = application.getClass().getAnnotation(ApplicationPath.class).value();
              for (Class<?> resource : application.getClasses()) {
                add(operations, place, resource);
              }
            });
    return operations;
  }

  private static void add(Map<String, Operation> operations, String place, Class<?> resource) {
    for (Method method : resource.getMethods()) {
      verb(method)
          .ifPresent(
              verb -> {
                String name =
                    (verb + " /" + place + pathOf(resource) + pathOf(method)).replace("//", "/");
                operations.put(
                    name,
                    new Operation(
                        names(method, PathParam.class, PathParam::value),
                        OWN_READING.getOrDefault(
                            name, names(method, QueryParam.class, QueryParam::value)),
                        roles(resource, method),
                        REQUESTS.containsKey(place) ? requests(REQUESTS.get(place)) : List.of()));
              });
    }
  }

  private static Optional<String> verb(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
        .filter(found -> found != null)
        .map(found -> found.value().toLowerCase(Locale.ROOT))
        .findFirst();
  }

  /** With a slash before it, and without the patterns of its parameters. */
  private static String pathOf(AnnotatedElement element) {
    Path path = element.getAnnotation(Path.class);
    String text = path == null ? "" : path.value().replaceAll("\\{(\\w+):[^/]*\\}", "{$1}");
    return text.isEmpty() || text.equals("/") ? "" : "/" + text;
  }

  private static <A extends Annotation> Set<String> names(
      Method method, Class<A> kind, Function<A, String> name) {
    return Arrays.stream(method.getParameters())
        .flatMap(ServedOperations::read)
        .map(element -> element.getAnnotation(kind))
        .filter(found -> found != null)
        .map(name)
        .collect(Collectors.toSet());
  }

  /** A parameter, or the fields of one that stands for several. */
  private static Stream<AnnotatedElement> read(Parameter parameter) {
    return parameter.isAnnotationPresent(BeanParam.class)
        ? Arrays.stream(parameter.getType().getDeclaredFields())
        : Stream.of(parameter);
  }

  private static List<String> roles(Class<?> resource, Method method) {
    return List.of(
        Optional.ofNullable(method.getAnnotation(RolesAllowed.class))
            .orElseGet(() -> resource.getAnnotation(RolesAllowed.class))
            .value());
  }

  private static List<String> requests(String actions) {
    try {
      Class<?> type = Class.forName(ServedOperations.class.getPackageName() + "." + actions);
      Field req = type.getDeclaredField("req");
      req.setAccessible(true);
      return Arrays.stream(type.getEnumConstants()).map(action -> text(req, action)).toList();
    } catch (ReflectiveOperationException other) {
      throw new IllegalStateException(other);
    }
  }

  private static String text(Field field, Object object) {
    try {
      return (String) field.get(object);
    } catch (IllegalAccessException hidden) {
      throw new IllegalStateException(hidden);
    }
  }

  private static List<Application> applications() {
    try {
      java.nio.file.Path classes =
          java.nio.file.Path.of(
              Role.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      try (Stream<java.nio.file.Path> files = Files.walk(classes)) {
        return files
            .map(file -> classes.relativize(file).toString())
            .filter(name -> name.endsWith("Application.class"))
            .map(name -> name.replace(".class", "").replace('/', '.').replace('\\', '.'))
            .map(ServedOperations::made)
            .toList();
      }
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Application made(String name) {
    try {
      return (Application) Class.forName(name).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException other) {
      throw new IllegalStateException(other);
    }
  }
}
