// What the opening paragraph says of the report that was examined: which one it is, of which situation, under which symbol. It takes the
// paragraph's own words; the head of the text stands in where the paragraph is silent, and nothing is guessed.
import type { NegotiationState } from '../../model/negotiation-state.ts';
import { hasUnfilledSymbol } from '../../words/placeholders.ts';

/** Empty where neither the opening paragraph nor the head of the text says it. */
export interface Examined {
  /** “second”, “21st”: which report it is, as the paragraph has it. */
  readonly ordinal: string;
  readonly situation: string;
  readonly reportSymbol: string;
}

const REPORT = 'report of the Secretary-General';

/** So far before and behind these words their own are looked for, characters. */
const BEFORE = 80;
const BEHIND = 400;

/** What the first of the paragraphs says that names a report of the Secretary-General. */
export function examinedIn(
  paragraphs: readonly string[],
  head: Pick<NegotiationState, 'situation' | 'reportSymbol'>,
): Examined {
  const opening =
    paragraphs.map((words) => words.replace(/\s+/gu, ' ')).find((words) => words.includes(REPORT)) ?? '';
  const at = opening.indexOf(REPORT);
  const before = opening.slice(Math.max(0, at - BEFORE), Math.max(0, at));
  const behind = at < 0 ? '' : opening.slice(at + REPORT.length, at + REPORT.length + BEHIND);
  const ordinal = /(?:^|\s)(?:the|its|his)\s((?:(?!the\s)\S+\s){0,3})$/iu.exec(before)?.[1]?.trim() ?? '';
  const situation = /children and armed conflict in (.+?)(?= \(|[,;.]|$)/iu.exec(behind)?.[1]?.trim();
  const symbol = /\(((?:A|E|S)\/[^()\s,;]+)/u.exec(behind)?.[1]?.trim();
  return {
    ordinal,
    situation: situation ?? head.situation.trim(),
    reportSymbol: symbol ?? (hasUnfilledSymbol(head.reportSymbol) ? '' : head.reportSymbol.trim()),
  };
}
