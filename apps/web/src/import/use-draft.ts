// A pasted source and what it is read as; shapes changed by hand hold until the source changes.
import { type Reading, readDraft } from '@adref/import';
import type { Draft } from '@adref/negotiation';
import { useState } from 'react';

export interface PastedDraft {
  readonly source: string;
  readonly reading: Reading;
  readonly drafts: readonly Draft[];
  paste(source: string): void;
  reshape(drafts: readonly Draft[]): void;
}

export function usePastedDraft(): PastedDraft {
  const [source, setSource] = useState('');
  const [reading, setReading] = useState(() => readDraft('', 'auto'));
  const [drafts, setDrafts] = useState<readonly Draft[]>([]);
  return {
    source,
    reading,
    drafts,
    paste(next) {
      const read = readDraft(next, 'auto');
      setSource(next);
      setReading(read);
      setDrafts(read.drafts);
    },
    reshape: setDrafts,
  };
}
