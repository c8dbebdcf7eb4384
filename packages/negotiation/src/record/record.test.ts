import { describe, expect, it } from 'vitest';
import { given } from '../testing/scene.ts';
import { canonicalJson, hashOfJson } from '../words/canonical-json.ts';
import { foldRecord, isSealed, sealAct, verifyRecord } from './record.ts';

const { record } = given('one', 'two').table;

describe('the record', () => {
  it('folds to nothing from nothing', () => {
    expect(foldRecord([])).toBeNull();
    expect(verifyRecord([])).toEqual({ ok: true });
  });

  it('names the first act with a bad number, predecessor or hash', () => {
    const [, second] = record;
    if (second === undefined) throw new Error('the record has two acts');
    expect(verifyRecord(record)).toEqual({ ok: true });
    expect(verifyRecord(record.toSpliced(1, 1))).toEqual({ ok: false, n: 1, why: 'number' });
    const { hash: _, ...unsealed } = second;
    expect(verifyRecord(record.with(1, sealAct({ ...unsealed, prev: 'x' })))).toEqual({
      ok: false,
      n: 1,
      why: 'chain',
    });
    expect(verifyRecord(record.with(1, { ...second, seat: 'FRA' }))).toEqual({
      ok: false,
      n: 1,
      why: 'hash',
    });
    expect(verifyRecord(record.with(1, sealAct({ ...unsealed, seat: 'FRA' })))).toEqual({
      ok: false,
      n: 2,
      why: 'chain',
    });
  });

  it('knows what is sealed from what is not', () => {
    for (const act of record) expect(isSealed(JSON.parse(JSON.stringify(act)))).toBe(true);
    for (const other of [null, 'words', {}, { hash: '' }, { ...record[0], seat: 'FRA' }])
      expect(isSealed(other)).toBe(false);
  });

  it('begins by opening, once', () => {
    const [first, second] = record;
    if (first === undefined || second === undefined) throw new Error('the record has two acts');
    expect(() => foldRecord([{ ...second, n: 0, prev: '' }])).toThrow(/begins by opening/);
    expect(() => foldRecord([first, { ...second, act: first.act }])).toThrow(/opened once/);
  });
});

describe('canonicalJson', () => {
  it('has one spelling for a value', () => {
    expect(canonicalJson({ b: [1, null, 'é'], a: undefined, A: { y: true, x: 0 } })).toBe(
      '{"A":{"x":0,"y":true},"b":[1,null,"é"]}',
    );
    expect(hashOfJson({ a: 1, b: 2 })).toBe(hashOfJson({ b: 2, a: 1 }));
    expect(hashOfJson('')).toBe('12ae32cb1ec02d01eda3581b127c1fee3b0dc53572ed6baf239721a03d82e126');
  });
});
