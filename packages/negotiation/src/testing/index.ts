// For tests and measurements of this and other packages: scenes, random negotiators, checks of the laws.
export { longRecord, timeToFold } from './fold-speed.ts';
export { checkLeafLives, checkReplay, checkTraces, checkTree } from './law-check.ts';
export { readNotation, writeNotation } from './notation.ts';
export { below, oneOf, type Random, seededRandom } from './random.ts';
export { everySeat, randomCommand, type SeatedCommand } from './random-command.ts';
export { proposeCommand } from './random-command-by-kind.ts';
export { randomEdit } from './random-edit.ts';
export { randomText } from './random-text.ts';
export {
  adopt,
  bracket,
  findByName,
  onParagraph,
  onWording,
  outdated,
  paragraphAt,
  propose,
  type Request,
  reopen,
  seenParagraph,
  settle,
  take,
  wordsOfText,
} from './requests.ts';
export { given, type Scene } from './scene.ts';
export { OPENING, Table } from './table.ts';
