// A negotiation of two years, played in memory: three hundred paragraphs, fifteen delegations and the Chair's office. In each round
// delegations bracket some words, propose, type in their wordings, take positions and comment, and the Chair settles. Every few
// rounds everybody loads the page anew, and types under another client id.
import {
  type Command,
  findBracket,
  hashOfSegments,
  type LeafId,
  type NegotiationState,
  richText,
  type Segment,
  type Wording,
} from '@adref/negotiation';
import { rosterOf } from '@adref/reference';
import {
  type Author,
  type Change,
  LiveNegotiation,
  leafText,
  leaveMarks,
  type Surroundings,
} from '@adref/text';
import * as Y from 'yjs';
import { randomFrom } from './typing.ts';

/** How long the negotiation is to be. */
export interface Length {
  readonly paragraphs: number;
  readonly acts: number;
  readonly keystrokes: number;
}

const YEAR = 2026;
/** A page stays open for so many rounds: some hundred page loads in all. */
const [ROUNDS_A_PAGE, FIRST_CLIENT] = [60, 1_000_000];
const OFFICE: Author = { seat: 'chair', person: 'office' };
const WORDS =
  'The Working Group takes note of the report of the Secretary-General and calls upon all parties to the conflict to honour the commitments that they have made. It urges them to release without delay all children in their ranks, and to give access to those who bring them help, wherever they may be. It will go on following the matter, and looks forward to the next report, in which it hopes to read of children who have come home and go to school. It recalls its earlier conclusions, and asks that they be made known to all concerned in a language that they understand.  It thanks those who work for children in the field, often at great risk, and asks for their safety. It expresses its readiness to hear from the parties themselves what they have done, and when.';

/** Plays it; `taken` is given the changes as they come. Time passes by `clock`. */
export function playLongText(
  id: string,
  length: Length,
  surroundings: Surroundings,
  clock: { ms: number },
  taken: (changes: readonly Change[]) => void,
): LiveNegotiation {
  const roster = rosterOf(YEAR);
  if (roster === undefined) throw new Error(`There is no roster for ${YEAR}.`);
  const live = LiveNegotiation.empty(surroundings);
  const chance = randomFrom(7);
  const page = new Y.Doc();
  leaveMarks(page);
  const typed: Uint8Array[] = [];
  page.on('update', (bytes: Uint8Array, origin: unknown) => {
    if (origin !== live) typed.push(bytes);
  });
  let [sent, keystrokes, round] = [0, 0, 0];

  const authors = roster.delegations.map(({ seat }): Author => ({ seat, person: `person-${seat}` }));
  const take = (changes: readonly Change[]) => {
    for (const { bytes } of changes) Y.applyUpdate(page, bytes, live);
    taken(changes);
  };
  const submit = (author: Author, command: Command) => {
    clock.ms += 7_000;
    const answer = live.submit(author, `command-${++sent}-0123456789abcdef`, command);
    if (!answer.ok) throw new Error(`${command.kind} was refused: ${JSON.stringify(answer.refusal)}`);
    take(answer.changes);
  };
  const keystroke = (author: Author, change: () => void) => {
    change();
    keystrokes += 1;
    for (const bytes of typed.splice(0)) {
      const received = live.receive(author, bytes);
      if (!received.ok) throw new Error(`An honest keystroke was refused: ${received.refusal.why}`);
      taken(received.changes);
    }
  };
  /** Types some words behind those of a leaf, letter by letter, with slips that are taken out again. */
  const type = (author: Author, leaf: LeafId, letters: number) => {
    page.clientID =
      FIRST_CLIENT + Math.floor(round / ROUNDS_A_PAGE) * authors.length + authors.indexOf(author);
    const text = leafText(page, leaf);
    if (text === undefined) throw new Error(`There is no leaf ${leaf}.`);
    for (let n = 0; n < letters; n++) {
      clock.ms += 200;
      if (n % 9 === 8) keystroke(author, () => text.delete(text.length - 1, 1));
      else keystroke(author, () => text.insert(text.length, n % 6 === 5 ? ' ' : ('aeinost'[n % 7] ?? 'e')));
    }
    clock.ms += 2_000;
    take(live.recordVersions({ pauseMs: 1_500, atLatestMs: 20_000, most: 2 }));
  };

  submit(OFFICE, {
    kind: 'open-negotiation',
    negotiation: id,
    title: 'Conclusions on Maravia',
    symbol: 'S/AC.51/2026/…',
    situation: 'Maravia',
    reportSymbol: 'S/2026/…',
    year: YEAR,
    chairMember: roster.chairMember,
    delegations: roster.delegations,
  });
  submit(OFFICE, { kind: 'seat-person', name: 'Chair’s office', ...OFFICE });
  for (const author of authors) submit(OFFICE, { kind: 'seat-person', name: author.person, ...author });
  for (let begun = 0; begun < length.paragraphs; begun += 50) {
    const drafts = Array.from({ length: Math.min(50, length.paragraphs - begun) }, (_, n) => ({
      kind: 'numbered' as const,
      level: 1,
      text: richText(`${begun + n} ${WORDS}`),
    }));
    submit(OFFICE, {
      kind: 'add-paragraphs',
      after: stateOf(live).paragraphs.at(-1)?.id ?? null,
      drafts,
      source: 'draft',
    });
  }

  const perAct = length.keystrokes / length.acts;
  for (; stateOf(live).acts < length.acts; round++) {
    const paragraph = stateOf(live).paragraphs[round % length.paragraphs];
    if (paragraph === undefined) throw new Error('There is a paragraph.');
    const { leaf, words } = longestLeaf(live, paragraph.segments);
    const start = Math.floor(chance() * Math.max(words.length - 20, 1));
    const span = words.slice(start, start + 14);
    const turn = (k: number) => authors[(round * 4 + k) % authors.length] ?? OFFICE;
    submit(turn(0), {
      kind: 'open-bracket',
      from: { leaf, offset: start },
      to: { leaf, offset: start + span.length },
      expected: span,
      reason: '',
      wordings: [richText('welcomes ')],
    });
    const bracket = stateOf(live)
      .paragraphs[round % length.paragraphs]?.segments.filter((one) => one.kind === 'bracket')
      .toSorted((a, b) => a.openedIn - b.openedIn)
      .at(-1);
    if (bracket === undefined) throw new Error('There is a bracket.');
    const wordings = () => findBracket(stateOf(live), bracket.id)?.wordings ?? [];
    for (const k of [1, 2]) {
      const base = wordings()[0];
      if (base === undefined) throw new Error('A bracket has a base.');
      submit(turn(k), {
        kind: 'propose-wording',
        bracket: bracket.id,
        text: richText(`urges those concerned (${round}, ${k}) `),
        expected: hashOfSegments(base.segments),
      });
    }
    const target = Math.round(stateOf(live).acts * perAct);
    for (let k = 0; k < 3; k++) {
      const own = wordings().find(({ sponsors }) => sponsors.includes(turn(k).seat));
      const letters = Math.round((target - keystrokes) / (3 - k));
      if (own !== undefined && letters > 0) type(turn(k), leafOf(own), letters);
    }
    for (let k = 3; k < 9; k++) {
      const wording = wordings()[1 + (k % 3)];
      if (wording === undefined || wording.sponsors.includes(turn(k).seat)) continue;
      submit(turn(k), {
        kind: 'take-position',
        bracket: bracket.id,
        wording: wording.id,
        expected: hashOfSegments(wording.segments),
        stance: k % 2 === 0 ? 'support' : 'can-accept',
        note: '',
      });
    }
    if (round % 4 === 0) {
      submit(turn(9), {
        kind: 'comment',
        on: { paragraph: paragraph.id, bracket: bracket.id, quote: null },
        words: `Our capital looks at this (${round}).`,
        mentions: [],
      });
    }
    // The newest tenth of the brackets stays open.
    if (round % length.paragraphs >= length.paragraphs * 0.9) continue;
    const [, chosen] = wordings();
    if (chosen === undefined) throw new Error('A wording was proposed.');
    submit(OFFICE, {
      kind: 'settle',
      bracket: bracket.id,
      wording: chosen.id,
      expected: hashOfSegments(chosen.segments),
    });
  }
  page.destroy();
  return live;
}

/** The leaf with most words in a list: where there is something to bracket. */
function longestLeaf(live: LiveNegotiation, segments: readonly Segment[]): { leaf: LeafId; words: string } {
  const leaves = segments
    .flatMap((segment) => (segment.kind === 'leaf' ? [segment.id] : []))
    .map((leaf) => ({
      leaf,
      words:
        leafText(live.doc, leaf)
          ?.toString()
          .replace(/<[^>]*>/g, '') ?? '',
    }));
  const [longest] = leaves.toSorted((a, b) => b.words.length - a.words.length);
  if (longest === undefined) throw new Error('A paragraph has a leaf.');
  return longest;
}

function leafOf({ segments }: Wording): LeafId {
  const leaf = segments.find((segment: Segment) => segment.kind === 'leaf');
  if (leaf === undefined) throw new Error('A wording has a leaf.');
  return leaf.id;
}

function stateOf({ state }: LiveNegotiation): NegotiationState {
  if (state === null) throw new Error('The negotiation is open.');
  return state;
}
