// One private room alive: its document and the table of who wrote what. It judges and applies updates, appends what is said,
// and hands out `Change`s, which are to be on disk before anybody sees them. No clock, sockets or storage here, and no
// rights: whether somebody may be in the room is asked before.
import type { PersonId, Saying, SayingDecision } from '@adref/negotiation';
import * as Y from 'yjs';
import { z } from 'zod';
import { type Author, Authors, SERVER } from '../document/authors.ts';
import { newDocument } from '../document/new-document.ts';
import type { Surroundings } from '../document/surroundings.ts';
import type { UpdateRefusalReason } from '../guard/update-refusal.ts';
import { AnsweredCommands } from '../live/answered-commands.ts';
import type { Answered, Change, Received } from '../live/change.ts';
import type { Snapshot } from '../live/restore.ts';
import { talkOf } from './private-document.ts';
import { PrivateGuard } from './private-guard.ts';

const auxSchema = z.object({
  authors: z.object({ clients: z.array(z.tuple([z.number(), z.string(), z.string()])) }),
});

export class LivePrivateRoom {
  readonly doc: Y.Doc;
  readonly #authors: Authors;
  readonly #guard: PrivateGuard;
  readonly #surroundings: Surroundings;
  /** The places in the talk of what commands said. */
  readonly #answered = new AnsweredCommands();
  #emitted: Uint8Array[] = [];
  readonly #collect = (bytes: Uint8Array) => {
    this.#emitted.push(bytes);
  };

  constructor(doc: Y.Doc, authors: Authors, surroundings: Surroundings) {
    this.doc = doc;
    this.#authors = authors;
    this.#guard = new PrivateGuard(doc, authors);
    this.#surroundings = surroundings;
    authors.claim(doc.clientID, SERVER);
    for (const [place, { person, command }] of this.talk().entries())
      this.#answered.note(person, command, place);
    doc.on('update', this.#collect);
  }

  get authors(): Authors {
    return this.#authors;
  }

  talk(): readonly Saying[] {
    return talkOf(this.doc).toArray();
  }

  /** Judges a connection's update and, when it may stand, applies it. Nothing has changed after a refusal. `noMore`: why nothing new is taken. */
  receive(author: Author, bytes: Uint8Array, noMore: UpdateRefusalReason | null = null): Received {
    const judged = this.#guard.judge(bytes, author.person);
    if (!judged.ok) return judged;
    const { work } = judged;
    if (judged.bytes === null) return { ok: true, changes: [], work };
    if (noMore !== null) return { ok: false, refusal: { leaf: null, why: noMore }, work };
    for (const client of judged.authors) this.#authors.claim(client, author);
    Y.applyUpdate(this.doc, judged.bytes, author);
    if (this.doc.store.pendingStructs !== null || this.doc.store.pendingDs !== null)
      throw new Error('invariant: an accepted update left something pending');
    return { ok: true, changes: this.#take(author, 'update'), work };
  }

  /** Keeps a client id for the person who shows themselves under it, unless it is somebody's already. */
  reserve(author: Author, client: number): void {
    if (this.#authors.whyNotAs(client, author.person) === null) this.#authors.claim(client, author);
  }

  /** Whether a person's command was done before: sent again, it gets the same answer. */
  hasDone(person: PersonId, command: string): boolean {
    return this.#answered.numbersOf(person, command) !== undefined;
  }

  /** Says what `decide` gives of the talk as it is. A command that its sender has had done gets the same answer again. */
  say(
    author: Author,
    command: string,
    decide: (talk: readonly Saying[], at: string) => SayingDecision,
  ): Answered {
    const done = this.#answered.numbersOf(author.person, command);
    if (done !== undefined) return { ok: true, acts: done, changes: [] };
    const talk = this.talk();
    const decision = decide(talk, this.#surroundings.now());
    if (!decision.ok) return { ok: false, refusal: decision.refusal, changes: [] };
    this.doc.transact(() => talkOf(this.doc).push([decision.saying]), SERVER);
    this.#answered.note(author.person, command, talk.length);
    return { ok: true, acts: [talk.length], changes: this.#take(author, 'act') };
  }

  /** The document, and the table beside it as JSON text. */
  snapshot(): Snapshot {
    return { bytes: Y.encodeStateAsUpdate(this.doc), aux: JSON.stringify({ authors: this.#authors }) };
  }

  close(): void {
    this.doc.off('update', this.#collect);
    this.doc.destroy();
  }

  #take({ seat, person }: Author, kind: 'update' | 'act'): readonly Change[] {
    const [first, ...more] = this.#emitted;
    this.#emitted = [];
    if (first === undefined) return [];
    const bytes = more.length === 0 ? first : Y.mergeUpdates([first, ...more]);
    return [{ at: this.#surroundings.now(), seat, person, kind, bytes, meta: '' }];
  }
}

/** The room after a snapshot and the changes that followed it; without either, a new one. */
export function restorePrivateRoom(
  snapshot: Snapshot | null,
  changes: readonly Pick<Change, 'kind' | 'seat' | 'person' | 'bytes'>[],
  surroundings: Surroundings,
  watch: (doc: Y.Doc) => void = () => {},
): LivePrivateRoom {
  const doc = newDocument(surroundings);
  const aux = snapshot === null ? null : auxSchema.parse(JSON.parse(snapshot.aux));
  const authors = Authors.from({ clients: aux?.authors.clients ?? [], credits: [] });
  if (snapshot !== null) Y.applyUpdate(doc, snapshot.bytes);
  doc.transact(() => {
    for (const { kind, seat, person, bytes } of changes) {
      Y.applyUpdate(doc, bytes);
      const author = kind === 'act' ? SERVER : { seat, person };
      for (const client of Y.parseUpdateMeta(bytes).to.keys()) authors.claim(client, author);
      watch(doc);
    }
  });
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null)
    throw new Error('invariant: the journal has gaps');
  return new LivePrivateRoom(doc, authors, surroundings);
}
