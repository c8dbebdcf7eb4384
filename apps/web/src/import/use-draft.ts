// A source and what it is read as: pasted words, or a file in one of the ways in which its letters may be written. Shapes
// changed by hand hold until the source changes.
import { decodeText, type Encoding, type Reading, readDraft, type SourceFormat } from '@adref/import';
import type { Draft } from '@adref/negotiation';
import { useCallback, useState } from 'react';
import type { SourceFile } from './source-file.ts';

/** The file that the source was read from, and how. */
export interface ReadFile {
  readonly file: SourceFile;
  readonly encoding: Encoding;
  /** Whether the encoding is known, or was chosen by a person. */
  readonly isSure: boolean;
}

export interface PastedDraft {
  readonly source: string;
  /** Null when the words were pasted or typed. */
  readonly from: ReadFile | null;
  readonly reading: Reading;
  readonly drafts: readonly Draft[];
  readonly format: SourceFormat;
  paste(source: string): void;
  /** Reads a file in its likeliest encoding, or in the one that is chosen. */
  readFile(file: SourceFile, chosen?: Encoding): void;
  /** Reads the source again as something else. */
  readAs(format: SourceFormat): void;
  reshape(drafts: readonly Draft[]): void;
  /** Begins with paragraphs that have their shapes already and were read from no source. */
  begin(drafts: readonly Draft[]): void;
}

export function usePastedDraft(): PastedDraft {
  const [source, setSource] = useState('');
  const [from, setFrom] = useState<ReadFile | null>(null);
  const [format, setFormat] = useState<SourceFormat>('auto');
  const [reading, setReading] = useState(() => readDraft('', 'auto'));
  const [drafts, setDrafts] = useState<readonly Draft[]>([]);
  const read = (next: string, as: SourceFormat) => {
    const result = readDraft(next, as);
    setSource(next);
    setFormat(as);
    setReading(result);
    setDrafts(result.drafts);
  };
  return {
    source,
    from,
    reading,
    drafts,
    format,
    paste: (next) => {
      setFrom(null);
      read(next, format);
    },
    readFile: (file, chosen) => {
      const encoding = chosen ?? file.choice.likely[0];
      setFrom({ file, encoding, isSure: file.choice.isKnown || chosen !== undefined });
      read(decodeText(file.bytes, encoding), format);
    },
    readAs: (as) => read(source, as),
    reshape: setDrafts,
    begin: useCallback((earlier: readonly Draft[]) => {
      setSource('');
      setFrom(null);
      setReading(readDraft('', 'auto'));
      setDrafts(earlier);
    }, []),
  };
}
