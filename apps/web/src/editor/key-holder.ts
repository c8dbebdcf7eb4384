// Holds the keys that are pressed while the text under the caret is being re-laid, and gives them back in order.
import { type HeldKey, heldKey, wordsHeld } from './key-queue.ts';

export class KeyHolder {
  readonly #doKey: (key: HeldKey) => boolean;
  readonly #offerBack: (words: string) => void;
  #held: HeldKey[] | null = null;

  /** `doKey` does one key and says whether it could; what could not be typed is offered back as words. */
  constructor(doKey: (key: HeldKey) => boolean, offerBack: (words: string) => void) {
    this.#doKey = doKey;
    this.#offerBack = offerBack;
  }

  get isHolding(): boolean {
    return this.#held !== null;
  }

  /** Takes a key press while holding; false when it is not held. */
  takeKey(event: KeyboardEvent): boolean {
    const key = this.#held === null ? null : heldKey(event);
    return key !== null && this.take(key);
  }

  take(key: HeldKey): boolean {
    if (this.#held === null) return false;
    this.#held.push(key);
    return true;
  }

  /** Holds keys until the promise resolves; a later call goes on holding what is held already. */
  holdUntil(until: Promise<void>): void {
    this.#held ??= [];
    const mine = [...this.#held];
    this.#held = mine;
    void until.then(() => {
      // A later wait has taken over.
      if (this.#held !== mine) return;
      this.#held = null;
      this.#giveBack(mine);
    });
  }

  #giveBack(keys: readonly HeldKey[]): void {
    for (const [index, key] of keys.entries()) {
      if (!this.#doKey(key)) {
        const words = wordsHeld(keys.slice(index));
        if (words !== '') this.#offerBack(words);
        return;
      }
      // Enter begins to hold again: the rest waits behind it.
      if (this.#held !== null) {
        this.#held.push(...keys.slice(index + 1));
        return;
      }
    }
  }
}
