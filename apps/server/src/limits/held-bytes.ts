// How much of each person's unfinished messages and requests the server holds in memory: a message is worth nothing until it is
// whole, and whoever begins many must not fill the memory with them.

export interface HeldBytes {
  /** Holds so many more for a person; false when that would be too many, and then none are held. */
  hold(person: string, bytes: number): boolean;
  release(person: string, bytes: number): void;
}

export function createHeldBytes(most: number): HeldBytes {
  const held = new Map<string, number>();
  return {
    hold(person, bytes) {
      const sum = (held.get(person) ?? 0) + bytes;
      if (sum > most) return false;
      held.set(person, sum);
      return true;
    },
    release(person, bytes) {
      const sum = (held.get(person) ?? 0) - bytes;
      if (sum < 0) throw new Error(`invariant: ${-sum} bytes of ${person} were released and never held`);
      if (sum === 0) held.delete(person);
      else held.set(person, sum);
    },
  };
}
