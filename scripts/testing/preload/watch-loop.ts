// Loaded before the server: tells how long its event loop was held, in processor time of its own thread, so that a busy
// machine beside it does not count; and how much memory it has.
import { threadCpuUsage } from 'node:process';

const [TICK_MS, TELL_MS] = [2, 100];
let longestMs = 0;
let before = threadCpuUsage();

if (process.send !== undefined) {
  setInterval(() => {
    const { user, system } = threadCpuUsage(before);
    longestMs = Math.max(longestMs, (user + system) / 1_000);
    before = threadCpuUsage();
  }, TICK_MS).unref();
  setInterval(() => {
    process.send?.({ heldMs: longestMs, residentMb: process.memoryUsage.rss() / 2 ** 20 });
    longestMs = 0;
  }, TELL_MS).unref();
  process.channel?.unref();
}
