package org.ocserver.pacing;

/**
 * Foresees how many people will have answered, and how many agents will be there for them, at some
 * moments of the time until a call placed now would be answered.
 */
final class Forecast {
  private static final int MOMENTS = 4;
  private static final long LOOK_INTERVAL = 5000;

  /** How many standard deviations what was learnt may be wrong. */
  private static final double MISTRUST = 2;

  private final double patience;
  private final AgentModel agentModel;
  private final HitRate hitRate;
  private final Dials dials;
  private final Chances[] free = chances();
  private final Chances[] answers = chances();
  private long nextLook = Long.MIN_VALUE;

  /**
   * @param patience how long a person who answered may wait for an agent, in seconds
   */
  Forecast(double patience, AgentModel agentModel, HitRate hitRate, Dials dials) {
    this.patience = patience;
    this.agentModel = agentModel;
    this.hitRate = hitRate;
    this.dials = dials;
  }

  private static Chances[] chances() {
    Chances[] all = new Chances[MOMENTS];
    for (int i = 0; i < MOMENTS; i++) {
      all[i] = new Chances();
    }
    return all;
  }

  void on(PacingEvent event) {
    agentModel.on(event);
    dials.on(event);
  }

  /** Agents who are logged in. */
  int present() {
    return agentModel.present();
  }

  /** Ready agents for whom no call is on the way. */
  int unserved() {
    return Math.max(0, agentModel.ready() - dials.waiting() - dials.dialing());
  }

  /** Looks ahead from this moment, with the calls that are out. */
  void from(long now) {
    if (now >= nextLook) {
      look(now);
      nextLook = now + LOOK_INTERVAL;
    }
    for (int i = 0; i < MOMENTS; i++) {
      free[i].clear();
      answers[i].clear();
      agentModel.readyWithin(i, now, free[i]);
      dials.answeredWithin(i, now, answers[i]);
    }
  }

  private void look(long now) {
    double[] toAnswer = new double[MOMENTS];
    double[] toAgent = new double[MOMENTS];
    double spare = Math.max(0, patience - agentModel.ringTime());
    for (int i = 0; i < MOMENTS; i++) {
      toAnswer[i] = dials.answerDelay(share(i));
      toAgent[i] = toAnswer[i] + spare;
    }
    dials.look(toAnswer, LOOK_INTERVAL / 1000.0, now);
    agentModel.look(toAgent, now);
  }

  /** Supposes that another call is placed. */
  void suppose() {
    for (int i = 0; i < MOMENTS; i++) {
      answers[i].add(dials.hitRate() * share(i));
    }
  }

  private static double share(int moment) {
    return (moment + 0.5) / MOMENTS;
  }

  /** The chance that the person who answers another call would find no agent. */
  double lossOfAnother() {
    double lost = 0;
    for (int i = 0; i < MOMENTS; i++) {
      double doubt = doubtOfAnswers(i) + doubtOfAgents(i);
      lost += Chances.atMost(free[i], besides(), answers[i], doubt) / MOMENTS;
    }
    return lost;
  }

  /** How many of the people who answer are expected to find no agent, with some mistrust. */
  double lossesAtRisk() {
    double missing = 0;
    for (int i = 0; i < MOMENTS; i++) {
      double mistake = MISTRUST * Math.sqrt(doubtOfAnswers(i) + doubtOfAgents(i));
      missing = Math.max(missing, Chances.missing(free[i], besides() - mistake, answers[i]));
    }
    return missing;
  }

  private int besides() {
    return agentModel.ready() - dials.waiting();
  }

  private double doubtOfAnswers(int moment) {
    double rate = dials.hitRate();
    return square(answers[moment].mean() / rate) * hitRate.variance();
  }

  private double doubtOfAgents(int moment) {
    return square(free[moment].mean()) * agentModel.doubt();
  }

  private static double square(double x) {
    return x * x;
  }
}
