// Counts the work of a call in blocks of code that ran, in ours and in every library's: a measure that is the same on a
// slow and on a busy machine. For tests of how work grows with its input; it says nothing of time, and sees no loop
// that runs within the engine (`indexOf`, `splice`).
import { Session } from 'node:inspector';

let counting: Session | null = null;

/** How many blocks of code run during a call. */
export function workOf(call: () => void): number {
  counting ??= begun();
  blocksSoFar(counting);
  call();
  return blocksSoFar(counting);
}

/** Counting goes on until the process ends: the engine forgets a function's blocks when it stops. */
function begun(): Session {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  return session;
}

/** Blocks that ran since they were last asked for. */
function blocksSoFar(session: Session): number {
  let blocks = 0;
  session.post('Profiler.takePreciseCoverage', (error, taken) => {
    if (error !== null) throw error;
    for (const { functions } of taken.result)
      for (const { ranges } of functions) for (const { count } of ranges) blocks += count;
  });
  return blocks;
}
