// Quoted words through every kind of act, held against a slower truth: each character by itself, with a flag that says
// whether it belongs to the quote.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Act } from '../model/act.ts';
import type { Stretch } from '../model/comment.ts';
import type { LeafId } from '../model/paragraph.ts';
import { below, oneOf, seededRandom } from '../testing/random.ts';
import { randomCommand } from '../testing/random-command.ts';
import { randomEdit } from '../testing/random-edit.ts';
import { seedOf } from '../testing/seed.ts';
import { Table } from '../testing/table.ts';
import { followWords } from './follow-words.ts';
import { lengthOf, plainText, richRun, richText } from './rich-text.ts';
import { leavesIn } from './segment-tree.ts';

const edit = (at: number, removed: string, inserted: string, leaf = 'l'): Act => ({
  kind: 'leaf-edited',
  paragraph: 'p',
  leaf,
  at,
  removed: richText(removed),
  inserted: richText(inserted),
  authors: [],
});

/** The quote is characters 4–9. */
const after = (...acts: readonly Act[]) =>
  acts
    .reduce(followWords, [{ leaf: 'l', start: 4, end: 9 }] as readonly Stretch[])
    .map(({ leaf, start, end }) => `${leaf} ${start}–${end}`);

describe('quoted words', () => {
  it.each([
    ['typing before moves them', edit(0, '', 'xy'), ['l 6–11']],
    ['typing at their beginning is not of them', edit(4, '', 'xy'), ['l 6–11']],
    ['typing between them is', edit(6, '', 'xy'), ['l 4–11']],
    ['typing at their end is not', edit(9, '', 'xy'), ['l 4–9']],
    ['typing in another leaf does nothing', edit(0, '', 'xy', 'm'), ['l 4–9']],
    ['removing before moves them', edit(0, 'ab', ''), ['l 2–7']],
    ['their beginning can go', edit(2, 'abcd', 'xyz'), ['l 5–8']],
    ['their end can go', edit(7, 'abcd', 'xyz'), ['l 4–7']],
    ['their middle can be replaced', edit(5, 'ab', 'xyz'), ['l 4–10']],
    ['all of them can go', edit(3, 'abcdefg', 'xy'), []],
    ['all of them and nothing else', edit(4, 'abcde', ''), []],
    ['a replacement that keeps some letters keeps those', edit(4, 'abcde', 'abXde'), ['l 4–9']],
  ])('%s', (_, act, expected) => {
    expect(after(act)).toEqual(expected);
  });

  it('stay when they are only set in bold', () => {
    const bold = { ...edit(2, 'abcdefgh', ''), inserted: [richRun('abcdefgh', ['bold'])] } as Act;
    expect(after(bold)).toEqual(['l 4–9']);
  });

  it('go into two leaves where they are cut, and are one again when these are joined', () => {
    const cut: Act = {
      kind: 'paragraph-split',
      paragraph: 'p',
      at: { leaf: 'l', offset: 6 },
      newParagraph: 'q',
      head: 'a',
      tail: 'b',
      leaves: [
        { id: 'a', pieces: [{ leaf: 'l', start: 0, end: 6 }] },
        { id: 'b', pieces: [{ leaf: 'l', start: 6, end: 20 }] },
      ],
      retired: ['l'],
    };
    const joined: Act = {
      kind: 'paragraph-merged',
      paragraph: 'q',
      into: 'p',
      joint: 'c',
      leaves: [
        {
          id: 'c',
          pieces: [
            { leaf: 'a', start: 0, end: 6 },
            { leaf: 'b', start: 0, end: 14 },
          ],
        },
      ],
      retired: ['a', 'b'],
    };
    expect(after(cut)).toEqual(['a 4–6', 'b 0–3']);
    expect(after(cut, joined)).toEqual(['c 4–9']);
    expect(after(cut, edit(6, '', '!', 'a'))).toEqual(['a 4–6', 'b 0–3']);
  });

  it('are where the slower truth has them, in random negotiations', { timeout: 60_000 }, () => {
    let survived = 0;
    let ended = 0;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 31 - 1 }), (seed) => {
        const random = seededRandom(seed);
        const table = new Table();
        const step = () => {
          const typed = random() < 0.6 ? randomEdit(table.state, random) : null;
          if (typed !== null) return table.note(typed.authors[0]?.seat ?? 'chair', typed);
          const { seat, command } = randomCommand(table.state, random);
          if (command.kind !== 'adopt' && command.kind !== 'close-without-agreement')
            table.give(seat, command);
        };
        for (let k = 0; k < 15; k += 1) step();
        const leaf = oneOf(
          random,
          table.state.paragraphs
            .flatMap(({ segments }) => leavesIn(segments))
            .filter(({ text }) => lengthOf(text) > 3),
        );
        if (leaf === undefined) return;
        const length = lengthOf(leaf.text);
        const start = below(random, length - 1);
        const end = start + 1 + below(random, length - start);
        let stretches: readonly Stretch[] = [{ leaf: leaf.id, start, end }];
        const truth = new Truth(table, leaf.id, start, end);
        for (let k = 0; k < 40; k += 1) {
          const from = table.record.length;
          step();
          for (const { act } of table.record.slice(from)) {
            stretches = followWords(stretches, act);
            truth.follow(act);
          }
          expect(new Set(stretches.flatMap(charactersOf))).toEqual(truth.quoted());
          expect(stretches.every((one) => one.start < one.end)).toBe(true);
        }
        if (stretches.length > 0) survived += 1;
        else ended += 1;
      }),
      { seed: seedOf(20260105), numRuns: 300 },
    );
    expect(Math.min(survived, ended)).toBeGreaterThan(20);
  });
});

function charactersOf({ leaf, start, end }: Stretch): readonly string[] {
  return Array.from({ length: end - start }, (_, k) => `${leaf}:${start + k}`);
}

/** Every character of every leaf, with its flag. */
class Truth {
  readonly #flags = new Map<LeafId, readonly boolean[]>();

  constructor(table: Table, quoted: LeafId, start: number, end: number) {
    for (const { id, text } of table.state.paragraphs.flatMap(({ segments }) => leavesIn(segments))) {
      const flags = Array.from({ length: lengthOf(text) }, (_, k) => id === quoted && k >= start && k < end);
      this.#flags.set(id, flags);
    }
  }

  follow(act: Act): void {
    if (act.kind === 'leaf-edited') {
      const flags = this.#flags.get(act.leaf) ?? [];
      const [gone, come] = [[...plainText(act.removed)].join(''), plainText(act.inserted)];
      let [at, removed, inserted] = [act.at, gone, come];
      while (removed !== '' && removed[0] === inserted[0]) {
        [at, removed, inserted] = [at + 1, removed.slice(1), inserted.slice(1)];
      }
      while (removed !== '' && removed.at(-1) === inserted.at(-1)) {
        [removed, inserted] = [removed.slice(0, -1), inserted.slice(0, -1)];
      }
      const [before, behind] = [flags.slice(0, at), flags.slice(at + removed.length)];
      const isBetween = before.at(-1) === true && behind[0] === true;
      this.#flags.set(act.leaf, [...before, ...Array.from(inserted.split(''), () => isBetween), ...behind]);
      return;
    }
    if (!('leaves' in act)) return;
    const made = act.leaves.map(({ id, pieces }) => {
      const flags = pieces.flatMap((piece) =>
        'text' in piece
          ? Array.from({ length: lengthOf(piece.text) }, () => false)
          : (this.#flags.get(piece.leaf) ?? []).slice(piece.start, piece.end),
      );
      return [id, flags] as const;
    });
    for (const leaf of act.retired) this.#flags.delete(leaf);
    for (const [id, flags] of made) this.#flags.set(id, flags);
  }

  quoted(): ReadonlySet<string> {
    return new Set(
      [...this.#flags].flatMap(([leaf, flags]) => flags.flatMap((flag, k) => (flag ? [`${leaf}:${k}`] : []))),
    );
  }
}
