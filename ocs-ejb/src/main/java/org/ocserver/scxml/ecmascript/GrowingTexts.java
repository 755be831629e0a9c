package org.ocserver.scxml.ecmascript;

import java.util.Set;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.LambdaFunction;
import org.mozilla.javascript.NativeArray;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Undefined;

/** Texts and lists that may be far longer than what they are made of, held to a length. */
final class GrowingTexts {
  private final SizeGuard guard;

  GrowingTexts(SizeGuard guard) {
    this.guard = guard;
  }

  /** The items of a list as one text. */
  String joined(Context context, Scriptable scope, Scriptable list, String separator) {
    Set<Scriptable> outer = Sandbox.joining();
    if (!outer.add(list)) {
      return "";
    }
    try {
      StringBuilder text = new StringBuilder();
      long length = SizeGuard.length(list);
      for (int i = 0; i < length; i++) {
        Object item = ScriptableObject.getProperty(list, i);
        boolean isNothing =
            item == null || item == Scriptable.NOT_FOUND || Undefined.isUndefined(item);
        String word = isNothing ? "" : ScriptRuntime.toString(item);
        guard.check((long) text.length() + separator.length() + word.length());
        text.append(i == 0 ? "" : separator).append(word);
      }
      return text.toString();
    } finally {
      outer.remove(list);
    }
  }

  /** How many items a list has if it is made flat; one that is too many is enough. */
  long leaves(Object list, int depth) {
    if (!(list instanceof NativeArray array)) {
      return SizeGuard.length(list);
    }
    long count = 0;
    for (int i = 0; i < array.getLength() && count <= guard.most(); i++) {
      Object item = array.get(i, array);
      count += depth > 0 && item instanceof NativeArray ? 1 + leaves(item, depth - 1) : 1;
    }
    return count;
  }

  /** Gives what stands in place of each match, and counts it. */
  LambdaFunction replacer(Scriptable scope, Object replacement) {
    long[] length = new long[1];
    String template = replacement instanceof Function ? "" : ScriptRuntime.toString(replacement);
    return new LambdaFunction(
        scope,
        "",
        0,
        (context, within, self, args) -> {
          String text =
              replacement instanceof Function function
                  ? ScriptRuntime.toString(function.call(context, within, self, args))
                  : filledIn(template, args);
          length[0] += text.length();
          guard.check(length[0]);
          return text;
        },
        false);
  }

  /**
   * A replacement with what its signs stand for.
   *
   * @param match the text that was found, its groups, its place, the whole text, and the named
   *     groups if there are any
   */
  private String filledIn(String template, Object[] match) {
    if (template.indexOf('$') < 0) {
      return template;
    }
    int last = match[match.length - 1] instanceof Scriptable ? match.length - 2 : match.length - 1;
    String all = ScriptRuntime.toString(match[last]);
    int place = (int) ScriptRuntime.toInteger(match[last - 1]);
    String found = ScriptRuntime.toString(match[0]);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < template.length(); i++) {
      char next = i + 1 < template.length() ? template.charAt(i + 1) : ' ';
      if (template.charAt(i) != '$') {
        text.append(template.charAt(i));
      } else if ("$&`'".indexOf(next) >= 0) {
        text.append(
            switch (next) {
              case '$' -> "$";
              case '&' -> found;
              case '`' -> all.substring(0, place);
              default -> all.substring(Math.min(all.length(), place + found.length()));
            });
        i++;
      } else {
        i += group(template, i, match, last - 2, text);
      }
      guard.check(text.length());
    }
    return text.toString();
  }

  /** Appends a group, or the sign itself; how many characters of the template belong to it. */
  private static int group(
      String template, int at, Object[] match, int groups, StringBuilder text) {
    int end = template.indexOf('>', at);
    if (template.startsWith("$<", at)
        && end > 0
        && match[match.length - 1] instanceof Scriptable named) {
      text.append(textOf(ScriptableObject.getProperty(named, template.substring(at + 2, end))));
      return end - at;
    }
    for (int digits = 2; digits > 0; digits--) {
      String number = template.substring(at + 1, Math.min(template.length(), at + 1 + digits));
      if (number.length() == digits && number.chars().allMatch(c -> c >= '0' && c <= '9')) {
        int group = Integer.parseInt(number);
        if (group >= 1 && group <= groups) {
          text.append(textOf(match[group]));
          return digits;
        }
      }
    }
    text.append('$');
    return 0;
  }

  private static String textOf(Object group) {
    return group == null || group == Scriptable.NOT_FOUND || Undefined.isUndefined(group)
        ? ""
        : ScriptRuntime.toString(group);
  }
}
