// A file that is chosen as a source: its bytes, and how they may be read. What is no text, or far too large, is refused
// with a sentence, and nothing of it is kept.
import { type EncodingChoice, encodingOf, foreignFile, foreignFileSentence } from '@adref/formats';

/** A text file, before it is known how its letters are written. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly choice: EncodingChoice;
}

/** Bytes: a text of several hundred pages, ten times what one negotiation can hold, in any script. */
const LARGEST_FILE = 8_000_000;

/** The file, or the sentence that says why it is not read. */
export async function openSourceFile(file: File): Promise<SourceFile | string> {
  if (file.size > LARGEST_FILE)
    return `“${file.name}” has ${Math.round(file.size / 1_000_000)} MB; a text that is imported has at most 8. Nothing of it was read. Choose the part that you need.`;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const foreign = foreignFile(bytes);
  if (foreign !== null) return foreignFileSentence(foreign);
  return { name: file.name, bytes, choice: encodingOf(bytes) };
}
