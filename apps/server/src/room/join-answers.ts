// Answers to a first sync, computed once for all who come in with nothing while the document stands still.
import * as Y from 'yjs';

export class JoinAnswers {
  readonly #doc: Y.Doc;
  #whole: Uint8Array | null = null;

  constructor(doc: Y.Doc) {
    this.#doc = doc;
  }

  /** What somebody with this state vector lacks; null when it is not a state vector. */
  answer(stateVector: Uint8Array): Uint8Array | null {
    const isEmpty = stateVector.length === 0 || (stateVector.length === 1 && stateVector[0] === 0);
    if (isEmpty) {
      this.#whole ??= Y.encodeStateAsUpdate(this.#doc);
      return this.#whole;
    }
    try {
      Y.decodeStateVector(stateVector);
    } catch {
      return null;
    }
    return Y.encodeStateAsUpdate(this.#doc, stateVector);
  }

  /** The document has changed. */
  forget(): void {
    this.#whole = null;
  }
}
