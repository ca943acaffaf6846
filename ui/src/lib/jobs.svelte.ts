/** Work that may take longer than a person waits without a word. */
export interface Job {
  readonly name: string;
  /** How much of it is done; without a total nobody knows. */
  readonly done: number;
  readonly total: number | null;
  /** Ends it early: what is done stays done. */
  stop?: () => void;
}

/** Work is shown once it took this long. */
const PATIENCE_MS = 1000;

class Jobs {
  /** What takes longer than a second, the oldest first. */
  shown = $state.raw<Job[]>([]);

  /** Shows a job from its first second to its end. */
  async follow<T>(job: Job, doing: Promise<T>): Promise<T> {
    const timer = setTimeout(() => (this.shown = [...this.shown, job]), PATIENCE_MS);
    try {
      return await doing;
    } finally {
      clearTimeout(timer);
      this.shown = this.shown.filter((other) => other !== job);
    }
  }
}
export const jobs = new Jobs();
