// Which words a command looks at. A command is first tried on the state as everybody sees it, letters included that no act
// records yet; the leaves whose words that trial reads, or whose ends it brings, are the ones that must be recorded before it
// is decided. All others may go on being typed in: what the command decides does not depend on them.
import {
  type Act,
  actSentence,
  type Command,
  type Decision,
  decide,
  evolve,
  type LeafId,
  mapLeaves,
  type NegotiationState,
  type RecordedAct,
  type RichText,
} from '@adref/negotiation';
import type { Author } from '../document/authors.ts';
import { relayingOf } from '../retired/relay.ts';

/** What the trial of a command is given. */
export interface Trial {
  readonly author: Author;
  readonly now: string;
  newId(prefix: string): string;
  /** Whether somebody typed in a leaf since its words were last recorded. */
  isChanged(leaf: LeafId): boolean;
  /** A leaf's words as they stand. */
  wordsOf(leaf: LeafId): RichText;
}

/** What a command would do, and the changed leaves whose words it has read for that. */
export interface Tried {
  readonly decision: Decision;
  readonly read: ReadonlySet<LeafId>;
}

/** Tries a command on the words as they stand. Deciding, folding and the sentence of the record all count as reading. */
export function tryCommand(state: NegotiationState, command: Command, trial: Trial): Tried {
  const read = new Set<LeafId>();
  const typed = withTypedWords(state, trial, (leaf) => read.add(leaf));
  const { author, now, newId } = trial;
  const decision = decide(typed, command, { ...author, now, newId });
  if (!decision.ok) return { decision, read };
  let before = typed;
  for (const act of decision.acts) {
    for (const leaf of namedLeaves(act)) if (trial.isChanged(leaf)) read.add(leaf);
    const { acts: n, head: prev } = before;
    const recorded: RecordedAct = { n, at: now, ...author, command: null, act, prev, hash: '' };
    actSentence(before, recorded);
    before = evolve(before, recorded);
  }
  return { decision, read };
}

/** The state with the words of changed leaves as they stand; `note` is told of each of these that is looked at. */
function withTypedWords(
  state: NegotiationState,
  { isChanged, wordsOf }: Trial,
  note: (leaf: LeafId) => void,
): NegotiationState {
  const paragraphs = state.paragraphs.map((paragraph) => {
    const [segments, besides] = [paragraph.segments, paragraph.beside].map((list) =>
      mapLeaves(list, (leaf) => {
        const { id } = leaf;
        if (!isChanged(id)) return leaf;
        return {
          kind: 'leaf',
          id,
          get text() {
            note(id);
            return wordsOf(id).map((run) => ({ ...run, act: 0, seat: '' }));
          },
        };
      }),
    );
    const isSame = segments === paragraph.segments && besides === paragraph.beside;
    if (isSame || segments === undefined || besides === undefined) return paragraph;
    return { ...paragraph, segments, beside: besides.filter((one) => one.kind === 'bracket') };
  });
  return { ...state, paragraphs };
}

/** The leaves that an act ends, or takes words from. */
function namedLeaves(act: Act): readonly LeafId[] {
  const relaying = relayingOf(act);
  if (relaying === null) return [];
  const taken = relaying.leaves.flatMap(({ pieces }) =>
    pieces.flatMap((piece) => ('leaf' in piece ? [piece.leaf] : [])),
  );
  return [...relaying.retired, ...taken];
}
