// The names of streams. A stream is one append-only chain of rows: a negotiation, a private room of one, or the people of
// this server. In a row's hash a stream has the name that it has had since the first store (`nameInChain`); nothing else may
// build or take apart such a name.

/** A stream: its kind, and what tells it from others of that kind. */
export type Stream =
  | { readonly kind: 'negotiation'; readonly negotiation: string }
  | { readonly kind: 'private-room'; readonly negotiation: string; readonly room: string }
  | { readonly kind: 'people' };

/** The stream of a negotiation. */
export function negotiationStream(negotiation: string): Stream {
  return { kind: 'negotiation', negotiation };
}

/** The stream of a negotiation's private room. */
export function privateRoomStream(negotiation: string, room: string): Stream {
  return { kind: 'private-room', negotiation, room };
}

/** No id of a negotiation has this character, so no name of one kind can be read as one of another. */
const MARK = '~';

/** Whether a negotiation can have this id: whoever asks for another one asks for nothing that exists. */
export function mayNameNegotiation(id: string): boolean {
  return !id.includes(MARK);
}

/** The name of the stream of people in its chain. */
export const PEOPLE = `${MARK}people`;

/** The name under which a stream's rows are hashed, and under which older stores keep them. */
export function nameInChain(stream: Stream): string {
  switch (stream.kind) {
    case 'negotiation':
      return named(stream.negotiation);
    case 'private-room':
      return `${named(stream.negotiation)}${MARK}${stream.room}`;
    case 'people':
      return PEOPLE;
    default: {
      const never: never = stream;
      throw new Error(`invariant: no name for the stream ${JSON.stringify(never)}`);
    }
  }
}

function named(negotiation: string): string {
  if (!mayNameNegotiation(negotiation)) throw new Error(`invariant: no negotiation is called ${negotiation}`);
  return negotiation;
}

/** The stream that has this name in its chain. */
export function streamNamed(name: string): Stream {
  if (name === PEOPLE) return { kind: 'people' };
  const at = name.indexOf(MARK);
  return at === -1
    ? negotiationStream(name)
    : privateRoomStream(name.slice(0, at), name.slice(at + MARK.length));
}

/** A stream as a sentence for the operator names it. */
export function describeStream(stream: Stream): string {
  switch (stream.kind) {
    case 'negotiation':
      return stream.negotiation;
    case 'private-room':
      return `the private room ${stream.room} of ${stream.negotiation}`;
    case 'people':
      return 'the people of this server';
    default: {
      const never: never = stream;
      throw new Error(`invariant: no words for the stream ${JSON.stringify(never)}`);
    }
  }
}
