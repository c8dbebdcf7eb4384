// Why something in a store cannot be read, in words that quote nothing of what is written.
import { whyWithoutWords } from '@adref/text';

/** SQLite's own sentences name tables and pages; other errors may quote what is written. */
export function whyUnreadable(error: unknown): string {
  return error instanceof Error && 'errcode' in error ? error.message : whyWithoutWords(error);
}
