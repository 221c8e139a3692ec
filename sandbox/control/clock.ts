/** The sandbox's clock: real time, shifted by what the control address asked for. It always runs on. */
export class Clock {
  #offset = 0;
  readonly #real: () => number;

  /** @param real milliseconds since the epoch; the machine's clock unless a test brings its own. */
  constructor(real: () => number = Date.now) {
    this.#real = real;
  }

  now(): Date {
    return new Date(this.#real() + this.#offset);
  }

  /** From here on the clock shows `now` and runs on. */
  set(now: Date): void {
    this.#offset = now.getTime() - this.#real();
  }

  /** Back to the machine's time. */
  useReal(): void {
    this.#offset = 0;
  }
}
