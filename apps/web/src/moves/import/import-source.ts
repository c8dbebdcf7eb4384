// What an import remembers of its source: the name of its file, and the hash by which the same file is known again.
import { hashOfBytes, type ImportSource, isPlainLine, LIMITS } from '@adref/negotiation';
import type { PastedDraft } from './use-draft.ts';

/** The source of what is about to be recorded. Pasted words have a hash and no name. */
export function importSource({ source, from }: Pick<PastedDraft, 'source' | 'from'>): ImportSource {
  if (from === null) return { name: '', hash: hashOfBytes(new TextEncoder().encode(source)) };
  // What does not show in a name cannot be recorded.
  const name = [...from.file.name].filter(isPlainLine).join('').slice(0, LIMITS.nameLength);
  return { name: name.isWellFormed() ? name : '', hash: hashOfBytes(from.file.bytes) };
}
