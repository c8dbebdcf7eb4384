// The public statement by the Chair as the press gets it: a title, one sentence that says what was examined, and the messages by
// addressee, with bullets for letters. The messages are the agreed words; title and lead sentence are made by rule, and where the text
// does not say what belongs into the sentence, that is left out and said above it.
import {
  dateInWords,
  type Examined,
  labelsOf,
  meetingNumber,
  type NegotiationState,
  type PublicStatement,
} from '@adref/negotiation';
import type { Block, ExportDocument, Inline } from '../model/document.ts';
import { closedWords, directionOf } from '../model/printable.ts';
import { inlineWords } from '../model/words-of.ts';
import { BODY, fileStem } from './head.ts';

/** The statement as a document of its own. */
export function publicStatementDocument(
  state: NegotiationState,
  statement: PublicStatement,
  at: string,
): ExportDocument {
  const labels = labelsOf(
    statement.lines.map(({ paragraph }) => paragraph),
    'press',
  );
  const lead: Inline = { kind: 'words', text: leadSentence(state, statement), marks: [] };
  return {
    form: 'public-statement',
    head: { kind: 'press' },
    title: `Public statement by the Chair of the ${BODY}`,
    guide: blankSentence(statement.examined),
    blocks: [
      block('plain', 1, '', [lead]),
      ...statement.lines.map(({ kind, paragraph: { id, kind: shape, level, text } }) => {
        const as = kind === 'addressee' ? 'heading' : shape === 'numbered' ? 'plain' : shape;
        return block(as, kind === 'addressee' ? 1 : level, labels.get(id) ?? '', inlineWords(text));
      }),
    ],
    name: fileStem(state, 'public-statement', at),
  };
}

/** “At its 67th meeting, on 3 August 2026, the Working Group …, agreed to address the following messages through a public statement …:” */
function leadSentence({ phase }: NegotiationState, { examined, to }: PublicStatement): string {
  const meeting =
    phase.kind === 'adopted' && phase.by.kind === 'meeting'
      ? `At its ${closedWords(meetingNumber(phase.by.number))} meeting, on ${dateInWords(phase.at)}, the `
      : 'The ';
  const { ordinal, situation, reportSymbol } = examined;
  const report = [
    `the ${ordinal === '' ? '' : `${closedWords(ordinal)} `}report of the Secretary-General on children and armed conflict`,
    ...(situation === '' ? [] : [`in ${closedWords(situation)}`]),
    ...(reportSymbol === '' ? [] : [`(${closedWords(reportSymbol)})`]),
  ].join(' ');
  const whom = to === '' ? '' : ` to ${closedWords(to)}`;
  return `${meeting}${BODY}, in connection with the examination of ${report}, agreed to address the following messages${whom} through a public statement by the Chair of the Working Group:`;
}

const PARTS = {
  ordinal: 'which report it was (“second”)',
  situation: 'the situation',
  reportSymbol: 'the symbol of the report',
} as const;

/** What the sentence leaves out, for whoever issues the statement; empty where it says everything. */
function blankSentence(examined: Examined): readonly string[] {
  const names = (['ordinal', 'situation', 'reportSymbol'] as const).filter((part) => examined[part] === '');
  if (names.length === 0) return [];
  const list = names.map((name) => PARTS[name]).join(', ');
  return [
    `The first sentence leaves blank what neither the opening paragraph nor the head of the text says: ${list}. Fill it in, and take this line out, before the statement is issued.`,
  ];
}

function block(kind: Block['kind'], level: number, label: string, pieces: readonly Inline[]): Block {
  const direction = directionOf(pieces.map(({ text }) => text).join(''));
  return { kind, level, label, direction, pieces, status: null, notes: [] };
}
