// What verifying a stream finds: nothing in a whole one, and the row for a changed byte in any column of any row or checkpoint.
import { seedOf } from '@adref/negotiation/testing/seed';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainRows, EMPTY_CHAIN, hashOfCheckpoint } from '../storage/journal-chain.ts';
import { type SmallStream, smallNegotiation, smallPrivateRoom } from '../testing/small-streams.ts';
import { type StreamVerdict, verifyStream } from './verify-stream.ts';

const STREAMS = [smallNegotiation(), smallPrivateRoom()];

function verdictOn({ name, rows, checkpoints }: SmallStream, knownRows: number | null = null): StreamVerdict {
  return verifyStream({
    name,
    checkpoints,
    rows: (from, limit) => rows.filter(({ n }) => n >= from).slice(0, limit),
    knownHead: knownRows === null ? null : { n: knownRows, hash: '' },
  });
}

/** A value with one bit of it turned round; a number with one bit, a kind as another kind. */
function flipped(value: unknown, bit: number): unknown {
  if (typeof value === 'number') return value ^ (1 << (bit % 3));
  if (value === '') return '\u0001';
  const bytes = typeof value === 'string' ? new TextEncoder().encode(value) : new Uint8Array(Object(value));
  const at = (bit >> 3) % bytes.length;
  bytes[at] = (bytes[at] ?? 0) ^ (1 << (bit & (typeof value === 'string' ? 3 : 7)));
  return typeof value === 'string' ? new TextDecoder().decode(bytes) : bytes;
}

describe.each(STREAMS.map((stream) => [stream.name, stream] as const))('the stream %s', (_name, stream) => {
  it('is whole', () => {
    expect(verdictOn(stream)).toMatchObject({ rows: stream.rows.length, findings: [] });
    expect(verdictOn(stream, stream.rows.length).findings).toEqual([]);
  });

  it('is found damaged at the row in which any column has a changed byte', () => {
    const columns = ['n', 'at', 'seat', 'person', 'kind', 'bytes', 'meta', 'prev', 'hash'] as const;
    const places = fc.record({
      at: fc.nat(stream.rows.length - 1),
      column: fc.constantFrom(...columns),
      bit: fc.nat(100_000),
    });
    fc.assert(
      fc.property(places, ({ at, column, bit }) => {
        const rows = stream.rows.map((row, i) =>
          i === at ? { ...row, [column]: flipped(row[column], bit) } : row,
        );
        const { findings } = verdictOn({ ...stream, rows });
        expect(findings[0]).toMatchObject({ stream: stream.name, row: at + 1 });
      }),
      { numRuns: 400, seed: seedOf(20_261_130) },
    );
  });

  it('is found damaged at the checkpoint in which any column has a changed byte', () => {
    const places = fc.record({
      at: fc.nat(stream.checkpoints.length - 1),
      column: fc.constantFrom('n', 'bytes', 'aux', 'hash'),
      bit: fc.nat(100_000),
    });
    fc.assert(
      fc.property(places, ({ at, column, bit }) => {
        const checkpoints = stream.checkpoints.map((made, i) =>
          i === at ? { ...made, [column]: flipped(made[column as 'n'], bit) } : made,
        );
        expect(verdictOn({ ...stream, checkpoints }).findings).toHaveLength(1);
      }),
      { numRuns: 200, seed: seedOf(20_261_130) },
    );
  });

  it('names the rows that are missing at its end', () => {
    const { rows } = stream;
    const shorter = { ...stream, rows: rows.slice(0, -1), checkpoints: [] };
    expect(verdictOn(shorter).findings).toEqual([]);
    expect(verdictOn(shorter, rows.length).findings).toEqual([
      { stream: stream.name, row: rows.length, why: `rows ${rows.length} to ${rows.length} are missing` },
    ]);
  });

  it('is found damaged where the chain is right and a room does not come of it', () => {
    for (let at = 0; at < stream.rows.length; at++) {
      const changed = stream.rows.map((row, i) =>
        i === at ? { ...row, bytes: row.bytes.slice(0, row.bytes.length >> 1) } : row,
      );
      const rows = chainRows(stream.name, EMPTY_CHAIN, changed);
      const { findings } = verdictOn({ ...stream, rows, checkpoints: [] });
      expect(findings).toEqual([
        { stream: stream.name, row: at + 1, why: expect.stringContaining('cannot be replayed') },
      ]);
    }
  });

  it('is found damaged where a checkpoint is as written and gives another room', () => {
    const [newest, older] = stream.checkpoints;
    if (newest === undefined || older === undefined) throw new Error('two checkpoints are needed');
    const swapped = { ...older, n: newest.n };
    const hash = hashOfCheckpoint(stream.name, swapped, stream.rows[newest.n - 1]?.hash ?? '');
    const checkpoints = [{ ...swapped, hash }];
    expect(verdictOn({ ...stream, checkpoints }).findings).toEqual([
      { stream: stream.name, row: newest.n, why: expect.stringContaining('gives another room') },
    ]);
  });
});
