// For tests: a text of one bracket in which Pakistan has a wording besides the base, and what a room knows of it.
import type { NegotiationState, RecordedAct, Wording } from '@adref/negotiation';
import { openedState } from '@adref/negotiation/testing';
import { type Cell, createCell } from '../../kit/cell.ts';
import type { Presence } from '../presence/presence.ts';
import type { LiveText } from '../words/live-text.ts';

export interface OneBracket {
  readonly proposal: Wording;
  readonly state: Cell<NegotiationState>;
  readonly text: LiveText;
  readonly mounted: Cell<string | null>;
  readonly present: Cell<readonly Presence[]>;
  readonly acts: Cell<readonly RecordedAct[]>;
  readonly before: Map<number, NegotiationState | null>;
}

/** The leaf of Pakistan's wording. */
export const PROPOSED = 'l-pak';

/** `recorded` is what the record has of Pakistan's wording, `live` what stands on the screen. */
export function oneBracket(recorded: string, live: string): OneBracket {
  const words = new Map([
    ['l-base', 'takes note of'],
    [PROPOSED, live],
  ]);
  const leaf = (id: string, said: string) => ({
    kind: 'leaf' as const,
    id,
    text: said === '' ? [] : [{ text: said, act: 1, seat: 'PAK' }],
  });
  const shared = { tabledIn: 2, placement: null, sources: [], versions: [], positions: [] };
  const base: Wording = {
    id: 'w-base',
    origin: 'base',
    sponsors: [],
    segments: [leaf('l-base', 'takes note of')],
    ...shared,
  };
  const proposal: Wording = {
    id: 'w-pak',
    origin: 'proposal',
    sponsors: ['PAK'],
    segments: [leaf(PROPOSED, recorded)],
    ...shared,
  };
  const bracket = {
    kind: 'bracket' as const,
    id: 'b',
    on: 'words' as const,
    openedBy: 'PAK',
    openedIn: 2,
    reason: '',
    wordings: [base, proposal],
  };
  const delegations = ['FRA', 'PAK'].map((seat) => ({
    seat,
    name: seat === 'PAK' ? 'Pakistan' : 'France',
    code: seat,
    permanent: false,
  }));
  const state = openedState({
    delegations,
    acts: 3,
    paragraphs: [
      {
        id: 'p',
        kind: 'numbered',
        level: 1,
        status: 'open',
        segments: [leaf('l-1', 'The Group '), bracket, leaf('l-2', ' the report.')],
        beside: [],
        citations: [],
        holds: [],
        parking: null,
        reservations: [],
      },
    ],
  });
  const never = () => () => undefined;
  return {
    proposal,
    state: createCell(state),
    text: {
      words: (id) => {
        const said = words.get(id) ?? '';
        return said === '' ? [] : [{ text: said }];
      },
      shared: () => undefined,
      watchLeaf: never,
      watchAll: never,
      close: () => undefined,
    },
    mounted: createCell<string | null>(null),
    present: createCell<readonly Presence[]>([]),
    acts: createCell<readonly RecordedAct[]>([]),
    before: new Map(),
  };
}

/** Somebody of the seat, with their caret in the leaf. */
export function caretIn(leaf: string, seat: string): Presence {
  const cursor = { leaf, anchor: null, head: null };
  return { client: 1, person: `person-${seat}`, name: seat, seat, cursor, movedAtMs: 0, arrivedAtMs: 0 };
}
