// The one intermediate form of every export: a masthead, a notice, and blocks of inline pieces, in reading order.
// It knows nothing of a file format, and a writer knows nothing of the negotiation. All its text is printable
// (see `printable.ts`), so that a writer has only its own syntax to escape.
import type { Mark, ParagraphKind } from '@adref/negotiation';

/**
 * `agreed` is the clean text; `bracketed` the draft with everything that is still contested; `statements` what members said after
 * adoption, for the room; `corrigendum` one correction of an adopted text; `public-statement` what the Chair says to the press.
 */
export type ExportForm = 'agreed' | 'bracketed' | 'statements' | 'corrigendum' | 'public-statement';

/**
 * Words as they stand, a mark of negotiation around them, or a remark that is no word of the text. Joined, the texts are
 * what a reader sees.
 */
export type Inline =
  | { readonly kind: 'words'; readonly text: string; readonly marks: readonly Mark[] }
  /** `alone` is a sign whose other half stands in another paragraph. */
  | {
      readonly kind: 'bracket';
      readonly part: 'open' | 'between' | 'close' | 'alone';
      readonly text: string;
    }
  | { readonly kind: 'attribution'; readonly text: string }
  | { readonly kind: 'remark'; readonly text: string };

/**
 * One paragraph, or one alternative for a whole one. `status` is the words that say where it stands; null where the form does
 * not show it, or shows it with a later alternative.
 */
export interface Block {
  readonly kind: ParagraphKind;
  readonly level: number;
  /** As computed for the whole text: `1.`, `3 bis`, `(a)`, `•` for the press, or empty. */
  readonly label: string;
  readonly direction: 'ltr' | 'rtl';
  readonly pieces: readonly Inline[];
  readonly status: string | null;
  /** Whether it begins a page, as an annex does. */
  readonly startsPage?: boolean;
  /** What stands beside the words, each a line of its own under them. */
  readonly notes: readonly (readonly Inline[])[];
}

/** What stands at the head of an issued document. No emblem: it is protected. */
export interface Masthead {
  readonly organization: string;
  readonly organ: string;
  readonly body: string;
  readonly symbol: string;
  readonly distribution: 'General';
  readonly date: string;
  readonly original: string;
}

/**
 * The head of the first page, and what runs along the others. A paper of the room is no document of the United Nations: it has
 * no masthead and no symbol, and says at once what it is.
 */
export type Head =
  | {
      readonly kind: 'issued';
      readonly masthead: Masthead;
      /** Under the first page: that it was issued again, and why. */
      readonly footnotes: readonly string[];
    }
  | {
      readonly kind: 'paper';
      readonly body: string;
      /** Under the title: what the paper is, of when, and that it is not official. */
      readonly notice: string;
      /** At the head of every page: its revision and time. */
      readonly running: string;
    }
  /** A text for the press: it begins with its title, and its pages carry their numbers alone. */
  | { readonly kind: 'press' };

/** A whole text, ready to be written in any format. */
export interface ExportDocument {
  readonly form: ExportForm;
  readonly head: Head;
  readonly title: string;
  /** How to read the marks, and how far the text has come; empty for the clean text. */
  readonly guide: readonly string[];
  readonly blocks: readonly Block[];
  /** What the file is called, before its ending: ASCII, safe in a header and on any disk. */
  readonly name: string;
}

/** The line at the head of every page but the first: the symbol of a document, the revision and time of a paper. */
export function runningLine(head: Head): string {
  switch (head.kind) {
    case 'issued':
      return head.masthead.symbol;
    case 'paper':
      return head.running;
    case 'press':
      return '';
    default: {
      const never: never = head;
      return never;
    }
  }
}

/** A paragraph's label as it is printed: a plain number takes a full stop, “3 bis” none, letters bring their own marks. */
export function printedLabel(kind: ParagraphKind, label: string): string {
  return kind === 'numbered' && /^\d+$/.test(label) ? `${label}.` : label;
}
