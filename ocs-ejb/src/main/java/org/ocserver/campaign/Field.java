package org.ocserver.campaign;

import java.util.Optional;
import org.ocserver.callinglist.FieldType;
import org.ocserver.campaign.option.Options;

/**
 * A column of a calling list's table.
 *
 * @param name the column
 * @param length the most characters of a char or varchar field; 0 for other types
 * @param defaultValue for records that come without one
 */
public record Field(
    int dbid,
    String name,
    FieldType type,
    @Default("0") int length,
    @Default("true") boolean nullable,
    Optional<String> defaultValue,
    Options options)
    implements ConfigurationObject {

  /**
   * The key under which the field is sent to desktops and taken from them; empty if it is not sent.
   *
   * <p>Source: manual, "Modifiable Mandatory Genesys Fields" and the text above it.
   */
  public Optional<String> sendAttribute() {
    return options
        .value("default", "send_attribute")
        .or(() -> options.value("OCServer", "send_attribute"));
  }
}
