import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Act } from '../model/act.ts';
import type { Stretch } from '../model/comment.ts';
import { seedOf } from '../testing/seed.ts';
import { followEach, keepPlaces, withMore } from './follow-each.ts';
import { followWords } from './follow-words.ts';

interface Thing {
  readonly name: number;
  readonly words: readonly Stretch[];
}

const wordsOf = ({ words }: Thing) => words;
const there = (thing: Thing, words: readonly Stretch[]): Thing => ({ ...thing, words });

/** What `followEach` is to give, by looking at each. */
function oneByOne(list: readonly Thing[], act: Act): readonly Thing[] {
  return list.map((thing) => there(thing, followWords(thing.words, act)));
}

const leaf = fc.integer({ min: 0, max: 4 }).map((n) => `leaf-${n}`);
const stretch = fc
  .record({ leaf, start: fc.nat(8) })
  .map(({ leaf: of, start }) => ({ leaf: of, start, end: start + 3 }));
const thing = fc.record({ name: fc.nat(), words: fc.array(stretch, { maxLength: 2 }) });
const typing = fc.record({ leaf, at: fc.nat(10) }).map(
  ({ leaf: of, at }): Act => ({
    kind: 'leaf-edited',
    paragraph: 'p',
    leaf: of,
    at,
    removed: [],
    inserted: [{ text: 'xy' }],
    authors: [{ seat: 'FRA', person: 'p', length: 2 }],
  }),
);
const cutting = fc.record({ from: leaf, into: leaf }).map(
  ({ from, into }): Act => ({
    kind: 'paragraph-split',
    paragraph: 'p',
    at: { leaf: from, offset: 5 },
    newParagraph: 'q',
    head: into,
    tail: `${into}'`,
    leaves: [
      { id: into, pieces: [{ leaf: from, start: 0, end: 5 }] },
      { id: `${into}'`, pieces: [{ leaf: from, start: 5, end: 20 }] },
    ],
    retired: [from],
  }),
);
const step = fc.oneof(
  typing.map((act) => ({ act })),
  cutting.map((act) => ({ act })),
  fc.array(thing, { minLength: 1, maxLength: 2 }).map((more) => ({ more })),
);

describe('many things that follow words', () => {
  it('go where each would go by itself, also in lists that come of one another', () => {
    fc.assert(
      fc.property(
        fc.array(thing, { maxLength: 6 }),
        fc.array(step),
        fc.array(step),
        (first, steps, others) => {
          const play = (from: readonly Thing[], todo: typeof steps) => {
            let [list, expected] = [from, from];
            for (const one of todo) {
              list =
                'act' in one ? followEach(list, one.act, wordsOf, there) : withMore(list, one.more, wordsOf);
              expected = 'act' in one ? oneByOne(expected, one.act) : [...expected, ...one.more];
              expect(list).toEqual(expected);
            }
            return list;
          };
          const half = play(first, steps.slice(0, 3));
          play(half, others); // What might be, and never is.
          play(half, steps.slice(3));
          const same = half.map((one) => ({ ...one, name: -1 }));
          keepPlaces(half, same);
          play(same, steps);
        },
      ),
      { seed: seedOf(20_261_201) },
    );
  });

  it('stay the same list when an act concerns none of them', () => {
    const list = [{ name: 1, words: [{ leaf: 'a', start: 0, end: 3 }] }];
    const [act] = fc.sample(typing, 1);
    if (act === undefined) throw new Error('an act');
    expect(followEach(list, act, wordsOf, there)).toBe(list);
    expect(withMore(list, [], wordsOf)).toBe(list);
  });
});
