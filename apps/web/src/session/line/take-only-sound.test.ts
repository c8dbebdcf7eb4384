// What a page takes from a server, and what it drops.
import { MESSAGE, SYNC } from '@adref/protocol';
import { describe, expect, it } from 'vitest';
import type { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { takeOnlySound } from './take-only-sound.ts';

const NAN = [...Array.from({ length: 149 }, () => 0x80), 0];
const INFINITY = [...Array.from({ length: 147 }, () => 0x80), 1];
const block = (bytes: Iterable<number>) => {
  const body = [...bytes];
  return body.length < 128 ? [body.length, ...body] : [128 + (body.length % 128), body.length >> 7, ...body];
};
const text = (words: string) => block(new TextEncoder().encode(words));

/** Hands a message to a page's handlers; whether it was taken or dropped. */
function hand(type: 0 | 1, body: readonly number[]): 'taken' | 'dropped' {
  const came: ('taken' | 'dropped')[] = [];
  const take = () => void came.push('taken');
  const provider = { messageHandlers: [take, take] };
  takeOnlySound(provider as Pick<WebsocketProvider, 'messageHandlers'>, () => came.push('dropped'));
  const decoder = { arr: Uint8Array.from([type, ...body]), pos: 1 };
  provider.messageHandlers[type]?.(...([{}, decoder] as never as []));
  expect(came).toHaveLength(1);
  return came[0] ?? 'dropped';
}

describe('a page', () => {
  const doc = new Y.Doc();
  doc.getText('t').insert(0, 'words');

  it.each<[string, 'taken' | 'dropped', readonly number[]]>([
    ['takes an update', 'taken', [SYNC.update, ...block(Y.encodeStateAsUpdate(doc))]],
    ['takes a state vector', 'taken', [SYNC.step1, ...block(Y.encodeStateVector(doc))]],
    ['drops a clock that is NaN', 'dropped', [SYNC.step1, ...block([1, 7, ...NAN])]],
    ['drops a client that is Infinity', 'dropped', [SYNC.update, ...block([1, 1, ...INFINITY, 0, 132])]],
    ['drops NaN deletions', 'dropped', [SYNC.step2, ...block([0, 1, 7, 1, 0, ...NAN])]],
    ['drops a message of no known kind', 'dropped', [3, 0]],
    ['drops an update with bytes behind it', 'dropped', [SYNC.update, 2, 0, 0, 0]],
  ])('%s', (_, outcome, body) => {
    expect(hand(MESSAGE.sync, body)).toBe(outcome);
  });

  it.each<[string, 'taken' | 'dropped', readonly number[]]>([
    ['takes a presence', 'taken', [1, 7, 3, ...text('{"user":{}}')]],
    ['drops a clock that is Infinity', 'dropped', [1, 7, ...INFINITY, ...text('null')]],
    ['drops a client that is NaN', 'dropped', [1, ...NAN, 3, ...text('null')]],
    ['drops a state that is no JSON', 'dropped', [1, 7, 3, ...text('{')]],
    ['drops more states than there is room for', 'dropped', [90, 7, 3, ...text('null')]],
  ])('%s', (_, outcome, states) => {
    expect(hand(MESSAGE.awareness, block(states))).toBe(outcome);
  });
});
