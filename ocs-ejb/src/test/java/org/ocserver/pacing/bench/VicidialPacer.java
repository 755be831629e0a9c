package org.ocserver.pacing.bench;

import java.util.Locale;
import org.ocserver.pacing.PacingEvent;
import org.ocserver.pacing.PacingEvent.CallLost;
import org.ocserver.pacing.PacingEvent.CallPlaced;

/** VICIdial's adaptive rule, as the reference describes it in words. */
final class VicidialPacer extends FloorPacer {
  enum Method {
    HARD_LIMIT,
    AVERAGE,
    TAPERED
  }

  /**
   * What an administrator sets.
   *
   * @param limit dropped calls of answered ones, in percent, above which the level is cut
   * @param intensity -40 to 40
   * @param difference agents to have ready
   */
  record Settings(Method method, double maximum, double limit, double intensity, int difference) {
    static final Settings DEFAULT = new Settings(Method.HARD_LIMIT, 3.0, 3.0, 0, 0);

    String words() {
      return String.format(
          Locale.ROOT,
          "%s, maximum level %.1f, limit %.1f%%, intensity %.0f, difference %d",
          method,
          maximum,
          limit,
          intensity,
          difference);
    }
  }

  private static final int SAMPLES = 15;
  private static final long SAMPLE = 1000;
  private static final long PLAN = 15_000;
  private static final long PLACE = 2500;
  private static final long REFRESH = 60_000;
  private static final long MINUTE = 60_000;
  private static final int OPENING_HOUR = 9;
  private static final int LATEST = 2100;

  private final Settings settings;
  private final long dayLength;
  private final int[][] samples = new int[SAMPLES][3];
  private int taken;
  private double level = 1;
  private long nextSample;
  private long nextPlan = PLAN;
  private long nextPlace;
  private long nextRefresh = REFRESH;
  private long nextDay;
  private long answersBefore;
  private long lostBefore;
  private long dialsBefore;
  private long answersToday;
  private long lostToday;
  private long callsToday;
  private int callsOfMinute;
  private int lostOfMinute;
  private int callsOfLastMinute;
  private int lostOfLastMinute;
  private long minute;

  VicidialPacer(Settings settings, double hoursPerDay) {
    this.settings = settings;
    dayLength = (long) (hoursPerDay * 3_600_000);
    nextDay = dayLength;
  }

  @Override
  public void on(PacingEvent event) {
    super.on(event);
    if (event.at() >= minute + MINUTE) {
      callsOfLastMinute = callsOfMinute;
      lostOfLastMinute = lostOfMinute;
      callsOfMinute = 0;
      lostOfMinute = 0;
      minute = event.at();
    }
    if (event instanceof CallPlaced) {
      callsOfMinute++;
    } else if (event instanceof CallLost) {
      lostOfMinute++;
    }
  }

  @Override
  public int callsToPlace(long now) {
    if (now >= nextDay) {
      nextDay += dayLength;
      answersBefore = floor.answered();
      lostBefore = floor.lost();
      dialsBefore = floor.dials();
    }
    if (now >= nextSample) {
      nextSample = now + SAMPLE;
      samples[taken++ % SAMPLES] = new int[] {floor.ready(), floor.waiting(), floor.present()};
    }
    if (now >= nextRefresh) {
      nextRefresh = now + REFRESH;
      answersToday = floor.answered() - answersBefore;
      lostToday = floor.lost() - lostBefore;
      callsToday = floor.dials() - dialsBefore;
    }
    if (now >= nextPlan) {
      nextPlan = now + PLAN;
      plan(now);
    }
    if (now < nextPlace) {
      return 0;
    }
    nextPlace = now + PLACE;
    int talking = floor.count(Floor.Doing.TALKING);
    double agents = floor.ready() + talking + settings.difference();
    int lines = floor.dialing() + floor.waiting() + talking;
    return (int) Math.max(0, Math.round(level * agents) - lines);
  }

  private void plan(long now) {
    double ready = 0;
    double waiting = 0;
    double all = 0;
    int count = Math.min(taken, SAMPLES);
    for (int i = 0; i < count; i++) {
      ready += samples[i][0];
      waiting += samples[i][1];
      all += samples[i][2];
    }
    double percent = all == 0 ? 0 : 100 * (ready - waiting + settings.difference() * count) / all;
    double intensity = settings.intensity() / 100;
    percent *= percent < 0 ? Math.abs(intensity - 1) : intensity + 1;
    level = Math.round(level * (1 + percent / 100) * 1000) / 1000.0;
    level = Math.min(settings.maximum(), Math.max(1, level));
    if (callsOfLastMinute > 20 && lostOfLastMinute > callsOfLastMinute / 2.0) {
      level /= 2;
    }
    double lostPercent = answersToday == 0 ? 0 : 100.0 * lostToday / answersToday;
    if (callsToday > 50 && lostPercent > settings.limit()) {
      switch (settings.method()) {
        case HARD_LIMIT -> level = 1;
        case AVERAGE -> level /= 2;
        case TAPERED -> level = tapered(now);
      }
    }
    level = Math.max(1, level);
  }

  private double tapered(long now) {
    long minutes = OPENING_HOUR * 60 + now % dayLength / MINUTE;
    long left = LATEST - (minutes / 60 * 100 + minutes % 60);
    return left < 0 ? 1 : left > 1000 ? level : level * left / 1000.0;
  }
}
