import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { encodeKeystroke } from './keystroke.ts';

describe('a keystroke', () => {
  it('is byte for byte what Yjs sends', () => {
    const doc = new Y.Doc();
    doc.clientID = 123_456;
    const text = doc.getText('text');
    text.insert(0, 'a');
    const before = Y.encodeStateVector(doc);
    text.insert(1, 'é');
    expect(encodeKeystroke('é', { client: 123_456, clock: 1 }, { client: 123_456, clock: 0 })).toEqual(
      Y.encodeStateAsUpdate(doc, before),
    );
  });

  it('can follow what somebody else wrote', () => {
    const doc = new Y.Doc();
    doc.clientID = 1;
    doc.getText('text').insert(0, 'base');
    Y.applyUpdate(doc, encodeKeystroke('!', { client: 2, clock: 0 }, { client: 1, clock: 3 }));
    expect(doc.getText('text').toString()).toBe('base!');
  });
});
