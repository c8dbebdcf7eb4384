// The model negotiation on the domain alone: it can be played, it shows every kind of act, the laws hold at the end of every
// chapter, and the text that comes out is the one in `agreed-text.txt`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type ActKind,
  agreedText,
  type NegotiationState,
  plainText,
  type RecordedAct,
  type SeatId,
} from '@adref/negotiation';
import { checkLeafLives, checkReplay, checkTraces, checkTree } from '@adref/negotiation/testing';
import { countryNames, isCountryCode, modelRoster } from '@adref/reference';
import { beforeAll, describe, expect, it } from 'vitest';
import { modelNegotiations } from './model-negotiation.ts';
import { Player } from './play-story.ts';
import { Rehearsal } from './rehearsal.ts';
import { by, story } from './step.ts';
import { velmoraDraft } from './velmora-draft.ts';

const records: RecordedAct[][] = [];
const states: NegotiationState[] = [];

beforeAll(async () => {
  for (const { opening, openedAt, chapters } of modelNegotiations) {
    const stage = new Rehearsal();
    const player = new Player(stage);
    await player.open(opening, openedAt);
    for (const chapter of chapters) {
      await player.play(chapter.story);
      const { state } = player.scene();
      checkReplay(stage.record, state);
      checkTree(state);
      checkLeafLives(stage.record, state);
      checkTraces(stage.record, state);
    }
    records.push(stage.record);
    states.push(player.scene().state);
  }
});

describe('model negotiation', () => {
  it('has at least 40 paragraphs, 15 delegations and 600 acts, over three readings and three revisions', () => {
    const [velmora] = states;
    expect(velmoraDraft.length).toBeGreaterThanOrEqual(40);
    expect(velmora?.paragraphs.filter(({ kind }) => kind !== 'heading').length).toBeGreaterThanOrEqual(40);
    expect(records[0]?.length).toBeGreaterThanOrEqual(600);
    expect(velmora).toMatchObject({ readings: 3, year: 2027, chairMember: 'KLV' });
    expect(velmora?.revisions).toHaveLength(3);
  });

  it('shows every kind of act', () => {
    const shown = new Set<ActKind>(records.flat().map(({ act }) => act.kind));
    expect([...shown].sort()).toEqual(Object.keys(EVERY_KIND).sort());
  });

  it('lets each of the twenty members speak', () => {
    const spoken = new Set<SeatId>(records[0]?.map(({ seat }) => seat));
    const members = [...(states[0]?.delegations ?? []), ...(states[0]?.formerDelegations ?? [])];
    expect(members).toHaveLength(20);
    for (const { seat } of members) expect(spoken).toContain(seat);
  });

  it('ends in the text that the script expects, adopted by silence', () => {
    const [velmora, orrany] = states;
    if (velmora === undefined || orrany === undefined) throw new Error('both have been played');
    const agreed = agreedText(velmora);
    if (!agreed.ok) throw new Error(JSON.stringify(agreed.obstacles));
    const lines = agreed.text.paragraphs.map(({ label, text }) => `${label}\t${plainText(text)}`);
    expect(`${lines.join('\n')}\n`).toBe(readFileSync(join(import.meta.dirname, 'agreed-text.txt'), 'utf8'));
    expect(velmora.phase).toMatchObject({ kind: 'adopted', by: { kind: 'silence' } });
    expect(velmora.leftovers).toEqual([]);
    expect(orrany.phase.kind).toBe('closed');
  });

  it('is about as long as published conclusions: some 3,500 words', () => {
    const words = readFileSync(join(import.meta.dirname, 'agreed-text.txt'), 'utf8').match(/\S+/g) ?? [];
    expect(words.length).toBeGreaterThan(3_450);
    expect(words.length).toBeLessThan(3_650);
  });

  it('is dated by its own calendar, from September 2026 to January 2027, and never goes back', () => {
    const times = records[0]?.map(({ at }) => at) ?? [];
    expect(times).toEqual(times.toSorted());
    expect([times[0]?.slice(0, 7), times.at(-1)?.slice(0, 7)]).toEqual(['2026-09', '2027-01']);
  });

  it('names no State in its text, and brackets nothing by hand', () => {
    const words = velmoraDraft.map(([, { text }]) => plainText(text));
    for (const name of Object.values(countryNames)) {
      for (const paragraph of words) expect(paragraph).not.toContain(name);
    }
    for (const paragraph of words.filter((one) => !one.includes('[placeholder:'))) {
      expect(paragraph).not.toMatch(/[[\]]|\s$|\s\s/);
    }
  });
});

describe('the body of the model', () => {
  it('is fifteen invented members each year, of whom none has the code or the name of a State', () => {
    const names = new Set<string>(Object.values(countryNames));
    for (const year of [2026, 2027] as const) {
      const { delegations, chairMember } = modelRoster(year);
      expect(new Set(delegations.map(({ seat }) => seat)).size).toBe(15);
      expect(delegations.filter(({ permanent }) => permanent)).toHaveLength(5);
      for (const { seat, name } of delegations)
        expect([isCountryCode(seat), names.has(name)]).toEqual([false, false]);
      expect(chairMember === null || delegations.some(({ seat }) => seat === chairMember)).toBe(true);
    }
  });

  it('is all that the record speaks of', () => {
    const words = JSON.stringify(records);
    for (const name of Object.values(countryNames)) expect(words).not.toContain(name);
    for (const code of Object.keys(countryNames)) expect(words).not.toContain(`"${code}"`);
  });
});

describe('a story that is wrong', () => {
  it('says which move was answered otherwise than it expects', async () => {
    const player = new Player(new Rehearsal());
    const [model] = modelNegotiations;
    if (model === undefined) throw new Error('there is a model negotiation');
    await player.open(model.opening, model.openedAt);
    const adopting = story(by('chair', () => ({ kind: 'adopt', expected: 'another text' })));
    await expect(player.play(adopting)).rejects.toThrow(/chair: adopt .*stale/);
  });
});

/** A new kind of act is missed here first, by the compiler. Leaves are renewed only for letters that were under way when their text closed. */
const EVERY_KIND: Readonly<Record<Exclude<ActKind, 'leaves-renewed'>, true>> = {
  'acceptance-withdrawn': true,
  adopted: true,
  agreed: true,
  'agreed-ad-ref': true,
  'attendance-noted': true,
  'bracket-opened': true,
  'bracket-opened-beside': true,
  'bracket-settled': true,
  'bridging-revised': true,
  'chair-handed-over': true,
  'citation-withdrawn': true,
  'closed-without-agreement': true,
  'comment-withdrawn': true,
  commented: true,
  'extension-requested': true,
  'group-formed': true,
  'group-left': true,
  'heard-confirmed': true,
  'heard-declined': true,
  'heard-lapsed': true,
  'leaf-edited': true,
  'masthead-changed': true,
  'meeting-closed': true,
  'meeting-opened': true,
  'negotiation-opened': true,
  'package-accepted': true,
  'package-settled': true,
  'package-tied': true,
  'package-untied': true,
  'paragraph-deleted': true,
  'paragraph-held': true,
  'paragraph-merged': true,
  'paragraph-moved': true,
  'paragraph-parked': true,
  'paragraph-released': true,
  'paragraph-reshaped': true,
  'paragraph-split': true,
  'paragraph-unparked': true,
  'paragraphs-added': true,
  'person-seated': true,
  'person-unseated': true,
  'pointed-to': true,
  'position-taken': true,
  'position-withdrawn': true,
  'position-taken-down': true,
  'precedent-cited': true,
  'proposal-retired': true,
  'reading-allowed': true,
  'reading-opened': true,
  reissued: true,
  reopened: true,
  'reservation-lifted': true,
  'revision-frozen': true,
  'roster-changed': true,
  'settlement-taken-back': true,
  'silence-broken': true,
  'silence-cancelled': true,
  'silence-concluded': true,
  'silence-extended': true,
  'silence-started': true,
  'sponsorship-ended': true,
  'statement-made': true,
  'thread-closed': true,
  'thread-reopened': true,
  'wording-cosponsored': true,
  'wording-proposed': true,
  'wording-withdrawn': true,
  'wordings-unified': true,
  'words-offered-back': true,
};
