// Whether a server, `verify` and `repair` agree on a store to which something was done: nothing is called whole with something missing,
// no room goes back in silence, what is not damaged is served, and nobody ends with an error that is not a sentence.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { startFailure } from '../../boot/start-failure.ts';
import { openStored } from '../../storage/disk/open-stored.ts';
import { storePath } from '../../storage/disk/store-claim.ts';
import { StoreFault } from '../../storage/store-fault.ts';
import { streamNamed } from '../../storage/stream.ts';
import { takeStream } from '../../storage/stream-writer.ts';
import { type Mended, repairStore } from '../../tools/repair-store.ts';
import { type StoreVerdict, verifyStore } from '../../tools/verify-store.ts';
import { until } from '../room-client.ts';
import { configOf, type Served, serve, type Truth } from './whole-store.ts';

/** Complaints about what was made of the store in a folder, which held `truth`. Starts a server on it, twice. */
export async function judgeDamage(folder: string, truth: Truth): Promise<readonly string[]> {
  const complaints: string[] = [];
  const verdict = verifyStore(storePath(folder));
  const mended = complaintsAboutCopy(folder, truth, verdict, complaints);
  for (const start of ['first', 'second'])
    for (const complaint of await complaintsAboutServer(folder, truth, verifyStore(storePath(folder))))
      complaints.push(`at the ${start} start, ${complaint}`);
  const after = verifyStore(storePath(folder));
  const isAllKept = mended?.streams.every(({ leftOut }) => leftOut === null) ?? false;
  if (verdict.ok && !after.ok)
    complaints.push(`a server damaged it: ${after.findings.map(({ why }) => why).join('; ')}`);
  if (!isAllKept && after.ok) complaints.push('rows are missing, and after a start verify calls it whole');
  return complaints;
}

/** The mended copy; null when there is none. */
function complaintsAboutCopy(
  folder: string,
  truth: Truth,
  verdict: StoreVerdict,
  complaints: string[],
): Mended | null {
  if (verdict.ok) {
    const stored = openStored(storePath(folder));
    for (const [name, hashes] of truth.rows)
      if (JSON.stringify(stored.streams.rows(name, 1, -1).map(({ hash }) => hash)) !== JSON.stringify(hashes))
        complaints.push(`verify calls it whole, and rows of ${name} are missing`);
    stored.close();
  }
  const target = join(folder, '..', 'mended.sqlite');
  rmSync(target, { force: true });
  let mended: Mended;
  try {
    mended = repairStore(storePath(folder), target);
  } catch (error) {
    if (!(error instanceof StoreFault)) complaints.push(`repair ends with ${String(error)}`);
    if (verdict.ok) complaints.push('verify calls it whole, and repair makes no copy');
    return null;
  }
  const again = verifyStore(target);
  if (!again.ok)
    complaints.push(`the mended copy is not whole: ${again.findings.map(({ why }) => why).join('; ')}`);
  const isAll = mended.notices.length === 0 && mended.streams.every(({ leftOut }) => leftOut === null);
  if (verdict.ok && !isAll) complaints.push('verify calls it whole, and repair leaves something out');
  const stored = openStored(target);
  for (const [name, hashes] of truth.rows) {
    const said = mended.streams.find((one) => one.name === name);
    const kept = stored.streams.rows(name, 1, -1).map(({ hash }) => hash);
    if (name === '~people') continue;
    if (kept.some((hash, i) => hash !== hashes[i])) complaints.push(`the copy has other rows of ${name}`);
    const isTold = said === undefined ? mended.notices.length > 0 : said.leftOut !== null;
    if (kept.length < hashes.length && !isTold)
      complaints.push(`repair keeps ${kept.length} of ${hashes.length} rows of ${name} and does not say so`);
  }
  stored.close();
  return mended;
}

async function complaintsAboutServer(
  folder: string,
  truth: Truth,
  verdict: StoreVerdict,
): Promise<readonly string[]> {
  const complaints: string[] = [];
  let served: Served;
  try {
    served = await serve(folder);
  } catch (error) {
    if (startFailure(error, configOf(folder)) === null) complaints.push(`it ends with ${String(error)}`);
    if (verdict.ok) complaints.push(`verify calls it whole, and it does not start: ${String(error)}`);
    return complaints;
  }
  const { server, errors } = served;
  const isWhole = (name: string) => verdict.streams.some((one) => one.name === name);
  for (const [name, acts] of truth.acts) {
    try {
      const room = await server.rooms.get(name);
      const record = room?.record().map(({ hash }) => hash);
      if (record === undefined) complaints.push(`${name} is not known any more`);
      else if (JSON.stringify(record) !== JSON.stringify(acts))
        complaints.push(`${name} has ${record.length} acts, other than its ${acts.length}`);
    } catch (error) {
      if (!(error instanceof StoreFault)) complaints.push(`${name} is answered with ${String(error)}`);
      if (isWhole(name)) complaints.push(`verify calls ${name} whole, and it is not opened`);
    }
  }
  for (const [name, hashes] of truth.rows) {
    if (streamNamed(name).kind !== 'private-room') continue;
    try {
      const { count } = await takeStream(server.journal, streamNamed(name));
      if (count !== hashes.length) complaints.push(`${name} has ${count} rows of ${hashes.length}`);
    } catch (error) {
      if (!(error instanceof StoreFault)) complaints.push(`${name} is answered with ${String(error)}`);
      if (isWhole(name)) complaints.push(`verify calls ${name} whole, and it is not opened`);
    }
  }
  const isLoud = !verdict.ok && verdict.findings.some(({ why }) => !why.startsWith('the file is damaged'));
  if (isLoud)
    await until(() => errors().length > 0, 5_000).catch(() => {
      const found = verdict.ok ? [] : verdict.findings.map(({ stream, why }) => `${stream ?? ''}: ${why}`);
      complaints.push(`it says nothing, and verify says ${found.join('; ')}`);
    });
  await server.close();
  return complaints;
}
