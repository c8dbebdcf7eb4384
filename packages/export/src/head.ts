// The head of the document, made from the state: what it says is data, how it looks is the writer's.
// Dates are in UTC, by the clock that the caller passes in.
import { issuedSymbol, type NegotiationState } from '@adref/negotiation';
import type { Masthead } from './document.ts';
import { printable } from './printable.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `2026-03-12T14:05:00Z` as `12 March 2026`. */
export function dateInWords(at: string): string {
  const date = instant(at);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()] ?? ''} ${date.getUTCFullYear()}`;
}

/** `2026-03-12T14:05:00Z` as `12 March 2026, 14:05 UTC`. */
export function timeInWords(at: string): string {
  const date = instant(at);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${dateInWords(at)}, ${two(date.getUTCHours())}:${two(date.getUTCMinutes())} UTC`;
}

/** The masthead of a text as it stands at `at`. */
export function mastheadOf(
  state: NegotiationState,
  at: string,
  distribution: Masthead['distribution'],
): Masthead {
  return {
    organization: 'United Nations',
    organ: 'Security Council',
    body: 'Working Group on Children and Armed Conflict',
    symbol: printable(issuedSymbol(state)),
    distribution,
    date: dateInWords(state.phase.kind === 'adopted' ? state.phase.at : at),
    original: 'English',
  };
}

function instant(at: string): Date {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) throw new Error(`export: ${JSON.stringify(at)} is not an instant`);
  return date;
}
