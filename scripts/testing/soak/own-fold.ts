// A second reading of the record, written from docs/PROTOCOL.md and docs/MOVES.md and from nothing of ours: which leaves stand,
// who may write in them, how they read, and what became of words that stand no more. Throws when an act does not follow.
import { createHash } from 'node:crypto';
import { z } from 'zod';

const runs = z.array(z.looseObject({ text: z.string() }));
const piece = z.union([
  z.object({ leaf: z.string(), start: z.number(), end: z.number() }),
  z.object({ text: runs }),
]);
const recorded = z.looseObject({
  n: z.number(),
  at: z.string(),
  seat: z.string(),
  person: z.string(),
  command: z.string().nullable(),
  prev: z.string(),
  hash: z.string(),
  act: z.looseObject({
    kind: z.string(),
    leaves: z.array(z.object({ id: z.string(), pieces: z.array(piece) })).optional(),
    retired: z.array(z.string()).optional(),
  }),
});
/** An act as it stands in the shared record. */
export type OutsideAct = z.infer<typeof recorded>;

const bracketOpened = z.object({
  bracket: z.string(),
  base: z.string(),
  before: z.string(),
  inside: z.array(z.string()),
  after: z.string(),
});
const wordingProposed = z.object({
  bracket: z.string(),
  wording: z.string(),
  leaf: z.string(),
  sponsors: z.array(z.string()),
});
const edited = z.object({ leaf: z.string(), at: z.number(), removed: runs, inserted: runs });
const offered = z.object({ words: z.string() });
const added = z.object({ paragraphs: z.array(z.object({ id: z.string(), leaf: z.string() })) });
const settled = z.object({ bracket: z.string(), wording: z.string() });

/** A leaf that stands in the text. */
export interface StandingLeaf {
  readonly id: string;
  /** Who may write in it: a seat's name. */
  readonly owners: readonly string[];
  readonly words: string;
}
/** A wording that a bracket holds. */
export interface OpenWording {
  readonly bracket: string;
  readonly wording: string;
  readonly leaf: string;
}

export class OwnFold {
  readonly leaves = new Map<string, StandingLeaf>();
  readonly wordings = new Map<string, OpenWording>();
  /** Characters that stood in a leaf which ended without them. */
  readonly dropped = new Set<string>();
  /** Characters that were offered back to their writer. */
  readonly offered = new Set<string>();
  readonly hashes: string[] = [];
  /** Numbers of the acts of each command, by person and id. */
  readonly commands = new Map<string, number[]>();
  readonly #next = new Map<string, string[]>();
  #at = '';

  get acts(): number {
    return this.hashes.length;
  }

  /** Takes the next act of the record. */
  take(given: unknown): void {
    const act = recorded.parse(given);
    const { hash, ...rest } = act;
    const fits =
      act.n === this.acts && act.prev === (this.hashes.at(-1) ?? '') && hash === sha256(canonical(rest));
    if (!fits) throw new Error(`act ${act.n} does not follow act ${this.acts - 1}`);
    if (act.at < this.#at) throw new Error(`act ${act.n} is older than the one before it`);
    this.#at = act.at;
    this.hashes.push(hash);
    if (act.command !== null) {
      const key = `${act.person} ${act.command}`;
      this.commands.set(key, [...(this.commands.get(key) ?? []), act.n]);
    }
    this.#fold(act);
  }

  /** Whether words of one leaf may have come to stand in another. */
  leadsTo(from: string, to: string): boolean {
    const todo = [from];
    for (const seen = new Set<string>(); todo.length > 0; ) {
      const leaf = todo.pop() ?? '';
      if (leaf === to) return true;
      if (seen.has(leaf)) continue;
      seen.add(leaf);
      todo.push(...(this.#next.get(leaf) ?? []));
    }
    return false;
  }

  #fold({ act, seat }: OutsideAct): void {
    if (act.kind === 'leaf-edited') return this.#edit(edited.parse(act));
    if (act.kind === 'words-offered-back') {
      for (const character of offered.parse(act).words) this.offered.add(character);
      return;
    }
    if (act.leaves === undefined || act.retired === undefined) return;
    const owners = this.#ownersOf(act, seat);
    const before = new Map(act.retired.map((id) => [id, this.#standing(id).words]));
    const kept = new Map(
      [...before].map(([id, words]) => [id, new Array<boolean>(words.length).fill(false)]),
    );
    for (const { id, pieces } of act.leaves) {
      let words = '';
      for (const one of pieces) {
        if ('text' in one) {
          words += plain(one.text);
          continue;
        }
        const old = before.get(one.leaf);
        if (old === undefined || one.end > old.length)
          throw new Error(`a piece of ${one.leaf} that is not there`);
        kept.get(one.leaf)?.fill(true, one.start, one.end);
        words += old.slice(one.start, one.end);
        this.#next.set(one.leaf, [...(this.#next.get(one.leaf) ?? []), id]);
      }
      this.leaves.set(id, { id, words, owners: owners(id) });
    }
    for (const [id, words] of before) {
      const isKept = kept.get(id) ?? [];
      for (const character of [...words].filter((_, i) => !isKept[unitsBefore(words, i)]))
        this.dropped.add(character);
      this.leaves.delete(id);
    }
  }

  /** Who writes in the leaves that an act makes. */
  #ownersOf(act: OutsideAct['act'], seat: string): (leaf: string) => readonly string[] {
    const chair = () => ['chair'];
    switch (act.kind) {
      case 'wording-proposed': {
        const { bracket, wording, leaf, sponsors } = wordingProposed.parse(act);
        this.wordings.set(wording, { bracket, wording, leaf });
        return () => (sponsors.length > 0 ? sponsors : [seat]);
      }
      case 'bracket-opened': {
        const { bracket, base, inside } = bracketOpened.parse(act);
        this.wordings.set(base, { bracket, wording: base, leaf: inside[0] ?? '' });
        return chair;
      }
      case 'bracket-settled': {
        const { bracket } = settled.parse(act);
        for (const one of [...this.wordings.values()])
          if (one.bracket === bracket) this.wordings.delete(one.wording);
        return chair;
      }
      case 'paragraphs-added':
        added.parse(act);
        return chair;
      default:
        throw new Error(`this soak makes no act ${act.kind} with leaves`);
    }
  }

  #edit({ leaf, at, removed, inserted }: z.infer<typeof edited>): void {
    const standing = this.#standing(leaf);
    const out = plain(removed);
    if (standing.words.slice(at, at + out.length) !== out)
      throw new Error(`an edit of words that ${leaf} does not have`);
    const words = standing.words.slice(0, at) + plain(inserted) + standing.words.slice(at + out.length);
    this.leaves.set(leaf, { ...standing, words });
  }

  #standing(leaf: string): StandingLeaf {
    const standing = this.leaves.get(leaf);
    if (standing === undefined) throw new Error(`leaf ${leaf} does not stand`);
    return standing;
  }
}

function plain(given: z.infer<typeof runs>): string {
  return given.map(({ text }) => text).join('');
}

/** How many UTF-16 units stand before the character of this number. */
function unitsBefore(words: string, character: number): number {
  return [...words].slice(0, character).join('').length;
}

/** The one spelling of a value: keys in order, nothing that is undefined. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const fields = Object.entries(value).filter(([, inside]) => inside !== undefined);
  fields.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, inside]) => `${JSON.stringify(name)}:${canonical(inside)}`).join(',')}}`;
}

export function sha256(words: string): string {
  return createHash('sha256').update(words).digest('hex');
}
