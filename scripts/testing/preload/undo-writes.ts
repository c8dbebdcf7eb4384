// Loaded before the server: remembers what each write to the data folder replaced, until the write is on disk. A power cut is
// then made from a killed server by undoing the writes that were not (`power-cut.ts`). It sees what Node writes; what SQLite
// writes by itself it does not see. Undo records are one line of JSON each, appended before the write.

// Loaded before the server: remembers what each write to the data folder replaced, until the write is on disk. A power cut is
// then made from a killed server by undoing the writes that were not (`power-cut.ts`). It sees what Node writes; what SQLite
// writes by itself it does not see. Undo records are one line of JSON each, appended before the write.
import fs, {
  appendFileSync,
  closeSync,
  constants,
  fstatSync,
  openSync,
  readlinkSync,
  readSync,
} from 'node:fs';
import fsPromises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

const undoFile = process.env.ADREF_TEST_UNDO ?? '';
const dataFolder = `${process.env.ADREF_TEST_DATA ?? ''}/`;
let sequence = 0;

/** Notes what a write will replace; returns its number, or null when the file is none of the store's. */
function before(fd: number, position: number | null, length: number): number | null {
  const path = pathOf(fd);
  if (path === null || !path.startsWith(dataFolder)) return null;
  const { size } = fstatSync(fd);
  const at = position ?? size;
  const old = Buffer.alloc(Math.max(0, Math.min(length, size - at)));
  const reader = openSync(path, 'r');
  if (old.length > 0) readSync(reader, old, 0, old.length, at);
  closeSync(reader);
  const number = ++sequence;
  note({ write: number, path, at, length, size, old: old.toString('base64') });
  return number;
}

function note(line: object): void {
  appendFileSync(undoFile, `${JSON.stringify(line)}\n`);
}

function pathOf(fd: number): string | null {
  try {
    return readlinkSync(`/proc/self/fd/${fd}`);
  } catch {
    return null;
  }
}

/** Whether each write to this file is on disk when it returns. */
function isSynced(fd: number): boolean {
  const flags = /^flags:\s+0*([0-7]+)$/m.exec(fs.readFileSync(`/proc/self/fdinfo/${fd}`, 'utf8'))?.[1] ?? '0';
  return (Number.parseInt(flags, 8) & constants.O_DSYNC) !== 0;
}

function lengthOf(data: unknown): number {
  if (typeof data === 'string') return Buffer.byteLength(data);
  if (Array.isArray(data)) return data.reduce((sum: number, one: unknown) => sum + lengthOf(one), 0);
  return ArrayBuffer.isView(data) ? data.byteLength : 0;
}

/** Where a write begins and how long it is, from the arguments of `write`, `writev` and their kin. */
function placeOf(args: readonly unknown[]): { readonly position: number | null; readonly length: number } {
  const [data, second, third, fourth] = args;
  const whole = lengthOf(data);
  if (Array.isArray(data) || typeof data === 'string')
    return { position: typeof second === 'number' ? second : null, length: whole };
  if (typeof second === 'object' && second !== null) {
    const { length, position } = second as { length?: number; position?: number | null };
    return { position: position ?? null, length: length ?? whole };
  }
  const length = typeof third === 'number' ? third : whole - (typeof second === 'number' ? second : 0);
  return { position: typeof fourth === 'number' ? fourth : null, length };
}

type AnyFunction = (this: unknown, ...args: unknown[]) => unknown;

function wrapCallback(target: Record<string, unknown>, name: string): void {
  const real = target[name] as AnyFunction;
  target[name] = function wrapped(this: unknown, fd: unknown, ...args: unknown[]) {
    if (typeof fd !== 'number') return real.call(this, fd, ...args);
    const { position, length } = placeOf(args);
    const number = before(fd, position, length);
    const done = args.at(-1);
    if (number === null || typeof done !== 'function' || !isSynced(fd)) return real.call(this, fd, ...args);
    const told = (...given: unknown[]) => {
      if (given[0] === null || given[0] === undefined) note({ synced: number });
      Reflect.apply(done, undefined, given);
    };
    return real.call(this, fd, ...args.slice(0, -1), told);
  };
}

function wrapSync(target: Record<string, unknown>, name: string): void {
  const real = target[name] as AnyFunction;
  target[name] = function wrapped(this: unknown, fd: unknown, ...args: unknown[]) {
    const { position, length } = placeOf(args);
    const number = typeof fd === 'number' ? before(fd, position, length) : null;
    const result = real.call(this, fd, ...args);
    if (number !== null && typeof fd === 'number' && isSynced(fd)) note({ synced: number });
    return result;
  };
}

/** `fsync` and `fdatasync` put every write of the file on disk that began before them. */
function wrapSyncing(target: Record<string, unknown>, name: string): void {
  const real = target[name] as AnyFunction;
  target[name] = function wrapped(this: unknown, fd: unknown, ...args: unknown[]) {
    const path = typeof fd === 'number' ? pathOf(fd) : null;
    const upTo = sequence;
    const told = () => note({ path, upTo });
    const done = args.at(-1);
    if (typeof done !== 'function') {
      const result = real.call(this, fd, ...args);
      told();
      return result;
    }
    const both = (...given: unknown[]) => {
      if (given[0] === null || given[0] === undefined) told();
      Reflect.apply(done, undefined, given);
    };
    return real.call(this, fd, ...args.slice(0, -1), both);
  };
}

function wrapHandle(prototype: Record<string, unknown>, name: string): void {
  const real = prototype[name] as AnyFunction;
  prototype[name] = async function wrapped(this: { fd: number }, ...args: unknown[]) {
    const { position, length } = placeOf(args);
    const number = before(this.fd, position, length);
    const synced = number !== null && isSynced(this.fd);
    const result = await real.call(this, ...args);
    if (synced) note({ synced: number });
    return result;
  };
}

function wrapHandleSync(prototype: Record<string, unknown>, name: string): void {
  const real = prototype[name] as AnyFunction;
  prototype[name] = async function wrapped(this: { fd: number }, ...args: unknown[]) {
    const [path, upTo] = [pathOf(this.fd), sequence];
    const result = await real.call(this, ...args);
    note({ path, upTo });
    return result;
  };
}

if (undoFile !== '') {
  const target = fs as unknown as Record<string, unknown>;
  for (const name of ['write', 'writev']) wrapCallback(target, name);
  for (const name of ['writeSync', 'writevSync']) wrapSync(target, name);
  for (const name of ['fsync', 'fdatasync', 'fsyncSync', 'fdatasyncSync']) wrapSyncing(target, name);
  const handle = await fsPromises.open('/dev/null', 'r');
  const prototype: Record<string, unknown> = Object.getPrototypeOf(handle);
  for (const name of ['write', 'writev']) wrapHandle(prototype, name);
  for (const name of ['sync', 'datasync']) wrapHandleSync(prototype, name);
  await handle.close();
  syncBuiltinESMExports();
}
