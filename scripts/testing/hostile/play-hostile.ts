// One game of hostile messages in this process: attackers send by the grammar, victims type between, and after each batch
// everything must still be one. The same seed plays the same game.
import { plainText } from '@adref/negotiation';
import { envelopeSchema } from '@adref/protocol';
import { draftsOf, leaveMarks, makeDraft, wordsOf } from '@adref/text';
import * as Y from 'yjs';
import { type Chance, chanceFrom } from '../chance.ts';
import { complaintsAbout, feed } from './check-table.ts';
import { heavyCommand, hostileCommand } from './command-grammar.ts';
import { mutateBytes } from './mutate-bytes.ts';
import { privateScene, publicScene } from './scene-of.ts';
import { ATTACKERS, authorOf, type HostileTable, openHostileTable, textIn } from './table.ts';
import { hostileUpdate, type Scene } from './update-grammar.ts';

/** What a game is to be, and who watches it. */
export interface HostileGame {
  readonly seed: number;
  readonly messages: number;
  /** How many messages are sent between two checks. */
  readonly batch: number;
  /** How often a message is as heavy as it can be; 0: never. */
  readonly heavy: number;
  /** Runs what the server does for one message; whoever watches may measure it. */
  watch<T>(judge: () => T): T;
  /** Called with each message once it is judged. */
  judged(message: JudgedMessage): void;
}

/** A message and what became of it. */
export interface JudgedMessage {
  readonly index: number;
  readonly what: 'update' | 'unchanged' | 'mutated' | 'heavy' | 'private' | 'command' | 'heavy-command';
  readonly bytes: number;
  readonly outcome: string;
}

const SLIPS = [0, 0, 0.01, 0.05, 0.3] as const;
/** Where the letters of the victims begin: each is a character of its own. */
const FIRST_LETTER = 0x4e00;
const [USES_OF_SCENE, MESSAGES_BETWEEN_VERSIONS, MUTANTS_OF_ONE] = [150, 40, 12];

/** Plays it; what is wrong comes back in words, and an empty list is what one wants. */
export function playHostile(game: HostileGame): readonly string[] {
  const chance = chanceFrom(game.seed);
  const table = openHostileTable();
  const reader = new Y.Doc();
  leaveMarks(reader);
  const victims = [...table.victims.leaves].map(([seat, leaf], i) => {
    const doc = table.copy(1_000 + i);
    return { seat, leaf, doc, typed: textIn(doc, leaf).toString() };
  });
  const attackers = ATTACKERS.map(
    (seat, i) => new Attacker(chance, table, seat, 2_000 + i * 100, game.watch),
  );
  let letters = 0;
  const complaints: string[] = [];
  const say = (complaint: string) => complaints.push(`seed ${game.seed}: ${complaint}`);
  for (let index = 0; index < game.messages && complaints.length === 0; index++) {
    const attacker = chance.pick(attackers);
    try {
      game.judged({ index, ...attacker.send(game.heavy) });
    } catch (error) {
      say(
        `message ${index} of ${attacker.seat} breaks the room: ${error instanceof Error ? error.stack : String(error)}`,
      );
    }
    if (chance.often(0.1)) {
      const victim = chance.pick(victims);
      feed(victim.doc, table.changes);
      const letter = String.fromCharCode(FIRST_LETTER + (letters++ % 20_000));
      const before = Y.encodeStateVector(victim.doc);
      const text = textIn(victim.doc, victim.leaf);
      if (text.length > 5_000) {
        text.delete(0, 4_000);
        victim.typed = victim.typed.slice(4_000);
      }
      text.insert(text.length, letter);
      victim.typed += letter;
      const sent = table.receive(authorOf(victim.seat), Y.encodeStateAsUpdate(victim.doc, before));
      if (!sent.ok) say(`message ${index}: an honest letter is refused: ${sent.refusal.why}`);
    }
    if (index % MESSAGES_BETWEEN_VERSIONS === 0 && chance.often(0.2))
      table.changes.push(...table.live.recordVersions());
    if ((index + 1) % game.batch !== 0 && index + 1 !== game.messages) continue;
    for (const complaint of complaintsAbout(table, reader)) say(`after message ${index}: ${complaint}`);
    for (const { seat, leaf, typed } of victims)
      if (textIn(table.live.doc, leaf).toString() !== typed)
        say(`after message ${index}: letters of ${seat} are not as typed`);
  }
  reader.destroy();
  table.close();
  return complaints;
}

/** Somebody with a seat and a client of their own making. */
class Attacker {
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
    const wire = JSON.stringify({ id, command: given.body });
    const outcome = this.#watch(() => {
      const parsed = envelopeSchema.safeParse(JSON.parse(wire));
      if (!parsed.success) return 'malformed';
      const { id: name, command } = parsed.data;
      return this.#table.submit(authorOf(given.seat), name, command) ? 'accepted' : 'refused';
    });
    if (outcome === 'accepted') this.#scene = null;
    return { what, bytes: wire.length, outcome };
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
