package org.ocserver.campaign.option;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.MINUTES;
import static org.ocserver.campaign.option.OptionLevel.APPLICATION;
import static org.ocserver.campaign.option.OptionLevel.CALLING_LIST;
import static org.ocserver.campaign.option.OptionType.attemptLimits;
import static org.ocserver.campaign.option.OptionType.duration;

import java.time.Duration;
import java.util.List;
import org.ocserver.contactlimit.AttemptLimit;
import org.ocserver.contactlimit.ContactLimits;

/** Options of how often a number or a customer may be tried. */
public final class ContactLimitOptions {
  static final OptionTopic TOPIC = new OptionTopic("Contact limits");

  public static final Option<Duration> CONTACT_NUMBER_GAP =
      TOPIC.declare(
          new Option<>(
              "contact-number-gap",
              CALLING_LIST,
              duration(MINUTES, 0, (int) AttemptLimit.MAX_WINDOW.toMinutes()),
              "min",
              Duration.ofMinutes(0),
              "The shortest time from one attempt to the next at a number, whichever list or campaign makes it; 0 = none.",
              "ours"));

  public static final Option<List<AttemptLimit>> CONTACT_NUMBER_LIMITS =
      TOPIC.declare(
          new Option<>(
              "contact-number-limits",
              CALLING_LIST,
              attemptLimits(),
              "",
              List.of(),
              "The most attempts at a number in rolling windows, whichever lists and campaigns make them.",
              "ours"));

  public static final Option<List<AttemptLimit>> CONTACT_CUSTOMER_LIMITS =
      TOPIC.declare(
          new Option<>(
              "contact-customer-limits",
              CALLING_LIST,
              attemptLimits(),
              "",
              List.of(),
              "The most attempts at a customer, by the customer's id, in rolling windows, whichever number is dialed.",
              "ours"));

  public static final Option<Duration> CONTACT_ATTEMPT_RETENTION =
      TOPIC.declare(
          new Option<>(
              "contact-attempt-retention",
              APPLICATION,
              duration(DAYS, 1, 3650),
              "d",
              AttemptLimit.MAX_WINDOW,
              "How long attempts are kept for the contact limits; a longer window counts no more than these.",
              "ours"));

  private ContactLimitOptions() {}

  /** The limits in force. */
  public static ContactLimits limits(OptionLookup options) {
    return new ContactLimits(
        options.value(CONTACT_NUMBER_GAP),
        options.value(CONTACT_NUMBER_LIMITS),
        options.value(CONTACT_CUSTOMER_LIMITS));
  }
}
