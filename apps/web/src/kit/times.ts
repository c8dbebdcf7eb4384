// Times of acts as a reader needs them: the hour today, the day before. The record itself keeps UTC to the millisecond.

const hour = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });

/** `14:02` when it was today, else `12 Oct`. */
export function timeOf(at: string, now: Date): string {
  const then = new Date(at);
  return then.toDateString() === now.toDateString() ? hour.format(then) : day.format(then);
}

/** `12 Oct`, which does not break over two lines. */
export function dayOf(at: string): string {
  return day.format(new Date(at)).replaceAll(' ', '\u00a0');
}
