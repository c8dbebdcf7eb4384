// Everybody comes at once: 200 connections to a text of 300 KB, as after a restart. Timed from the attempt to connect
// until the whole document has arrived; it stays open meanwhile, so no server loads it from disk.
import * as Y from 'yjs';
import { Clients } from './client.ts';
import { LONG_TEXT } from './room.ts';
import { Samples, type Summary } from './samples.ts';
import { ServerProcess } from './server-process.ts';
import type { Subject } from './subjects.ts';

/** One run of one server. */
export interface JoinsResult {
  readonly latency: Summary;
  readonly documentKb: number;
  readonly cpuMsPerJoin: number;
  readonly residentMb: number;
}

/** Runs it once. */
export async function runJoins(subject: Subject, joiners: number): Promise<JoinsResult> {
  const { server, hello } = await ServerProcess.start(subject.program);
  try {
    const room = await subject.openRoom(hello, LONG_TEXT);
    const all = new Clients(room.dialect);
    const doc = new Y.Doc();
    const first = await all.open(room.doorOf(0), { update: (body) => Y.applyUpdate(doc, body) });
    const letters = lettersOf(doc);
    const least = LONG_TEXT.paragraphs.join('').length;
    if (letters < least) throw new Error(`${subject.name} sent ${letters} of ${least} letters.`);

    const latency = new Samples();
    const cpuBefore = server.cpuMs();
    const clients = await Promise.all(
      Array.from({ length: joiners }, async (_, index) => {
        const begin = performance.now();
        const client = await all.open(room.doorOf(index), {});
        latency.add(performance.now() - begin);
        if (client.documentBytes < least)
          throw new Error(`${subject.name} sent a document that is too short.`);
        return client;
      }),
    );
    const cpuMs = server.cpuMs() - cpuBefore;
    const residentMb = server.residentMb();
    for (const client of [first, ...clients]) client.leave();
    room.close();
    return {
      latency: latency.summary(),
      documentKb: first.documentBytes / 1_000,
      cpuMsPerJoin: cpuMs / joiners,
      residentMb,
    };
  } finally {
    await server.close();
  }
}

function lettersOf(doc: Y.Doc): number {
  let letters = 0;
  for (const fragment of doc.getMap<Y.XmlFragment>('leaves').values()) {
    for (const text of fragment.createTreeWalker((node) => node instanceof Y.XmlText)) {
      if (text instanceof Y.XmlText) letters += text.length;
    }
  }
  return letters;
}
