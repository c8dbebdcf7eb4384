// The symbol of the text with the revision it has reached: “S/AC.51/2026/4/Rev.1”.
import type { NegotiationState } from '@adref/negotiation';

/** The symbol as it stands; the revision alone while there is no symbol, nothing while there is neither. */
export function revisedSymbol({ symbol, revisions }: Pick<NegotiationState, 'symbol' | 'revisions'>): string {
  const last = revisions.at(-1);
  return [symbol, last === undefined ? '' : `Rev.${last.number}`].filter((part) => part !== '').join('/');
}
