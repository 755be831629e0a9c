package org.ocserver.campaign.option;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Options that belong together: a section of docs/options.md. */
public final class OptionTopic {
  private final String title;
  private final List<Option<?>> options = new ArrayList<>();

  OptionTopic(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /** In the order of their declarations. */
  public List<Option<?>> options() {
    return Collections.unmodifiableList(options);
  }

  <T> Option<T> declare(Option<T> option) {
    options.add(option);
    return option;
  }
}
