// Whose words they are: whoever typed them, whatever others do to their marks, and however the record puts it together.

import {
  type ActOf,
  findBracket,
  type NegotiationState,
  plainText,
  type TracedText,
} from '@adref/negotiation';
import { seedOf } from '@adref/negotiation/testing/seed';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { restore } from '../live/restore.ts';
import { openingOf } from '../testing/random-negotiation.ts';
import { SimulatedTable, simulatedSurroundings } from '../testing/simulated-table.ts';
import { VERSION_LIMITS } from './version-limits.ts';

const CHAIR = { seat: 'chair', person: 'person-chair' };

/** A wording that France and Pakistan have tabled together and both type in; its first words came with the command, from France. */
function sharedWording(words = 'deeply') {
  const table = new SimulatedTable(openingOf(['FRA', 'PAK']));
  const drafts = [{ kind: 'numbered' as const, level: 1, text: [{ text: 'takes note' }] }];
  table.submit(CHAIR, { kind: 'add-paragraphs', after: null, source: 'draft', drafts });
  const paragraph = table.server.state?.paragraphs[0];
  const leaf = paragraph?.segments[0];
  if (paragraph === undefined || leaf?.kind !== 'leaf') throw new Error('a paragraph');
  table.submit(table.seat('FRA').author, {
    kind: 'open-bracket',
    from: { leaf: leaf.id, offset: 0 },
    to: { leaf: leaf.id, offset: 5 },
    expected: 'takes',
    reason: '',
    wordings: [words === '' ? [] : [{ text: words }]],
    sponsors: ['FRA', 'PAK'],
  });
  table.settleDown();
  const bracket = table.server.state?.paragraphs[0]?.segments[1]?.id ?? '';
  const textIn = (state: NegotiationState | null): TracedText => {
    const own = state === null ? undefined : findBracket(state, bracket)?.wordings[1]?.segments[0];
    if (own?.kind !== 'leaf') throw new Error('the wording');
    return own.text;
  };
  const own = table.server.state && findBracket(table.server.state, bracket)?.wordings[1]?.segments[0];
  return { table, leaf: own?.id ?? '', textIn };
}

function editsOf(table: SimulatedTable): readonly (ActOf<'leaf-edited'> & { readonly by: string })[] {
  return table.server
    .record()
    .flatMap(({ seat, act }) => (act.kind === 'leaf-edited' ? [{ ...act, by: seat }] : []));
}

const seatsIn = (text: TracedText) => text.map(({ seat, text: words }) => [seat, words]);

describe('whose words they are', () => {
  it('does not change when somebody else types behind words that were made bold', () => {
    const { table, leaf, textIn } = sharedWording('');
    table.seat('PAK').text(leaf).insert(0, 'deplores');
    table.settleDown();
    table.recordVersions();
    table.settleDown();
    table.seat('PAK').text(leaf).format(0, 8, { bold: {} });
    table.settleDown();
    table.seat('FRA').text(leaf).insert(8, '!');
    table.settleDown();
    table.recordVersions();
    expect(seatsIn(textIn(table.server.state))).toEqual([
      ['PAK', 'deplores'],
      ['FRA', '!'],
    ]);
    expect(editsOf(table).at(-1)).toMatchObject({
      inserted: [{ text: 'deplores!', marks: ['bold'] }],
      authors: [
        { seat: 'PAK', person: 'person-PAK', length: 8 },
        { seat: 'FRA', person: 'person-FRA', length: 1 },
      ],
      kept: [{ was: 0, is: 0, length: 8 }],
    });
  });

  it('does not change when somebody makes them bold; the record says who did', () => {
    const { table, leaf, textIn } = sharedWording();
    table.seat('PAK').text(leaf).format(0, 6, { bold: {} });
    table.settleDown();
    table.recordVersions();
    expect(seatsIn(textIn(table.server.state))).toEqual([['FRA', 'deeply']]);
    expect(editsOf(table).at(-1)).toMatchObject({
      by: 'PAK',
      authors: [{ seat: 'FRA', person: 'person-FRA', length: 6 }],
    });
  });

  it('does not change when very many edits are recorded together', () => {
    const { table, leaf, textIn } = sharedWording('a'.repeat(200));
    table.seat('PAK').doc.transact(() => {
      for (let at = 200; at > 0; at--) table.seat('PAK').text(leaf).insert(at, 'b');
    });
    table.settleDown();
    table.recordVersions();
    expect(editsOf(table)).toHaveLength(VERSION_LIMITS.editsOfLeaf);
    expect(plainText(textIn(table.server.state))).toBe('ab'.repeat(200));
    for (const { seat, text } of textIn(table.server.state))
      expect([seat, text]).toEqual(seat === 'FRA' ? ['FRA', 'a'] : ['PAK', 'b']);
  });

  const step = fc.record({
    seat: fc.constantFrom('FRA', 'PAK'),
    doing: fc.constantFrom('type', 'type', 'mark', 'unmark', 'delete', 'record'),
    at: fc.nat(30),
    length: fc.integer({ min: 1, max: 6 }),
    mark: fc.constantFrom('bold', 'italic'),
  });

  it('is whoever typed them after any typing and marking, live and after a restart', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const { table, leaf, textIn } = sharedWording('');
        const typedBy = new Map<string, string>();
        let next = 0x4e00;
        for (const { seat, doing, at, length, mark } of steps) {
          const text = table.seat(seat).text(leaf);
          const from = Math.min(at, text.length);
          const size = Math.min(length, text.length - from);
          if (doing === 'record') table.recordVersions();
          else if (doing === 'type') {
            const letter = String.fromCharCode(next++);
            typedBy.set(letter, seat);
            text.insert(from, letter);
          } else if (size > 0 && doing === 'delete') text.delete(from, size);
          else if (size > 0) text.format(from, size, { [mark]: doing === 'mark' ? {} : null });
          table.settleDown();
        }
        const again = restore(null, table.changes, simulatedSurroundings(501));
        table.recordVersions();
        again.recordVersions();
        for (const state of [table.server.state, again.state])
          for (const { seat, text } of textIn(state))
            for (const letter of text) expect([letter, seat]).toEqual([letter, typedBy.get(letter)]);
        const said = ({ seat, person, act }: ReturnType<typeof again.record>[number]) => ({
          seat,
          person,
          act,
        });
        expect(again.record().map(said)).toEqual(table.server.record().map(said));
        again.close();
        table.close();
      }),
      { seed: seedOf(20_261_201), numRuns: 60 },
    );
  });
});
