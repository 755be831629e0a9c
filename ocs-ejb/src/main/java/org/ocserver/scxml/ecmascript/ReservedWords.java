package org.ocserver.scxml.ecmascript;

import java.util.Set;

/** The words of ECMAScript that name no variable. */
final class ReservedWords {
  private static final Set<String> WORDS =
      Set.of(
          "break",
          "case",
          "catch",
          "class",
          "const",
          "continue",
          "debugger",
          "default",
          "delete",
          "do",
          "else",
          "enum",
          "export",
          "extends",
          "false",
          "finally",
          "for",
          "function",
          "if",
          "import",
          "in",
          "instanceof",
          "let",
          "new",
          "null",
          "return",
          "static",
          "super",
          "switch",
          "this",
          "throw",
          "true",
          "try",
          "typeof",
          "var",
          "void",
          "while",
          "with",
          "yield");

  private ReservedWords() {}

  static boolean contains(String word) {
    return WORDS.contains(word);
  }
}
