// The part of an adopted text that the Chair reads out: the messages of the public statement, by addressee. What stands around them is
// recognised in `statement-part.ts`; how they are written for the press is the export's. Every word is the text's own; what a lead
// sentence says of the report comes from the opening paragraph, or from the head of the text.
import type { NegotiationState } from '../../model/negotiation-state.ts';
import { agreedText } from './agreed-text.ts';
import { type Examined, examinedIn } from './examined-report.ts';
import { issuedWords } from './issued.ts';
import { type StatementLine, statementPart } from './statement-part.ts';

export interface PublicStatement {
  readonly lines: readonly StatementLine[];
  /** Whom the paragraph before the messages names where no addressee stands between them (“the Government of …”); else empty. */
  readonly to: string;
  /** What the lead sentence says of the report. */
  readonly examined: Examined;
}

/** Why there is none: the text is not adopted, was closed without agreement, or has no such part. */
export type NoPublicStatement = 'not-adopted' | 'closed' | 'no-part';

export type PublicStatementResult =
  | { readonly ok: true; readonly statement: PublicStatement }
  | { readonly ok: false; readonly why: NoPublicStatement };

/** The public statement in an adopted text, in the words as they are issued now. */
export function publicStatementOf(state: NegotiationState): PublicStatementResult {
  if (state.phase.kind === 'closed') return { ok: false, why: 'closed' };
  const agreed = agreedText(state);
  if (state.phase.kind !== 'adopted' || !agreed.ok) return { ok: false, why: 'not-adopted' };
  const paragraphs = agreed.text.paragraphs.map(({ id, kind, level, text }) => ({
    id,
    kind,
    level,
    text: issuedWords(state.reissues, id, text),
  }));
  const part = statementPart(paragraphs);
  if (part === null) return { ok: false, why: 'no-part' };
  const { before, lines, to } = part;
  return { ok: true, statement: { lines, to, examined: examinedIn(before, state) } };
}

const SENTENCES: Readonly<Record<NoPublicStatement, string>> = {
  'not-adopted':
    'There is no public statement yet, because it is made from the adopted text and this text is not adopted; ask for it again after the adoption.',
  closed:
    'There is no public statement, because the negotiation was closed without agreement; the record stays readable.',
  'no-part':
    'No public statement was made, because no part of this text reads as one: a heading with “Public statement”, and under it messages to those whom it addresses (“To all parties …:”). Take its words from the adopted text by hand, and give the part that heading in the next draft.',
};

/** Why there is no public statement, and what to do next. */
export function noPublicStatementSentence(why: NoPublicStatement): string {
  return SENTENCES[why];
}
