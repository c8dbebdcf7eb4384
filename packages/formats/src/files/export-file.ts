// The way out of a negotiation: its agreed text, or its bracketed text, as a file. Everything is computed from the
// state and the time that are passed in; nothing is read, written or sent here.
import {
  agreedText,
  type LabelProfile,
  type NegotiationState,
  type NoPublicStatement,
  type NumberStyle,
  type Obstacle,
  publicStatementOf,
} from '@adref/negotiation';
import { writeDocx } from '../docx/write-docx.ts';
import { corrigendumDocument, statementsDocument } from '../forms/after-adoption.ts';
import { agreedDocument } from '../forms/agreed-document.ts';
import { bracketedDocument } from '../forms/bracketed-document.ts';
import { publicStatementDocument } from '../forms/public-statement.ts';
import { writeHtml } from '../html/write-html.ts';
import { writeMarkdown } from '../markdown/write-markdown.ts';
import type { ExportDocument } from '../model/document.ts';
import type { PaperSize } from '../model/paper.ts';

/** The formats a text can be had in. */
export const EXPORT_FORMATS = ['docx', 'html', 'md'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What an export depends on besides the state. */
export interface ExportContext {
  /** The instant at which it is made, ISO 8601. */
  readonly at: string;
  /** How the bracketed text calls later paragraphs and alternatives; left out, as negotiators do. */
  readonly numbers?: NumberStyle;
  /** Whether the letters of the agreed text run on across addressees, or start again under each; left out, they run on. */
  readonly letters?: LetterStyle;
  /** The paper of files with pages; left out, A4. */
  readonly paper?: PaperSize;
}

/** How the letters of items go across addressees. */
export type LetterStyle = Exclude<LabelProfile, 'press'>;

/** A file to hand out. `name` is ASCII and safe in a header and on any disk. */
export interface ExportedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

export type ExportResult =
  | { readonly ok: true; readonly file: ExportedFile }
  | { readonly ok: false; readonly obstacles: readonly Obstacle[] };

export type PublicStatementFile =
  | { readonly ok: true; readonly file: ExportedFile }
  | { readonly ok: false; readonly why: NoPublicStatement };

const MEDIA_TYPES: Readonly<Record<ExportFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
};

/** The clean text; while anything is open, the complete list of what is in the way instead. */
export async function exportAgreed(
  state: NegotiationState,
  as: ExportFormat,
  context: ExportContext,
): Promise<ExportResult> {
  const agreed = agreedText(state);
  if (!agreed.ok) return agreed;
  return {
    ok: true,
    file: await fileOf(agreedDocument(state, agreed.text, context.at, context.letters), as, context),
  };
}

/** The text as it stands, brackets and attributions included, marked as a draft. There is always one. */
export function exportBracketed(
  state: NegotiationState,
  as: ExportFormat,
  context: ExportContext,
): Promise<ExportedFile> {
  return fileOf(bracketedDocument(state, context.at, context.numbers), as, context);
}

/** The corrigendum of this number, a document of its own; null where none was issued. */
export async function exportCorrigendum(
  state: NegotiationState,
  number: number,
  as: ExportFormat,
  context: ExportContext,
): Promise<ExportedFile | null> {
  const document = corrigendumDocument(state, number, context.at);
  return document === null ? null : fileOf(document, as, context);
}

/** What members stated after adoption, for the seats of the room; null while nobody has. */
export async function exportStatements(
  state: NegotiationState,
  as: ExportFormat,
  context: ExportContext,
): Promise<ExportedFile | null> {
  const document = statementsDocument(state, context.at);
  return document === null ? null : fileOf(document, as, context);
}

/** The public statement of an adopted text in press form; where there is none, why. */
export async function exportPublicStatement(
  state: NegotiationState,
  as: ExportFormat,
  context: ExportContext,
): Promise<PublicStatementFile> {
  const result = publicStatementOf(state);
  if (!result.ok) return result;
  const document = publicStatementDocument(state, result.statement, context.at);
  return { ok: true, file: await fileOf(document, as, context) };
}

async function fileOf(
  document: ExportDocument,
  as: ExportFormat,
  context: ExportContext,
): Promise<ExportedFile> {
  return {
    name: `${document.name}.${as}`,
    mediaType: MEDIA_TYPES[as],
    bytes: await bytesOf(document, as, context),
  };
}

async function bytesOf(
  document: ExportDocument,
  as: ExportFormat,
  context: ExportContext,
): Promise<Uint8Array> {
  switch (as) {
    case 'docx':
      return writeDocx(document, context.at, context.paper ?? 'a4');
    case 'html':
      return new TextEncoder().encode(writeHtml(document, context.paper ?? 'a4'));
    case 'md':
      return new TextEncoder().encode(writeMarkdown(document));
    default: {
      const never: never = as;
      return never;
    }
  }
}
