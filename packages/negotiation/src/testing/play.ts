// Playing random negotiations on a test table, and bringing one to its agreed text.
import type { RecordedAct } from '../model/act.ts';
import type { NegotiationState } from '../model/negotiation-state.ts';
import { agreedText } from '../views/closing/agreed-text.ts';
import { placeholdersInWords } from '../words/placeholders.ts';
import { plainText, sliceText, untraced } from '../words/rich-text.ts';
import { firstLeaf } from '../words/segment-tree.ts';
import { below, type Random, seededRandom } from './random.ts';
import { randomCommand } from './random-command.ts';
import { proposeCommand } from './random-command-by-kind.ts';
import { randomEdit } from './random-edit.ts';
import { Table } from './table.ts';

/** Plays a negotiation; `watch` sees the state before every step and what was recorded in it. */
export function play(
  seed: number,
  steps: number,
  watch: (before: NegotiationState, acts: readonly RecordedAct[], table: Table) => void,
): Table {
  const random = seededRandom(seed);
  const table = new Table();
  for (let step = 0; step < steps; step += 1) {
    const before = table.state;
    const from = table.record.length;
    playStep(table, random);
    watch(before, table.record.slice(from), table);
  }
  return table;
}

function playStep(table: Table, random: Random): void {
  if (random() < 0.1) table.wait(below(random, 40));
  const edit = random() < 0.4 ? randomEdit(table.state, random) : null;
  if (edit !== null) {
    table.note(edit.authors[0]?.seat ?? 'chair', edit);
    return;
  }
  const { seat, command } = randomCommand(table.state, random);
  table.give(seat, command);
}

/** Brings a table to its agreed text: settles, agrees and lifts as each seat may. */
export function bringToAgreement(table: Table, random: Random): void {
  for (let round = 0; round < 400; round += 1) {
    for (const kind of ['settle', 'lift-reservation', 'agree-ad-ref', 'agree'] as const) {
      const proposal = proposeCommand(kind, table.state, random);
      if (proposal !== null) table.give(proposal.seat, proposal.command);
    }
    fillPlaceholders(table);
    if (agreedText(table.state).ok) return;
  }
}

/** The Chair strikes out what was still to be filled in. */
function fillPlaceholders(table: Table): void {
  for (const { id, status, segments } of table.state.paragraphs) {
    if (status !== 'open' || segments.length !== 1) continue;
    const { id: leaf, text } = firstLeaf(segments);
    const words = plainText(text);
    const [gap] = placeholdersInWords(words);
    if (gap === undefined) continue;
    const at = words.indexOf(gap);
    const removed = untraced(sliceText(text, at, at + gap.length));
    table.note('chair', { kind: 'leaf-edited', paragraph: id, leaf, at, removed, inserted: [], authors: [] });
  }
}
