// What each person keeps in a private room, and what nobody can take away from a colleague.
import * as encoding from 'lib0/encoding';
import { describe, expect, it } from 'vitest';
import type { Author } from '../document/authors.ts';
import { ALI, FATIMA, guardedRoom, textIn, VALUES } from '../testing/guarded-room.ts';
import { craft, tombstone, updateOf, words } from '../testing/guarded-table.ts';
import { draftsOf, makeDraft } from './private-document.ts';
import { PRIVATE_LIMITS } from './private-limits.ts';

describe('the share of a person in a private room', () => {
  /** A room in which each of the two has a draft. */
  const twoDrafts = () => {
    const room = guardedRoom();
    const write = (author: Author, change: (doc: ReturnType<typeof room.copy>) => void) => {
      const doc = room.copy();
      return room.deliver(
        author,
        updateOf(doc, () => change(doc)),
      );
    };
    expect(write(ALI, (doc) => makeDraft(doc, 'ali', VALUES).insert(0, 'a'))).toBe('accepted');
    expect(write(FATIMA, (doc) => makeDraft(doc, 'fatima', VALUES).insert(0, 'f'))).toBe('accepted');
    return { ...room, write };
  };
  const LETTERS = 400_000;
  const fills = Math.ceil(PRIVATE_LIMITS.unitsPerPerson / LETTERS);
  const fill = (write: ReturnType<typeof twoDrafts>['write'], text = 'x'.repeat(LETTERS)) =>
    Array.from({ length: fills }, () => write(ALI, (doc) => textIn(doc, 'ali').insert(0, text)));

  it('is filled by what is kept, and only for who fills it', () => {
    const { write } = twoDrafts();
    expect(fill(write).at(-1)).toBe('too-large');
    expect(write(ALI, (doc) => textIn(doc, 'ali').insert(0, 'x'.repeat(LETTERS)))).toBe('too-large');
    expect(write(FATIMA, (doc) => textIn(doc, 'fatima').insert(0, 'words'.repeat(100)))).toBe('accepted');
  });

  it('is there again when words are deleted, by whomever', () => {
    const { write } = twoDrafts();
    fill(write);
    expect(write(FATIMA, (doc) => textIn(doc, 'ali').delete(0, LETTERS))).toBe('accepted');
    expect(write(ALI, (doc) => textIn(doc, 'ali').insert(0, 'x'.repeat(LETTERS / 2)))).toBe('accepted');
  });

  it('is not used up by what is only claimed', () => {
    const { deliver, write } = twoDrafts();
    const collected = (length: number) => (encoder: encoding.Encoder) => {
      encoding.writeUint8(encoder, 0);
      encoding.writeVarUint(encoder, length);
    };
    for (let k = 0; k < 8; k++) {
      const struct = k % 2 === 0 ? collected(999_999) : tombstone(999_999, [70 + k - 1, 0], null);
      expect(deliver(ALI, craft([{ client: 70 + k, clock: 0, structs: [struct] }]))).toBe('accepted');
    }
    for (const author of [ALI, FATIMA])
      expect(write(author, (doc) => makeDraft(doc, `more of ${author.person}`, VALUES))).toBe('accepted');
  });

  it('counts a value for its bytes, and only while it stands', () => {
    const { live, write } = twoDrafts();
    const value = 'v'.repeat(50_000);
    for (let k = 0; k < 2 * (PRIVATE_LIMITS.unitsPerPerson / value.length); k++)
      expect(
        write(ALI, (doc) =>
          draftsOf(doc)
            .get('ali')
            ?.set('kind', value + k),
        ),
      ).toBe('accepted');
    expect(draftsOf(live.doc).get('ali')?.get('kind')).toContain('v');
  });

  it('is refused to nobody for a struct that is only many times there', () => {
    const { live, deliver } = twoDrafts();
    const item = textIn(live.doc, 'fatima')._start;
    const at = [item?.id.client ?? 0, item?.id.clock ?? 0] as const;
    const same = (client: number) =>
      craft([{ client, clock: 0, structs: Array.from({ length: 150 }, () => words('x', at, null)) }]);
    const outcomes = Array.from({ length: 20 }, (_, k) => deliver(ALI, same(300 + k)));
    expect([outcomes[0], outcomes.at(-1)]).toEqual(['accepted', 'too-costly']);
  });

  it('is no reason to wait: values under one key that name no former one are too costly when they are many', () => {
    const { live, deliver } = twoDrafts();
    const draft = draftsOf(live.doc).get('ali')?._item?.id;
    if (draft === undefined) throw new Error('a draft has an item');
    const values = (client: number, count: number) =>
      craft([{ client, clock: 0, structs: Array.from({ length: count }, () => valueUnder('kind', draft)) }]);
    expect(deliver(ALI, values(300, 9_000))).toBe('too-costly');
    const outcomes = Array.from({ length: 12 }, (_, k) => deliver(ALI, values(400 + k, 800)));
    expect([outcomes[0], outcomes.at(-1)]).toEqual(['accepted', 'too-costly']);
    expect(draftsOf(live.doc).get('ali')?.has('kind')).toBe(true);
  });
});

/** A value in a draft that names no former one. */
function valueUnder(key: string, { client, clock }: { client: number; clock: number }) {
  return (encoder: encoding.Encoder) => {
    encoding.writeUint8(encoder, 8 | 32);
    for (const number of [0, client, clock]) encoding.writeVarUint(encoder, number);
    encoding.writeVarString(encoder, key);
    encoding.writeVarUint(encoder, 1);
    encoding.writeAny(encoder, 'value');
  };
}
