// Parts of the record's sentences on meetings, silences, packages and the office.
import type { ActOf } from '../act.ts';
import type { NegotiationState } from '../negotiation-state.ts';
import { plainWords } from '../words/plain-words.ts';
import { plainText } from '../words/rich-text.ts';
import { findWording } from '../words/segment-tree.ts';
import { quoted } from './names.ts';

export const ISSUES: Readonly<Record<ActOf<'reissued'>['form'], (number: number) => string>> = {
  corrigendum: (number) => `Corr.${number}`,
  reissue: () => 'the text again',
  revised: (number) => `the text revised, as Rev.${number}`,
};

/** "the 67th formal meeting", "an informal meeting". */
export function meetingName({ form, number }: Pick<ActOf<'meeting-opened'>, 'form' | 'number'>): string {
  const forms = {
    formal: 'formal meeting',
    informal: 'informal meeting',
    'informal-informal': 'informal informal',
  };
  return number === '' ? `an ${forms[form]}` : `the ${meetingNumber(number)} ${forms[form]}`;
}

/** "67th" for a number given as "67"; what is not only digits stays as it was given. */
export function meetingNumber(number: string): string {
  return /^\d+$/.test(number) ? withSuffix(number) : number;
}

/** The definite name, because it is one that was open. */
export function closedMeeting(state: NegotiationState | null, id: string): string {
  const meeting = state?.meetings.find((each) => each.id === id);
  return meeting === undefined ? 'the meeting' : meetingName(meeting).replace(/^an /, 'the ');
}

export const STATEMENTS = {
  explanation: 'explained its position',
  dissociation: 'dissociated itself',
  statement: 'stated',
} as const;

/** "first", "second" … "tenth", then "11th", "21st". */
export function ordinal(count: number): string {
  const words = [
    'first',
    'second',
    'third',
    'fourth',
    'fifth',
    'sixth',
    'seventh',
    'eighth',
    'ninth',
    'tenth',
  ];
  return words[count - 1] ?? withSuffix(String(count));
}

function withSuffix(digits: string): string {
  if (/1[123]$/.test(digits)) return `${digits}th`;
  const suffixes: Readonly<Record<string, string>> = { 1: 'st', 2: 'nd', 3: 'rd' };
  return `${digits}${suffixes[digits.slice(-1)] ?? 'th'}`;
}

export function instant(at: string): string {
  return `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;
}

export function packageName(state: NegotiationState | null, id: string): string {
  const tied = state?.packages.find((one) => one.id === id);
  return tied === undefined ? 'a package' : quoted(tied.name);
}

export function wordsOf(
  state: NegotiationState | null,
  { bracket, wording }: { readonly bracket: string; readonly wording: string },
): string {
  const found = state === null ? undefined : findWording(state, bracket, wording);
  return found === undefined ? 'one' : quoted(plainWords(found.segments));
}

export function wordsBrought(leaves: ActOf<'bridging-revised'>['leaves']): string {
  return leaves
    .flatMap(({ pieces }) => pieces.map((piece) => ('text' in piece ? plainText(piece.text) : '')))
    .join('');
}
