package org.ocserver.commdn;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.ocserver.campaign.DialMode;
import org.ocserver.campaign.OptimizeBy;
import org.ocserver.session.settings.CampaignError;
import org.ocserver.session.settings.DialParameters;
import org.ocserver.telephony.TKVList;

/** Reads how to dial from the attributes of a request. */
public final class DialAttributes {
  private DialAttributes() {}

  /**
   * Dial mode, optimisation method and goal, and whether the campaign ends by itself. Method and
   * goal are needed in the predictive modes alone; in others the fallback's are kept.
   *
   * @param fallback what the campaign group is configured for
   * @throws RefusedRequest error 10 if one is missing or makes no sense
   */
  public static DialParameters required(TKVList request, DialParameters fallback)
      throws RefusedRequest {
    return read(request).apply(fallback);
  }

  /**
   * Likewise, where the fallback is not known yet.
   *
   * @throws RefusedRequest error 10 if one is missing or makes no sense
   */
  static UnaryOperator<DialParameters> read(TKVList request) throws RefusedRequest {
    DialMode mode =
        DialMode.of((int) integer(request, CommDnKey.DIAL_MODE))
            .orElseThrow(() -> wrong(request, CommDnKey.DIAL_MODE));
    String methodKey =
        request.has(CommDnKey.OPTIMIZE_BY) || !request.has(CommDnKey.OPTIMIZED_BY)
            ? CommDnKey.OPTIMIZE_BY
            : CommDnKey.OPTIMIZED_BY;
    Optional<Boolean> autoCompletion = autoCompletion(request);
    if (!mode.isOptimized() && !request.has(methodKey)) {
      return fallback ->
          new DialParameters(mode, fallback.optimizeBy(), fallback.optimizeGoal(), autoCompletion);
    }
    OptimizeBy method =
        OptimizeBy.of((int) integer(request, methodKey))
            .orElseThrow(() -> wrong(request, methodKey));
    long goal = integer(request, CommDnKey.OPTIMIZE_GOAL);
    if (!method.allowsGoal(goal)) {
      throw wrong(request, CommDnKey.OPTIMIZE_GOAL);
    }
    DialParameters wanted = new DialParameters(mode, method, (int) goal, autoCompletion);
    return fallback -> wanted;
  }

  private static Optional<Boolean> autoCompletion(TKVList request) throws RefusedRequest {
    if (!request.has(CommDnKey.AUTO_COMPLETION)) {
      return Optional.empty();
    }
    return switch ((int) integer(request, CommDnKey.AUTO_COMPLETION)) {
      case 0 -> Optional.of(false);
      case 1 -> Optional.of(true);
      default -> throw wrong(request, CommDnKey.AUTO_COMPLETION);
    };
  }

  /**
   * A mandatory integer.
   *
   * @throws RefusedRequest error 10 if it is missing or no integer of 32 bits
   */
  static long integer(TKVList request, String key) throws RefusedRequest {
    Optional<Object> value = request.get(key);
    if (value.isEmpty()) {
      throw new RefusedRequest(CampaignError.CM_ERROR_INVALID_PARAMETER, key + " is missing");
    }
    if (value.get() instanceof Integer number) {
      return number;
    }
    throw wrong(request, key);
  }

  private static RefusedRequest wrong(TKVList request, String key) {
    return new RefusedRequest(
        CampaignError.CM_ERROR_INVALID_PARAMETER,
        key + " = " + request.get(key).orElse("") + " is invalid");
  }
}
