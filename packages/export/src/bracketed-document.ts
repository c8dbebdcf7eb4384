// The text as it is being negotiated: brackets, alternatives and whose they are, and where each paragraph stands.
// Positions are not in it: who objects to what stays in the room.
import {
  type Bracket,
  labelsOf,
  type NegotiationState,
  type Paragraph,
  type ParagraphStatus,
  type SeatId,
  type Segment,
  type Wording,
} from '@adref/negotiation';
import { type Block, type ExportDocument, type Inline, printedLabel } from './document.ts';
import { mastheadOf, timeInWords } from './masthead.ts';
import { directionOf, hasRightToLeft, printable } from './printable.ts';
import { wordsOf } from './words-of.ts';

/** What marks every page of a text that is still being negotiated. */
const DRAFT_NOTICE = 'Draft — not an official document';

const STATUS_WORDS: Readonly<Record<ParagraphStatus, string>> = {
  open: 'open',
  'ad-ref': 'agreed ad ref',
  silence: 'under silence',
  agreed: 'agreed',
};

type CodeOf = (seat: SeatId) => string;

/** The draft as recorded so far; there is one for every state. */
export function bracketedDocument(state: NegotiationState, at: string): ExportDocument {
  const labels = labelsOf(state.paragraphs);
  const codes = new Map(state.delegations.map(({ seat, code }) => [seat, printable(code)]));
  const codeOf: CodeOf = (seat) => (seat === 'chair' ? 'Chair' : (codes.get(seat) ?? printable(seat)));
  return {
    form: 'bracketed',
    masthead: mastheadOf(state, at),
    title: printable(state.title),
    isDraft: true,
    notice: DRAFT_NOTICE,
    guide: guideOf(state, at),
    blocks: state.paragraphs.map((paragraph) => blockOf(paragraph, labels.get(paragraph.id) ?? '', codeOf)),
  };
}

function blockOf(paragraph: Paragraph, label: string, codeOf: CodeOf): Block {
  const pieces = paragraph.segments.flatMap((segment) => piecesOf(segment, codeOf));
  const words = pieces.map((piece) => (piece.kind === 'words' ? piece.text : '')).join('');
  const direction = directionOf(words);
  return {
    kind: paragraph.kind,
    level: paragraph.level,
    label: printedLabel(paragraph.kind, label),
    direction,
    pieces: hasRightToLeft(words) ? pieces.map((piece) => anchored(piece, direction)) : pieces,
    status: STATUS_WORDS[paragraph.status],
  };
}

function piecesOf(segment: Segment, codeOf: CodeOf): readonly Inline[] {
  return segment.kind === 'leaf' ? wordsOf(segment.text) : bracketPieces(segment, codeOf);
}

function bracketPieces(bracket: Bracket, codeOf: CodeOf): readonly Inline[] {
  const pieces: Inline[] = [{ kind: 'bracket', part: 'open', text: '[' }];
  for (const [index, wording] of bracket.wordings.entries()) {
    if (index > 0) pieces.push({ kind: 'bracket', part: 'between', text: ' / ' });
    const words = wording.segments.flatMap((segment) => piecesOf(segment, codeOf));
    pieces.push(...words, { kind: 'attribution', text: attribution(wording, words.length === 0, codeOf) });
  }
  pieces.push({ kind: 'bracket', part: 'close', text: ']' });
  return pieces;
}

// A no-break space holds the attribution to the last of its words.
function attribution(wording: Wording, isEmpty: boolean, codeOf: CodeOf): string {
  const sponsors = wording.sponsors.map(codeOf);
  const whose = wording.origin === 'base' ? ['base', ...sponsors] : sponsors;
  const names = whose.join(', ');
  if (!isEmpty) return `\u00a0(${names})`;
  return wording.origin === 'base' ? `(no words: ${names})` : `(delete: ${names})`;
}

/** Marks of negotiation keep the paragraph's own direction, whichever way the words beside them run. */
function anchored(piece: Inline, direction: 'ltr' | 'rtl'): Inline {
  const anchor = direction === 'rtl' ? '\u200f' : '\u200e';
  return piece.kind === 'words' ? piece : { ...piece, text: `${anchor}${piece.text}${anchor}` };
}

function guideOf(state: NegotiationState, at: string): readonly string[] {
  const count = (status: ParagraphStatus) => state.paragraphs.filter((one) => one.status === status).length;
  const total = state.paragraphs.length;
  const standing = `${count('agreed')} agreed, ${count('ad-ref')} agreed ad ref, ${count('open')} open`;
  const lines = [
    `Text as at ${timeInWords(at)}, after ${state.acts} recorded ${state.acts === 1 ? 'act' : 'acts'}. ` +
      `Of ${total} ${total === 1 ? 'paragraph' : 'paragraphs'}: ${standing}.`,
    'Words in square brackets are not agreed. A slash separates the alternatives; behind each stand its sponsors, ' +
      '“base” for the text of the Chair, or “Chair” for a bridging proposal.',
  ];
  if (state.phase.kind === 'closed') {
    lines.push(`The negotiation was closed without agreement on ${timeInWords(state.phase.at)}.`);
  }
  if (state.phase.kind === 'adopted') lines.push(`The text was adopted on ${timeInWords(state.phase.at)}.`);
  return lines;
}
