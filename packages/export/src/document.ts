// The one intermediate form of every export: a masthead, a notice, and blocks of inline pieces, in reading order.
// It knows nothing of a file format, and a writer knows nothing of the negotiation. All its text is printable
// (see `printable.ts`), so that a writer has only its own syntax to escape.
import type { Mark, ParagraphKind } from '@adref/negotiation';

/** `agreed` is the clean text; `bracketed` the draft with everything that is still contested. */
export type ExportForm = 'agreed' | 'bracketed';

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
  /** As computed for the whole text: `1.`, `3 bis`, `(a)`, or empty. */
  readonly label: string;
  readonly direction: 'ltr' | 'rtl';
  readonly pieces: readonly Inline[];
  readonly status: string | null;
  /** What stands beside the words, each a line of its own under them. */
  readonly notes: readonly (readonly Inline[])[];
}

/** What stands at the head of the first page. No emblem: it is protected, and this is no official document. */
export interface Masthead {
  readonly organization: string;
  readonly organ: string;
  readonly body: string;
  readonly symbol: string;
  /** Whom it is for: everybody once the text is adopted, those at the table until then. */
  readonly distribution: 'General' | 'Restricted';
  readonly date: string;
  readonly original: string;
}

/** A whole text, ready to be written in any format. */
export interface ExportDocument {
  readonly form: ExportForm;
  readonly masthead: Masthead;
  readonly title: string;
  /** Whether the text could still change; a draft says so at the head of every page. */
  readonly isDraft: boolean;
  /** What the reader must know first: that it is a draft, or when it was adopted. */
  readonly notice: string;
  /** How to read the marks, and how far the text has come; empty for the clean text. */
  readonly guide: readonly string[];
  readonly blocks: readonly Block[];
}

/** A paragraph's label as it is printed: a plain number takes a full stop, “3 bis” none, letters bring their own marks. */
export function printedLabel(kind: ParagraphKind, label: string): string {
  return kind === 'numbered' && /^\d+$/.test(label) ? `${label}.` : label;
}
