import { describe, expect, it } from 'vitest';
import { openedRecord } from '../testing/opened-state.ts';
import { ACT_VERSION, liftAct } from './lift-act.ts';
import { foldRecord, verifyRecord } from './record.ts';

describe('the version of an act', () => {
  it('is written down and covered by the hash', () => {
    const [opening] = openedRecord();
    expect(opening.version).toBe(ACT_VERSION);
    expect(verifyRecord([opening])).toEqual({ ok: true });
    expect(verifyRecord([{ ...opening, version: 1 }])).toMatchObject({ ok: false, why: 'hash' });
  });

  it('is the first where none is written down, and such an act folds as ever', () => {
    const [{ version, ...opening }] = openedRecord();
    expect(version).toBe(ACT_VERSION);
    expect(liftAct(opening)).toBe(opening.act);
    expect(foldRecord([opening])?.acts).toBe(1);
  });

  it('is not guessed at when it is newer than the program', () => {
    const [opening] = openedRecord();
    expect(() => foldRecord([{ ...opening, version: ACT_VERSION + 1 }])).toThrow('version');
  });
});
