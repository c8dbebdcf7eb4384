// A record of any length: about four fifths typing, the rest commands, as in a long session.
import type { RecordedAct } from '../model/act.ts';
import { seededRandom } from './random.ts';
import { randomCommand } from './random-command.ts';
import { randomEdit } from './random-edit.ts';
import { Table } from './table.ts';

const SPARED = new Set([
  'adopt',
  'close-without-agreement',
  'delete-paragraph',
  'merge-paragraph',
  'agree-ad-ref',
]);

/** A record of at least so many acts. */
export function longRecord(acts: number, seed: number): readonly RecordedAct[] {
  const random = seededRandom(seed);
  const table = new Table();
  while (table.record.length < acts) {
    if (random() < 0.8) {
      const edit = randomEdit(table.state, random);
      if (edit !== null) table.note(edit.authors[0]?.seat ?? 'chair', edit);
    } else {
      const { seat, command } = randomCommand(table.state, random);
      const isGrowing = command.kind === 'add-paragraphs' && table.state.paragraphs.length >= 60;
      if (!SPARED.has(command.kind) && !isGrowing) table.give(seat, command);
    }
  }
  return table.record;
}
