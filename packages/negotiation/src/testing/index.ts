// For tests of other packages: a random negotiator.
export { randomCommand } from './random-command.ts';
export { given } from './scene.ts';
