// The head of a file, made from the state: what it says is data, how it looks is the writer's. Only an adopted text has the
// masthead and the symbol of a document; everything before is a paper of the room.
import {
  dateInWords,
  documentSymbol,
  momentInName,
  momentInWords,
  type NegotiationState,
  type Reissue,
} from '@adref/negotiation';
import type { Head } from '../model/document.ts';
import { closedWords, printable } from '../model/printable.ts';

/** Whose text it is. */
export const BODY = 'Working Group on Children and Armed Conflict';

/** The head of a document under a symbol, of the day `at`. */
export function issuedHead(symbol: string, at: string, footnotes: readonly string[]): Head {
  return {
    kind: 'issued',
    masthead: {
      organization: 'United Nations',
      organ: 'Security Council',
      body: BODY,
      symbol: printable(symbol),
      distribution: 'General',
      date: dateInWords(at),
      original: 'English',
    },
    footnotes: footnotes.map(printable),
  };
}

/** The head of the adopted text: its symbol as it is issued now, and a dated footnote for every reissue of this issue. */
export function adoptedHead(state: NegotiationState, adoptedAt: string): Head {
  const revised = state.reissues.findLastIndex(({ form }) => form === 'revised');
  const reissues = state.reissues.slice(revised + 1).filter(({ form }) => form === 'reissue');
  const issuedAt = state.reissues[revised]?.at ?? adoptedAt;
  return issuedHead(documentSymbol(state), issuedAt, reissues.map(reissueNote));
}

/** “Draft, Rev.1, as at 12 October 2026, 11.30 a.m. New York time. Not an official document.” */
export function paperHead(what: string, state: NegotiationState, at: string): Head {
  const revision = revisionName(state);
  const parts = (...names: readonly string[]) => names.filter((name) => name !== '').join(', ');
  return {
    kind: 'paper',
    body: BODY,
    notice: `${parts(what, revision, `as at ${momentInWords(at)}`)} New York time. Not an official document.`,
    running: parts(revision === '' ? what : revision, momentInWords(at)),
  };
}

/** The last revision of a text that is still negotiated, as negotiators call it; empty before the first. */
export function revisionName({ phase, revisions }: NegotiationState): string {
  const revision = phase.kind === 'adopted' ? undefined : revisions.at(-1);
  return revision === undefined ? '' : `Rev.${revision.number}`;
}

/** The longest part of a file name that is taken from a text. */
const NAME_LIMIT = 60;

/** What the file of a text that is still negotiated is called, whatever the time at which it is made. */
export function textFileName(state: NegotiationState): string {
  return `${aboutOf(state)}-${asciiStem(revisionName(state) || 'draft')}`;
}

/** What a file is called: the situation, what it is, and when it was made, by the clock of New York. */
export function fileStem(state: NegotiationState, what: string, at: string): string {
  return `${aboutOf(state)}-${asciiStem(what)}-${momentInName(at)}`;
}

/** A reason that says by itself how it belongs to the sentence: “because …”, “owing to …”. */
const WITH_ITS_OWN_LINK =
  /^(?:for|because|owing to|due to|on account of|in order to|in view of|to|as|at|by|with|following)\s/i;

/** “** Reissued for technical reasons on 2 February 2027.” */
function reissueNote({ reason, at }: Reissue, index: number): string {
  const words = closedWords(reason.trim()).replace(/\.\s*$/, '');
  const linked = WITH_ITS_OWN_LINK.test(words)
    ? `${words.charAt(0).toLowerCase()}${words.slice(1)}`
    : `for ${words}`;
  return `${'*'.repeat(index + 1)} Reissued ${linked} on ${dateInWords(at)}.`;
}

function aboutOf({ situation, title }: NegotiationState): string {
  return [situation, title].map(asciiStem).find((name) => name !== '') ?? 'text';
}

function asciiStem(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9.]+/g, '-')
    .slice(0, NAME_LIMIT)
    .replace(/^[-.]+|[-.]+$/g, '');
}
