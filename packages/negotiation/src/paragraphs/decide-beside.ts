// Proposals about a paragraph that are not words in it: another place, and editorial notes. Each opens a bracket beside the
// paragraph; further places and words are proposed in it, positions taken and the bracket settled as with any other.

import type { Act } from '../act.ts';
import { proposed } from '../brackets/proposed.ts';
import type { CommandOf } from '../command.ts';
import {
  type Asking,
  accept,
  badSponsors,
  badText,
  firstRefusal,
  joint,
  onOpenParagraph,
  onParagraph,
  refuse,
} from '../decision.ts';
import type { NegotiationState } from '../negotiation-state.ts';
import type { BracketSubject, ParagraphId } from '../paragraph.ts';
import type { Decision } from '../refusal.ts';
import { isBlank } from '../words/blank.ts';
import { looseHashOfSegments, looseHashOfWords } from '../words/loose-hash.ts';
import { plainText } from '../words/rich-text.ts';
import { badPlacement, before, staleOrder, underTitle } from './placement.ts';

/** Decides `propose-move`; a second place goes into the bracket that is open already. */
export function decideProposeMove(
  state: NegotiationState,
  command: CommandOf<'propose-move'>,
  asking: Asking,
): Decision {
  const bad = firstRefusal(badText(command.text), badSponsors(state, command.sponsors, asking));
  if (bad !== null) return refuse(bad);
  const { seenAfter, text } = command;
  const after = underTitle(state, command.after, command.paragraph);
  return onParagraph(state, command.paragraph, ({ id, status, beside }) => {
    if (status !== 'open') return refuse({ kind: 'paragraph-closed', status });
    const misplaced = badPlacement(state, 'place', id, { after });
    if (misplaced !== null) return refuse(misplaced);
    const now = before(state, id);
    if (now !== seenAfter) return refuse(staleOrder(state, now));
    if (after === now) return refuse({ kind: 'already-so' });
    const open = beside.find(({ on }) => on === 'place');
    const same = open?.wordings.find(({ placement }) => placement?.after === after);
    if (same !== undefined) return refuse({ kind: 'same-words', wording: same.id });
    const at = { ...joint(command), paragraph: id, text, placement: { after } };
    if (open !== undefined) return accept(proposed({ ...at, bracket: open.id }, asking));
    const opened = openedBeside(id, 'place', asking);
    return accept(opened, proposed({ ...at, bracket: opened.bracket }, asking));
  });
}

/** Decides `propose-note`. */
export function decideProposeNote(
  state: NegotiationState,
  command: CommandOf<'propose-note'>,
  asking: Asking,
): Decision {
  const { text } = command;
  const bad = firstRefusal(badText(text), badSponsors(state, command.sponsors, asking));
  if (bad !== null) return refuse(bad);
  if (isBlank(plainText(text))) return refuse({ kind: 'missing', what: 'note' });
  return onOpenParagraph(state, command, ({ id: paragraph, beside }) => {
    const hash = looseHashOfWords(text);
    const same = beside
      .filter(({ on }) => on === 'note')
      .flatMap(({ wordings }) => wordings)
      .find(({ segments }) => looseHashOfSegments(segments) === hash);
    if (same !== undefined) return refuse({ kind: 'same-words', wording: same.id });
    const opened = openedBeside(paragraph, 'note', asking);
    return accept(opened, proposed({ ...joint(command), paragraph, bracket: opened.bracket, text }, asking));
  });
}

function openedBeside(
  paragraph: ParagraphId,
  on: Exclude<BracketSubject, 'words'>,
  { newId }: Asking,
): Extract<Act, { kind: 'bracket-opened-beside' }> {
  const leaf = newId('l');
  return {
    kind: 'bracket-opened-beside',
    paragraph,
    bracket: newId('b'),
    on,
    base: newId('w'),
    leaf,
    leaves: [{ id: leaf, pieces: [{ text: [] }] }],
    retired: [],
  };
}
