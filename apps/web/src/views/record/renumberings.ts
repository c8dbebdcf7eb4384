// Where in a paragraph's history a revision gave it another number: what is told before is told with the number of then.
import type { NegotiationState, ParagraphId } from '@adref/negotiation';

/** What each revision did to the number of a paragraph, by the act that froze it; revisions that left it are not listed. */
export function renumberingsOf(
  { revisions }: Pick<NegotiationState, 'revisions'>,
  paragraph: ParagraphId,
): ReadonlyMap<number, string> {
  const told = new Map<number, string>();
  for (const { number, act, concordance } of revisions) {
    const line = concordance.find((each) => each.paragraph === paragraph);
    if (line === undefined || line.is === null || line.was === line.is) continue;
    const { was, is } = line;
    const since = is === '' ? `Without a number since Rev.${number}` : `Numbered ${is} since Rev.${number}`;
    told.set(act, `${since}; ${was === '' ? 'without one' : was} until then`);
  }
  return told;
}
