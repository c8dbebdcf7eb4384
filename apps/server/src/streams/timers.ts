// What a room does at intervals, started together and stopped together.

export interface Task {
  readonly everyMs: number;
  run(): void;
}

/** Runs each task at its interval; returns the stop function of all. */
export function startTimers(tasks: readonly Task[]): () => void {
  const timers = tasks.map(({ everyMs, run }) => setInterval(run, everyMs));
  return () => {
    for (const timer of timers) clearInterval(timer);
  };
}
