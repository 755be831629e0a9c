package org.ocserver.scxml.ecmascript;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.mozilla.javascript.CompilerEnvirons;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.IRFactory;
import org.mozilla.javascript.Interpreter;
import org.mozilla.javascript.Node;
import org.mozilla.javascript.Parser;
import org.mozilla.javascript.RhinoException;
import org.mozilla.javascript.Script;
import org.mozilla.javascript.Token;
import org.mozilla.javascript.ast.ArrayLiteral;
import org.mozilla.javascript.ast.AstNode;
import org.mozilla.javascript.ast.AstRoot;
import org.mozilla.javascript.ast.BigIntLiteral;
import org.mozilla.javascript.ast.FunctionCall;
import org.mozilla.javascript.ast.RegExpLiteral;
import org.mozilla.javascript.ast.ScriptNode;
import org.mozilla.javascript.ast.Spread;
import org.ocserver.scxml.ExecutionError;

/**
 * Compiles scripts so that what the interpreter itself would make without a bound is looked at:
 * texts that are joined, lists that are spread, and what constructors are given. Each such
 * expression is compiled as the argument of a function that gives it back or refuses it.
 */
final class ScriptCompiler {
  /** The function; a script cannot know the name, and so cannot put another in its place. */
  static final String GUARD = "guard " + UUID.randomUUID();

  /** A text grows by a short constant only as fast as instructions are counted. */
  private static final int SHORT = 32;

  /** More of them in one list could make a large one at a stroke. */
  private static final int MOST_SPREADS = 10;

  private static final Object NO_SECURITY_DOMAIN = null;

  private final CompilerEnvirons settings = new CompilerEnvirons();

  private ScriptCompiler(Context context) {
    settings.initFromContext(context);
  }

  static Script compile(Context context, String source) {
    try {
      return new ScriptCompiler(context).compile(source);
    } catch (RhinoException malformed) {
      throw new ExecutionError(malformed.getMessage());
    }
  }

  private Script compile(String source) {
    AstRoot ast = new Parser(settings, settings.getErrorReporter()).parse(source, "document", 1);
    ast.visit(ScriptCompiler::check);
    ScriptNode tree =
        new IRFactory(settings, "document", source, settings.getErrorReporter()).transformTree(ast);
    tree.setRawSource(source);
    tree.setRawSourceBounds(0, source.length());
    guardScript(tree);
    Interpreter interpreter = new Interpreter();
    return interpreter.createScriptObject(
        interpreter.compile(settings, tree, source, false), NO_SECURITY_DOMAIN);
  }

  /** Refuses what cannot be bounded when it runs. */
  private static boolean check(AstNode node) {
    if (node instanceof BigIntLiteral) {
      // One operation on large ones can take minutes, and nothing can stop it.
      throw new ExecutionError("BigInt is not allowed");
    }
    if (node instanceof RegExpLiteral expression) {
      SizeGuard.checkExpression(expression.getValue());
    }
    if (node instanceof ArrayLiteral list) {
      checkSpreads(list.getElements());
    }
    if (node instanceof FunctionCall call) {
      checkSpreads(call.getArguments());
    }
    return true;
  }

  private static void checkSpreads(List<AstNode> elements) {
    if (elements.stream().filter(Spread.class::isInstance).count() > MOST_SPREADS) {
      throw new ExecutionError("more than " + MOST_SPREADS + " spreads in one list");
    }
  }

  private static void guardScript(ScriptNode script) {
    guardChildren(script);
    for (int i = 0; i < script.getFunctionCount(); i++) {
      guardScript(script.getFunctionNode(i));
    }
  }

  private static void guardChildren(Node parent) {
    for (Node child : children(parent)) {
      guardChildren(child);
      if (isGuarded(parent, child)) {
        Node place = new Node(Token.EMPTY);
        parent.replaceChild(child, place);
        parent.replaceChild(place, new Node(Token.CALL, Node.newString(Token.NAME, GUARD), child));
      }
    }
  }

  private static List<Node> children(Node parent) {
    List<Node> children = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      children.add(child);
    }
    return children;
  }

  private static boolean isGuarded(Node parent, Node child) {
    return switch (child.getType()) {
      case Token.ADD, Token.STRING_CONCAT -> makesText(child);
      // The operation within takes its first operand from the stack, where nothing may be between.
      case Token.SETPROP_OP, Token.SETELEM_OP, Token.SET_REF_OP ->
          child.getLastChild().getType() == Token.ADD;
      default -> isGiven(parent, child);
    };
  }

  private static boolean makesText(Node operation) {
    return operation.getFirstChild().getType() != Token.USE_STACK
        && children(operation).stream().noneMatch(ScriptCompiler::isShort);
  }

  private static boolean isShort(Node operand) {
    return operand.getType() == Token.NUMBER
        || operand.getType() == Token.STRING && operand.getString().length() <= SHORT;
  }

  /** Whether it is a list that is spread, or what a constructor gets. */
  private static boolean isGiven(Node parent, Node child) {
    boolean isArgument = parent.getType() == Token.NEW && child != parent.getFirstChild();
    return parent.getType() == Token.DOTDOTDOT
        || isArgument && child.getType() != Token.DOTDOTDOT && !isShort(child);
  }
}
