// For tests and measurements of this and other packages: scenes, random negotiators, long records.
export { longRecord, timeToFold } from './fold-speed.ts';
export { type Random, seededRandom } from './random.ts';
export { randomCommand, type SeatedCommand } from './random-command.ts';
export { randomEdit } from './random-edit.ts';
export {
  adopt,
  bracket,
  onParagraph,
  onWording,
  propose,
  type Request,
  reopen,
  settle,
  take,
} from './requests.ts';
export { given, type Scene } from './scene.ts';
export { OPENING, Table } from './table.ts';
