// A text prepared on a server, as clients of the load need to know it: where to connect, and where each of them types.
import type { Dialect } from './dialect.ts';
import type { CharacterId } from './keystroke.ts';

/** Delegations at the table; clients take their seats in turn, several people to a seat when there are more. */
export const SEATS = 15;

/** The words a text begins with; every server gets the same. */
export interface Words {
  /** The paragraphs, as many as there are seats or more. */
  readonly paragraphs: readonly string[];
  /** One wording for each seat, in which its people type. */
  readonly wordings: readonly string[];
}

/** A text on a server. Clients are numbers from 0. */
export interface Room {
  readonly dialect: Dialect;
  doorOf(client: number): Door;
  /** The character behind which this client's letters begin. */
  anchorOf(client: number): CharacterId;
  /** Lets the one connection go that kept the text open all the while. */
  close(): void;
}

/** Where to connect, and with what. */
export interface Door {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

const SENTENCE =
  'The Working Group takes note of the report and calls upon all parties to honour the commitments they have made. ';

/** A short text: twenty paragraphs of one sentence. */
export const SHORT_TEXT: Words = wordsOf(20, SENTENCE.length);

/** A long text: 150 paragraphs of 2,000 characters, 300 KB. */
export const LONG_TEXT: Words = wordsOf(150, 2_000);

/** As many paragraphs as a text under negotiation has at the most: 200 of 400 characters. */
export const LONG_RECORD_TEXT: Words = wordsOf(200, 400);

function wordsOf(paragraphs: number, length: number): Words {
  const paragraph = SENTENCE.repeat(Math.ceil(length / SENTENCE.length)).slice(0, length);
  return {
    paragraphs: Array.from({ length: paragraphs }, () => paragraph),
    wordings: Array.from({ length: SEATS }, () => 'welcomes with appreciation'),
  };
}
