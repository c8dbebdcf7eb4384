// What a screen reader is told of others' acts, once and politely: what they do to the paragraph that I am in, what is settled, and
// new brackets that wait for my position. Pure.
import { mayDo, type NegotiationState, type RecordedAct } from '@adref/negotiation';
import type { Focus } from '../../session/in-hand.ts';
import { placeOfBracket } from '../../session/places/brackets-in.ts';
import type { Me } from '../../session/who.ts';
import { isActAbout } from '../../views/record/acts-about.ts';

/** Of how many acts at once each is told; beyond that, how many there were. */
const MOST = 3;

export interface Listener {
  readonly me: Pick<Me, 'person' | 'seat'>;
  readonly focus: Focus | null;
  /** Who has been told as typing in the paragraph that is discussed; each once. */
  readonly typing: ReadonlySet<string>;
}

/** The sentences for acts that arrived together, in their order; `tell` says an act in words. */
export function announcedActs(
  acts: readonly RecordedAct[],
  state: NegotiationState,
  listener: Listener,
  tell: (act: RecordedAct) => string,
): readonly string[] {
  const told = acts
    .filter(({ person }) => person !== listener.me.person)
    .flatMap((recorded) => sentenceOf(recorded, state, listener, tell) ?? []);
  const once = [...new Set(told)];
  return once.length <= MOST ? once : [...once.slice(0, MOST), `And ${once.length - MOST} more.`];
}

function sentenceOf(
  recorded: RecordedAct,
  state: NegotiationState,
  { me, focus, typing }: Listener,
  tell: (act: RecordedAct) => string,
): string | null {
  const { act } = recorded;
  const isHere = focus !== null && 'paragraph' in act && act.paragraph === focus.paragraph;
  if (act.kind === 'leaf-edited') return isHere && !typing.has(recorded.seat) ? `${tell(recorded)}.` : null;
  if (act.kind === 'bracket-settled') return `${tell(recorded)}.`;
  if (act.kind === 'bracket-opened' && mayDo(state, 'take-position', me.seat)) {
    const number = placeOfBracket(state, act.bracket)?.number;
    return number === undefined ? null : `${tell(recorded)}. Bracket ${number} waits for your position.`;
  }
  return focus !== null && isActAbout(recorded, focus.paragraph, state) ? `${tell(recorded)}.` : null;
}
