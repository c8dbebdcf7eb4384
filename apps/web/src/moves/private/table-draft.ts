// Tabling: a private draft becomes an ordinary proposal, sent by its author's page like any other. Nothing else of the
// private room goes along. Afterwards the draft says which act tabled it.
import {
  type AnchorPlace,
  type Command,
  hashOfSegments,
  type NegotiationState,
  type Paragraph,
  type ParagraphKind,
  plainText,
  type Quote,
  type RecordedAct,
  type RichText,
  richText,
} from '@adref/negotiation';
import type { Span } from '../../editor/places/span.ts';
import { ask, type Done } from '../../session/ask.ts';
import type { Asker } from '../../session/asker.ts';
import { placeOfBracket } from '../../session/places/brackets-in.ts';
import { markTabled, type PrivateDraft } from '../../session/private/drafts.ts';
import type { PrivateRoomHere } from '../../session/private/open-private-room.ts';
import { actAt } from '../../session/record/record-fold.ts';
import { UNWRITTEN } from '../../session/rights.ts';
import type { Who } from '../../session/who.ts';
import { openBracket } from '../brackets/open-bracket.ts';
import { proposeParagraph } from '../brackets/proposals.ts';

type Tabling = Asker & Pick<Who, 'me'>;

/** Tables a draft where it hangs now. */
export async function tableDraft(
  room: Tabling,
  here: PrivateRoomHere,
  draft: PrivateDraft,
  { place }: AnchorPlace,
): Promise<Done<null>> {
  const words = draft.text.toString().trim();
  if (words === '') return notDone('There is nothing to table yet; write the words first.');
  if (place === null) return notDone('There is no place in the text to table it at.');
  const tabled = await (draft.kind === 'paragraph'
    ? tableParagraph(room, place.paragraph, words)
    : place.bracket !== null
      ? tableInBracket(room, place.bracket, words)
      : tableOnWords(room, place.quote, words));
  if (!tabled.ok) return tabled;
  markTabled(here.doc, draft.id, tabled.value);
  return { ok: true, value: null };
}

/** The command that tabling a draft would begin with, to ask whether it can be; null where it has no place. */
export function tabling(
  state: NegotiationState,
  words: Pick<Asker, 'text'>,
  { kind }: Pick<PrivateDraft, 'kind'>,
  { place }: AnchorPlace,
): Command | null {
  if (place === null) return null;
  const text = richText(UNWRITTEN);
  if (kind === 'paragraph') {
    const beside = state.paragraphs.find(({ id }) => id === place.paragraph);
    return { kind: 'propose-paragraph', after: place.paragraph, ...shapeLike(beside), text, reason: '' };
  }
  if (place.bracket !== null) return tablingInBracket(state, place.bracket, text);
  const span = place.quote && spanOnScreen(words, place.quote);
  if (span === null) return null;
  const { words: expected, ...ends } = span;
  return { kind: 'open-bracket', ...ends, expected, reason: '', wordings: [text] };
}

function tablingInBracket(state: NegotiationState, bracket: string, text: RichText): Command | null {
  const base = placeOfBracket(state, bracket)?.bracket.wordings[0];
  if (base === undefined) return null;
  return { kind: 'propose-wording', bracket, text, expected: hashOfSegments(base.segments) };
}

/** Of the shape of the paragraph that it hangs on. */
function shapeLike(beside: Paragraph | undefined): { readonly shape: ParagraphKind; readonly level: number } {
  return { shape: beside?.kind ?? 'numbered', level: beside?.level ?? 1 };
}

function notDone(sentence: string): Done<never> {
  return { ok: false, sentence };
}

async function tableInBracket(room: Tabling, id: string, words: string): Promise<Done<number>> {
  const command = tablingInBracket(room.live.get(), id, richText(words));
  if (command === null) return notDone('This bracket is no longer open.');
  const asked = await ask(room, command);
  return asked.ok ? proposedIn(room, asked.value.acts, id) : asked;
}

async function tableOnWords(room: Tabling, quote: Quote | null, words: string): Promise<Done<number>> {
  const span = quote === null ? null : spanOnScreen(room, quote);
  if (span === null) return notDone('Select the words that it is to replace, and attach it to them first.');
  const done = await openBracket(room, span, '', [richText(words)]);
  return done.ok ? proposedIn(room, null, done.value) : done;
}

/** A whole paragraph, of the shape of the one it hangs on, to stand behind it. */
async function tableParagraph(room: Tabling, after: string, words: string): Promise<Done<number>> {
  const beside = room.state.get().paragraphs.find(({ id }) => id === after);
  const done = await proposeParagraph(room, {
    after,
    ...shapeLike(beside),
    text: richText(words),
    reason: '',
  });
  return done.ok ? proposedIn(room, null, done.value) : done;
}

/** The number of the act that tabled it, once it is folded here. */
async function proposedIn(
  room: Tabling,
  acts: readonly number[] | null,
  bracket: string,
): Promise<Done<number>> {
  if (acts !== null) await room.folded(Math.max(...acts));
  const tabled = room.acts
    .get()
    .findLast(
      ({ act, seat }) => act.kind === 'wording-proposed' && act.bracket === bracket && seat === room.me.seat,
    );
  if (tabled === undefined) throw new Error(`invariant: a wording was tabled in bracket ${bracket}`);
  return { ok: true, value: tabled.n };
}

/** Recorded offsets as offsets on the screen, where letters may have come that no act records yet. */
function spanOnScreen(room: Pick<Asker, 'text'>, { leaf, start, words }: Quote): Span | null {
  const text = plainText(room.text.words(leaf));
  let best: number | null = null;
  for (let at = text.indexOf(words); at >= 0 && words !== ''; at = text.indexOf(words, at + 1)) {
    if (best === null || Math.abs(at - start) < Math.abs(best - start)) best = at;
  }
  if (best === null) return null;
  return { from: { leaf, offset: best }, to: { leaf, offset: best + words.length }, words };
}

export interface Tabled {
  readonly sentence: string;
  /** Where to look at it; null when it is not in the text any more. */
  readonly at: { readonly paragraph: string; readonly bracket: string | null } | null;
}

/** What has become of a draft that was tabled. */
export function tabledWords(state: NegotiationState, acts: readonly RecordedAct[], n: number): Tabled {
  const act = actAt(acts, n)?.act;
  if (act?.kind !== 'wording-proposed') return { sentence: 'Tabled.', at: null };
  const place = placeOfBracket(state, act.bracket);
  if (place?.bracket.wordings.some(({ id }) => id === act.wording) === true) {
    const at = { paragraph: place.paragraph.id, bracket: act.bracket };
    return { sentence: `Tabled: it is on the table in ${place.number}.`, at };
  }
  const settled = acts.find(
    ({ act: later }) =>
      later.kind === 'bracket-settled' && later.bracket === act.bracket && later.isBracketLifted !== true,
  )?.act;
  if (settled?.kind === 'bracket-settled') {
    const at = state.paragraphs.some(({ id }) => id === settled.paragraph)
      ? { paragraph: settled.paragraph, bracket: null }
      : null;
    return settled.wording === act.wording
      ? { sentence: 'Tabled, and settled on: its words are in the text.', at }
      : { sentence: 'Tabled; the bracket was settled on another wording.', at };
  }
  return { sentence: 'Tabled, and withdrawn since.', at: null };
}
