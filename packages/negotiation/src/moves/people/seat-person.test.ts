import { describe, expect, it } from 'vitest';
import { decide } from '../../judge/decide.ts';
import type { Command } from '../../model/command.ts';
import { given } from '../../testing/scene.ts';
import { OPENING } from '../../testing/table.ts';

const does = (command: Command) =>
  given('one')
    .when(() => command)
    .by('chair');
const seat = (person: string, where: string, name = 'Ada'): Command => ({
  kind: 'seat-person',
  person,
  name,
  seat: where,
});

describe('seating', () => {
  it('gives a person one seat, and renames', () => {
    const scene = does(seat('ada', 'observer')).then('one');
    expect(scene.state.people.at(-1)).toEqual({ person: 'ada', name: 'Ada', seat: 'observer', seated: true });
    scene
      .when(() => seat('ada', 'observer'))
      .by('chair')
      .thenRefused('already-so');
    scene
      .when(() => seat('ada', 'FRA'))
      .by('chair')
      .thenRefused('already-seated');
    scene
      .when(() => seat('ada', 'observer', 'Ada Byron'))
      .by('chair')
      .then('one');
    expect(scene.state.people.filter(({ person }) => person === 'ada')).toMatchObject([
      { name: 'Ada Byron' },
    ]);
  });

  it('lets a person who left sit elsewhere', () => {
    const scene = does({ kind: 'unseat-person', person: 'person-FRA' }).then('one');
    expect(scene.state.people.find(({ person }) => person === 'person-FRA')).toMatchObject({
      seated: false,
      seat: 'FRA',
    });
    scene
      .when(() => ({ kind: 'unseat-person', person: 'person-FRA' }))
      .by('chair')
      .thenRefused('already-so');
    scene
      .when(() => seat('person-FRA', 'PAK'))
      .by('chair')
      .then('one');
  });

  it('needs a name, a seat that exists, a person who is known, and a Chair', () => {
    does(seat('ada', 'FRA', ' ')).thenRefused('missing');
    does(seat('ada', 'FRA', 'x'.repeat(201))).thenRefused('too-long');
    does(seat('ada', 'ESP')).thenRefused('unknown');
    does({ kind: 'unseat-person', person: 'ada' }).thenRefused('unknown');
    does({ kind: 'unseat-person', person: 'person-chair' }).thenRefused('last-chair');
    const two = does(seat('ada', 'chair'));
    two
      .when(() => ({ kind: 'unseat-person', person: 'person-chair' }))
      .by('chair')
      .then('one');
    given()
      .when(() => seat('ada', 'FRA'))
      .by('FRA')
      .thenRefused('not-permitted');
  });

  it('allows reading, and takes it back', () => {
    const scene = does({ kind: 'allow-reading', seat: 'secretariat', extent: 'record' }).then('one');
    expect(scene.state.reading).toEqual({ secretariat: 'record', observer: 'text' });
    scene
      .when(() => ({ kind: 'allow-reading', seat: 'observer', extent: 'text' }))
      .by('chair')
      .thenRefused('already-so');
  });
});

describe('opening', () => {
  const asking = { seat: 'chair', person: 'ada', newId: (prefix: string) => `${prefix}1`, now: '' };
  const refused = (change: Partial<typeof OPENING>) => decide(null, { ...OPENING, ...change }, asking);

  it('is the Chair’s, once', () => {
    expect(decide(null, OPENING, asking)).toMatchObject({
      ok: true,
      acts: [{ kind: 'negotiation-opened', title: OPENING.title }],
    });
    expect(decide(null, OPENING, { ...asking, seat: 'FRA' })).toMatchObject({
      refusal: { kind: 'not-permitted' },
    });
    does(OPENING).thenRefused('already-open');
    expect(decide(null, { kind: 'adopt', expected: '' }, asking)).toMatchObject({
      refusal: { kind: 'unknown', what: 'negotiation' },
    });
  });

  it('needs a title, a roster without doubles, and a Chair on it', () => {
    expect(refused({ title: ' ' })).toMatchObject({ refusal: { kind: 'missing', what: 'title' } });
    expect(refused({ delegations: [] })).toMatchObject({ refusal: { kind: 'missing', what: 'delegations' } });
    expect(refused({ symbol: 'x'.repeat(501) })).toMatchObject({
      refusal: { kind: 'too-long', what: 'title' },
    });
    expect(refused({ chairMember: 'ESP' })).toMatchObject({ refusal: { kind: 'unknown', what: 'seat' } });
    const [first] = OPENING.delegations;
    const twice = first === undefined ? [] : [first, first];
    expect(refused({ delegations: twice })).toMatchObject({ refusal: { kind: 'not-in-order' } });
    expect(refused({ delegations: twice.slice(1).map((one) => ({ ...one, seat: 'chair' })) })).toMatchObject({
      refusal: { kind: 'not-in-order' },
    });
  });

  it('puts the roster in alphabetical order', () => {
    const { state } = given();
    expect(state.delegations.map(({ name }) => name)).toEqual(
      state.delegations.map(({ name }) => name).sort(),
    );
  });
});
