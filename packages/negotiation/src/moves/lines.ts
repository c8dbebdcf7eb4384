// The lines of what several commands carry: a masthead, and a roster.
import type { Delegation } from '../model/seat.ts';

/** The lines of a masthead. */
export function mastheadLines({
  title,
  symbol,
  situation,
  reportSymbol,
}: Readonly<Record<'title' | 'symbol' | 'situation' | 'reportSymbol', string>>): readonly string[] {
  return [title, symbol, situation, reportSymbol];
}

/** The lines of a roster. */
export function rosterLines(delegations: readonly Delegation[]): readonly string[] {
  return delegations.flatMap(({ seat, name, code }) => [seat, name, code]);
}
