package org.ocserver.campaign.option;

/** How much call progress analysis is done; the names are the original's. */
public enum AnswerTypeRecognition {
  NO_PROGRESS_DETECTION,
  NO_AM_DETECTION,
  POSITIVE_AM_DETECTION,
  FULL_POSITIVE_AM_DETECTION,
  ACCURATE_AM_DETECTION,
  TELEPHONY_PRESET
}
