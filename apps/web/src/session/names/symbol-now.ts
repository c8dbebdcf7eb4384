// The symbol of the text as it is now: a draft with the revision it has reached (“Rev.1 · S/AC.51/2026/4”: /Rev.1 behind a symbol is an issued
// document), an adopted text as it
// is issued, with what corrected it since (“S/AC.51/2026/4* and Corr.1”).
import { issuedSymbol, type NegotiationState } from '@adref/negotiation';

/** While there is no symbol, what would follow it, alone; nothing while there is neither. */
export function symbolNow(
  state: Pick<NegotiationState, 'symbol' | 'revisions' | 'reissues' | 'phase'>,
): string {
  const { symbol, revisions, reissues, phase } = state;
  if (phase.kind === 'adopted') return symbol === '' ? issuedAs(reissues) : issuedSymbol(state);
  const last = revisions.at(-1);
  return [last === undefined ? '' : `Rev.${last.number}`, symbol].filter((part) => part !== '').join(' · ');
}

function issuedAs(reissues: NegotiationState['reissues']): string {
  const revised = reissues.filter(({ form }) => form === 'revised').length;
  const isReissued = reissues.some(({ form }) => form === 'reissue');
  const corrigenda = reissues.flatMap(({ form, number }) =>
    form === 'corrigendum' ? [`Corr.${number}`] : [],
  );
  return [
    ...(revised === 0 ? [] : [`Rev.${revised}`]),
    ...(isReissued ? ['Reissued'] : []),
    ...corrigenda,
  ].join(', ');
}
