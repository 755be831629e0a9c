package org.ocserver.campaign.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;

/** The scripts that the list in their folder names, wherever the class loader has them. */
final class MigrationScripts implements ResourceProvider {
  private static final String LIST = "migrations.txt";

  private final List<LoadableResource> scripts;

  MigrationScripts(ClassLoader classLoader, String folder) {
    this.scripts =
        text(classLoader, folder + LIST)
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .<LoadableResource>map(name -> new Script(classLoader, folder, name))
            .toList();
  }

  @Override
  public LoadableResource getResource(String name) {
    return scripts.stream()
        .filter(script -> script.getAbsolutePath().equals(name))
        .findFirst()
        .orElse(null);
  }

  @Override
  public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
    return scripts.stream()
        .filter(script -> script.getFilename().startsWith(prefix))
        .filter(script -> Arrays.stream(suffixes).anyMatch(script.getFilename()::endsWith))
        .toList();
  }

  private static String text(ClassLoader classLoader, String path) {
    try (InputStream in = classLoader.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("not packaged: " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }

  /** One script. */
  private static final class Script extends LoadableResource {
    private final ClassLoader classLoader;
    private final String path;
    private final String name;

    Script(ClassLoader classLoader, String folder, String name) {
      this.classLoader = classLoader;
      this.path = folder + name;
      this.name = name;
    }

    @Override
    public Reader read() {
      return new StringReader(text(classLoader, path));
    }

    @Override
    public String getAbsolutePath() {
      return path;
    }

    @Override
    public String getAbsolutePathOnDisk() {
      return path;
    }

    @Override
    public String getFilename() {
      return name;
    }

    @Override
    public String getRelativePath() {
      return path;
    }
  }
}
