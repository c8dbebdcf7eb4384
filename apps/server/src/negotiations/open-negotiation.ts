// Opening a negotiation is three commands: open it, seat its opener on the Chair, add the zero draft (a very long one in parts).
// Their ids follow from the first, so that a repeated request goes on where an interrupted one stopped.
import {
  type Command,
  type CommandOf,
  draftPortions,
  type NegotiationState,
  type OpenNegotiation,
  type Refusal,
} from '@adref/negotiation';
import type { Person } from '../storage/sign-in-store.ts';
import type { RoomsPort } from './rooms-port.ts';

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
  draft: CommandOf<'add-paragraphs'>,
): Promise<Opened> {
  const actor = { seat: 'chair', person: person.id };
  const created = await rooms.create(actor, id, opening);
  if (!created.ok) return { ok: false, refusal: created.refusal, state: null };
  const room = await rooms.get(opening.negotiation);
  if (room === null) throw new Error(`The negotiation ${opening.negotiation} was opened and is not there.`);
  const seating: Command = { kind: 'seat-person', person: person.id, name: person.name, seat: 'chair' };
  // The last part first: each is put at the beginning of the text.
  const portions = draftPortions(draft.drafts).map((drafts, index): [string, Command] => [
    index === 0 ? 'draft' : `draft-${index + 1}`,
    { ...draft, drafts },
  ]);
  for (const [part, command] of [['seat', seating] as const, ...portions.toReversed()]) {
    const answer = await room.submit(actor, `${id}:${part}`, command);
    if (!answer.ok) return { ok: false, refusal: answer.refusal, state: room.state() };
  }
  return { ok: true };
}
