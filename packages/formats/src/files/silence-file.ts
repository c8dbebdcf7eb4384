// A message about a running silence as a plain text file, to be sent by whatever the office writes letters with.
import { type NegotiationState, runningSilence, silenceMessage } from '@adref/negotiation';
import { fileStem, textFileName } from '../forms/head.ts';
import { printable } from '../model/printable.ts';
import type { ExportedFile } from './export-file.ts';

/**
 * The message of the start of the silence that runs (`number` 0), or of one of its extensions; its last one where `number` is null.
 * Null where no silence runs, or it was not extended so often. `address` is that of the page
 * where the text is read; null where the file of the text is attached.
 */
export function exportSilenceMessage(
  state: NegotiationState,
  number: number | null,
  at: string,
  address: string | null,
): ExportedFile | null {
  const silence = runningSilence(state);
  if (silence === undefined) return null;
  const which = number ?? silence.extensions.length;
  const words = silenceMessage(
    state,
    silence,
    which,
    address === null ? null : { name: textFileName(state), address },
  );
  if (words === null) return null;
  const what = which === 0 ? 'silence' : `silence-extension-${which}`;
  const lines = words.split('\n').map(printable);
  return {
    name: `${fileStem(state, what, at)}.txt`,
    mediaType: 'text/plain; charset=utf-8',
    // Lines end as the oldest mail programs want them.
    bytes: new TextEncoder().encode(lines.join('\r\n')),
  };
}
