package org.ocserver.telephony.simulator.settings;

import java.time.Duration;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a length of time varies. All parameters are in seconds, from 0 to {@link #LIMIT}. */
public sealed interface Distribution {
  /** The most seconds that a parameter may state: about eleven days. */
  double LIMIT = 1_000_000;

  /** What {@link #parse} understands, in words. */
  String FORMS = "fixed(x), uniform(a,b), exponential(mean) or lognormal(mean,sd), in seconds";

  /** One length; never negative. */
  Duration sample(RandomGenerator random);

  /**
   * Reads one of {@link #FORMS}.
   *
   * @throws IllegalArgumentException if the text is of no such form or a parameter out of range
   */
  static Distribution parse(String text) {
    Matcher form = Form.PATTERN.matcher(text.strip());
    if (!form.matches()) {
      throw new IllegalArgumentException("no distribution: " + text);
    }
    double[] p =
        Arrays.stream(form.group(2).split(",", -1))
            .map(String::strip)
            .mapToDouble(Double::parseDouble)
            .toArray();
    return switch (form.group(1) + "/" + p.length) {
      case "fixed/1" -> new Fixed(p[0]);
      case "uniform/2" -> new Uniform(p[0], p[1]);
      case "exponential/1" -> new Exponential(p[0]);
      case "lognormal/2" -> new LogNormal(p[0], p[1]);
      default -> throw new IllegalArgumentException("no distribution: " + text);
    };
  }

  /** Always the same. */
  record Fixed(double seconds) implements Distribution {
    public Fixed {
      Form.check(seconds >= 0 && seconds <= LIMIT, "a length is out of range");
    }

    @Override
    public Duration sample(RandomGenerator random) {
      return Form.duration(seconds);
    }
  }

  /** Evenly between two lengths. */
  record Uniform(double from, double to) implements Distribution {
    public Uniform {
      Form.check(from >= 0 && from <= to && to <= LIMIT, "bounds are out of range or order");
    }

    @Override
    public Duration sample(RandomGenerator random) {
      return Form.duration(from + (to - from) * random.nextDouble());
    }
  }

  /** As the time between independent happenings. */
  record Exponential(double mean) implements Distribution {
    public Exponential {
      Form.check(mean >= 0 && mean <= LIMIT, "a mean is out of range");
    }

    @Override
    public Duration sample(RandomGenerator random) {
      return Form.duration(-mean * Math.log(1 - random.nextDouble()));
    }
  }

  /** As people's talk and work times: most near the mean, a few much longer. */
  record LogNormal(double mean, double deviation) implements Distribution {
    public LogNormal {
      Form.check(mean > 0 && mean <= LIMIT, "a mean is out of range");
      Form.check(deviation >= 0 && deviation <= LIMIT, "a deviation is out of range");
    }

    @Override
    public Duration sample(RandomGenerator random) {
      double ratio = deviation / mean;
      double variance = Math.log(1 + ratio * ratio);
      double logMean = Math.log(mean) - variance / 2;
      return Form.duration(Math.exp(logMean + Math.sqrt(variance) * random.nextGaussian()));
    }
  }

  /** The written form of a distribution and the checks that all share. */
  final class Form {
    private static final Pattern PATTERN = Pattern.compile("([a-z]+)\\s*\\(([^()]*)\\)");
    private static final double NANOS = 1e9;

    private Form() {}

    private static void check(boolean holds, String otherwise) {
      if (!holds) {
        throw new IllegalArgumentException(otherwise);
      }
    }

    private static Duration duration(double seconds) {
      return Duration.ofNanos((long) (seconds * NANOS));
    }
  }
}
