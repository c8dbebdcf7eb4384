// For tests of other packages: a random negotiator, and the laws that every record keeps.
export { checkLeafLives, checkReplay, checkTraces, checkTree } from './law-check.ts';
export { openedState } from './opened-state.ts';
export { randomCommand } from './random-command.ts';
export { given } from './scene.ts';
export { workOf } from './work-of.ts';
