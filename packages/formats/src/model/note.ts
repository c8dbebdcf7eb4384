// What an import tells about itself: which characters of the source are not in the drafts' words, and where a person
// should look. With the notes the source can be put together again, but for white space (see `lostCharacters`).

/**
 * `label`: a number, letter or bullet, computed anew by the table; `heading-mark`: `#` or an underline; `mark`: what made
 * words bold, italic or raised; `escape`: a backslash; `rule`: a drawn line or code fence; `quote-mark`: an e-mail's `>`;
 * `page-furniture`: masthead, running heads, page and job numbers; `hyphen`: one that broke a word at the end of a line;
 * `own-notice`: head, notices and status of a file that Adref wrote; `quotation-mark`: one that a press text repeats before each paragraph; `control-character`: invisible characters that no document may carry.
 */
export type DropReason =
  | 'label'
  | 'heading-mark'
  | 'mark'
  | 'escape'
  | 'rule'
  | 'quote-mark'
  | 'quotation-mark'
  | 'own-notice'
  | 'page-furniture'
  | 'hyphen'
  | 'control-character';

/**
 * `joined-at-hyphen`: a line ended in a hyphen, which was kept: is it part of the word?
 * `hyphen-left-out`: the same, and left out, since the word occurs whole elsewhere.
 * `footnote`: a footnote, which stays as a paragraph where it stood; its number in the text is raised.
 */
export type CheckReason = 'joined-at-hyphen' | 'hyphen-left-out' | 'footnote';

/** A remark on one place of one draft. `draft` is an index; one past the last draft means "after everything". */
export type Note =
  | {
      readonly kind: 'dropped';
      readonly why: DropReason;
      readonly draft: number;
      /** Offset in the draft's words before which the characters stood. */
      readonly at: number;
      /** Line of the source, from 1. */
      readonly line: number;
      /** The characters, without white space around them. */
      readonly text: string;
    }
  | {
      readonly kind: 'check';
      readonly why: CheckReason;
      readonly draft: number;
      readonly at: number;
      readonly line: number;
      readonly text: string;
    };

/** Characters left out of a stretch of text, before they belong to a draft. */
export interface Drop {
  readonly at: number;
  readonly line: number;
  readonly text: string;
  readonly why: DropReason;
}
