// What comes out of any source, whatever its format: drafts of paragraphs with the labels that they had, and notes that account for every
// character. What goes out is `document.ts`.
import type { Draft } from '@adref/negotiation';
import type { Note } from './note.ts';

/** How a source is to be read; `auto` looks for the marks of Markdown. */
export type SourceFormat = 'text' | 'markdown' | 'auto';

/** The symbol and the date of a printed masthead; empty where it has none. */
export interface MastheadWords {
  readonly symbol: string;
  readonly date: string;
}

/** What was read. */
export interface SourceReading {
  /** The format it was read as. */
  readonly format: 'text' | 'markdown';
  readonly drafts: readonly Draft[];
  /** The number, letter or bullet that each draft had in the source; empty where it had none or keeps it in its words. */
  readonly labels: readonly string[];
  /** The line of the source on which each draft begins, from 1. */
  readonly lines: readonly number[];
  /** What the masthead of a printed document says, for the form; empty where there is none. */
  readonly masthead: MastheadWords;
  /** In the order of the source, draft by draft. */
  readonly notes: readonly Note[];
}

/** What a person wants otherwise. */
export interface Wishes {
  /** Mastheads, running heads and page numbers are words of the text too. */
  readonly keepsFurniture?: boolean;
}
