// What is recorded beside an adopted text, as papers of their own: a corrigendum is a document (“For … read …”), and the
// statements of members are a paper for the seats of the room. Neither changes a word of the text.
import {
  corrigendumSymbol,
  type NegotiationState,
  type Reissue,
  type Statement,
  timeInWords,
} from '@adref/negotiation';
import type { Block, ExportDocument, Inline } from '../model/document.ts';
import { closedWords, directionOf, printable } from '../model/printable.ts';
import { correctedPlace } from './corrected-place.ts';
import { fileStem, issuedHead, paperHead } from './head.ts';

/** The corrigendum of this number; null where none was issued. */
export function corrigendumDocument(
  state: NegotiationState,
  number: number,
  at: string,
): ExportDocument | null {
  const issue = state.reissues.find((one) => one.form === 'corrigendum' && one.number === number);
  if (issue === undefined) return null;
  return {
    form: 'corrigendum',
    head: issuedHead(corrigendumSymbol(state, issue), issue.at, []),
    title: printable(state.title),
    guide: [],
    blocks: [block('heading', [words('Corrigendum')]), ...correctionBlocks(state, issue)],
    name: fileStem(state, `Corr.${number}`, at),
  };
}

/** What members stated after adoption; null while nobody has. */
export function statementsDocument(state: NegotiationState, at: string): ExportDocument | null {
  if (state.statements.length === 0) return null;
  return {
    form: 'statements',
    head: paperHead('Statements after adoption, for the seats of the room only', state, at),
    title: printable(state.title),
    guide: [],
    blocks: state.statements.flatMap((statement) => statementBlocks(state, statement)),
    name: fileStem(state, 'statements', at),
  };
}

/** “Paragraph 5 (b)”, once for the corrections that follow each other in it, then “For … read …”, or “Delete …”. */
function correctionBlocks(state: NegotiationState, { corrections }: Reissue): readonly Block[] {
  return corrections.flatMap(({ paragraph, was, is }, at): readonly Block[] => {
    const isSame = corrections[at - 1]?.paragraph === paragraph;
    const place = closedWords(correctedPlace(state, paragraph));
    const line = isBlankWords(is)
      ? [italic('Delete'), words(` ${closedWords(was)}`)]
      : [italic('For'), words(` ${closedWords(was)} `), italic('read'), words(` ${closedWords(is)}`)];
    return [...(isSame ? [] : [block('heading', [words(place)], 3)]), block('plain', line)];
  });
}

function isBlankWords(text: string): boolean {
  return printable(text).trim() === '';
}

const FORMS: Readonly<Record<Statement['form'], string>> = {
  explanation: 'explanation of position',
  dissociation: 'dissociation',
  statement: 'statement',
};

function statementBlocks(
  state: NegotiationState,
  { seat, form, words: said, at }: Statement,
): readonly Block[] {
  const known = [...state.delegations, ...state.formerDelegations];
  const name = known.find((one) => one.seat === seat)?.name ?? seat;
  return [
    block('heading', [words(closedWords(`${name}: ${FORMS[form]}`))], 2),
    block('plain', [words(closedWords(said))]),
    block('plain', [words(`Recorded on ${timeInWords(at)}.`)]),
  ];
}

function block(kind: 'heading' | 'plain', pieces: readonly Inline[], level = 1): Block {
  const direction = directionOf(pieces.map(({ text }) => text).join(''));
  return { kind, level, label: '', direction, pieces, status: null, notes: [] };
}

function words(text: string): Inline {
  return { kind: 'words', text, marks: [] };
}

function italic(text: string): Inline {
  return { kind: 'words', text, marks: ['italic'] };
}
