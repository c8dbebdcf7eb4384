// The unit file that OPERATIONS.md offers, as systemd reads it, and the command that it starts, run as it stands there. It needs
// systemd-analyze, and skips with a reason where that is not.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';

const CHECKOUT = join(import.meta.dirname, '../../../..');
const unit = readFileSync(join(CHECKOUT, 'scripts/deploy/adref.service'), 'utf8');
const here = unit.replaceAll('/opt/adref/current', CHECKOUT);
const isThere = spawnSync('systemd-analyze', ['--version']).status === 0;

it.skipIf(!isThere)(
  `the unit file is one that systemd understands${isThere ? '' : ' (skipped: no systemd-analyze here)'}`,
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'adref-unit-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = join(folder, 'adref.service');
    writeFileSync(file, here);
    const verify = () => spawnSync('systemd-analyze', ['verify', file], { encoding: 'utf8' });
    expect(
      verify()
        .stderr.split('\n')
        .filter((line) => line.includes('adref.service')),
    ).toEqual([]);
    writeFileSync(file, here.replace('RestartSec=2', 'RestartSec=soon'));
    expect(verify().stderr).toContain('adref.service');
  },
);

it('the command of the unit file is the server, and its settings are ones that the server knows', () => {
  const start = /^ExecStart=(.*)$/m.exec(here)?.[1]?.split(' ') ?? [];
  const [program = '', ...words] = start;
  const help = execFileSync(program, [...words, '--help'], { cwd: CHECKOUT, encoding: 'utf8' });
  const settings = [...unit.matchAll(/^Environment=(\w+)=/gm)].map(([, name = '']) => name);
  expect(settings.length).toBeGreaterThan(2);
  for (const name of settings) expect(help).toContain(name);
});
