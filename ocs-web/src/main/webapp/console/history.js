// How a session went in the last minutes, as far as this page has seen it.

const MAX_SAMPLES = 300;
const MIN_WINDOW = 60;
const RATE_SECONDS = 5;

export class History {
  #samples = [];

  /** Takes in a moment: its time in milliseconds, dials so far, busy agents. */
  add(time, dials, busy) {
    const before = this.#samples.at(-1);
    if (before && dials < before.dials) {
      // Loaded anew, and counting from zero.
      this.#samples = [];
    }
    this.#samples.push({ time, dials, busy, rate: this.#rate(time, dials) });
    if (this.#samples.length > MAX_SAMPLES) {
      this.#samples.shift();
    }
  }

  /** How many seconds are worth showing: a minute at first, five later. */
  get window() {
    return Math.max(MIN_WINDOW, Math.ceil(this.#samples.length / MIN_WINDOW) * MIN_WINDOW);
  }

  get samples() {
    return this.#samples;
  }

  /** Dials per second, now. */
  rate() {
    return this.#samples.at(-1)?.rate ?? 0;
  }

  #rate(time, dials) {
    const start = this.#samples.at(-RATE_SECONDS) ?? this.#samples[0];
    return start && time > start.time ? (dials - start.dials) * 1000 / (time - start.time) : 0;
  }
}
