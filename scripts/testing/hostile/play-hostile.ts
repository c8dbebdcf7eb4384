import { leaveMarks } from '@adref/text';
import * as Y from 'yjs';
import { chanceFrom } from '../chance.ts';
import { Attacker } from './attacker.ts';
import { complaintsAbout, feed } from './check-table.ts';
import type { HostileGame } from './hostile-game.ts';
import { ATTACKERS, authorOf, openHostileTable, textIn } from './table.ts';

/** Where the letters of the victims begin: each is a character of its own. */
const FIRST_LETTER = 0x4e00;
const MESSAGES_BETWEEN_VERSIONS = 40;

/** Plays it; what is wrong comes back in words, and an empty list is what one wants. */
export function playHostile(game: HostileGame): readonly string[] {
  const chance = chanceFrom(game.seed);
  const table = openHostileTable();
  const reader = new Y.Doc();
  leaveMarks(reader);
  const victims = [...table.victims.leaves].map(([seat, leaf], i) => {
    const doc = table.copy(1_000 + i);
    return { seat, leaf, doc, typed: textIn(doc, leaf).toString() };
  });
  const attackers = ATTACKERS.map(
    (seat, i) => new Attacker(chance, table, seat, 2_000 + i * 100, game.watch),
  );
  let letters = 0;
  const complaints: string[] = [];
  const say = (complaint: string) => complaints.push(`seed ${game.seed}: ${complaint}`);
  for (let index = 0; index < game.messages && complaints.length === 0; index++) {
    const attacker = chance.pick(attackers);
    try {
      game.judged({ index, ...attacker.send(game.heavy) });
    } catch (error) {
      say(
        `message ${index} of ${attacker.seat} breaks the room: ${error instanceof Error ? error.stack : String(error)}`,
      );
    }
    if (chance.often(0.1)) {
      const victim = chance.pick(victims);
      feed(victim.doc, table.changes);
      const letter = String.fromCharCode(FIRST_LETTER + (letters++ % 20_000));
      const before = Y.encodeStateVector(victim.doc);
      const text = textIn(victim.doc, victim.leaf);
      if (text.length > 5_000) {
        text.delete(0, 4_000);
        victim.typed = victim.typed.slice(4_000);
      }
      text.insert(text.length, letter);
      victim.typed += letter;
      const sent = table.receive(authorOf(victim.seat), Y.encodeStateAsUpdate(victim.doc, before));
      if (!sent.ok) say(`message ${index}: an honest letter is refused: ${sent.refusal.why}`);
    }
    if (index % MESSAGES_BETWEEN_VERSIONS === 0 && chance.often(0.2))
      table.changes.push(...table.live.recordVersions());
    if ((index + 1) % game.batch !== 0 && index + 1 !== game.messages) continue;
    for (const complaint of complaintsAbout(table, reader)) say(`after message ${index}: ${complaint}`);
    for (const { seat, leaf, typed } of victims)
      if (textIn(table.live.doc, leaf).toString() !== typed)
        say(`after message ${index}: letters of ${seat} are not as typed`);
  }
  reader.destroy();
  table.close();
  return complaints;
}
