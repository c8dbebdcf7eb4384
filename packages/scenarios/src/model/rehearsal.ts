// The stage without a server: the domain alone, with the record in memory. What the server records by itself (typing, words that came
// too late, a silence that ended) is recorded here as it would be.
import {
  type Act,
  type Command,
  decide,
  dueConclusion,
  evolve,
  type NegotiationState,
  type RecordedAct,
  type Refusal,
  richText,
  type SeatId,
  sealAct,
} from '@adref/negotiation';
import type { LeafTyping, Stage } from './play-story.ts';
import { personOn } from './velmora.ts';

export class Rehearsal implements Stage {
  readonly record: RecordedAct[] = [];
  #state: NegotiationState | null = null;
  #now = '';
  #ids = 0;

  state(): NegotiationState | null {
    return this.#state;
  }

  setTime(now: string): void {
    this.#now = now;
    const due = this.#state === null ? null : dueConclusion(this.#state, now);
    if (due !== null) this.#append('server', due);
  }

  async submit(seat: SeatId, command: Command): Promise<Refusal | null> {
    const decision = decide(this.#state, command, {
      seat,
      person: personOn(seat),
      now: this.#now,
      newId: (prefix) => `${prefix}${++this.#ids}`,
    });
    if (!decision.ok) return decision.refusal;
    const id = `c${this.record.length}`;
    for (const act of decision.acts) this.#append(seat, act, id);
    return null;
  }

  async type(seat: SeatId, { paragraph, leaf, at, removed, inserted }: LeafTyping): Promise<void> {
    this.#append(seat, {
      kind: 'leaf-edited',
      paragraph,
      leaf,
      at,
      removed: richText(removed),
      inserted: richText(inserted),
      authors: inserted === '' ? [] : [{ seat, person: personOn(seat), length: inserted.length }],
    });
  }

  async typeLate(seat: SeatId, typing: LeafTyping, meanwhile: () => Promise<void>): Promise<void> {
    await meanwhile();
    this.#append(seat, {
      kind: 'words-offered-back',
      leaf: typing.leaf,
      words: typing.inserted,
      removed: typing.removed,
      why: 'no-longer-yours',
    });
  }

  #append(seat: SeatId, act: Act, command: string | null = null): void {
    const recorded = sealAct({
      n: this.record.length,
      at: this.#now,
      seat,
      person: personOn(seat),
      command,
      act,
      prev: this.#state?.head ?? '',
    });
    this.#state = evolve(this.#state, recorded);
    this.record.push(recorded);
  }
}
