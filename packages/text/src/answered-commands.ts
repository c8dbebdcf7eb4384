// Which commands have been done, so that one that is sent again is answered again and not done twice. An id is its sender's
// own: whoever uses another person's gets nothing of theirs.
import type { PersonId } from '@adref/negotiation';

export class AnsweredCommands {
  readonly #numbers = new Map<string, number[]>();

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
