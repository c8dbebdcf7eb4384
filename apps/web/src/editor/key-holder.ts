// Holds what is entered while the text under the caret is being re-laid, and gives it back in order at the new place.
import { type HeldKey, wordsHeld } from './key-queue.ts';

/** What has the keyboard meanwhile. */
export interface WaitingPlace {
  /** Takes the keyboard. */
  begin(): void;
  /** Hands over what was entered as soon as nothing is being composed there, and then runs. */
  end(run: () => void): void;
  /** Gives the keyboard to the new place. */
  leave(): void;
}

export class KeyHolder {
  readonly #doKey: (key: HeldKey) => boolean;
  readonly #offerBack: (words: string) => void;
  readonly #place: WaitingPlace;
  #held: HeldKey[] | null = null;

  /** `doKey` does one key and says whether it could; what could not be typed is offered back as words. */
  constructor(doKey: (key: HeldKey) => boolean, offerBack: (words: string) => void, place: WaitingPlace) {
    this.#doKey = doKey;
    this.#offerBack = offerBack;
    this.#place = place;
  }

  get isHolding(): boolean {
    return this.#held !== null;
  }

  take(key: HeldKey): boolean {
    if (this.#held === null) return false;
    this.#held.push(key);
    return true;
  }

  /**
   * Holds keys until the promise is settled, also when it fails; a later call goes on holding what is held already. Fails as
   * the promise does.
   */
  holdUntil(until: Promise<void>): Promise<void> {
    this.#held ??= [];
    const mine = [...this.#held];
    this.#held = mine;
    this.#place.begin();
    return until.finally(() => {
      // A later wait has taken over.
      if (this.#held !== mine) return;
      this.#place.end(() => {
        if (this.#held !== mine) return;
        this.#held = null;
        this.#giveBack(mine);
        if (this.#held === null) this.#place.leave();
      });
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
