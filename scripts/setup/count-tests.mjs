// Prints `passed failed skipped` from a report of vitest's JSON reporter; all zero when there is no report,
// which the caller sees by vitest's own exit code.
import { existsSync, readFileSync } from 'node:fs';

const [path] = process.argv.slice(2);
if (path === undefined) throw new Error('usage: count-tests.mjs report.json');
const report = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, numTodoTests = 0 } = report;
console.log(numPassedTests, numFailedTests, numPendingTests + numTodoTests);
