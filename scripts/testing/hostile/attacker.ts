// Somebody with a seat and a client of their own making, who sends by the grammar: updates, commands, sayings, state vectors.
import { plainText } from '@adref/negotiation';
import { envelopeSchema, sayingEnvelopeSchema } from '@adref/protocol';
import {
  draftsOf,
  Handover,
  isCheapJson,
  makeDraft,
  readReached,
  restOf,
  vectorOf,
  wordsOf,
} from '@adref/text';
import * as Y from 'yjs';
import type { Chance } from '../chance.ts';
import { heavyCommand, hostileCommand } from './command-grammar.ts';
import { stateVector } from './frame-grammar.ts';
import type { HostileGame, JudgedMessage } from './hostile-game.ts';
import { hostileJson, sayingJson } from './json-grammar.ts';
import { mutateBytes } from './mutate-bytes.ts';
import { privateScene, publicScene } from './scene-of.ts';
import { authorOf, type HostileTable } from './table.ts';
import { hostileUpdate, type Scene } from './update-grammar.ts';

const SLIPS = [0, 0, 0.01, 0.05, 0.3] as const;
const [USES_OF_SCENE, MUTANTS_OF_ONE] = [150, 12];

/** Somebody with a seat and a client of their own making. */
export class Attacker {
  readonly seat: string;
  readonly #chance: Chance;
  readonly #table: HostileTable;
  readonly #clients: number[];
  #fresh: number;
  #scene: Scene | null = null;
  #uses = 0;
  #honest: Uint8Array = new Uint8Array([0, 0]);
  #before: Uint8Array = new Uint8Array([0, 0]);
  #mutants = 0;
  #commands = 0;
  readonly #watch: HostileGame['watch'];

  constructor(
    chance: Chance,
    table: HostileTable,
    seat: string,
    client: number,
    watch: HostileGame['watch'],
  ) {
    this.#watch = watch;
    this.#chance = chance;
    this.#table = table;
    this.seat = seat;
    this.#clients = [client];
    this.#fresh = client;
  }

  send(heavy: number): Omit<JudgedMessage, 'index'> {
    const chance = this.#chance;
    const isHeavy = chance.often(heavy);
    const dice = chance.next();
    if (dice < 0.04) return this.#command(isHeavy);
    if (dice < 0.06) return this.#saying();
    if (dice < 0.08) return this.#arrival();
    if (dice < 0.2) return this.#private(isHeavy);
    if (dice < 0.45) return this.#mutated();
    const bytes = hostileUpdate(chance, this.#see(), chance.pick(SLIPS), isHeavy);
    return this.#judge(isHeavy ? 'heavy' : 'update', bytes);
  }

  #judge(what: JudgedMessage['what'], bytes: Uint8Array): Omit<JudgedMessage, 'index'> {
    const received = this.#watch(() => this.#table.receive(authorOf(this.seat), bytes));
    return { what, bytes: bytes.length, outcome: received.ok ? 'accepted' : received.refusal.why };
  }

  /** An honest edit of this seat, with something changed on its way; now and then as it is. */
  #mutated(): Omit<JudgedMessage, 'index'> {
    const chance = this.#chance;
    if (this.#mutants-- <= 0) {
      this.#mutants = MUTANTS_OF_ONE;
      this.#before = this.#honest;
      this.#honest = this.#honestEdit() ?? this.#honest;
    }
    if (this.#mutants === 0 && chance.often(0.5)) return this.#judge('unchanged', this.#honest);
    return this.#judge('mutated', mutateBytes(chance, this.#honest, this.#before));
  }

  #honestEdit(): Uint8Array | null {
    const place = this.#see().ownPlace();
    if (place === null) return null;
    const doc = this.#table.copy(this.#client());
    const before = Y.encodeStateVector(doc);
    edit(this.#chance, doc, place.client, place.clock);
    const honest = Y.encodeStateAsUpdate(doc, before);
    doc.destroy();
    return honest;
  }

  #private(isHeavy: boolean): Omit<JudgedMessage, 'index'> {
    const chance = this.#chance;
    const { room, roomChanges } = this.#table;
    const author = authorOf(this.seat);
    if (draftsOf(room.doc).size === 0) {
      const doc = new Y.Doc();
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(room.doc));
      makeDraft(doc, 'd', { kind: 'wording' }).insert(0, 'a draft');
      const made = room.receive(author, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(room.doc)));
      if (made.ok) roomChanges.push(...made.changes);
      doc.destroy();
    }
    const scene = privateScene(chance, room.doc, this.#clients);
    const bytes = hostileUpdate(chance, scene, chance.pick(SLIPS), isHeavy);
    const received = this.#watch(() => room.receive(author, bytes));
    if (received.ok) roomChanges.push(...received.changes);
    return { what: 'private', bytes: bytes.length, outcome: received.ok ? 'accepted' : received.refusal.why };
  }

  #command(isHeavy: boolean): Omit<JudgedMessage, 'index'> {
    const { paragraph, bracket } = this.#table.victims;
    const state = this.#table.state();
    const given = isHeavy
      ? { seat: this.seat, body: heavyCommand(this.#chance, '') }
      : hostileCommand(this.#chance, state, [paragraph, bracket, ...this.#table.victims.leaves.values()]);
    const what = isHeavy ? 'heavy-command' : 'command';
    if (given === null) return { what, bytes: 0, outcome: 'left alone' };
    this.#commands += 1;
    const id = this.#chance.often(0.05) ? 'again' : `${this.seat}-${this.#commands}`;
    const wire = hostileJson(this.#chance, JSON.stringify({ id, command: given.body }));
    const outcome = this.#watch(() => {
      const parsed = envelopeSchema.safeParse(readBody(wire));
      if (!parsed.success) return 'malformed';
      const { id: name, command } = parsed.data;
      return this.#table.submit(authorOf(given.seat), name, command) ? 'accepted' : 'refused';
    });
    if (outcome === 'accepted') this.#scene = null;
    return { what, bytes: wire.length, outcome };
  }

  /** Something said in the private room, broken or whole. */
  #saying(): Omit<JudgedMessage, 'index'> {
    const chance = this.#chance;
    this.#commands += 1;
    const paragraph = this.#table.state().paragraphs[0]?.id ?? '';
    const wire = sayingJson(chance, `${this.seat}-s${this.#commands}`, paragraph);
    const outcome = this.#watch(() => {
      const parsed = sayingEnvelopeSchema.safeParse(readBody(wire));
      if (!parsed.success) return 'malformed';
      return this.#table.say(authorOf(this.seat), parsed.data.id, parsed.data.command)
        ? 'accepted'
        : 'refused';
    });
    return { what: 'saying', bytes: wire.length, outcome };
  }

  /** Somebody who comes in and says how far they are; what they are given can be read. */
  #arrival(): Omit<JudgedMessage, 'index'> {
    const chance = this.#chance;
    const { doc } = this.#table.live;
    const bytes = stateVector(chance, this.#see(), chance.pick(SLIPS));
    const outcome = this.#watch(() => {
      const reached = readReached(bytes);
      if (reached === null) return 'malformed';
      const handover = new Handover(doc, 16_384);
      const [first, rest] = [handover.piece(0), restOf(doc, reached, handover.deletedSince)];
      handover.close();
      for (const update of [first?.bytes ?? rest, rest]) Y.decodeUpdate(update);
      return [...reached].some(([client, clock]) => clock > (vectorOf(doc).get(client) ?? 0))
        ? 'ahead'
        : 'given';
    });
    return { what: 'arrival', bytes: bytes.length, outcome };
  }

  /** Looked at anew now and then: an attacker's picture of the room is a little old. */
  #see(): Scene {
    this.#uses += 1;
    if (this.#scene === null || this.#uses % USES_OF_SCENE === 0) {
      const { live } = this.#table;
      this.#scene = publicScene(this.#chance, live.doc, this.#table.state(), this.seat, this.#clients);
    }
    return this.#scene;
  }

  /** A client id of its own: mostly the same, now and then the next. */
  #client(): number {
    if (this.#chance.often(0.1)) this.#clients.push(++this.#fresh);
    return this.#chance.pick(this.#clients.slice(-5));
  }
}

/** A body as both wires read it; undefined when it is none. */
function readBody(wire: string): unknown {
  if (!isCheapJson(new TextEncoder().encode(wire))) return undefined;
  try {
    return JSON.parse(wire);
  } catch {
    return undefined; // As a message that is malformed.
  }
}

/** Types, deletes or marks near a character, as an editor does. */
function edit(chance: Chance, doc: Y.Doc, client: unknown, clock: unknown): void {
  if (typeof client !== 'number' || typeof clock !== 'number') return;
  const item = Y.getItem(doc.store, Y.createID(client, clock));
  const text = item instanceof Y.Item ? item.parent : null;
  if (!(text instanceof Y.XmlText)) return;
  const words = plainText(wordsOf(text));
  const at = wholeAt(words, chance.below(words.length + 1));
  const length = wholeAt(words, at + 1) > at ? 1 : 2;
  if (chance.often(0.7) || at >= words.length) text.insert(at, chance.pick(['a', 'bc', 'é', '漢', '🕊']));
  else if (chance.often(0.6)) text.delete(at, length);
  else text.format(at, length, { [chance.pick(['bold', 'italic', 'superscript'])]: {} });
}

/** The place itself, or the one before it where it would cut a character in two: no editor does. */
function wholeAt(words: string, at: number): number {
  const unit = words.charCodeAt(at);
  return at > 0 && unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}
