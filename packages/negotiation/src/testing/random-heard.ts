// Random moves about what the Chair's office takes down as heard, and the answers of those it was heard from.

import type { CommandOf } from '../model/command.ts';
import type { NegotiationState } from '../model/negotiation-state.ts';
import { type Bracket, STANCES, type Wording } from '../model/paragraph.ts';
import type { SeatId } from '../model/seat.ts';
import { hashOfSegments } from '../words/hash.ts';
import { heardFrom, heardPositionsOn } from '../words/heard.ts';
import { paragraphBrackets } from '../words/segment-tree.ts';
import { oneOf, type Random } from './random.ts';
import type { SeatedCommand } from './random-command.ts';

const HEARD_KINDS = ['take-down-position', 'confirm-heard', 'decline-heard'] as const;
type HeardKind = (typeof HEARD_KINDS)[number];

/** Whether a kind is one of these. */
export function isHeardKind(kind: string): kind is HeardKind {
  return HEARD_KINDS.some((one) => one === kind);
}

/** A command of this kind by a seat that has the right to it; null when there is nothing to do it to. */
export function randomHeardCommand(
  kind: HeardKind,
  state: NegotiationState,
  random: Random,
): SeatedCommand | null {
  const all = state.paragraphs.flatMap((paragraph) =>
    paragraphBrackets(paragraph).flatMap((bracket) =>
      bracket.wordings.map((wording) => ({ bracket, wording })),
    ),
  );
  if (kind === 'take-down-position') {
    const on = oneOf(random, all);
    const of = oneOf(random, state.delegations)?.seat;
    const stance = oneOf(random, STANCES) ?? 'support';
    if (on === undefined || of === undefined) return null;
    const reservation = random() < 0.05 || (stance === 'reserve' && random() < 0.5);
    const reserve = reservation ? ({ reservation: 'scrutiny' } as const) : {};
    return { seat: 'chair', command: { kind, of, stance, ...reserve, note: '', ...seen(on) } };
  }
  const waiting = all.flatMap((on) => [
    ...heardFrom(on.wording).map((seat) => ({ ...seen(on), seat, heard: on.wording.tabledIn })),
    ...heardPositionsOn(on.wording).map(({ seat, act }) => ({ ...seen(on), seat, heard: act })),
  ]);
  const chosen = oneOf(random, waiting);
  if (chosen === undefined) return null;
  const { seat, ...thing } = chosen;
  return kind === 'confirm-heard'
    ? { seat, command: { kind, ...thing } }
    : { seat, command: { kind, ...thing, reason: random() < 0.5 ? 'not what we said' : '' } };
}

function seen({ bracket, wording }: { readonly bracket: Bracket; readonly wording: Wording }) {
  return { bracket: bracket.id, wording: wording.id, expected: hashOfSegments(wording.segments) };
}

/** Now and then the Chair takes down what others say. */
export function randomHeard(
  seat: SeatId,
  { delegations }: NegotiationState,
  random: Random,
): Pick<CommandOf<'propose-wording'>, 'heardFrom'> {
  if (seat !== 'chair' || random() < 0.4) return {};
  return { heardFrom: delegations.map((one) => one.seat).filter(() => random() < 0.2) };
}
