// What the form of a new negotiation can take from a printed document: the symbol of its masthead, its title, the situation that the
// title names, and the symbol of the report that its first paragraphs examine. Offered, and taken when a person says so.
import { plainText } from '@adref/negotiation';
import type { SourceReading } from '../model/reading.ts';

/** Words for the form; empty where the document does not say them. */
export interface MastheadForm {
  readonly title: string;
  readonly situation: string;
  readonly symbol: string;
  readonly reportSymbol: string;
}

/** The title is among so many paragraphs, and the report among those. */
const HEAD_PARAGRAPHS = 8;
const SITUATION =
  /(?:armed conflict in (?:the )?|conflit armé (?:en |aux? |dans (?:l[ae’'] ?|les )?|à )|conflicto armado en (?:el |la )?)(.+)$/i;
const REPORT = /(?:report|rapport|informe|доклад|تقرير|报告)[^()（）]{0,160}[(（](S\/\d{4}\/\d{1,4})[)）]/iu;

/** The form's words; null where the source has no masthead. */
export function mastheadForm({
  drafts,
  masthead,
}: Pick<SourceReading, 'drafts' | 'masthead'>): MastheadForm | null {
  if (masthead.symbol === '' && masthead.date === '') return null;
  const head = drafts.slice(0, HEAD_PARAGRAPHS);
  const heading = head.find(({ kind }) => kind === 'heading');
  const title = heading === undefined ? '' : plainText(heading.text);
  const report = head
    .map(({ text }) => REPORT.exec(plainText(text))?.[1])
    .find((symbol) => symbol !== undefined);
  return {
    title,
    situation: SITUATION.exec(title)?.[1] ?? '',
    symbol: masthead.symbol,
    reportSymbol: report ?? '',
  };
}
