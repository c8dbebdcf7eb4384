// @adref/export: a negotiation's text as a file. Pure: state and clock in, bytes out.

export type { ExportForm } from './document.ts';
export type { PaperSize } from './docx/docx-styles.ts';
export {
  type ExportContext,
  type ExportedFile,
  type ExportFormat,
  type ExportResult,
  exportAgreed,
  exportBracketed,
  exportCorrigendum,
  exportPublicStatement,
  exportStatements,
  type PublicStatementFile,
} from './export-file.ts';
export { printable } from './printable.ts';
export { exportSilenceMessage } from './silence-file.ts';
