// Plays a story on a stage: anything that takes commands and typing, be it the domain alone, a live negotiation or a server.
// The story's clock is the stage's: each step takes some seconds, and time steps set it forward.
import {
  type Command,
  findParagraphOfLeaf,
  type NegotiationState,
  paragraphBrackets,
  plainText,
  type Refusal,
  type SeatId,
  sliceText,
} from '@adref/negotiation';
import { type Names, noNames, placeOfWords, type Scene } from './scene.ts';
import type { Step, Story, Typing } from './step.ts';

/** Words put over others in one leaf; offsets in UTF-16 code units. */
export interface LeafTyping {
  readonly paragraph: string;
  readonly leaf: string;
  readonly at: number;
  readonly removed: string;
  readonly inserted: string;
}

/** Where a story is played. */
export interface Stage {
  /** The state as everybody sees it; null before the negotiation is opened. */
  state(): NegotiationState | null;
  /** Sets the clock: ISO 8601 in UTC. */
  setTime(now: string): void;
  /** Null when it is done. */
  submit(seat: SeatId, command: Command): Promise<Refusal | null>;
  type(seat: SeatId, typing: LeafTyping): Promise<void>;
  /** Typed before `meanwhile`, and arriving after it. */
  typeLate(seat: SeatId, typing: LeafTyping, meanwhile: () => Promise<void>): Promise<void>;
}

/** How long one step takes, so that no two acts of different steps have one time. */
const STEP_MS = 20_000;

/** Plays stories one after another; the names given in one are known in the next. */
export class Player {
  readonly #stage: Stage;
  readonly #names: Names = noNames();
  #nowMs = 0;

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  /** The state, and what the script calls the things in it. */
  scene(): Scene {
    const state = this.#stage.state();
    if (state === null) throw new Error('script: nothing is opened yet');
    return { state, names: this.#names };
  }

  async open(opening: Command, now: string): Promise<void> {
    this.#nowMs = Date.parse(now);
    this.#stage.setTime(now);
    const refusal = await this.#stage.submit('chair', opening);
    if (refusal !== null) throw new Error(`script: it could not be opened: ${refusal.kind}`);
  }

  async play(steps: Story): Promise<void> {
    for (const step of steps) await this.#step(step);
  }

  async #step(step: Step): Promise<void> {
    this.#tick(step);
    switch (step.kind) {
      case 'time':
        return;
      case 'ask':
        return this.#ask(step);
      case 'type':
        return this.#stage.type(step.seat, this.#resolve(step.typing));
      case 'late':
        return this.#stage.typeLate(step.seat, this.#resolve(step.typing), () => this.play(step.meanwhile));
      default: {
        const never: never = step;
        throw new Error(`script: a step of no known kind: ${JSON.stringify(never)}`);
      }
    }
  }

  #tick(step: Step): void {
    const due = step.kind === 'time' ? Date.parse(step.at) : this.#nowMs + STEP_MS;
    if (due < this.#nowMs) throw new Error(`script: it is later than ${new Date(due).toISOString()} already`);
    this.#nowMs = due;
    this.#stage.setTime(new Date(due).toISOString());
  }

  async #ask({ seat, ask, names, refused }: Extract<Step, { kind: 'ask' }>): Promise<void> {
    const scene = this.scene();
    const command = ask(scene, seat);
    const refusal = await this.#stage.submit(seat, command);
    if ((refusal?.kind ?? null) !== refused) {
      const told = `${seat}: ${command.kind} ${names.join(', ')}`;
      throw new Error(`script: ${told} gave ${JSON.stringify(refusal)} instead of ${refused ?? 'an act'}`);
    }
    const after = this.scene().state;
    give(names, this.#names.paragraphs, newIn(scene.state, after, paragraphIds));
    give(names, this.#names.brackets, newIn(scene.state, after, bracketIds));
    give(names, this.#names.comments, newIn(scene.state, after, commentIds));
  }

  #resolve({ where, find, put }: Typing): LeafTyping {
    const scene = this.scene();
    const { leaf, offset } = placeOfWords(scene, where, find);
    const paragraph = findParagraphOfLeaf(scene.state, leaf.id);
    return {
      paragraph: paragraph?.id ?? '',
      leaf: leaf.id,
      at: offset,
      removed: plainText(sliceText(leaf.text, offset, offset + find.length)),
      inserted: put,
    };
  }
}

function give(names: readonly string[], book: Map<string, string>, ids: readonly string[]): void {
  for (const [index, id] of ids.entries()) {
    const name = names[index];
    if (name !== undefined) book.set(name, id);
  }
}

type Ids = (state: NegotiationState) => readonly string[];

function newIn(before: NegotiationState, after: NegotiationState, ids: Ids): readonly string[] {
  const known = new Set(ids(before));
  return ids(after).filter((id) => !known.has(id));
}

const paragraphIds: Ids = ({ paragraphs }) => paragraphs.map(({ id }) => id);
const bracketIds: Ids = ({ paragraphs }) =>
  paragraphs.flatMap((paragraph) => paragraphBrackets(paragraph).map(({ id }) => id));
const commentIds: Ids = ({ threads }) => threads.flatMap(({ comments }) => comments.map(({ id }) => id));
