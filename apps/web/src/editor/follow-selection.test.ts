import type { Act, NegotiationState, RecordedAct } from '@adref/negotiation';
import { openedState } from '@adref/negotiation/testing';
import { describe, expect, it } from 'vitest';
import { caretAt } from '../session/places/position.ts';
import { followSelection } from './follow-selection.ts';

/** A text of one paragraph that is one leaf. */
function textOf(leaf: string, words: string): NegotiationState {
  const text = [{ text: words, act: 0, seat: 'chair' }];
  const paragraph = {
    id: 'p1',
    kind: 'numbered' as const,
    level: 1,
    status: 'open' as const,
    beside: [],
    citations: [],
    holds: [],
    parking: null,
    reservations: [],
    segments: [{ kind: 'leaf' as const, id: leaf, text }],
  };
  return openedState({ paragraphs: [paragraph] });
}

/** The leaf goes on as another one, whole. */
function relaid(from: string, to: string, length: number): RecordedAct {
  const act: Act = {
    kind: 'paragraph-merged',
    paragraph: 'p2',
    into: 'p1',
    joint: to,
    leaves: [{ id: to, pieces: [{ leaf: from, start: 0, end: length }] }],
    retired: [from],
  };
  return { n: 1, at: '', seat: 'chair', person: 'p', command: null, act, prev: '', hash: '' };
}

function follow(selection: ReturnType<typeof caretAt>, live: Readonly<Record<string, string>>) {
  const steps = [{ before: textOf('l1', 'read and'), recorded: relaid('l1', 'l2', 8) }];
  return followSelection(selection, steps, (leaf) => live[leaf] ?? '');
}

describe('following acts that arrive together', () => {
  it('puts the caret behind what was known, and says when more of it is on its way', () => {
    expect(follow(caretAt('l1', 4), { l1: 'read and', l2: 'read and' })).toEqual({
      selection: caretAt('l2', 4),
      isOnItsWay: false,
    });
    expect(follow(caretAt('l1', 9), { l1: 'read with and', l2: 'read and' })).toEqual({
      selection: caretAt('l2', 4),
      isOnItsWay: true,
    });
  });

  it('puts the caret behind what came with the act, be it all or a part', () => {
    expect(follow(caretAt('l1', 9), { l1: 'read with and', l2: 'read with and' })?.selection).toEqual(
      caretAt('l2', 9),
    );
    expect(follow(caretAt('l1', 9), { l1: 'read with and', l2: 'read wi and' })?.selection).toEqual(
      caretAt('l2', 7),
    );
  });

  it('keeps both ends of a selection at their words when others’ words came with the act', () => {
    const selection = { anchor: { leaf: 'l1', offset: 10 }, head: { leaf: 'l1', offset: 13 } };
    expect(follow(selection, { l1: 'read with and', l2: 'read with and' })?.selection).toEqual({
      anchor: { leaf: 'l2', offset: 10 },
      head: { leaf: 'l2', offset: 13 },
    });
  });

  it('keeps both ends at their words when others have typed in the new leaf already', () => {
    const words = { anchor: { leaf: 'l1', offset: 5 }, head: { leaf: 'l1', offset: 8 } };
    const at = (anchor: number, head: number) => ({
      anchor: { leaf: 'l2', offset: anchor },
      head: { leaf: 'l2', offset: head },
    });
    const follows = (live: string) => follow(words, { l1: 'read and', l2: live })?.selection;
    expect(follows('read it and')).toEqual(at(8, 11));
    expect(follows('I read and')).toEqual(at(7, 10));
    expect(follows('read and heard')).toEqual(at(5, 8));
    const backwards = { anchor: words.head, head: words.anchor };
    expect(follow(backwards, { l1: 'read and', l2: 'read it and' })?.selection).toEqual(at(11, 8));
  });

  it('leaves a caret before what another types there', () => {
    expect(follow(caretAt('l1', 5), { l1: 'read and', l2: 'read it and' })?.selection).toEqual(
      caretAt('l2', 5),
    );
    expect(follow(caretAt('l1', 5), { l1: 'read and', l2: 'I read and' })?.selection).toEqual(
      caretAt('l2', 7),
    );
  });

  it('goes through several acts', () => {
    const steps = [
      { before: textOf('l1', 'read and'), recorded: relaid('l1', 'l2', 8) },
      { before: textOf('l2', 'read and'), recorded: relaid('l2', 'l3', 8) },
    ];
    const words = (leaf: string) => (leaf === 'l1' ? 'read with and' : 'read and');
    expect(followSelection(caretAt('l1', 9), steps, words)).toEqual({
      selection: caretAt('l3', 4),
      isOnItsWay: true,
    });
  });

  it('is no matter for a caret elsewhere', () => {
    expect(follow(caretAt('l9', 1), {})).toBeNull();
  });
});
