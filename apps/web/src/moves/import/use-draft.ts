// A source and what it is read as: pasted words, or a file in one of the ways in which its letters may be written. What a
// person decides in the preview (shapes, names, brackets, what is left out) holds until the source changes.
import {
  type BracketedDraft,
  bracketedDrafts,
  decodeText,
  type Encoding,
  type NameBook,
  type NameChoice,
  nameKey,
  readDraft,
  type SourceFormat,
  type SourceReading,
  type ToldSpan,
} from '@adref/formats';
import type { Draft, ParagraphKind } from '@adref/negotiation';
import { useCallback, useMemo, useState } from 'react';
import type { SourceFile } from './source-file.ts';

/** The file that the source was read from, and how. */
export interface ReadFile {
  readonly file: SourceFile;
  readonly encoding: Encoding;
  /** Whether the encoding is known, or was chosen by a person. */
  readonly isSure: boolean;
}

/** A paragraph of the preview. `key` is its place in the source, and stays while others are left out. */
export interface DraftRow extends BracketedDraft {
  readonly key: number;
  readonly isLeftOut: boolean;
}

export interface PastedDraft {
  readonly source: string;
  /** Null when the words were pasted or typed. */
  readonly from: ReadFile | null;
  readonly reading: SourceReading;
  readonly rows: readonly DraftRow[];
  /** Brackets over several paragraphs, and signs without a partner. */
  readonly spans: readonly ToldSpan[];
  /** What will be recorded: the rows that are not left out. */
  readonly drafts: readonly Draft[];
  /** Names in brackets that nobody knows, as they are written, each with what a person has answered. */
  readonly names: ReadonlyMap<string, NameChoice | null>;
  /** Whether a person has still to say something before it can be recorded. */
  readonly isUndecided: boolean;
  readonly format: SourceFormat;
  /** Whether mastheads, running heads and page numbers are read as words of the text. */
  readonly keepsFurniture: boolean;
  keepFurniture(isKept: boolean): void;
  paste(source: string): void;
  /** Reads a file in its likeliest encoding, or in the one that is chosen. */
  readFile(file: SourceFile, chosen?: Encoding): void;
  /** Reads the source again as something else. */
  readAs(format: SourceFormat): void;
  reshape(key: number, kind: ParagraphKind, level: number): void;
  leaveOut(key: number, isLeftOut: boolean): void;
  /** Says who is meant by a name. */
  answer(name: string, meant: NameChoice): void;
  /** Reads the bracket at a place of a draft of the reading, or leaves it as characters. */
  readBracket(draft: number, at: number, isBracket: boolean): void;
  /** Takes away the last rows: they are in the text. */
  forgetLast(count: number): void;
  /** Begins with paragraphs that have their shapes already and were read from no source. */
  begin(drafts: readonly Draft[]): void;
}

interface Decisions {
  readonly shapes: ReadonlyMap<number, Pick<Draft, 'kind' | 'level'>>;
  readonly leftOut: ReadonlySet<number>;
  /** By the name as it is written. */
  readonly names: ReadonlyMap<string, NameChoice>;
  readonly brackets: ReadonlyMap<string, boolean>;
  readonly recorded: number;
}

const NOTHING: SourceReading = readDraft('', 'auto');
const UNDECIDED: Decisions = {
  shapes: new Map(),
  leftOut: new Set(),
  names: new Map(),
  brackets: new Map(),
  recorded: 0,
};

export function usePastedDraft(book: NameBook): PastedDraft {
  const [source, setSource] = useState('');
  const [from, setFrom] = useState<ReadFile | null>(null);
  const [format, setFormat] = useState<SourceFormat>('auto');
  const [keepsFurniture, setKeepsFurniture] = useState(false);
  const [reading, setReading] = useState(NOTHING);
  const [decided, setDecided] = useState(UNDECIDED);
  const { names, brackets, shapes, leftOut, recorded } = decided;
  const bracketed = useMemo(
    () =>
      bracketedDrafts(reading, {
        book: new Map([...book, ...[...names].map(([name, meant]) => [nameKey(name), meant] as const)]),
        isBracket: (draft, at) => brackets.get(`${draft}:${at}`),
      }),
    [reading, book, names, brackets],
  );
  const rows = useMemo(
    () =>
      bracketed.drafts.slice(0, bracketed.drafts.length - recorded).map((one): DraftRow => {
        const key = one.from[0] ?? 0;
        return {
          ...one,
          key,
          draft: { ...one.draft, ...shapes.get(key) },
          isLeftOut: leftOut.has(key),
        };
      }),
    [bracketed, shapes, leftOut, recorded],
  );
  const drafts = useMemo(() => rows.filter((row) => !row.isLeftOut).map((row) => row.draft), [rows]);
  const read = (next: string, as: SourceFormat, isKept = keepsFurniture) => {
    setSource(next);
    setFormat(as);
    setKeepsFurniture(isKept);
    setReading(readDraft(next, as, { keepsFurniture: isKept }));
    setDecided(UNDECIDED);
  };
  return {
    source,
    from,
    reading,
    rows,
    spans: bracketed.spans,
    drafts,
    names: useMemo(
      () => new Map([...names, ...bracketed.unknown.map((name) => [name, null] as const)]),
      [names, bracketed],
    ),
    isUndecided: from?.isSure === false || bracketed.unknown.length > 0,
    format,
    keepsFurniture,
    keepFurniture: (isKept) => read(source, format, isKept),
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
    reshape: (key, kind, level) =>
      setDecided({ ...decided, shapes: new Map([...shapes, [key, { kind, level }]]) }),
    leaveOut: (key, isLeftOut) => {
      const others = [...leftOut].filter((one) => one !== key);
      setDecided({ ...decided, leftOut: new Set(isLeftOut ? [...others, key] : others) });
    },
    answer: (name, meant) => setDecided({ ...decided, names: new Map([...names, [name, meant]]) }),
    readBracket: (draft, at, isBracket) =>
      setDecided({ ...decided, brackets: new Map([...brackets, [`${draft}:${at}`, isBracket]]) }),
    forgetLast: (count) => {
      // Rows that are left out and stand among them go too.
      let [rest, rowsGone] = [count, 0];
      for (const row of rows.toReversed()) {
        if (rest === 0) break;
        rowsGone += 1;
        if (!row.isLeftOut) rest -= 1;
      }
      setDecided({ ...decided, recorded: recorded + rowsGone });
    },
    begin: useCallback((earlier: readonly Draft[]) => {
      setSource('');
      setFrom(null);
      setReading({ ...NOTHING, drafts: earlier, labels: earlier.map(() => ''), lines: [] });
      setDecided(UNDECIDED);
    }, []),
  };
}
