// A negotiation in memory, without server or sockets, and fifteen delegations with real Yjs documents who type in their
// wordings: for what is measured of the text itself, and for making long histories.
import {
  type Command,
  findParagraph,
  hashOfSegments,
  type LeafId,
  leavesIn,
  mayEditLeaf,
  type NegotiationState,
  richText,
} from '@adref/negotiation';
import { rosterOf } from '@adref/reference';
import { type Author, type Change, LiveNegotiation, leafText, type Surroundings } from '@adref/text';
import * as Y from 'yjs';
import { randomFrom } from './typing.ts';

const YEAR = 2026;
const PARAGRAPH =
  'The Working Group takes note of the report of the Secretary-General and calls upon all parties to the conflict to honour the commitments that they have made.';
const OFFICE: Author = { seat: 'chair', person: 'office' };

/** A text, who types in it, and the changes that made it. */
export interface LiveText {
  readonly live: LiveNegotiation;
  readonly typists: readonly Typist[];
  readonly changes: readonly Change[];
}

/** Opens a negotiation with a bracket in each paragraph, in which so many delegations propose a wording. */
export function openLiveText(
  id: string,
  paragraphs: number,
  proposals: number,
  surroundings: Surroundings,
): LiveText {
  const roster = rosterOf(YEAR);
  if (roster === undefined) throw new Error(`There is no roster for ${YEAR}.`);
  const live = LiveNegotiation.empty(surroundings);
  const changes: Change[] = [];
  let sent = 0;
  const submit = (author: Author, command: Command) => {
    const answer = live.submit(author, `set-up-${++sent}`, command);
    if (!answer.ok) throw new Error(`${command.kind} was refused: ${JSON.stringify(answer.refusal)}`);
    changes.push(...answer.changes);
  };
  const { chairMember, delegations } = roster;
  submit(OFFICE, {
    kind: 'open-negotiation',
    negotiation: id,
    title: 'Conclusions on Maravia',
    symbol: 'S/AC.51/2026/…',
    situation: 'Maravia',
    reportSymbol: 'S/2026/…',
    year: YEAR,
    chairMember,
    delegations,
  });
  submit(OFFICE, { kind: 'seat-person', name: 'Chair’s office', ...OFFICE });
  const authors = delegations.map(({ seat }): Author => ({ seat, person: `person-${seat}` }));
  for (const author of authors) submit(OFFICE, { kind: 'seat-person', name: author.person, ...author });
  for (let begun = 0; begun < paragraphs; begun += 100) {
    const drafts = Array.from({ length: Math.min(100, paragraphs - begun) }, () => ({
      kind: 'numbered' as const,
      level: 1,
      text: richText(PARAGRAPH),
    }));
    const after = stateOf(live).paragraphs.at(-1)?.id ?? null;
    submit(OFFICE, { kind: 'add-paragraphs', after, drafts, source: 'draft' });
  }
  stateOf(live).paragraphs.forEach(({ id: paragraph }, index) => {
    for (let n = 0; n < proposals; n++) {
      const author = authors[(index + n * 5) % authors.length] ?? OFFICE;
      submit(author, proposal(stateOf(live), paragraph, `welcomes with appreciation (${n + 1})`));
    }
  });
  const typists = authors.map((author, index) => new Typist(live, author, index));
  return { live, typists, changes };
}

/** The first to propose opens the bracket; the others find it there. */
function proposal(state: NegotiationState, paragraph: string, words: string): Command {
  const segments = findParagraph(state, paragraph)?.segments ?? [];
  const bracket = segments.find((segment) => segment.kind === 'bracket');
  const base = bracket?.wordings[0];
  if (bracket !== undefined && base !== undefined) {
    const expected = hashOfSegments(base.segments);
    return { kind: 'propose-wording', bracket: bracket.id, text: richText(words), expected };
  }
  const leaf = segments[0];
  if (leaf?.kind !== 'leaf') throw new Error('A paragraph begins with a leaf.');
  const [start, end] = [PARAGRAPH.indexOf('takes note of'), PARAGRAPH.indexOf(' the report')];
  return {
    kind: 'open-bracket',
    from: { leaf: leaf.id, offset: start },
    to: { leaf: leaf.id, offset: end },
    expected: PARAGRAPH.slice(start, end),
    reason: '',
    wordings: [richText(words)],
  };
}

/** A delegation's client: types some letters into one of its wordings, then takes them out again, one by one. */
export class Typist {
  readonly author: Author;
  readonly #doc = new Y.Doc();
  readonly #leaves: readonly LeafId[];
  readonly #chance: () => number;
  #updates: Uint8Array[] = [];
  #at = { leaf: '', offset: 0, typed: 0, isDeleting: true };

  constructor(live: LiveNegotiation, author: Author, index: number) {
    this.author = author;
    this.#chance = randomFrom(index + 1);
    this.#doc.clientID = 200_000_000 + index;
    Y.applyUpdate(this.#doc, Y.encodeStateAsUpdate(live.doc));
    const state = stateOf(live);
    this.#leaves = state.paragraphs
      .flatMap(({ segments }) => leavesIn(segments))
      .map(({ id }) => id)
      .filter((leaf) => mayEditLeaf(state, leaf, author.seat));
    this.#doc.on('update', (bytes: Uint8Array) => this.#updates.push(bytes));
  }

  /** The updates of a burst of keystrokes, one update each. */
  burst(letters: number): readonly Uint8Array[] {
    if (this.#at.isDeleting) {
      const leaf = this.#leaves[Math.floor(this.#chance() * this.#leaves.length)];
      if (leaf === undefined) throw new Error(`${this.author.seat} has no wording.`);
      const offset = Math.floor(this.#chance() * (this.#text(leaf).length + 1));
      this.#at = { leaf, offset, typed: letters, isDeleting: false };
      for (let n = 0; n < letters; n++) this.#text(leaf).insert(offset + n, n % 6 === 5 ? ' ' : 'e');
    } else {
      const { leaf, offset, typed } = this.#at;
      this.#at = { ...this.#at, isDeleting: true };
      for (let n = typed - 1; n >= 0; n--) this.#text(leaf).delete(offset + n, 1);
    }
    const updates = this.#updates;
    this.#updates = [];
    return updates;
  }

  #text(leaf: LeafId): Y.XmlText {
    const text = leafText(this.#doc, leaf);
    if (text === undefined) throw new Error(`There is no leaf ${leaf}.`);
    return text;
  }
}

/** Fifteen type at once, five letters a second each, and rest two seconds after each burst. */
export function* typingTogether(
  typists: readonly Typist[],
  lettersInBurst: number,
  clock: { ms: number },
): Generator<Keystroke | 'versions'> {
  const queues = typists.map((typist, index) => ({ typist, updates: [] as Uint8Array[], restsFor: index }));
  for (let beat = 1; ; beat++) {
    clock.ms += BEAT_MS;
    for (const queue of queues) {
      if (queue.restsFor > 0) {
        queue.restsFor -= 1;
        continue;
      }
      if (queue.updates.length === 0) queue.updates.push(...queue.typist.burst(lettersInBurst));
      const update = queue.updates.shift();
      if (update !== undefined) yield { author: queue.typist.author, update };
      if (queue.updates.length === 0) queue.restsFor = BEATS_OF_REST;
    }
    if (beat % BEATS_BETWEEN_VERSIONS === 0) yield 'versions';
  }
}

/** One keystroke's update and whose it is. */
export interface Keystroke {
  readonly author: Author;
  readonly update: Uint8Array;
}

/** When a room records what was typed: as the server's room limits have it. */
export const VERSIONS_DUE = { pauseMs: 1_500, atLatestMs: 20_000, most: 2 };
const [BEAT_MS, BEATS_OF_REST, BEATS_BETWEEN_VERSIONS] = [200, 10, 3];

function stateOf(live: LiveNegotiation): NegotiationState {
  if (live.state === null) throw new Error('The negotiation is not open.');
  return live.state;
}
