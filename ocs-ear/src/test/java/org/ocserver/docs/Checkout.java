package org.ocserver.docs;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The files of the project, without what a build makes of them. */
record Checkout(Path root) {
  private static final Set<String> LEFT_OUT = Set.of("target", ".git");

  /** That of the module in whose directory the tests run. */
  static Checkout ofThisModule() {
    return new Checkout(Path.of("..").toAbsolutePath().normalize());
  }

  /** The files for which the condition holds, by their paths from the root, sorted. */
  List<Path> files(Predicate<Path> condition) throws IOException {
    List<Path> found = new ArrayList<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            return LEFT_OUT.contains(String.valueOf(directory.getFileName()))
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            Path relative = root.relativize(file);
            if (condition.test(relative)) {
              found.add(relative);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return found.stream().sorted().toList();
  }

  /** The text of a file, with line feeds alone. */
  String text(Path relative) throws IOException {
    return Files.readString(root.resolve(relative)).replace("\r\n", "\n");
  }
}
