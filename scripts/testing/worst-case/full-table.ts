// A negotiation at the limits of what a table could grow to: many paragraphs, a paragraph of the longest words in the smallest
// runs, brackets with many wordings and positions, brackets in brackets, threads of comments, packages, a frozen revision.
import {
  bracketsIn,
  type Command,
  hashOfParagraph,
  hashOfSegments,
  hashOfText,
  LIMITS,
  type NegotiationState,
  type RichText,
} from '@adref/negotiation';
import { type Author, LiveNegotiation, type Snapshot, snapshotOf } from '@adref/text';
import { countedSurroundings } from './surroundings.ts';

export const CHAIR: Author = { seat: 'chair', person: 'person-chair' };
export const SEATS: readonly string[] = Array.from({ length: 15 }, (_, i) => `D${i + 10}`);

/** How big it is. */
export interface Size {
  readonly paragraphs: number;
  readonly lettersEach: number;
  readonly brackets: number;
  readonly wordingsEach: number;
  readonly threads: number;
}

export const FULL: Size = {
  paragraphs: 400,
  lettersEach: 1_500,
  brackets: 250,
  wordingsEach: 6,
  threads: 1_000,
};

export function delegate(seat: string): Author {
  return { seat, person: `person-${seat}` };
}

/** Words in runs of one letter, every other one bold. */
export function alternating(letters: number): RichText {
  return Array.from({ length: letters }, (_, i) => ({
    text: String.fromCharCode(97 + (i % 26)),
    marks: i % 2 === 0 ? [] : (['bold'] as const),
  }));
}

/** Words of so many letters in one run. */
export function plain(letters: number, seed = ''): RichText {
  return [{ text: `${seed}${'words of a text '.repeat(Math.ceil(letters / 16))}`.slice(0, letters) }];
}

/** Plays the table; throws when a command that builds it is refused. */
export function fullTable(size: Size = FULL): Snapshot {
  const live = LiveNegotiation.empty(countedSurroundings(500));
  let commands = 0;
  const give = (author: Author, command: Command): NegotiationState => {
    commands += 1;
    const answer = live.submit(author, `c${commands}`, command);
    if (!answer.ok) throw new Error(`${command.kind} was refused: ${JSON.stringify(answer.refusal)}`);
    return stateOf(live);
  };
  give(CHAIR, {
    kind: 'open-negotiation',
    negotiation: 'full',
    title: 'A full table',
    symbol: 'S/AC.51/2026/1',
    situation: 'Velmora',
    reportSymbol: '',
    year: 2026,
    chairMember: null,
    delegations: SEATS.map((seat) => ({ seat, name: `State ${seat}`, code: seat, permanent: false })),
  });
  for (const author of [CHAIR, ...SEATS.map(delegate)])
    give(CHAIR, { kind: 'seat-person', ...author, name: `Delegate of ${author.seat}` });
  for (let made = 0; made < size.paragraphs; made += 100) {
    const drafts = Array.from({ length: Math.min(100, size.paragraphs - made) }, (_, i) => ({
      kind: 'numbered' as const,
      level: 1,
      text: plain(size.lettersEach, `${made + i} `),
    }));
    give(CHAIR, { kind: 'add-paragraphs', after: null, source: 'draft', drafts });
  }
  const long = Array.from({ length: 2 }, () => ({
    kind: 'plain' as const,
    level: 1,
    text: alternating(2_000),
  }));
  const { paragraphs } = give(CHAIR, { kind: 'add-paragraphs', after: null, source: 'draft', drafts: long });
  const [into, behind] = paragraphs;
  if (into === undefined || behind === undefined) throw new Error('two paragraphs');
  give(CHAIR, {
    kind: 'merge-paragraph',
    into: into.id,
    expectedInto: hashOfParagraph(into),
    paragraph: behind.id,
    expected: hashOfParagraph(behind),
  });
  bracketAll(live, size, give);
  const choices = stateOf(live)
    .paragraphs.flatMap(({ segments }) => bracketsIn(segments))
    .slice(0, LIMITS.packageChoices)
    .map(({ id, wordings }) => ({
      bracket: id,
      wording: wordings[1]?.id ?? '',
      expected: hashOfSegments(wordings[1]?.segments ?? []),
    }));
  give(CHAIR, { kind: 'tie-package', name: 'dates', choices });
  for (let i = 0; i < size.threads; i++) {
    const paragraph = stateOf(live).paragraphs[i % size.paragraphs]?.id ?? '';
    give(delegate(SEATS[i % 15] ?? ''), {
      kind: 'comment',
      on: { paragraph, bracket: null, quote: null },
      words: `comment ${i}`,
      mentions: [],
    });
  }
  give(CHAIR, { kind: 'freeze-revision', reason: 'first', expected: hashOfText(stateOf(live)) });
  const snapshot = snapshotOf(live);
  live.close();
  return snapshot;
}

export function stateOf(live: LiveNegotiation): NegotiationState {
  if (live.state === null) throw new Error('the negotiation is open');
  return live.state;
}

/** One bracket each in the second half of the paragraphs, one within another in the last of them. */
function bracketAll(
  live: LiveNegotiation,
  size: Size,
  give: (author: Author, command: Command) => NegotiationState,
): void {
  const paragraphs = stateOf(live).paragraphs.slice(-size.brackets - 1, -1);
  for (const [i, { segments }] of paragraphs.entries()) {
    const leaf = segments[0];
    if (leaf?.kind !== 'leaf') continue;
    const words = leaf.text.map(({ text }) => text).join('');
    const wordings = Array.from({ length: size.wordingsEach }, (_, k) => plain(300, `${k} of ${i} `));
    const by = delegate(SEATS[i % 15] ?? '');
    give(by, {
      kind: 'open-bracket',
      from: { leaf: leaf.id, offset: 10 },
      to: { leaf: leaf.id, offset: 200 },
      expected: words.slice(10, 200),
      reason: 'because',
      wordings,
    });
  }
}
