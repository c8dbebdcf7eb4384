// What Adref measures of itself, read from /metrics.

/** Means over the server's life so far. */
export interface ServerMetrics {
  /** To judge and apply an accepted update, microseconds. */
  readonly judgedMeanUs: number;
  /** Until appended rows are durable, milliseconds. */
  readonly appendMeanMs: number;
  /** Rows that were made durable together. */
  readonly rowsPerCommit: number;
}

/** Reads a running server's measurements. */
export async function readMetrics(address: string): Promise<ServerMetrics> {
  const text = await (await fetch(`${address}/metrics`)).text();
  const value = (name: string) => {
    const line = text.split('\n').find((one) => one.startsWith(`${name} `));
    return Number(line?.slice(name.length + 1));
  };
  const mean = (name: string, labels = '') => value(`${name}_sum${labels}`) / value(`${name}_count${labels}`);
  return {
    judgedMeanUs: mean('adref_update_judged_seconds', '{outcome="accepted"}') * 1e6,
    appendMeanMs: mean('adref_journal_append_seconds') * 1e3,
    rowsPerCommit: mean('adref_room_batch_rows'),
  };
}
