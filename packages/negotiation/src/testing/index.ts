// For tests of other packages: a random negotiator, and a long record to measure with.
export { longRecord, timeToFold } from './fold-speed.ts';
export { randomCommand } from './random-command.ts';
