// @adref/export: a negotiation's text as a file. Pure: state and clock in, bytes out.

export type { ExportForm } from './document.ts';
export {
  type ExportContext,
  type ExportedFile,
  type ExportFormat,
  type ExportResult,
  exportAgreed,
  exportBracketed,
} from './export-file.ts';
