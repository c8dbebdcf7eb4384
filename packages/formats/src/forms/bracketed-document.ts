// The text as it is being negotiated: brackets, alternatives and whose they are, and where each paragraph stands.
// Positions are not in it: who objects to what stays in the room.
import {
  alternativeNumber,
  beginsAnnex,
  bracketsIn,
  cleanWords,
  heardFrom,
  isProposed,
  type NegotiationState,
  type NumberStyle,
  numbersOf,
  type Paragraph,
  type ParagraphStatus,
  timeInWords,
  wholeBracketOf,
} from '@adref/negotiation';
import { type Block, type ExportDocument, type Inline, printedLabel } from '../model/document.ts';
import { directionOf, hasRightToLeft, printable } from '../model/printable.ts';
import { isTitle } from './agreed-document.ts';
import { besideNotes, type NoteContext } from './beside-notes.ts';
import { type CodeOf, segmentPieces, sign, wordingPieces } from './bracket-pieces.ts';
import { fileStem, paperHead, revisionName } from './head.ts';

/** Where a paragraph stands; one that is open says nothing. */
const STATUS_WORDS: Readonly<Record<ParagraphStatus, string | null>> = {
  open: null,
  'ad-ref': 'agreed ad ref',
  silence: 'under silence',
  agreed: 'agreed',
};

/** The draft as recorded so far; there is one for every state. `style` says how later paragraphs and alternatives are called. */
export function bracketedDocument(
  state: NegotiationState,
  at: string,
  style: NumberStyle = 'new-is-bis',
): ExportDocument {
  const numbers = numbersOf(state, style);
  const codes = new Map(state.delegations.map(({ seat, code }) => [seat, printable(code)]));
  const codeOf: CodeOf = (seat) => (seat === 'chair' ? 'Chair' : (codes.get(seat) ?? printable(seat)));
  const context = { state, numbers, codeOf, style };
  const isAdopted = state.phase.kind === 'adopted';
  const revision = revisionName(state);
  return {
    form: 'bracketed',
    // A paper of those at the table, adopted or not.
    head: paperHead(isAdopted ? 'Adopted text with its marks' : 'Draft', state, at),
    title: printable(state.title),
    guide: guideOf(state, style),
    blocks: withoutTitle(state).flatMap((paragraph) => blocksOf(paragraph, context)),
    name: fileStem(state, isAdopted ? 'adopted-marked' : revision === '' ? 'draft' : revision, at),
  };
}

/** The paragraphs without a first heading that only says the title again, with nothing open about it. */
function withoutTitle({ title, paragraphs }: NegotiationState): readonly Paragraph[] {
  const [first] = paragraphs;
  if (first?.kind !== 'heading' || first.beside.length > 0 || first.citations.length > 0) return paragraphs;
  const isSettled = first.segments.every(({ kind }) => kind === 'leaf');
  return isSettled && isTitle(cleanWords(first.segments), title) ? paragraphs.slice(1) : paragraphs;
}

interface Context extends NoteContext {
  readonly style: NumberStyle;
}

/** A paragraph as one block; one with a bracket around the whole of it as a block for each alternative. */
function blocksOf(paragraph: Paragraph, context: Context): readonly Block[] {
  const number = context.numbers.get(paragraph.id) ?? '';
  const lines = alternativesOf(paragraph, number, context) ?? [
    { label: number, pieces: segmentPieces(paragraph.segments, 0, context.codeOf) },
  ];
  return lines.map(({ label, pieces }, at): Block => {
    const words = pieces.map((piece) => (piece.kind === 'words' ? piece.text : '')).join('');
    const direction = directionOf(words);
    const isLast = at === lines.length - 1;
    return {
      kind: paragraph.kind,
      level: paragraph.level,
      label: printedLabel(paragraph.kind, label),
      direction,
      pieces: hasRightToLeft(words) ? pieces.map((piece) => anchored(piece, direction)) : pieces,
      status: isLast ? statusOf(paragraph) : null,
      ...(at === 0 && beginsAnnex(paragraph) ? { startsPage: true } : {}),
      notes: isLast ? besideNotes(paragraph, context) : [],
    };
  });
}

function statusOf(paragraph: Paragraph): string | null {
  const status = STATUS_WORDS[paragraph.status];
  return isProposed(paragraph) ? ['new', ...(status === null ? [] : [status])].join(', ') : status;
}

interface Line {
  readonly label: string;
  readonly pieces: readonly Inline[];
}

/** The alternatives for a whole paragraph; null when no bracket stands around it. Nothing is no alternative to what is only proposed. */
function alternativesOf(
  paragraph: Paragraph,
  number: string,
  { codeOf, style }: Context,
): readonly Line[] | null {
  const whole = wholeBracketOf(paragraph);
  if (whole === null) return null;
  const isNew = isProposed(paragraph);
  const wordings = isNew && whole.wordings.length > 1 ? whole.wordings.slice(1) : whole.wordings;
  const name = number === '' ? 'this paragraph' : `paragraph ${number}`;
  return wordings.map((wording, at) => {
    const isLast = at === wordings.length - 1;
    const end: Inline = isLast
      ? { kind: 'bracket', part: 'alone', text: sign(']', 1) }
      : { kind: 'bracket', part: 'between', text: '\u00a0/' };
    const begin: readonly Inline[] = at === 0 ? [{ kind: 'bracket', part: 'alone', text: sign('[', 1) }] : [];
    const words = wordingPieces(wording, 1, isNew ? 'no words yet' : `delete ${name}`, codeOf);
    return { label: alternativeNumber(number, at, style), pieces: [...begin, ...words, end] };
  });
}

/** Marks of negotiation keep the paragraph's own direction, whichever way the words beside them run. */
function anchored(piece: Inline, direction: 'ltr' | 'rtl'): Inline {
  const anchor = direction === 'rtl' ? '\u200f' : '\u200e';
  return piece.kind === 'words' ? piece : { ...piece, text: `${anchor}${piece.text}${anchor}` };
}

function guideOf(state: NegotiationState, style: NumberStyle): readonly string[] {
  const { paragraphs } = state;
  const count = (status: ParagraphStatus) => paragraphs.filter((one) => one.status === status).length;
  const total = paragraphs.length;
  const standing = `${count('agreed')} agreed, ${count('ad-ref')} agreed ad ref, ${count('open')} open`;
  const lines = [
    `After ${state.acts} recorded ${state.acts === 1 ? 'act' : 'acts'}. Of ${total} ${total === 1 ? 'paragraph' : 'paragraphs'}: ${standing}.`,
    'Words in square brackets are not agreed. A slash separates the alternatives; behind each stand its sponsors, ' +
      '“base” for the text of the Chair, or “Chair” for a bridging proposal.',
  ];
  if (paragraphs.some(hasNoted))
    lines.push(
      '“As heard from” names from whom the Chair’s office has the words; they have not confirmed it, and it counts for nothing.',
    );
  if (paragraphs.some(hasNested)) {
    lines.push('A small figure at a bracket says how deep it stands inside others, at both of its ends.');
  }
  if (state.numbering !== null) {
    lines.push(
      style === 'new-is-bis'
        ? 'Numbers stand until the next revision: 3 bis is a new paragraph, 3 alt another text for paragraph 3.'
        : 'Numbers stand until the next revision: 3 bis is another version of paragraph 3, 3 new a new paragraph.',
    );
  }
  if (state.phase.kind === 'closed') {
    lines.push(`The negotiation was closed without agreement on ${timeInWords(state.phase.at)}.`);
  }
  if (state.phase.kind === 'adopted') lines.push(`The text was adopted on ${timeInWords(state.phase.at)}.`);
  return lines;
}

function hasNoted({ segments }: Paragraph): boolean {
  return bracketsIn(segments).some(({ wordings }) =>
    wordings.some((wording) => heardFrom(wording).length > 0),
  );
}

function hasNested({ segments }: Paragraph): boolean {
  return bracketsIn(segments).some(({ wordings }) =>
    wordings.some((wording) => bracketsIn(wording.segments).length > 0),
  );
}
