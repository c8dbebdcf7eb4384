// A pasted source and what it is read as; shapes changed by hand hold until the source changes.
import { type Reading, readDraft, type SourceFormat } from '@adref/import';
import type { Draft } from '@adref/negotiation';
import { useCallback, useState } from 'react';

export interface PastedDraft {
  readonly source: string;
  readonly reading: Reading;
  readonly drafts: readonly Draft[];
  readonly format: SourceFormat;
  paste(source: string): void;
  /** Reads the source again as something else. */
  readAs(format: SourceFormat): void;
  reshape(drafts: readonly Draft[]): void;
  /** Begins with paragraphs that have their shapes already and were read from no source. */
  begin(drafts: readonly Draft[]): void;
}

export function usePastedDraft(): PastedDraft {
  const [source, setSource] = useState('');
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
    format,
    reading,
    drafts,
    paste: (next) => read(next, format),
    readAs: (as) => read(source, as),
    reshape: setDrafts,
    begin: useCallback((earlier: readonly Draft[]) => {
      setSource('');
      setReading(readDraft('', 'auto'));
      setDrafts(earlier);
    }, []),
  };
}
