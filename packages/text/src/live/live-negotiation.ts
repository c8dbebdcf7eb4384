// One negotiation alive: the shared document, the folded state, and the tables that tell who wrote what and where retired words went.
// It judges and applies updates, decides commands, and hands out `Change`s, which are to be on disk before anybody sees them.
// No clock, sockets or storage here: time and ids are arguments, and `restore` builds the same thing again from the changes.
import {
  type Act,
  type Command,
  type Decision,
  decide,
  dueConclusion,
  evolve,
  type LeafId,
  type NegotiationState,
  type PersonId,
  type RecordedAct,
  sealAct,
} from '@adref/negotiation';
import * as Y from 'yjs';
import { type Author, type Authors, SERVER } from '../document/authors.ts';
import { KeptPieces } from '../document/kept-pieces.ts';
import { wordsOf } from '../document/leaf-text.ts';
import { LeafIndex, recordOf } from '../document/shared-document.ts';
import type { Surroundings } from '../document/surroundings.ts';
import { judgeUpdate } from '../guard/guard.ts';
import { LeafRights } from '../guard/leaf-rights.ts';
import type { UpdateRefusalReason } from '../guard/update-refusal.ts';
import type { OfferedBack } from '../late/offered-back.ts';
import { renewalOf } from '../late/renewal.ts';
import { actHeads } from '../packed/act-heads.ts';
import type { KeptState } from '../packed/kept-state.ts';
import type { CarryTable } from '../retired/carry-table.ts';
import { linkLeaves, makeLeaves } from '../retired/relay.ts';
import type { UnrecordedLeaf, VersionKeeper, VersionsDue } from '../versions/version-keeper.ts';
import { tryCommand } from '../versions/words-read.ts';
import { AnsweredCommands } from './answered-commands.ts';
import { applyAccepted } from './apply-accepted.ts';
import type { Answered, Change, Received } from './change.ts';
import { emptyParts, type Parts } from './negotiation-parts.ts';

/** Up to so many structs an update is kept as the guard judged it; Yjs may write a longer one shorter than its client did. */
const FEW_STRUCTS = 8;

export class LiveNegotiation {
  readonly doc: Y.Doc;
  readonly index: LeafIndex;
  readonly pieces: KeptPieces;
  readonly authors: Authors;
  readonly carry: CarryTable;
  readonly #versions: VersionKeeper;
  readonly #rights: LeafRights;
  readonly #surroundings: Surroundings;
  #state: NegotiationState | null;
  /** Null until the first command: a room that is only read needs none. */
  #answeredUntilNow: AnsweredCommands | null = null;
  #lastAt = '';
  #emitted: Uint8Array[] = [];
  readonly #collect = (bytes: Uint8Array) => {
    this.#emitted.push(bytes);
  };

  constructor(parts: Parts, surroundings: Surroundings) {
    this.doc = parts.doc;
    this.authors = parts.authors;
    this.carry = parts.carry;
    this.#state = parts.state;
    this.#versions = parts.versions;
    this.#surroundings = surroundings;
    this.index = new LeafIndex(this.doc);
    this.pieces = new KeptPieces(this.doc, this.authors);
    this.#rights = new LeafRights(this.carry);
    this.authors.claim(this.doc.clientID, SERVER);
    const record = recordOf(this.doc);
    this.#lastAt = record.length === 0 ? '' : record.get(record.length - 1).at;
    this.doc.on('update', this.#collect);
  }

  /** A negotiation with an empty record, waiting for `open-negotiation`. */
  static empty(surroundings: Surroundings): LiveNegotiation {
    return new LiveNegotiation(emptyParts(surroundings), surroundings);
  }

  get state(): NegotiationState | null {
    return this.#state;
  }

  /** The state as a snapshot keeps it; undefined where folding anew is as good. */
  get folded(): KeptState | undefined {
    const [{ folding }, state] = [this.#surroundings, this.#state];
    if (folding === undefined || state === null || state.acts < folding.keepFromActs) return undefined;
    return { rules: folding.rules, state };
  }

  record(): readonly RecordedAct[] {
    return recordOf(this.doc).toArray();
  }

  /** The acts from one number up to another. */
  acts(from: number, to: number): readonly RecordedAct[] {
    return recordOf(this.doc).slice(from, Math.max(from, Math.min(to, recordOf(this.doc).length)));
  }

  /** Whether words have been typed that no act records yet. */
  get hasUnrecordedWords(): boolean {
    return this.#versions.hasChanges;
  }

  unrecorded(): readonly UnrecordedLeaf[] {
    return this.#versions.unrecorded();
  }

  /** Judges a connection's update and, when it may stand, applies it. Nothing has changed after a refusal. `noMore`: why nothing new is taken. */
  receive(author: Author, bytes: Uint8Array, noMore: UpdateRefusalReason | null = null): Received {
    const state = this.#state;
    if (state === null) return { ok: false, refusal: { leaf: null, why: 'outside-leaves' }, work: 0 };
    const judged = judgeUpdate(this.doc, this.index, bytes, {
      accessTo: (leaf) => this.#rights.accessTo(state, leaf, author.seat),
      whyNotAs: (client) => this.authors.whyNotAs(client, author.person),
    });
    if (!judged.ok) return judged;
    const { work, bytes: kept, isLate } = judged;
    if (kept === null) return { ok: true, changes: [], work };
    const full = noMore ?? (this.pieces.take(author.person, judged.structs) ? null : 'too-many-pieces');
    if (full !== null) return { ok: false, refusal: { leaf: null, why: full }, work };
    const renewed = isLate ? this.#renew(judged.leaves) : [];
    const isKeptAsJudged = !isLate && judged.structs <= FEW_STRUCTS;
    if (isKeptAsJudged) this.doc.off('update', this.#collect);
    const carried = applyAccepted(
      this.doc,
      judged,
      {
        index: this.index,
        carry: this.carry,
        authors: this.authors,
        author,
        mayWrite: (leaf) => this.#rights.accessTo(this.#state ?? state, leaf, author.seat) === 'write',
      },
      author,
    );
    if (isKeptAsJudged) {
      this.doc.on('update', this.#collect);
      this.#emitted.push(kept);
    }
    if (this.doc.store.pendingStructs !== null || this.doc.store.pendingDs !== null) {
      throw new Error('invariant: an accepted update left something pending');
    }
    const nowMs = this.#surroundings.nowMs();
    for (const [leaf, access] of judged.leaves)
      if (access === 'write') this.#versions.touch(leaf, author, nowMs);
    for (const leaf of carried.touched) this.#versions.touch(leaf, author, nowMs);
    const meta = isLate
      ? JSON.stringify({ server: this.doc.clientID, links: carried.links, credits: carried.credits })
      : '';
    const update = this.#take(author, isLate ? 'late' : 'update', meta);
    const offered = this.#offerBack(author, carried.offered);
    return { ok: true, changes: [...renewed, ...update, ...offered], work };
  }

  /** Keeps a client id for the person who shows themselves under it, unless it is somebody's already. */
  reserve(author: Author, client: number): void {
    if (this.authors.whyNotAs(client, author.person) === null) this.authors.claim(client, author);
  }

  /** Whether a person's command was done before: sent again, it gets the same answer. */
  hasDone(person: PersonId, commandId: string): boolean {
    return this.#answered.numbersOf(person, commandId) !== undefined;
  }

  /** Decides a command on the words as they are now. A command that its sender has had done gets the same answer again. */
  submit(author: Author, commandId: string, command: Command): Answered {
    const done = this.#answered.numbersOf(author.person, commandId);
    if (done !== undefined) return { ok: true, acts: done, changes: [] };
    const passed = this.passTime();
    const { decision, versions } = this.#decide(author, command);
    const changes = [...passed, ...versions];
    if (!decision.ok) return { ok: false, refusal: decision.refusal, changes };
    const acts = this.#append(
      decision.acts.map((act) => ({ author, act })),
      commandId,
    );
    return { ok: true, acts, changes: [...changes, ...this.#take(author, 'act', '')] };
  }

  /** Records what was typed since the last version, in all leaves or in those that are due. */
  recordVersions(when: VersionsDue | 'all' = 'all'): readonly Change[] {
    const due = when === 'all' ? when : this.#versions.dueLeaves(this.#surroundings.nowMs(), when);
    return this.#recordLeaves(due);
  }

  /** Records what is due because time has passed: a silence that nobody broke is concluded. Asked often, and before every command. */
  passTime(): readonly Change[] {
    const due = this.#state === null ? null : dueConclusion(this.#state, this.#now());
    return this.#recordOwn(due === null ? [] : [{ author: SERVER, act: due }]);
  }

  close(): void {
    this.doc.off('update', this.#collect);
    this.index.close();
    this.doc.destroy();
  }

  get #answered(): AnsweredCommands {
    this.#answeredUntilNow ??= AnsweredCommands.of(actHeads(this.doc));
    return this.#answeredUntilNow;
  }

  /** Draws ids for what is decided now. They are drawn again when it is refused, so that no gap tells others of it. */
  #freshIds(): (prefix: string) => string {
    const [run, acts] = [this.doc.clientID, this.#state?.acts ?? 0];
    let drawn = 0;
    return (prefix) => this.#surroundings.newId(prefix, { run, acts, nth: drawn++ });
  }

  /** Never before the last act, even when the system's clock is set back. */
  #now(): string {
    const now = this.#surroundings.now();
    return now < this.#lastAt ? this.#lastAt : now;
  }

  /**
   * Decides on the words as they stand, and records first what was typed in the leaves that the decision reads. A command
   * that is refused records nothing.
   */
  #decide(author: Author, command: Command): { decision: Decision; versions: readonly Change[] } {
    const now = this.#now();
    const decideNow = () => decide(this.#state, command, { ...author, newId: this.#freshIds(), now });
    if (this.#state === null || !this.hasUnrecordedWords) return { decision: decideNow(), versions: [] };
    const { decision, read } = tryCommand(this.#state, command, {
      author,
      now,
      newId: this.#freshIds(),
      isChanged: (leaf) => this.#versions.isChanged(leaf),
      wordsOf: (leaf) => wordsOf(this.index.textOf(leaf)),
    });
    if (!decision.ok || read.size === 0) return { decision, versions: [] };
    const versions = this.#recordLeaves(read);
    return { decision: decideNow(), versions };
  }

  #recordLeaves(leaves: ReadonlySet<LeafId> | 'all'): readonly Change[] {
    if (this.#state === null) return [];
    return this.#recordOwn(this.#versions.takeChanges(this.#state, this.index, this.authors, leaves));
  }

  /** Lets the closed leaves for which late words came go on as new ones. What was typed there is recorded first: an act moves recorded words. */
  #renew(leaves: Parameters<typeof renewalOf>[0]): readonly Change[] {
    const typed = this.#recordLeaves(new Set(leaves.keys()));
    const renewal = renewalOf(leaves, this, this.#freshIds());
    return renewal === null ? typed : [...typed, ...this.#recordOwn([{ author: SERVER, act: renewal }])];
  }

  #offerBack(author: Author, offered: readonly OfferedBack[]): readonly Change[] {
    const acts = offered.map((offer) => ({ author, act: { kind: 'words-offered-back' as const, ...offer } }));
    return this.#recordOwn(acts, author);
  }

  /** Appends acts that no command caused, and gives the row that they make. */
  #recordOwn(entries: readonly { author: Author; act: Act }[], by: Author = SERVER): readonly Change[] {
    if (entries.length === 0) return [];
    this.#append(entries, null);
    return this.#take(by, 'act', '');
  }

  #append(entries: readonly { author: Author; act: Act }[], command: string | null): number[] {
    const numbers: number[] = [];
    const at = this.#now();
    this.doc.transact(() => {
      for (const { author, act } of entries) {
        const before = this.#state;
        const recorded = sealAct({
          n: before?.acts ?? 0,
          at,
          ...author,
          command,
          act,
          prev: before?.head ?? '',
        });
        this.#lastAt = at;
        const after = evolve(before, recorded);
        makeLeaves(this.doc, act, after);
        recordOf(this.doc).push([recorded]);
        linkLeaves(this.doc, this.carry, recorded, before);
        this.#state = after;
        if (command !== null) this.#answeredUntilNow?.note(author.person, command, recorded.n);
        numbers.push(recorded.n);
      }
      this.#versions.follow(
        this.doc,
        entries.map(({ act }) => act),
      );
    }, SERVER);
    return numbers;
  }

  #take({ seat, person }: Author, kind: Change['kind'], meta: string): readonly Change[] {
    const [first, ...more] = this.#emitted;
    this.#emitted = [];
    if (first === undefined) return [];
    const bytes = more.length === 0 ? first : Y.mergeUpdates([first, ...more]);
    return [{ at: this.#surroundings.now(), seat, person, kind, bytes, meta }];
  }
}
