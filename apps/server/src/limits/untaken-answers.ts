// Answers over HTTP that somebody has asked for and does not read: they lie in the server's memory until they do, or until their
// connection is gone. Whoever leaves too many there gets no more for now.

/** What is asked of a response. */
export interface Answer {
  readonly writableLength: number;
  once(event: 'close', then: () => void): unknown;
}

export interface UntakenAnswers {
  /** Whether a person may be given one more answer. */
  hasRoomFor(person: string): boolean;
  /** Counts an answer until it has been taken or its connection is gone. */
  follow(person: string, answer: Answer): void;
}

/** Up to `most` bytes of each person's answers wait; the last answer may pass it. */
export function createUntakenAnswers(most: number): UntakenAnswers {
  const answers = new Map<string, Set<Answer>>();
  return {
    hasRoomFor(person) {
      let bytes = 0;
      for (const { writableLength } of answers.get(person) ?? []) bytes += writableLength;
      return bytes <= most;
    },
    follow(person, answer) {
      const own = answers.get(person) ?? new Set();
      answers.set(person, own);
      own.add(answer);
      answer.once('close', () => {
        own.delete(answer);
        if (own.size === 0 && answers.get(person) === own) answers.delete(person);
      });
    },
  };
}
