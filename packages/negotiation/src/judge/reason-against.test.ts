import { describe, expect, it } from 'vitest';
import { COMMAND_KINDS } from '../moves/move-of.ts';
import { play } from '../testing/play.ts';
import { seededRandom } from '../testing/random.ts';
import { everySeat } from '../testing/random-command.ts';
import { proposeCommand } from '../testing/random-command-by-kind.ts';
import { onParagraph, paragraphAt, settle, take } from '../testing/requests.ts';
import { given } from '../testing/scene.ts';
import { hashOfText } from '../words/hash.ts';
import { decide, reasonAgainstAny } from './decide.ts';
import { reasonAgainst } from './reason-against.ts';

describe('the reason against a command', () => {
  it('is what the judge says, for every kind of command and every seat', () => {
    const random = seededRandom(7);
    const asked = new Map<string, Set<boolean>>();
    // Several: one of them may end early.
    for (const seed of [7, 8, 9])
      play(seed, 80, (_before, _acts, { state }) => {
        for (const kind of COMMAND_KINDS) {
          const proposal = proposeCommand(kind, state, random);
          if (proposal === null) continue;
          for (const seat of [proposal.seat, ...everySeat(state).slice(0, 2)]) {
            // Early enough for every deadline to be one to come, as it is for the reason.
            const now = '2020-01-01T00:00:00.000Z';
            const asking = { seat, person: 'p', now, newId: (prefix: string) => `${prefix}${random()}` };
            const decision = decide(state, proposal.command, asking);
            const reason = reasonAgainst(state, proposal.command, seat);
            expect(reason, `${kind} of ${seat}`).toEqual(decision.ok ? null : decision.refusal);
            asked.set(kind, (asked.get(kind) ?? new Set()).add(decision.ok));
          }
        }
      });
    expect([...asked.values()].filter((met) => met.size === 2).length).toBeGreaterThan(30);
  });

  it('is told anew once the state is another', () => {
    const scene = given('a [base: b | FRA: c] d');
    const command = settle('FRA')(scene.state, 'chair');
    expect(reasonAgainst(scene.state, command, 'chair')).toBeNull();
    const objected = scene.when(take('object', 'FRA')).by('RUS').state;
    expect(reasonAgainst(objected, command, 'chair')).toMatchObject({ kind: 'objection', by: ['RUS'] });
    expect(reasonAgainst(objected, command, 'FRA')).toMatchObject({ kind: 'not-permitted' });
  });

  it('takes any deadline for one to come: only the server knows the hour', () => {
    const scene = given('one');
    const start = (deadline: string) => ({
      kind: 'start-silence' as const,
      paragraphs: [paragraphAt(scene.state, 1).id],
      recipients: scene.state.delegations.map(({ seat }) => seat),
      deadline,
      expected: '',
    });
    expect(reasonAgainst(scene.state, start('1999-01-01T00:00:00.000Z'), 'chair')).toMatchObject({
      kind: 'stale',
    });
    expect(reasonAgainst(scene.state, start('tomorrow'), 'chair')).toMatchObject({ kind: 'missing' });
  });
});

describe('the reason against any command of a kind', () => {
  it('is a right that the seat has not, or an end that came', () => {
    const scene = given('one');
    expect(reasonAgainstAny(scene.state, 'agree', 'chair')).toBeNull();
    expect(reasonAgainstAny(scene.state, 'agree', 'FRA')).toEqual({
      kind: 'not-permitted',
      doing: 'agree',
      seat: 'FRA',
    });
    const adopted = scene
      .when(onParagraph('agree-ad-ref'), onParagraph('agree'), (state) => ({
        kind: 'adopt',
        expected: hashOfText(state),
      }))
      .by('chair').state;
    expect(reasonAgainstAny(adopted, 'agree', 'chair')).toEqual({ kind: 'over', phase: 'adopted' });
    expect(reasonAgainstAny(adopted, 'reissue', 'chair')).toBeNull();
  });

  it('stands against each of them', () => {
    const random = seededRandom(3);
    play(3, 60, (_before, _acts, { state }) => {
      for (const kind of COMMAND_KINDS) {
        const proposal = proposeCommand(kind, state, random);
        if (proposal === null) continue;
        for (const seat of everySeat(state)) {
          const any = reasonAgainstAny(state, kind, seat);
          if (any !== null) expect(reasonAgainst(state, proposal.command, seat)).toEqual(any);
        }
      }
    });
  });
});
