package org.ocserver.scxml;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ocserver.scxml.Action.Branch;

/** Reads executable content and what it carries. */
final class ActionReader {
  private final DocumentReader reader;

  ActionReader(DocumentReader reader) {
    this.reader = reader;
  }

  List<Action> block(XmlElement element) throws DocumentException {
    List<Action> actions = new ArrayList<>();
    for (XmlElement child : element.elements()) {
      actions.add(action(child));
    }
    return List.copyOf(actions);
  }

  private Action action(XmlElement element) throws DocumentException {
    if (!DocumentReader.isScxml(element)) {
      reader.vocabulary().check(element);
      return new Action.Custom(element);
    }
    return switch (element.name()) {
      case "raise" -> new Action.Raise(required(element, "event"));
      case "assign" -> new Action.Assign(required(element, "location"), value(element));
      case "log" ->
          new Action.Log(element.attribute("label").orElse(""), element.attribute("expr"));
      case "script" -> new Action.Script(script(element));
      case "if" -> branches(element);
      case "foreach" ->
          new Action.Foreach(
              required(element, "array"),
              required(element, "item"),
              element.attribute("index"),
              block(element));
      case "send" -> send(element);
      case "cancel" -> new Action.Cancel(source(element, "sendid", "sendidexpr"));
      default ->
          throw new DocumentException("unexpected element " + element.name(), element.line());
    };
  }

  private Action branches(XmlElement element) throws DocumentException {
    List<Branch> branches = new ArrayList<>();
    Optional<String> cond = Optional.of(required(element, "cond"));
    List<Action> actions = new ArrayList<>();
    for (XmlElement child : element.elements()) {
      boolean isElse = child.name().equals("else");
      if (DocumentReader.isScxml(child) && (isElse || child.name().equals("elseif"))) {
        branches.add(new Branch(cond, List.copyOf(actions)));
        actions.clear();
        cond = isElse ? Optional.empty() : Optional.of(required(child, "cond"));
      } else {
        actions.add(action(child));
      }
    }
    branches.add(new Branch(cond, List.copyOf(actions)));
    return new Action.If(branches);
  }

  private Action send(XmlElement element) throws DocumentException {
    return new Action.Send(
        source(element, "event", "eventexpr"),
        source(element, "target", "targetexpr"),
        source(element, "type", "typeexpr"),
        source(element, "delay", "delayexpr"),
        element.attribute("id"),
        element.attribute("idlocation"),
        payload(element));
  }

  Invoke invoke(XmlElement element) throws DocumentException {
    List<Action> finalizers = List.of();
    for (XmlElement child : element.elements()) {
      if (child.name().equals("finalize")) {
        finalizers = block(child);
      }
    }
    Payload payload = payload(element);
    return new Invoke(
        source(element, "type", "typeexpr"),
        source(element, "src", "srcexpr"),
        payload.content(),
        element.attribute("id"),
        element.attribute("idlocation"),
        new Payload(payload.params(), Optional.empty()),
        element.attribute("autoforward").filter("true"::equals).isPresent(),
        finalizers);
  }

  Payload payload(XmlElement element) throws DocumentException {
    List<Payload.Param> params = new ArrayList<>();
    for (String name : tokens(element.attribute("namelist").orElse(""))) {
      params.add(new Payload.Param(name, name));
    }
    Optional<Source> content = Optional.empty();
    for (XmlElement child : element.elements()) {
      if (child.name().equals("param")) {
        Optional<String> expr = child.attribute("expr").or(() -> child.attribute("location"));
        params.add(
            new Payload.Param(
                required(child, "name"),
                expr.orElseThrow(
                    () -> new DocumentException("param without expr or location", child.line()))));
      } else if (child.name().equals("content")) {
        content = Optional.of(value(child));
      }
    }
    return new Payload(List.copyOf(params), content);
  }

  /** What {@code expr}, {@code src} or the inside of an element says. */
  Source value(XmlElement element) throws DocumentException {
    Optional<String> expr = element.attribute("expr");
    Optional<String> src = element.attribute("src");
    if (expr.isPresent()) {
      return Source.expr(expr.get());
    }
    if (src.isPresent()) {
      return Source.text(load(src.get(), element));
    }
    String inner = element.inner();
    return inner.isEmpty() ? Source.NONE : Source.text(inner);
  }

  String script(XmlElement element) throws DocumentException {
    Optional<String> src = element.attribute("src");
    return src.isPresent() ? load(src.get(), element) : element.text();
  }

  String required(XmlElement element, String attribute) throws DocumentException {
    return element
        .attribute(attribute)
        .filter(text -> !text.isBlank())
        .orElseThrow(
            () -> new DocumentException(element.name() + " without " + attribute, element.line()));
  }

  private String load(String uri, XmlElement element) throws DocumentException {
    try {
      return reader.resources().load(uri);
    } catch (IOException unavailable) {
      throw new DocumentException(uri + ": " + unavailable.getMessage(), element.line());
    }
  }

  private static Source source(XmlElement element, String text, String expr) {
    return new Source(element.attribute(expr), element.attribute(text).filter(it -> !it.isEmpty()));
  }

  static List<String> tokens(String text) {
    return Stream.of(text.strip().split("\\s+")).filter(it -> !it.isEmpty()).toList();
  }
}
