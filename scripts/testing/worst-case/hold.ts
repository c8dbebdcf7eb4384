// How long one call holds its thread: processor time, so that other programs on the machine do not count.

/** Milliseconds of this thread's processor time that a call takes. */
export function holdOf(call: () => void): number {
  const before = process.threadCpuUsage();
  call();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}
