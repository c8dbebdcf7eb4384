// Opening a negotiation is three commands: open it, seat its opener on the Chair, add the zero draft. Their ids follow
// from the first, so that a repeated request goes on where an interrupted one stopped.
import type { Command, NegotiationState, OpenNegotiation, Refusal } from '@adref/negotiation';
import type { RoomsPort } from './room-port.ts';
import type { Person } from './sign-in/sign-in-store.ts';

/** Opened with its draft; or refused, with the state it was refused in (null: it was not even opened). */
export type Opened =
  | { readonly ok: true }
  | { readonly ok: false; readonly refusal: Refusal; readonly state: NegotiationState | null };

/** Opens a negotiation for a person of the Chair's office. */
export async function openNegotiation(
  rooms: RoomsPort,
  person: Person,
  id: string,
  opening: OpenNegotiation,
  draft: Command,
): Promise<Opened> {
  const actor = { seat: 'chair', person: person.id };
  const created = await rooms.create(actor, id, opening);
  if (!created.ok) return { ok: false, refusal: created.refusal, state: null };
  const room = await rooms.get(opening.negotiation);
  if (room === null) throw new Error(`The negotiation ${opening.negotiation} was opened and is not there.`);
  const isEmpty = draft.kind === 'add-paragraphs' && draft.drafts.length === 0;
  const seating: Command = { kind: 'seat-person', person: person.id, name: person.name, seat: 'chair' };
  for (const [part, command] of [
    ['seat', seating] as const,
    ...(isEmpty ? [] : [['draft', draft] as const]),
  ]) {
    const answer = await room.submit(actor, `${id}:${part}`, command);
    if (!answer.ok) return { ok: false, refusal: answer.refusal, state: room.state() };
  }
  return { ok: true };
}
