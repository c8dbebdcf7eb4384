// The demonstration negotiation, opened and seated through the same commands that everybody uses; what is there
// already is left as it is. Its Chair's office may open further negotiations.
import { demonstration } from '@adref/scenarios';
import type { RunningServer } from '../boot/server.ts';
import { openNegotiation } from '../negotiations/open-negotiation.ts';
import type { Person } from '../storage/sign-in-store.ts';

type Parts = Pick<RunningServer, 'rooms' | 'signInStore'>;

/** Makes sure that the demonstration is there; returns its negotiation's id. */
export async function openDemonstration({ rooms, signInStore }: Parts): Promise<string> {
  const { negotiation: opening, drafts, people } = demonstration();
  const id = opening.negotiation;
  const [office, ...others] = people;
  if (office === undefined) throw new Error('The demonstration has nobody to open it.');
  const chair: Person = { id: office.person, name: office.name, mayOpen: true, home: null };
  await signInStore.savePerson(chair);
  for (const { person, name } of others) {
    if ((await signInStore.person(person)) === null) {
      await signInStore.savePerson({ id: person, name, mayOpen: false, home: id });
    }
  }

  // The ids of the commands are fixed: a start that was interrupted is taken up where it stopped, and no seat that
  // the Chair's office has emptied since is filled again.
  const draft = { kind: 'add-paragraphs', after: null, drafts, source: 'draft' } as const;
  const room = await rooms.get(id);
  const isComplete =
    room !== null && people.every(({ person }) => room.state().people.some((one) => one.person === person));
  if (isComplete) return id;
  const opened = await openNegotiation(rooms, chair, `${id}:open`, opening, draft);
  if (!opened.ok) throw new Error(`The demonstration could not be opened: ${opened.refusal.kind}.`);
  for (const { person, name, seat } of others) {
    const command = { kind: 'seat-person', person, name, seat } as const;
    const table = await rooms.get(id); // Each time: an idle room may close between two commands.
    const answer = await table?.submit({ seat: 'chair', person: chair.id }, `${id}:seat:${person}`, command);
    if (answer?.ok === false) throw new Error(`${person} could not be seated: ${answer.refusal.kind}.`);
  }
  return id;
}
