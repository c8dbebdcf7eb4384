// Scenes of tests: `given('… [base: takes note of | FRA: welcomes] …').when(settle('FRA')).by('chair').then('…')`.
// A scene is built through real commands, so it cannot show a state that no negotiation reaches.
import type { NegotiationState } from '../model/negotiation-state.ts';
import type { Segment } from '../model/paragraph.ts';
import type { Decision, RefusalKind } from '../model/refusal.ts';
import type { SeatId } from '../model/seat.ts';
import { hashOfSegments } from '../words/hash.ts';
import { lengthOf, richText } from '../words/rich-text.ts';
import { findParagraph, lastLeaf, leavesIn, placeOfBracket } from '../words/segment-tree.ts';
import { baseWords, type NotedBracket, type NotedPart, readNotation, writeNotation } from './notation.ts';
import { findByName, type Request } from './requests.ts';
import { Table } from './table.ts';

/** A table with these paragraphs, all numbered, in order. */
export function given(...notations: readonly string[]): Scene {
  const table = new Table();
  // All paragraphs first: they have their numbers before a delegation proposes anything.
  const built = notations.map((notation) => {
    const parts = readNotation(notation);
    const after = table.state.paragraphs.at(-1)?.id ?? null;
    const drafts = [{ kind: 'numbered', level: 1, text: richText(baseWords(parts)) }] as const;
    mustDo(table.give('chair', { kind: 'add-paragraphs', after, drafts, source: 'draft' }), notation);
    const paragraph = table.state.paragraphs.at(-1)?.id ?? '';
    return { parts, list: () => findParagraph(table.state, paragraph)?.segments ?? [] };
  });
  for (const { parts, list } of built) buildBrackets(table, parts, list);
  return new Scene(table, null, []);
}

/** What has happened so far, to go on from or to look at. */
export class Scene {
  readonly table: Table;
  readonly last: Decision | null;
  readonly #asked: readonly Request[];

  constructor(table: Table, last: Decision | null, asked: readonly Request[]) {
    this.table = table;
    this.last = last;
    this.#asked = asked;
  }

  get state(): NegotiationState {
    return this.table.state;
  }

  /** What is asked for next; `by` says by whom. */
  when(...requests: readonly Request[]): Scene {
    return new Scene(this.table, this.last, requests);
  }

  /** The seat gives the commands one after the other. */
  by(seat: SeatId): Scene {
    let last = this.last;
    for (const request of this.#asked) last = this.table.give(seat, request(this.state, seat));
    return new Scene(this.table, last, []);
  }

  /** The seat types at the end of the first wording it sponsors; the Chair, at the end of the first paragraph. */
  types(seat: SeatId, words: string): Scene {
    const sponsored = seat === 'chair' ? undefined : findByName(this.state, seat)?.wording.segments;
    const paragraph = this.state.paragraphs.find(({ segments }) => {
      const leaves = leavesIn(segments);
      return sponsored === undefined || leaves.includes(lastLeaf(sponsored));
    });
    const leaf = lastLeaf(sponsored ?? paragraph?.segments ?? []);
    const edit = { paragraph: paragraph?.id ?? '', leaf: leaf.id, at: lengthOf(leaf.text) };
    const authors = [{ seat, person: `person-${seat}`, length: words.length }];
    this.table.note(seat, { kind: 'leaf-edited', ...edit, removed: [], inserted: richText(words), authors });
    return new Scene(this.table, null, []);
  }

  /** The last command was done, and the text reads so. */
  // biome-ignore lint/suspicious/noThenProperty: it is the word of a scene, and nobody awaits one
  then(...notations: readonly string[]): Scene {
    if (this.last?.ok === false) throw new Error(`refused: ${JSON.stringify(this.last.refusal)}`);
    const now = this.state.paragraphs.map(({ segments }) => writeNotation(segments));
    if (now.join('\n') !== notations.join('\n'))
      throw new Error(`the text reads\n${now.join('\n')}\nnot\n${notations.join('\n')}`);
    return this;
  }

  /** The last command was refused so, and nothing changed by it. */
  thenRefused(kind: RefusalKind): Scene {
    if (this.last === null || this.last.ok) throw new Error(`done, though it should be refused as ${kind}`);
    if (this.last.refusal.kind !== kind)
      throw new Error(`refused as ${JSON.stringify(this.last.refusal)}, not as ${kind}`);
    return this;
  }
}

function buildBrackets(table: Table, parts: readonly NotedPart[], list: () => readonly Segment[]): void {
  let offset = 0;
  for (const part of parts) {
    if (typeof part === 'string') {
      offset += part.length;
      continue;
    }
    const leaf = lastLeaf(list()).id;
    const words = baseWords([part]);
    const to = { leaf, offset: offset + words.length };
    const opener = part.wordings[1]?.sponsors[0] ?? 'chair';
    const command = {
      kind: 'open-bracket',
      from: { leaf, offset },
      to,
      expected: words,
      reason: '',
      wordings: [],
    } as const;
    mustDo(table.give(opener, command), words);
    const bracket = list().at(-2)?.id ?? '';
    buildWordings(table, part, bracket);
    offset = 0;
  }
}

function buildWordings(table: Table, noted: NotedBracket, bracket: string): void {
  for (const [index, { sponsors, parts }] of noted.wordings.entries()) {
    const wordings = () => placeOfBracket(table.state, bracket)?.segment.wordings ?? [];
    const expectedOf = (i: number) => hashOfSegments(wordings()[i]?.segments ?? []);
    const [proposer, ...others] = sponsors;
    if (proposer !== undefined) {
      const text = richText(baseWords(parts));
      mustDo(
        table.give(proposer, { kind: 'propose-wording', bracket, text, expected: expectedOf(0) }),
        baseWords(parts),
      );
    }
    for (const seat of others) {
      const wording = wordings()[index]?.id ?? '';
      mustDo(table.give(seat, { kind: 'co-sponsor', bracket, wording, expected: expectedOf(index) }), seat);
    }
    buildBrackets(table, parts, () => wordings()[index]?.segments ?? []);
  }
}

function mustDo(decision: Decision, what: string): void {
  if (!decision.ok)
    throw new Error(`the scene cannot be built at “${what}”: ${JSON.stringify(decision.refusal)}`);
}
