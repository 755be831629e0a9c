package org.ocserver.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.wildfly.core.launcher.CliCommandBuilder;
import org.wildfly.core.launcher.Launcher;

/** The scripts of {@code server-config}, run on the configuration of a server that is down. */
public final class ServerScripts {
  private static final Path FOLDER = Path.of("../server-config");

  private final ServerDirectory directory;
  private final Map<String, String> properties;

  /**
   * @param properties system properties of the server
   */
  public ServerScripts(ServerDirectory directory, Map<String, String> properties) {
    this.directory = directory;
    this.properties = Map.copyOf(properties);
  }

  /**
   * Runs scripts one after the other.
   *
   * @param names without {@code .cli}
   * @throws IllegalStateException if one fails; what was printed stands in {@code scripts.log} of
   *     the directory
   */
  public void run(String... names) throws IOException, InterruptedException {
    List<String> lines = new ArrayList<>();
    lines.add("embed-server --server-config=ocs.xml --std-out=echo");
    for (String name : names) {
      lines.addAll(Files.readAllLines(FOLDER.resolve(name + ".cli")));
    }
    lines.add("stop-embedded-server");
    execute(Files.write(directory.path().resolve("scripts.cli"), lines));
  }

  private void execute(Path script) throws IOException, InterruptedException {
    Path installation = ServerDirectory.installation();
    CliCommandBuilder command =
        CliCommandBuilder.of(installation)
            .addJavaOption("-Djboss.server.base.dir=" + directory.path())
            .addCliArgument("--file=" + script);
    properties.forEach((name, value) -> command.addJavaOption("-D" + name + "=" + value));
    Path log = directory.path().resolve("scripts.log");
    Process process =
        Launcher.of(command)
            .addEnvironmentVariable("JBOSS_HOME", installation.toString())
            .setRedirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .launch();
    if (process.waitFor() != 0) {
      throw new IllegalStateException("a script failed, see " + log);
    }
  }
}
