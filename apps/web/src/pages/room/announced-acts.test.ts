import type { RecordedAct } from '@adref/negotiation';
import { given } from '@adref/negotiation/testing';
import { describe, expect, it } from 'vitest';
import { announcedActs, type Listener } from './announced-acts.ts';

/** What Pakistan hears of the acts that a scene made since it began. */
function heard(change: Partial<Listener> = {}, at = 0) {
  const scene = given('The Group [base: takes note of | FRA: welcomes] it', 'Other words');
  const { state, record } = scene.table;
  const listener: Listener = {
    me: { person: 'person-PAK', seat: 'PAK' },
    focus: { paragraph: state.paragraphs[at]?.id ?? '', bracket: null },
    typing: new Set(),
    ...change,
  };
  const tell = ({ act }: RecordedAct) => act.kind;
  const acts = record.filter(({ act }) => act.kind === 'bracket-opened' || act.kind === 'wording-proposed');
  return announcedActs(acts, state, listener, tell);
}

describe('what a screen reader hears of others’ acts', () => {
  it('is what is done to the paragraph that it is in, and each new bracket that waits', () => {
    expect(heard()).toEqual(['bracket-opened. Bracket 1.1 waits for your position.', 'wording-proposed.']);
    expect(heard({}, 1)).toEqual(['bracket-opened. Bracket 1.1 waits for your position.']);
  });

  it('is nothing of one’s own acts', () => {
    expect(heard({ me: { person: 'person-FRA', seat: 'FRA' } })).toEqual([]);
  });

  it('names no position to take where a seat takes none', () => {
    expect(heard({ me: { person: 'person-chair', seat: 'chair' } }, 1)).toEqual([]);
  });

  it('is somebody’s typing in the paragraph once', () => {
    const scene = given('The Group takes note').types('chair', ' of it').types('chair', ' now');
    const { state, record } = scene.table;
    const acts = record.filter(({ act }) => act.kind === 'leaf-edited');
    const listener: Listener = {
      me: { person: 'person-PAK', seat: 'PAK' },
      focus: { paragraph: state.paragraphs[0]?.id ?? '', bracket: null },
      typing: new Set(),
    };
    const tell = ({ seat }: RecordedAct) => `${seat} typed`;
    expect(announcedActs(acts, state, listener, tell)).toEqual(['chair typed.']);
    expect(announcedActs(acts, state, { ...listener, typing: new Set(['chair']) }, tell)).toEqual([]);
  });
});
