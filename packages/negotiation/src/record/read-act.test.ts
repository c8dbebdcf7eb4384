import { describe, expect, it } from 'vitest';
import { longRecord } from '../testing/long-record.ts';
import { openedRecord } from '../testing/opened-state.ts';
import { actSentence } from './act-sentence.ts';
import { readAct, readRecord } from './read-act.ts';
import { foldRecord, isSealed, sealAct } from './record.ts';

const [opening] = openedRecord();

/** The opening act with another act in its place, as a store would give it. */
function stored(act: object, version?: number): unknown {
  const { version: _, ...rest } = opening;
  return { ...rest, ...(version === undefined ? {} : { version }), act };
}

describe('reading a recorded act', () => {
  it('gives what is stored, hash and all', () => {
    const record = longRecord(300, 7);
    expect([...readRecord(record)]).toEqual(record);
    expect([...readRecord(record)].every(isSealed)).toBe(true);
  });

  it.each([
    [
      {
        kind: 'position-taken',
        paragraph: 'p',
        bracket: 'b',
        wording: 'w',
        stance: 'reserve',
        hash: '',
        note: '',
      },
      { reservation: 'general' },
    ],
    [{ kind: 'adopted', hash: 'h' }, { by: { kind: 'unsaid' } }],
    [
      { kind: 'closed-without-agreement', reason: 'none' },
      { leaves: [], retired: [] },
    ],
  ])('lifts an act of the first version, and leaves its hash: %#', (older, lifted) => {
    const read = readAct(stored(older));
    expect(read.act).toEqual({ ...older, ...lifted });
    expect(read.hash).toBe(opening.hash);
    expect(read.version).toBeUndefined();
  });

  it('reads whose words an import said they were as heard from them', () => {
    const older = {
      kind: 'wording-proposed',
      paragraph: 'p',
      bracket: 'b',
      wording: 'w',
      origin: 'bridging',
      sponsors: ['chair'],
      leaf: 'l',
      leaves: [{ id: 'l', pieces: [{ text: [{ text: 'welcomes' }] }] }],
      retired: [],
    };
    const heard = { from: ['FRA'], isImported: true };
    expect(readAct(stored({ ...older, noted: ['FRA'] }, 5)).act).toEqual({ ...older, heard });
    expect(readAct(stored(older, 5)).act).toEqual(older);
  });

  it.each([
    [
      {
        kind: 'position-taken',
        paragraph: 'p',
        bracket: 'b',
        wording: 'w',
        stance: 'object',
        hash: '',
        note: '',
      },
    ],
    [{ kind: 'adopted', hash: 'h', by: { kind: 'meeting', number: '67' } }],
    [{ kind: 'closed-without-agreement', reason: 'none', leaves: [], retired: ['l'] }],
  ])('leaves an act as it is that says all: %#', (act) => {
    expect(readAct(stored(act, 2)).act).toEqual(act);
  });

  it.each([
    ['no object', 7, '(without a number)'],
    ['no act', { n: 4 }, 'act 4'],
    ['no known kind', stored({ kind: 'text-burnt' }), 'act 0'],
    ['an act that lacks something', stored({ kind: 'agreed', paragraph: 'p' }), 'hash'],
    ['an act with something more', stored({ kind: 'agreed', paragraph: 'p', hash: 'h', by: 'FRA' }), 'act 0'],
    ['something more around it', { ...opening, note: 'x' }, 'act 0'],
  ])('throws, naming the act: %s', (_, value, words) => {
    expect(() => readAct(value)).toThrow(words);
  });
});

describe('an act of the first version', () => {
  it('folds and is told as the newest would be', () => {
    const { hash, ...unsealed } = opening;
    const closing = sealAct({
      ...unsealed,
      n: 1,
      prev: hash,
      act: { kind: 'closed-without-agreement', reason: 'no consensus', leaves: [], retired: [] },
    });
    const bare = JSON.parse('{ "kind": "closed-without-agreement", "reason": "no consensus" }');
    const { version: _, ...older } = { ...closing, act: bare };
    expect(foldRecord([opening, older])).toEqual(foldRecord([opening, closing]));
    expect(actSentence(null, older)).toBe(actSentence(null, closing));
  });
});
