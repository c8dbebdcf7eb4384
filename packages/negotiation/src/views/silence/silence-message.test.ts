import { describe, expect, it } from 'vitest';
import type { NegotiationState } from '../../model/negotiation-state.ts';
import type { Silence } from '../../model/silence.ts';
import { given } from '../../testing/scene.ts';
import { hashOfText } from '../../words/hash.ts';
import { hashOfParagraphs, runningSilence } from './silence.ts';
import { silenceMessage } from './silence-message.ts';

const FILE = { name: 'Ostavia-Rev.3', address: 'https://adref.example/n/ostavia/agreed' };

function running(state: NegotiationState): Silence {
  const silence = runningSilence(state);
  if (silence === undefined) throw new Error('no silence');
  return silence;
}

/** The whole text, frozen as Rev.1 and put under silence. */
function underSilence() {
  const scene = given('They welcomed the report.');
  scene
    .when(
      (state) => ({ kind: 'freeze-revision', reason: 'first reading', expected: hashOfText(state) }),
      ({ paragraphs, delegations }) => ({
        kind: 'start-silence',
        paragraphs: null,
        recipients: delegations.map(({ seat }) => seat),
        deadline: '2026-11-02T23:00:00.000Z',
        expected: hashOfParagraphs(paragraphs),
      }),
    )
    .by('chair');
  return scene;
}

describe('the message that places a text under silence', () => {
  it('says what, by its hash, until when, and who breaks silence and how', () => {
    const { state } = underSilence();
    const [revision] = state.revisions;
    if (revision === undefined) throw new Error('no revision');
    // Frozen on Friday in New York; the clocks change on Sunday.
    const friday = { ...state, revisions: [{ ...revision, number: 3, at: '2026-10-31T00:30:00.000Z' }] };
    const silence = { ...running(state), revision: 3 };
    const lines = silenceMessage({ ...friday, title: 'Conclusions on Ostavia' }, silence, 0, FILE)?.split(
      '\n',
    );
    expect(lines?.slice(0, 8)).toEqual([
      'Silence procedure: Conclusions on Ostavia',
      '',
      'The Chair has put the following under silence.',
      'Deadline: Monday, 2 November 2026, 6 p.m. New York time (23:00 UTC).',
      '',
      'Text: Rev.3 of 30 October 2026',
      `Hash: ${revision.hash.slice(0, 12)} (the first 12 characters)`,
      'File: “Ostavia-Rev.3”, to be read and saved at https://adref.example/n/ostavia/agreed',
    ]);
    expect(lines?.[8]).toBe(`To: all ${state.delegations.length} delegations`);
    expect(lines?.join('\n')).toMatch(
      /Who breaks silence: any delegation .*\nHow: in the room, with “Break silence”/,
    );
    expect(silenceMessage(friday, silence, 0, null)).toContain('\nFile: attached\n');
    expect(silenceMessage(friday, silence, 1, FILE)).toBeNull();
  });

  it('names chosen paragraphs by their numbers and recipients by their names, and says no word of either', () => {
    const { state } = underSilence();
    const [first] = state.paragraphs;
    if (first === undefined) throw new Error('no paragraph');
    const paragraphs = [
      first,
      { ...first, id: 'x', kind: 'item' as const },
      { ...first, id: 'y', kind: 'heading' as const },
      { ...first, id: 'z', kind: 'chapeau' as const },
    ];
    const part = {
      ...running(state),
      isWhole: false,
      revision: null,
      isToAll: false,
      recipients: ['FRA', 'PAK'],
    };
    const under = paragraphs.map(({ id }) => ({ paragraph: id, was: 'open' as const }));
    const message = silenceMessage(
      { ...state, paragraphs, numbering: null },
      { ...part, under, startedAt: '2026-10-30T20:00:00.000Z' },
      0,
      FILE,
    );
    expect(message).toContain(
      'Text: paragraphs 1 and 1 (a), 1 heading and 1 paragraph without a number of the text, as it stood on 30 October 2026\n',
    );
    expect(message).toContain(`Hash: ${part.hash.slice(0, 12)} `);
    expect(message).toContain('To: France and Pakistan\n');
    expect(message).not.toContain('welcomed');
  });
});

describe('the message of an extension', () => {
  it('is a second one, and a third, each with the deadline that stood before', () => {
    const scene = underSilence();
    const { id } = running(scene.state);
    scene.when(() => ({ kind: 'request-extension', silence: id, reason: 'our capital is closed' })).by('FRA');
    const extend = (deadline: string) =>
      scene.when(() => ({ kind: 'extend-silence', silence: id, deadline })).by('chair');
    extend('2026-11-04T01:00:00.000Z');
    extend('2026-11-05T17:00:00.000Z');
    const { state } = scene;
    const second = silenceMessage(state, running(state), 1, FILE);
    expect(second).toContain(
      'Silence is extended until Tuesday, 3 November 2026, 8 p.m. New York time (01:00 UTC on 4 November).\n',
    );
    expect(second).toContain('The deadline was Monday, 2 November 2026, 6 p.m. New York time (23:00 UTC).\n');
    const third = silenceMessage(state, running(state), 2, FILE);
    expect(third).toContain(
      'Silence is extended until Thursday, 5 November 2026, noon New York time (17:00 UTC).\n',
    );
    for (const message of [0, 1, 2].map((number) => silenceMessage(state, running(state), number, FILE)))
      expect(message).not.toMatch(/capital|France/);
    expect(silenceMessage(state, running(state), 0, FILE)).toContain(
      'Deadline: Monday, 2 November 2026, 6 p.m. New York time (23:00 UTC).\n',
    );
  });
});
