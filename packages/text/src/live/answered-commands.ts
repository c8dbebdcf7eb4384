// Which commands have been done, so that one that is sent again is answered again and not done twice. An id is its sender's
// own: whoever uses another person's gets nothing of theirs.
import type { PersonId } from '@adref/negotiation';
import type { ActHead } from '../packed/act-heads.ts';

export class AnsweredCommands {
  readonly #numbers = new Map<string, number[]>();

  /** What the acts of a record tell, which are numbered from 0. */
  static of(heads: Iterable<ActHead>): AnsweredCommands {
    const answered = new AnsweredCommands();
    let n = 0;
    for (const { person, command } of heads) {
      if (command !== null) answered.note(person, command, n);
      n += 1;
    }
    return answered;
  }

  /** Notes that a person's command gave an entry with this number. */
  note(person: PersonId, command: string, n: number): void {
    const key = keyOf(person, command);
    const numbers = this.#numbers.get(key);
    if (numbers === undefined) this.#numbers.set(key, [n]);
    else numbers.push(n);
  }

  /** What a person's command gave; undefined when it was never done. */
  numbersOf(person: PersonId, command: string): readonly number[] | undefined {
    return this.#numbers.get(keyOf(person, command));
  }
}

function keyOf(person: PersonId, command: string): string {
  return JSON.stringify([person, command]);
}
