// The second demonstration: the model negotiation, played from beginning to end through the same decisions and the same guard as any
// other, and put into the journal in one piece: it is there whole or not at all. Its record is dated by the story's own
// calendar, September 2026 to January 2027, whatever day it is started on.
import { modelNegotiations, Player } from '@adref/scenarios';
import type { RunningServer } from '../boot/server.ts';
import { negotiationStream } from '../storage/stream.ts';
import { takeStream } from '../storage/stream-writer.ts';
import { SURROUNDINGS } from '../system/surroundings.ts';
import { LiveStage } from './live-stage.ts';

type Parts = Pick<RunningServer, 'rooms' | 'journal' | 'signInStore'>;
type Model = (typeof modelNegotiations)[number];

/** Makes sure that the model negotiations are there; returns the id of the long one. */
export async function openModelDemonstration(parts: Parts): Promise<string> {
  const [first] = modelNegotiations;
  if (first === undefined) throw new Error('There is no model negotiation.');
  const home = first.opening.negotiation;
  for (const model of modelNegotiations) {
    const id = model.opening.negotiation;
    if ((await parts.rooms.get(id)) === null) await build(parts, model);
    await introduceAll(parts, id, home);
  }
  return home;
}

async function build({ journal }: Parts, { opening, openedAt, chapters }: Model): Promise<void> {
  const stage = new LiveStage(SURROUNDINGS);
  try {
    const player = new Player(stage);
    await player.open(opening, openedAt);
    for (const { story } of chapters) await player.play(story);
    const writer = await takeStream(journal, negotiationStream(opening.negotiation));
    await writer.append(stage.changes);
  } finally {
    stage.close();
  }
}

/** Everybody who sits at it can be sent a link; the Chair's office may open further negotiations. */
async function introduceAll({ rooms, signInStore }: Parts, id: string, home: string): Promise<void> {
  const room = await rooms.get(id);
  for (const { person, name, seat } of room?.state().people ?? []) {
    if ((await signInStore.person(person)) !== null) continue;
    const mayOpen = seat === 'chair';
    await signInStore.savePerson({ id: person, name, mayOpen, home: mayOpen ? null : home });
  }
}
