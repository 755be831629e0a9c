package org.ocserver.campaign.document;

import java.util.List;
import java.util.Optional;
import org.ocserver.campaign.ApplicationChoice;
import org.ocserver.campaign.Configuration;
import org.ocserver.campaign.check.ConfigurationProblem;
import org.ocserver.campaign.option.OptionProblem;

/**
 * What came of reading a document.
 *
 * @param configuration empty if there are problems
 * @param problems all that keep the document from being used
 * @param warnings options that are set but will not be used
 */
public record DocumentReading(
    Optional<Configuration> configuration,
    List<ConfigurationProblem> problems,
    List<OptionProblem> warnings) {

  static DocumentReading failed(List<ConfigurationProblem> problems) {
    return new DocumentReading(Optional.empty(), List.copyOf(problems), List.of());
  }

  /** The document is in order, but cannot be used on this server now. */
  public static DocumentReading refused(String path, String reason) {
    return failed(List.of(new ConfigurationProblem(path, reason)));
  }

  /**
   * The same on a server that was told which application it is.
   *
   * @throws ApplicationChoice.Undecided if the document does not tell it
   */
  public DocumentReading as(ApplicationChoice choice) {
    return new DocumentReading(
        configuration.map(objects -> objects.as(choice)), problems, warnings);
  }

  static DocumentReading of(Configuration configuration) {
    return new DocumentReading(
        Optional.of(configuration), List.of(), configuration.optionProblems());
  }
}
