// What people do at a table: they type, delete, bracket, settle, comment and go offline, each by chance. Commands go over
// HTTP, under ids that are asked again until there is an answer.
import type { Chance } from '../chance.ts';
import { type OutsidePerson, request } from '../people.ts';
import type { OutsideClient } from './outside-client.ts';
import { canonical, sha256 } from './own-fold.ts';

/** A command and what its sender was told. */
export interface Asked {
  readonly person: string;
  readonly id: string;
  /** The numbers of its acts; `refused`; or null while there was no answer. */
  outcome: readonly number[] | 'refused' | null;
}

/** Brackets open at once; more would leave nobody a text to type in. */
const OPEN_BRACKETS = 5;
/** A leaf longer than this is typed in no more, so that a letter stays cheap to check. */
const LONG_LEAF = 1_500;

export class Actors {
  readonly asked: Asked[] = [];
  readonly #chance: Chance;
  readonly #base: string;
  readonly #negotiation: string;
  readonly #clients: readonly OutsideClient[];
  #commands = 0;
  #isBusy = false;

  constructor(chance: Chance, base: string, negotiation: string, clients: readonly OutsideClient[]) {
    this.#chance = chance;
    this.#base = base;
    this.#negotiation = negotiation;
    this.#clients = clients;
  }

  /** Everybody is busy until the returned function is called. */
  start(): () => void {
    const typing = setInterval(() => this.#turn(), 6);
    const acting = setInterval(() => void this.#act(), 90);
    return () => {
      clearInterval(typing);
      clearInterval(acting);
    };
  }

  /** Asks again what had no answer, under the same ids. */
  async askAgain(): Promise<void> {
    for (const again of this.#unanswered.splice(0)) await again();
  }

  readonly #unanswered: (() => Promise<void>)[] = [];

  #turn(): void {
    const chance = this.#chance;
    const client = chance.pick(this.#clients);
    if (chance.often(0.004)) client.provider.disconnect();
    if (!client.provider.shouldConnect && chance.often(0.05)) client.provider.connect();
    const leaves = client.writable().filter((leaf) => client.words(leaf).length < LONG_LEAF);
    if (leaves.length === 0) return;
    const leaf = chance.pick(leaves);
    const { length } = client.words(leaf);
    if (chance.often(0.12) && length > 0) client.erase(leaf, chance.below(length));
    else {
      const at = chance.often(0.6) ? length : chance.below(length + 1);
      for (let k = chance.below(3); k >= 0; k--) client.type(leaf, at);
    }
  }

  async #act(): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    const client = this.#chance.pick(this.#clients);
    const command = this.#commandOf(client);
    if (command !== null) await this.#ask(client.who, command);
    this.#isBusy = false;
  }

  #commandOf(client: OutsideClient): object | null {
    const chance = this.#chance;
    const { fold, who } = client;
    const brackets = new Set([...fold.wordings.values()].map(({ bracket }) => bracket));
    if (who.seat === 'chair') {
      if (brackets.size < OPEN_BRACKETS && chance.often(0.7)) return null;
      const wordings = [...fold.wordings.values()];
      if (wordings.length === 0) return null;
      const { bracket, wording, leaf } = chance.pick(wordings);
      return { kind: 'settle', bracket, wording, expected: hashOfWords(client.words(leaf)) };
    }
    if (brackets.size >= OPEN_BRACKETS) return null;
    const base = [...fold.leaves.values()].filter(
      ({ id, owners }) =>
        owners.includes('chair') && client.words(id).length > 12 && !isBase(fold.wordings.values(), id),
    );
    if (base.length === 0) return null;
    const leaf = chance.pick(base).id;
    const words = client.words(leaf);
    const from = whole(words, chance.below(words.length - 8));
    const to = whole(words, from + 4 + chance.below(4));
    const expected = words.slice(from, to);
    const span = { from: { leaf, offset: from }, to: { leaf, offset: to }, expected };
    return { kind: 'open-bracket', ...span, reason: '', wordings: [[{ text: `words of ${who.seat}` }]] };
  }

  async #ask(who: OutsidePerson, command: object): Promise<void> {
    this.#commands += 1;
    const asked: Asked = { person: who.person, id: `soak-${this.#commands}`, outcome: null };
    this.asked.push(asked);
    const send = async () => {
      const path = `/api/negotiations/${this.#negotiation}/commands`;
      const { status, body } = await request(this.#base, 'POST', path, who, { id: asked.id, command });
      if (status === 200 && isDone(body)) asked.outcome = body.acts;
      else if (status !== null && status >= 400 && status < 500 && status !== 429) asked.outcome = 'refused';
      else this.#unanswered.push(send);
    };
    await send();
  }
}

/** The hash of one leaf's words without marks, as docs/PROTOCOL.md gives it. */
function hashOfWords(words: string): string {
  return sha256(canonical([words === '' ? [] : [{ text: words }]]));
}

function isBase(wordings: Iterable<{ readonly leaf: string }>, leaf: string): boolean {
  return [...wordings].some((one) => one.leaf === leaf);
}

function whole(words: string, at: number): number {
  const unit = words.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}

function isDone(body: unknown): body is { readonly acts: readonly number[] } {
  return typeof body === 'object' && body !== null && 'acts' in body && Array.isArray(body.acts);
}
