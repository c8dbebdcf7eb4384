import { expect, it } from 'vitest';
import { nameInChain, negotiationStream, privateRoomStream, type Stream, streamNamed } from './stream.ts';

it('finds every stream again by the name that its rows are hashed with', () => {
  const streams: readonly Stream[] = [
    negotiationStream('maravia-2026'),
    privateRoomStream('maravia-2026', 'own-FRA'),
    { kind: 'people' },
  ];
  expect(streams.map(nameInChain)).toEqual(['maravia-2026', 'maravia-2026~own-FRA', '~people']);
  for (const stream of streams) expect(streamNamed(nameInChain(stream))).toEqual(stream);
});

it('gives no negotiation the name of a private room', () => {
  expect(() => nameInChain(negotiationStream('maravia-2026~own-FRA'))).toThrow('invariant');
});
