import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { claimFolder } from './store-claim.ts';

it('gives a data folder to one server at a time', () => {
  const folder = mkdtempSync(join(tmpdir(), 'adref-claim-'));
  try {
    const giveUp = claimFolder(join(folder, 'new'));
    expect(() => claimFolder(join(folder, 'new'))).toThrow(/Another server is running/);
    giveUp();
    claimFolder(join(folder, 'new'))();
  } finally {
    rmSync(folder, { recursive: true });
  }
});
