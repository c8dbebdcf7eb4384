// How meetings and readings are called in sentences.
import type { ActOf } from '../../model/act.ts';

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
