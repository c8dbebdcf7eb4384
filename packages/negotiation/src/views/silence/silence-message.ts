// The message by which the Chair's office tells delegations, outside the room, that a text is under silence, and the one that tells an
// extension. Both are made by rule from the acts, so that nothing in them is typed: what is under silence, by its hash; until when;
// who breaks silence, and how. No position and no word of a delegation is in them.
import type { NegotiationState } from '../../model/negotiation-state.ts';
import type { Silence } from '../../model/silence.ts';
import { listOf, listOfSeats } from '../names.ts';
import { standingPaths } from '../paragraphs/number-paths.ts';
import { dateInWords, deadlineInWords } from './new-york-time.ts';

/** So much of a hash tells one text from another. */
const HASH_LENGTH = 12;

/** The file of the text under silence: what it is called, and the address of the page at which it is read and saved. */
export interface SilenceFile {
  readonly name: string;
  readonly address: string;
}

/**
 * The message of the start (`number` 0), or of the first, second … extension; null where the silence was not extended so often.
 * `file` is
 * null where the file is attached.
 */
export function silenceMessage(
  state: NegotiationState,
  silence: Silence,
  number: number,
  file: SilenceFile | null,
): string | null {
  const { extensions, deadline } = silence;
  const extension = number === 0 ? undefined : extensions[number - 1];
  if (number !== 0 && extension === undefined) return null;
  const start = extensions[0]?.from ?? deadline;
  const until =
    extension === undefined
      ? ['The Chair has put the following under silence.', `Deadline: ${deadlineInWords(start)}.`]
      : [
          `Silence is extended until ${deadlineInWords(extension.to)}.`,
          `The deadline was ${deadlineInWords(extension.from)}.`,
        ];
  const what = silence.isWhole ? 'the text is' : 'the paragraphs are';
  const lines = [
    `${extension === undefined ? 'Silence procedure' : 'Extension of silence'}: ${state.title}`,
    '',
    ...until,
    '',
    `Text: ${textUnder(state, silence)}`,
    `Hash: ${hashUnder(state, silence).slice(0, HASH_LENGTH)} (the first ${HASH_LENGTH} characters)`,
    file === null ? 'File: attached' : `File: “${file.name}”, to be read and saved at ${file.address}`,
    `To: ${silence.isToAll ? `all ${silence.recipients.length} delegations` : listOfSeats(state, silence.recipients)}`,
    '',
    'Who breaks silence: any delegation that cannot agree, before the deadline, by the clock of the server.',
    'How: in the room, with “Break silence”; the reason is told to all, or to the Chair alone. A message that comes after the deadline is kept, marked late, and changes nothing.',
    'A delegation that needs more time asks for it in the room, with “Ask for more time”, before the deadline.',
    `If no delegation breaks silence, ${what} agreed at the deadline.`,
  ];
  return `${lines.join('\n')}\n`;
}

function frozenUnder({ revisions }: NegotiationState, { revision }: Silence) {
  return revision === null ? undefined : revisions.find((one) => one.number === revision);
}

/** The hash of the revision that is under silence, or of the paragraphs that are. */
function hashUnder(state: NegotiationState, silence: Silence): string {
  return frozenUnder(state, silence)?.hash ?? silence.hash;
}

function textUnder(state: NegotiationState, silence: Silence): string {
  const revision = frozenUnder(state, silence);
  if (revision !== undefined) return `Rev.${revision.number} of ${dateInWords(revision.at)}`;
  const day = `as it stood on ${dateInWords(silence.startedAt)}`;
  return silence.isWhole
    ? `the whole text, ${day}`
    : `${paragraphsUnder(state, silence)} of the text, ${day}`;
}

/** “paragraphs 2 and 5 (b), and 1 heading”: by their numbers, without a word of theirs. */
function paragraphsUnder(state: NegotiationState, { under }: Silence): string {
  const paths = standingPaths(state);
  const kinds = new Map(state.paragraphs.map(({ id, kind }) => [id, kind]));
  const numbers = under.map(({ paragraph }) => paths.get(paragraph) ?? '').filter((path) => path !== '');
  const others = under.filter(({ paragraph }) => (paths.get(paragraph) ?? '') === '');
  const headings = others.filter(({ paragraph }) => kinds.get(paragraph) === 'heading').length;
  return listOf([
    ...(numbers.length === 0
      ? []
      : [`${numbers.length === 1 ? 'paragraph' : 'paragraphs'} ${listOf(numbers)}`]),
    ...counted(headings, 'heading', 'headings'),
    ...counted(others.length - headings, 'paragraph without a number', 'paragraphs without a number'),
  ]);
}

function counted(count: number, one: string, more: string): readonly string[] {
  return count === 0 ? [] : [`${count} ${count === 1 ? one : more}`];
}
