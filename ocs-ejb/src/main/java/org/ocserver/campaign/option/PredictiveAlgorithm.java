package org.ocserver.campaign.option;

/** How the predictive modes decide how many calls to start. */
public enum PredictiveAlgorithm {
  CLASSICAL,
  SMALL_GROUP,
  ADVANCED_SMALL_GROUP,
  TIME_OPTIMIZED_ODR
}
