package org.ocserver.campaign;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Which of the applications that are this product a server is: several can share a database.
 *
 * @param name as the server was told at its start; empty: the only one
 */
public record ApplicationChoice(Optional<String> name) {
  /** Of a server that was told nothing. */
  public static final ApplicationChoice THE_ONLY_ONE = new ApplicationChoice(Optional.empty());

  /** The application has no name that a server could be told, or several have. */
  public static final class Undecided extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Undecided(String message) {
      super(message);
    }
  }

  /**
   * The application among those that are this product.
   *
   * @return empty if there is none at all: nothing has been imported yet
   * @throws Undecided if the one that was named is not there, or none was named and there are
   *     several
   */
  public Optional<Application> among(Collection<Application> servers) {
    List<Application> fitting =
        servers.stream().filter(server -> name.stream().allMatch(server.name()::equals)).toList();
    if (fitting.size() == 1 || servers.isEmpty()) {
      return fitting.stream().findFirst();
    }
    String known = String.join(", ", servers.stream().map(Application::name).sorted().toList());
    throw new Undecided(
        name.map(
                wanted ->
                    "this server is to be the application "
                        + wanted
                        + " (property ocs.application), and the configuration has: "
                        + known)
            .orElse(
                "the property ocs.application must say which application this server is: "
                    + known));
  }
}
