import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

function config(args: readonly string[], env: Record<string, string> = {}) {
  const asked = readConfig(args, env);
  if (asked.kind !== 'config') throw new Error(`${asked.kind} ${'sentence' in asked ? asked.sentence : ''}`);
  return asked.config;
}

describe('the configuration', () => {
  it('has defaults that keep the server on this machine', () => {
    expect(config([])).toMatchObject({
      host: '127.0.0.1',
      port: 4_600,
      dataFolder: resolve('.adref'),
      baseUrl: null,
      allowedOrigins: [],
      trustedProxies: 0,
      logLevel: 'info',
      demonstration: null,
    });
  });

  it('takes arguments before the environment', () => {
    const env = { ADREF_PORT: '5000', ADREF_HOST: '0.0.0.0', ADREF_LOG: 'warn', ADREF_DATA: '' };
    expect(config(['--port', '0', '--demo'], env)).toMatchObject({
      port: 0,
      host: '0.0.0.0',
      logLevel: 'warn',
      demonstration: 'short',
    });
  });

  it('opens the short demonstration when it is not said which', () => {
    expect(config(['--demo', '--port', '0']).demonstration).toBe('short');
    expect(config(['--demo', 'short']).demonstration).toBe('short');
    expect(config(['--demo', 'long', '--port', '0']).demonstration).toBe('long');
    expect(config(['--demo=long']).demonstration).toBe('long');
  });

  it('sets limits of rooms otherwise when it is told to', () => {
    expect(config([]).roomLimits).toEqual({});
    expect(config(['--limit', 'idleMs=5000', '--limit=excerptFromActs=10']).roomLimits).toEqual({
      idleMs: 5_000,
      excerptFromActs: 10,
    });
    expect(config([], { ADREF_LIMITS: 'idleMs=1 heartbeatMs=2.5' }).roomLimits).toEqual({
      idleMs: 1,
      heartbeatMs: 2.5,
    });
  });

  it('allows the origin of its base address', () => {
    const { baseUrl, allowedOrigins } = config(['--base-url', 'https://adref.example:8443']);
    expect(baseUrl?.href).toBe('https://adref.example:8443/');
    expect(allowedOrigins).toEqual(['https://adref.example:8443']);
  });

  it.each([
    [['--port', '70000'], '--port'],
    [['--port', 'x'], '--port'],
    [['--base-url', 'javascript:alert(1)'], '--base-url'],
    [['--base-url', 'https://adref.example/somewhere'], '--base-url'],
    [['--base-url', 'https://adref.example/?q=1'], '--base-url'],
    [['--host', 'a b'], '--host'],
    [['--log', 'loud'], '--log'],
    [['--demo', 'loud'], '--demo'],
    [['--limit', 'idle=1'], '--limit'],
    [['--limit', 'idleMs=-1'], '--limit'],
    [['--limit', 'toString=1'], '--limit'],
    [['--colour'], '--colour'],
    [['--port'], '--port'],
    [['here'], 'here'],
  ])('answers %j with a sentence that names what is wrong', (args, named) => {
    const asked = readConfig(args, {});
    expect(asked.kind).toBe('mistake');
    expect(asked.kind === 'mistake' && asked.sentence).toContain(named);
  });

  it('gives the help when it is asked', () => {
    expect(readConfig(['--help'], {})).toEqual({ kind: 'help' });
  });
});
