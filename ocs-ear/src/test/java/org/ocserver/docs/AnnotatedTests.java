package org.ocserver.docs;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Finds {@code @Manual} on the tests, in their sources: no module has all tests on its path. */
final class AnnotatedTests {
  private static final Path TEST_SOURCES = Path.of("src", "test", "java");
  private static final String ROOT_PACKAGE = "org.ocserver.";

  private AnnotatedTests() {}

  /** All rules that tests of the project prove, sorted. */
  static List<ProvenRule> rules(Checkout checkout) throws IOException {
    List<Path> sources =
        checkout.files(AnnotatedTests::isTestSource).stream()
            .map(checkout.root()::resolve)
            .toList();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<ProvenRule> rules = new ArrayList<>();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      JavacTask parser =
          (JavacTask)
              compiler.getTask(
                  null,
                  files,
                  null,
                  List.of("-proc:none"),
                  null,
                  files.getJavaFileObjectsFromPaths(sources));
      for (CompilationUnitTree unit : parser.parse()) {
        unit.accept(new Collector(rules), null);
      }
    }
    return rules.stream().sorted().toList();
  }

  private static boolean isTestSource(Path file) {
    return file.toString().endsWith(".java") && file.toString().contains(TEST_SOURCES.toString());
  }

  /** Goes through one file. */
  private static final class Collector extends TreeScanner<Void, Void> {
    private final List<ProvenRule> rules;
    private final Deque<String> classes = new ArrayDeque<>();
    private String packageName = "";

    Collector(List<ProvenRule> rules) {
      this.rules = rules;
    }

    @Override
    public Void visitCompilationUnit(CompilationUnitTree unit, Void unused) {
      packageName = unit.getPackageName() == null ? "" : unit.getPackageName() + ".";
      return super.visitCompilationUnit(unit, unused);
    }

    @Override
    public Void visitClass(ClassTree type, Void unused) {
      classes.addLast(type.getSimpleName().toString());
      super.visitClass(type, unused);
      classes.removeLast();
      return null;
    }

    @Override
    public Void visitMethod(MethodTree method, Void unused) {
      String test = className() + "." + method.getName();
      for (AnnotationTree annotation : method.getModifiers().getAnnotations()) {
        if (annotation.getAnnotationType().toString().equals("Manual")) {
          for (ExpressionTree argument : annotation.getArguments()) {
            rules.add(ProvenRule.of(text(argument, test), test));
          }
        }
      }
      return super.visitMethod(method, unused);
    }

    private String className() {
      String name = packageName + String.join(".", classes);
      return name.startsWith(ROOT_PACKAGE) ? name.substring(ROOT_PACKAGE.length()) : name;
    }

    private static String text(ExpressionTree value, String test) {
      if (value instanceof AssignmentTree named) {
        return text(named.getExpression(), test);
      }
      if (value instanceof ParenthesizedTree inner) {
        return text(inner.getExpression(), test);
      }
      if (value instanceof BinaryTree sum) {
        return text(sum.getLeftOperand(), test) + text(sum.getRightOperand(), test);
      }
      if (value instanceof LiteralTree literal && literal.getValue() instanceof String text) {
        return text;
      }
      throw new IllegalStateException("@Manual on " + test + " is no plain text: " + value);
    }
  }
}
