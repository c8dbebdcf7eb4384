import { describe, expect, it } from 'vitest';
import { flattened } from './pasted-words.ts';

describe('pasted words', () => {
  it('become one line', () => {
    expect(flattened('took note of \r\n  the report\n\n\nand\tmore')).toBe(
      'took note of the report and more',
    );
  });

  it('keep their inner spaces and lose what cannot be text', () => {
    expect(flattened('a  b\u0000\u0007c\u00a0d')).toBe('a  bc\u00a0d');
  });

  it('stay as they are when they are already one line, in any script', () => {
    expect(flattened('دون تأخير – «wörtlich»')).toBe('دون تأخير – «wörtlich»');
  });
});
