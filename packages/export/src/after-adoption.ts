// What stands after the words of an adopted text: its corrections, and what delegations stated. They are notes beside the text
// and change no word of it.
import {
  findParagraph,
  labelsOf,
  type NegotiationState,
  type Reissue,
  type Statement,
} from '@adref/negotiation';
import type { Block } from './document.ts';
import { directionClosers, directionOf, printable } from './printable.ts';

/** The blocks to follow the text; none while nothing was recorded beside it. */
export function afterAdoption(state: NegotiationState): readonly Block[] {
  const labels = labelsOf(state.paragraphs);
  return [
    ...headed(
      'Corrections',
      state.reissues.flatMap((each) => correctionLines(state, each, labels)),
    ),
    ...headed(
      'Statements after adoption',
      state.statements.map((each) => statementLine(state, each)),
    ),
  ];
}

function headed(heading: string, lines: readonly string[]): readonly Block[] {
  return lines.length === 0 ? [] : [block('heading', heading), ...lines.map((line) => block('plain', line))];
}

function correctionLines(
  state: NegotiationState,
  { form, number, reason, corrections }: Reissue,
  labels: ReadonlyMap<string, string>,
): readonly string[] {
  if (form === 'reissue') return [`* Reissued: ${reason}`];
  return corrections.map(({ paragraph, was, is }) => {
    const label = labels.get(paragraph) ?? '';
    const kind = findParagraph(state, paragraph)?.kind === 'item' ? 'item' : 'paragraph';
    const place = label === '' ? '' : `${kind} ${label}, `;
    return `Corr.${number} (${reason}): ${place}for “${was}” read “${is}”.`;
  });
}

const FORMS: Readonly<Record<Statement['form'], string>> = {
  explanation: 'explanation of position',
  dissociation: 'dissociation',
  statement: 'statement',
};

function statementLine(state: NegotiationState, { seat, form, words }: Statement): string {
  const known = [...state.delegations, ...state.formerDelegations];
  const name = known.find((one) => one.seat === seat)?.name ?? seat;
  return `${name}, ${FORMS[form]}: “${words}”`;
}

function block(kind: 'heading' | 'plain', line: string): Block {
  const words = printable(line);
  const text = `${words}${directionClosers(words)}`;
  return {
    kind,
    level: kind === 'heading' ? 2 : 1,
    label: '',
    direction: directionOf(text),
    pieces: [{ kind: 'words', text, marks: [] }],
    status: null,
    notes: [],
  };
}
