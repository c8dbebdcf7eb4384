// What can happen to a store on a disk, by kind: bits turned in every class of byte, files cut, lost, swapped, doubled, of another
// store or of zeros, rows of tables changed. Each says what it did, so that a seed can be looked into.
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { storePath } from '../../storage/disk/store-claim.ts';
import { logFolder, segmentPath, segmentsIn } from '../../storage/log/log-folder.ts';
import { classesOf, type Span } from './log-classes.ts';

/** Numbers by chance. */
export interface Dice {
  /** A whole number from 0 to below `count`. */
  below(count: number): number;
  pick<T>(list: readonly T[]): T;
}

/** Something done to the store in a folder; `other` is another store. Gives what was done, or null where there was nothing to do it to. */
export type Damage = (folder: string, dice: Dice, other: string) => string | null;

function turnIn(path: string, { from, to }: Span, dice: Dice): string {
  const bytes = readFileSync(path);
  const at = from + dice.below(Math.max(1, to - from));
  const bit = dice.below(8);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
  writeFileSync(path, bytes);
  return `bit ${bit} of byte ${at}`;
}

const flips = (
  [
    'head of a segment',
    'length',
    'head check',
    'chain hash',
    'check',
    'entry',
    'row',
    'row hash',
    'padding',
    'tail',
  ] as const
).map((name): [string, Damage] => [
  `a bit of the log: ${name}`,
  (folder, dice) => {
    const spans = classesOf(logFolder(folder)).get(name) ?? [];
    if (spans.length === 0) return null;
    const span = dice.pick(spans);
    return `segment ${span.segment}, ${turnIn(segmentPath(logFolder(folder), span.segment), span, dice)}`;
  },
]);

const inFile = (
  name: string,
  spoil: (path: string, bytes: Buffer, dice: Dice) => string,
): [string, Damage] => [
  name,
  (folder, dice) => {
    const path = storePath(folder);
    return spoil(path, readFileSync(path), dice);
  },
];

const onSegment = (
  name: string,
  spoil: (path: string, segment: number, dice: Dice, folder: string, other: string) => string | null,
): [string, Damage] => [
  name,
  (folder, dice, other) => {
    const log = logFolder(folder);
    const segment = dice.pick(segmentsIn(log));
    const what = spoil(segmentPath(log, segment), segment, dice, log, logFolder(other));
    return what === null ? null : `segment ${segment}${what === '' ? '' : `, ${what}`}`;
  },
];

function zeroed(path: string, dice: Dice, block: number): string {
  const bytes = readFileSync(path);
  const blocks = Math.ceil((bytes.findLastIndex((byte) => byte !== 0) + 1) / block);
  const at = dice.below(Math.max(1, blocks)) * block;
  bytes.fill(0, at, at + block);
  writeFileSync(path, bytes);
  return `bytes ${at} to ${at + block}`;
}

const changed = (name: string, sql: readonly string[]): [string, Damage] => [
  `the file: ${name}`,
  (folder, dice) => {
    const db = new DatabaseSync(storePath(folder));
    const one = dice.pick(sql);
    try {
      db.exec(`PRAGMA foreign_keys = OFF; ${one}`);
    } finally {
      db.close();
    }
    return one;
  },
];

/** All kinds, by name. */
export const DAMAGES: readonly (readonly [name: string, damage: Damage])[] = [
  ...flips,
  onSegment('a segment is lost', (path) => {
    rmSync(path);
    return '';
  }),
  onSegment('a segment is cut off', (path, _segment, dice) => {
    const bytes = readFileSync(path);
    const used = bytes.findLastIndex((byte) => byte !== 0) + 1;
    const at = dice.pick([0, 100, 512, 4_096, dice.below(used), used]);
    truncateSync(path, Math.min(at, bytes.length));
    return `at byte ${at}`;
  }),
  onSegment('two segments change places', (path, segment, dice, log) => {
    const others = segmentsIn(log).filter((one) => one !== segment);
    if (others.length === 0) return null;
    const with_ = dice.pick(others);
    const second = segmentPath(log, with_);
    renameSync(path, `${path}.moved`);
    renameSync(second, path);
    renameSync(`${path}.moved`, second);
    return `with ${with_}`;
  }),
  onSegment('a segment stands twice', (path, _segment, _dice, log) => {
    const next = (segmentsIn(log).at(-1) ?? 0) + 1;
    copyFileSync(path, segmentPath(log, next));
    return `also as ${next}`;
  }),
  onSegment('a segment is of another store', (path, segment, _dice, _log, other) => {
    const theirs = segmentPath(other, segment);
    if (!existsSync(theirs)) return null;
    copyFileSync(theirs, path);
    return '';
  }),
  onSegment('a block of zeros', (path, _segment, dice) => zeroed(path, dice, dice.pick([512, 4_096]))),
  onSegment('a frame stands twice', (path, segment, dice, log) => {
    const frames = (classesOf(log).get('length') ?? []).filter((one) => one.segment === segment);
    if (frames.length === 0) return null;
    const bytes = readFileSync(path);
    const [from, to] = [dice.pick(frames), dice.pick(frames)];
    const end =
      frames.find((one) => one.from > from.from)?.from ?? bytes.findLastIndex((byte) => byte !== 0) + 1;
    bytes.copy(bytes, to.from, from.from, end);
    writeFileSync(path, bytes);
    return `that of byte ${from.from} at ${to.from} too`;
  }),
  [
    'the folder of the log is lost',
    (folder) => {
      rmSync(logFolder(folder), { recursive: true });
      return '';
    },
  ],
  [
    'strange files in the log',
    (folder, dice) => {
      const log = logFolder(folder);
      const next = (segmentsIn(log).at(-1) ?? 0) + 1;
      switch (dice.below(4)) {
        case 0:
          writeFileSync(join(log, 'notes.log'), 'x');
          return 'notes.log';
        case 1:
          writeFileSync(segmentPath(log, next), new Uint8Array(dice.pick([0, 100, 4_096])));
          return `an empty segment ${next}`;
        case 2:
          mkdirSync(segmentPath(log, next));
          return `a folder called like segment ${next}`;
        default:
          writeFileSync(segmentPath(log, next + 3), Buffer.from('ADREFLOG and more'));
          return `a segment ${next + 3} of words`;
      }
    },
  ],
  [
    'a lock holds words',
    (folder, dice) => {
      const path = dice.pick([join(folder, 'server.lock'), join(logFolder(folder), 'lock')]);
      writeFileSync(path, 'not a lock, and long enough to be read as something');
      return path.endsWith('server.lock') ? 'server.lock' : 'log/lock';
    },
  ],
  inFile('a bit of the file', (path, bytes, dice) => turnIn(path, { from: 0, to: bytes.length }, dice)),
  inFile('a bit of the first page of the file', (path, _bytes, dice) =>
    turnIn(path, { from: 0, to: 100 }, dice),
  ),
  inFile('a page of the file of zeros', (path, _bytes, dice) => zeroed(path, dice, 4_096)),
  inFile('the file is cut off', (path, bytes, dice) => {
    const at = dice.below(bytes.length);
    truncateSync(path, at);
    return `at byte ${at}`;
  }),
  inFile('the file is lost', (path) => {
    rmSync(path);
    return '';
  }),
  inFile('the file is words', (path) => {
    writeFileSync(path, 'These are words and no store. '.repeat(400));
    return '';
  }),
  inFile('journals of another file lie beside it', (path, bytes, dice) => {
    const name = dice.pick(['-wal', '-shm', '-journal']);
    writeFileSync(path + name, bytes.subarray(0, 8_000));
    return name;
  }),
  changed('checkpoints', [
    'UPDATE checkpoint SET bytes = zeroblob(length(bytes))',
    "UPDATE checkpoint SET aux = '{' WHERE negotiation = 'n-1'",
    "UPDATE checkpoint SET hash = 'x' WHERE negotiation = 'n-2'",
    "UPDATE checkpoint SET n = n + 1 WHERE negotiation = 'n-1~own-FRA'",
    "UPDATE checkpoint SET n = n + 1000 WHERE negotiation = 'n-2'",
    "UPDATE checkpoint SET negotiation = 'n-2' WHERE negotiation = 'n-1' AND n > (SELECT max(n) FROM checkpoint WHERE negotiation = 'n-2')",
    'DELETE FROM checkpoint',
  ]),
  changed('the index', [
    'DELETE FROM place',
    'DELETE FROM head',
    'DELETE FROM mark',
    'UPDATE place SET offset = offset + 8',
    "UPDATE place SET segment = segment + 7 WHERE name = 'n-2'",
    "UPDATE head SET n = n + 3 WHERE name = 'n-1'",
    "UPDATE head SET n = n - 1, hash = 'x' WHERE name = 'n-1'",
    "UPDATE head SET name = 'n-9' WHERE name = 'n-3'",
    'UPDATE mark SET offset = offset + 1024',
    'UPDATE mark SET segment = segment + 1',
    "UPDATE mark SET chain = 'none'",
    'UPDATE mark SET last = 513',
    'DROP TABLE place',
  ]),
  changed('people', [
    "UPDATE person SET name = 'Somebody else' WHERE id = 'p-2'",
    "UPDATE person SET may_open = 1 WHERE id = 'p-2'",
    "UPDATE link SET seat = 'chair' WHERE id = 'l-2'",
    "UPDATE session SET ended_at = '2026-01-01'",
    "DELETE FROM person WHERE id = 'p-3'",
    'DELETE FROM people_entry WHERE n = (SELECT max(n) FROM people_entry)',
    'DELETE FROM people_entry',
    'UPDATE person_salt SET salt = hex(zeroblob(16))',
    'DROP TABLE people_entry',
    "INSERT INTO person VALUES ('p-7', 'Unasked', 1, NULL)",
  ]),
];
