// Paragraphs as wholes: adding, reshaping, moving, deleting. Only while they are open; cutting and joining is elsewhere.
import type { Act } from '../act.ts';
import type { CommandOf } from '../command.ts';
import {
  type Asking,
  accept,
  badTexts,
  firstRefusal,
  onOpenParagraph,
  onParagraph,
  refuse,
  tooLong,
} from '../decision.ts';
import { LIMITS } from '../limits.ts';
import type { NegotiationState } from '../negotiation-state.ts';
import type { ParagraphKind } from '../paragraph.ts';
import type { Decision } from '../refusal.ts';
import { untraced } from '../words/rich-text.ts';
import { findParagraph, leavesIn, paragraphBrackets } from '../words/segment-tree.ts';
import { badBrackets, bracketActs, textsOf } from './draft-brackets.ts';
import { staleOrder } from './placement.ts';

/** Decides `add-paragraphs`. */
export function decideAddParagraphs(
  state: NegotiationState,
  { after, drafts, source, from }: CommandOf<'add-paragraphs'>,
  asking: Asking,
): Decision {
  if (drafts.length === 0) return refuse({ kind: 'missing', what: 'paragraphs' });
  const bad = firstRefusal(
    tooLong('paragraphs', drafts.length, LIMITS.paragraphsAtOnce),
    tooLong('name', from?.name.length ?? 0, LIMITS.nameLength),
    badTexts(drafts.flatMap(textsOf)),
  );
  if (bad !== null) return refuse(bad);
  if (after !== null && findParagraph(state, after) === undefined) {
    return refuse({ kind: 'unknown', what: 'paragraph', id: after });
  }
  const unfit = badBrackets(state, drafts);
  if (unfit !== null) return refuse(unfit);
  const added = drafts.map(({ kind, level, text }) => ({
    paragraph: { id: asking.newId('p'), kind, level: levelFor(kind, level), leaf: asking.newId('l') },
    text: untraced(text),
  }));
  const act: Act = {
    kind: 'paragraphs-added',
    after,
    source,
    ...(from === undefined ? {} : { from }),
    paragraphs: added.map(({ paragraph }) => paragraph),
    leaves: added.map(({ paragraph, text }) => ({ id: paragraph.leaf, pieces: [{ text }] })),
    retired: [],
  };
  const brackets = drafts.flatMap(({ brackets: list }, index) => {
    const made = added[index];
    if (made === undefined || list === undefined) return [];
    return bracketActs(made.paragraph.id, made.paragraph.leaf, { text: made.text, brackets: list }, asking);
  });
  return accept(act, ...brackets);
}

/** Decides `reshape-paragraph`. */
export function decideReshape(state: NegotiationState, command: CommandOf<'reshape-paragraph'>): Decision {
  return onOpenParagraph(state, command, ({ id, kind, level: levelNow }) => {
    const level = levelFor(command.shape, command.level);
    if (kind === command.shape && levelNow === level) return refuse({ kind: 'already-so' });
    return accept({ kind: 'paragraph-reshaped', paragraph: id, shape: command.shape, level });
  });
}

/** Decides `move-paragraph`. */
export function decideMove(state: NegotiationState, command: CommandOf<'move-paragraph'>): Decision {
  const { after, seenAfter } = command;
  return onParagraph(state, command.paragraph, ({ id, status }) => {
    if (after !== null && findParagraph(state, after) === undefined) {
      return refuse({ kind: 'unknown', what: 'paragraph', id: after });
    }
    if (status !== 'open') return refuse({ kind: 'paragraph-closed', status });
    const before = state.paragraphs[state.paragraphs.findIndex((paragraph) => paragraph.id === id) - 1];
    if ((before?.id ?? null) !== seenAfter) {
      return refuse(staleOrder(state, before?.id ?? null));
    }
    if (after === id) return refuse({ kind: 'not-in-order', why: 'a paragraph cannot stand behind itself' });
    if (after === seenAfter) return refuse({ kind: 'already-so' });
    return accept({ kind: 'paragraph-moved', paragraph: id, after });
  });
}

/** Decides `delete-paragraph`. What a delegation has on the table, or reserved on, cannot be deleted from under it. */
export function decideDelete(state: NegotiationState, command: CommandOf<'delete-paragraph'>): Decision {
  return onOpenParagraph(state, command, (paragraph) => {
    const { id, segments, reservations } = paragraph;
    const brackets = paragraphBrackets(paragraph);
    if (brackets.length > 0)
      return refuse({ kind: 'open-brackets', brackets: brackets.map((bracket) => bracket.id) });
    if (reservations.length > 0) {
      return refuse({
        kind: 'not-in-order',
        why: 'a reservation stands on this paragraph, and only its delegation can lift it',
      });
    }
    const retired = leavesIn(segments).map((leaf) => leaf.id);
    return accept({ kind: 'paragraph-deleted', paragraph: id, leaves: [], retired });
  });
}

/** Levels mean something for headings and items only. */
export function levelFor(kind: ParagraphKind, level: number): number {
  return kind === 'heading' || kind === 'item' ? Math.min(Math.max(Math.trunc(level), 1), 3) : 1;
}
