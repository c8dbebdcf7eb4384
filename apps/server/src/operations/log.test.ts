import { describe, expect, it } from 'vitest';
import { StoreFault } from '../storage/store-fault.ts';
import { createLog } from './log.ts';

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = [];
  write(createLog('trace', { write: (line: string) => void lines.push(line) }));
  return lines.join('');
}

describe('the log', () => {
  it('says where an error happened, and never what it quotes', () => {
    const line = logged((log) => {
      try {
        JSON.parse('{"words": takes note of the report}');
      } catch (err) {
        log.error({ err }, 'request failed');
      }
    });
    expect(line).toContain('SyntaxError');
    expect(line).toContain('log.test.ts');
    expect(line).not.toContain('takes');
  });

  it('keeps the sentence of a store that failed', () => {
    const err = new StoreFault('full', 'The store’s append failed: database or disk is full.');
    expect(logged((log) => log.error({ err }))).toContain('disk is full');
  });

  it('says only the kind of what was thrown when it is no error', () => {
    expect(logged((log) => log.error({ err: 'secret words' }))).not.toContain('secret');
  });
});
