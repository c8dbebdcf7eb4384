// Where in a text the public statement stands: under a heading that names it, or, where the text has none, behind the paragraph that
// says that messages are addressed through it; until the next part begins. It reads words and shapes only, and changes none.
import type { Paragraph } from '../../model/paragraph.ts';
import type { RichText } from '../../model/rich-text.ts';
import { plainText } from '../../words/rich-text.ts';
import { isAnnexTitle } from '../paragraphs/labels.ts';

/** A paragraph as it was agreed. */
interface SpokenParagraph extends Pick<Paragraph, 'id' | 'kind' | 'level'> {
  readonly text: RichText;
}

/** A paragraph of the part: an addressee (“To all parties …:”), or words that are said. */
export interface StatementLine {
  readonly kind: 'addressee' | 'words';
  readonly paragraph: SpokenParagraph;
}

interface StatementPart {
  /** What stands in the text before the part, in plain words. */
  readonly before: readonly string[];
  readonly lines: readonly StatementLine[];
  readonly to: string;
}

/** The part; null where no paragraph of the text begins one, or nothing is said in it. */
export function statementPart(paragraphs: readonly SpokenParagraph[]): StatementPart | null {
  const annex = paragraphs.findIndex(({ kind, text }) => kind === 'heading' && isAnnexTitle(plainText(text)));
  const body = annex < 0 ? paragraphs : paragraphs.slice(0, annex);
  const isHead = (one: SpokenParagraph) => one.kind === 'heading' && NAMED.test(plainText(one.text));
  return firstPart(body, isHead, 1) ?? firstPart(body, isIntroduction, 0);
}

const NAMED = /\bpublic statement\b/iu;

/** The first of the paragraphs that begin a part in which something is said; `own` of them are its heading. */
function firstPart(
  body: readonly SpokenParagraph[],
  begins: (one: SpokenParagraph) => boolean,
  own: 0 | 1,
): StatementPart | null {
  for (const [at, head] of body.entries()) {
    if (!begins(head)) continue;
    const part = partIn(body.slice(at + own, endOf(body, at)));
    if (part !== null) return { before: body.slice(0, at).map(({ text }) => plainText(text)), ...part };
  }
  return null;
}

/** Where the part ends that begins at `start`: at a heading that is none of its own, or at another thing that was agreed. */
function endOf(body: readonly SpokenParagraph[], start: number): number {
  const head = body[start];
  const level = head?.kind === 'heading' ? head.level : 0;
  let hasSpoken = false;
  for (let at = start + 1; at < body.length; at += 1) {
    const one = body[at];
    if (one === undefined) break;
    if (one.kind === 'heading' && !isAddressee(one) && (level === 0 || one.level <= level)) return at;
    if (hasSpoken && isOtherAction(one)) return at;
    hasSpoken ||= one.kind === 'item';
  }
  return body.length;
}

/** “The Working Group agreed to recommend to the Security Council:” */
function isOtherAction({ kind, text }: SpokenParagraph): boolean {
  const words = plainText(text);
  return kind !== 'item' && !/^\s*to\s/iu.test(words) && /\bagreed\b/iu.test(words) && /:\s*$/u.test(words);
}

/** “The Working Group agreed to address the following messages … through a public statement by its Chair:” */
function isIntroduction({ kind, text }: SpokenParagraph): boolean {
  const words = plainText(text);
  return kind !== 'heading' && kind !== 'item' && NAMED.test(words) && /\bmessages?\b/iu.test(words);
}

/** “To the Government of …:”, in whatever kind of paragraph; what leads in to items is one in any language. */
function isAddressee({ kind, text }: SpokenParagraph): boolean {
  if (kind === 'item') return false;
  const words = plainText(text).trim();
  return kind === 'chapeau'
    ? words !== ''
    : kind === 'heading'
      ? /^to\s/iu.test(words)
      : /^to\s[^.;]*:$/iu.test(words);
}

function partIn(part: readonly SpokenParagraph[]): Pick<StatementPart, 'lines' | 'to'> | null {
  const [first, ...rest] = part;
  const isIntroduced = first !== undefined && isIntroduction(first);
  const [next] = rest;
  const introduction = isIntroduced ? plainText(first.text).replace(/\s+/gu, ' ').trim() : '';
  const isDirect = next !== undefined && !isAddressee(next);
  const to = isDirect ? (TO_WHOM.exec(introduction)?.[1] ?? '') : '';
  // The lead sentence says what this one says. What it says beyond that, or to somebody whom the lead does not name, stays.
  const isTold = isIntroduced && !/[.;:]\s+\S/u.test(introduction) && (!isDirect || to !== '');
  const lines = (isTold ? rest : part)
    .filter(({ text }) => plainText(text).trim() !== '')
    .map((paragraph): StatementLine => {
      const isName = isAddressee(paragraph) && !isIntroduction(paragraph);
      return { kind: isName ? 'addressee' : 'words', paragraph };
    });
  const says = lines.some(
    ({ kind, paragraph }, at) =>
      paragraph.kind === 'item' ||
      (kind === 'words' && lines.slice(0, at).some((one) => one.kind === 'addressee')),
  );
  return says ? { lines, to } : null;
}

const TO_WHOM =
  /\bmessages?\b(?: below)? to (.{1,300}?),? (?:through|by|by means of|in) a public statement\b/iu;
