// How an adopted text is issued: its symbol with corrigenda and reissues, and its words with their corrections.
import type { Correction, Reissue } from '../../model/aftermath.ts';
import type { NegotiationState } from '../../model/negotiation-state.ts';
import type { ParagraphId } from '../../model/paragraph.ts';
import type { RichText } from '../../model/rich-text.ts';
import { hasUnfilledSymbol } from '../../words/placeholders.ts';
import { joinText, plainText, sliceText } from '../../words/rich-text.ts';

/** The symbol as the text is cited after adoption: an asterisk for each reissue, and its corrigenda: “S/AC.51/2026/4* and Corr.1”. */
export function issuedSymbol({ symbol, reissues }: Pick<NegotiationState, 'symbol' | 'reissues'>): string {
  if (symbol === '') return '';
  const { revisions, asterisks, corrigenda } = issueOf(reissues);
  const corrections = Array.from({ length: corrigenda }, (_, index) => ` and Corr.${index + 1}`);
  return `${symbol}${revisions}${asterisks}${corrections.join('')}`;
}

/** The symbol that stands on the document itself: an asterisk for each reissue; blank while a part of it is still to be given. */
export function documentSymbol({ symbol, reissues }: Pick<NegotiationState, 'symbol' | 'reissues'>): string {
  if (symbol === '' || hasUnfilledSymbol(symbol)) return '';
  const { revisions, asterisks } = issueOf(reissues);
  return `${symbol}${revisions}${asterisks}`;
}

/** How the text is issued now: its revised issues, and what came since the last of them. */
function issueOf(reissues: readonly Reissue[]) {
  const since = reissues.slice(reissues.findLastIndex(({ form }) => form === 'revised') + 1);
  const count = (form: Reissue['form'], list: readonly Reissue[]) =>
    list.filter((one) => one.form === form).length;
  const revised = count('revised', reissues);
  return {
    revisions: revised === 0 ? '' : `/Rev.${revised}`,
    asterisks: '*'.repeat(count('reissue', since)),
    corrigenda: count('corrigendum', since),
  };
}

/** The symbol of a corrigendum: that of the issue it corrects, and its place among the corrigenda of that issue. */
export function corrigendumSymbol(
  { symbol, reissues }: Pick<NegotiationState, 'symbol' | 'reissues'>,
  corrigendum: Reissue,
): string {
  const before = reissues.slice(0, reissues.indexOf(corrigendum));
  const { revisions, corrigenda } = issueOf(before);
  const whole = documentSymbol({ symbol, reissues: [] });
  return whole === '' ? '' : `${whole}${revisions}/Corr.${corrigenda + 1}`;
}

/** The words of a paragraph of the adopted text as they are issued now: corrected once a revised issue carries its corrections. */
export function issuedWords(reissues: readonly Reissue[], paragraph: ParagraphId, text: RichText): RichText {
  return reissues
    .slice(0, reissues.findLastIndex(({ form }) => form === 'revised') + 1)
    .flatMap(({ corrections }) => corrections.filter((one) => one.paragraph === paragraph))
    .reduce(corrected, text);
}

/** The words with one passage exchanged, where it is first found; they keep the marks around it. */
function corrected(text: RichText, { was, is }: Correction): RichText {
  const at = plainText(text).indexOf(was);
  if (at < 0) return text;
  const end = at + was.length;
  const marks = sliceText(text, at, end)[0]?.marks;
  const words: RichText = is === '' ? [] : [marks === undefined ? { text: is } : { text: is, marks }];
  return joinText(sliceText(text, 0, at), words, sliceText(text, end, Number.POSITIVE_INFINITY));
}
