// What people are promised of a room's limits: the guides and PROTOCOL.md say it, so that nobody changes it by the way.
import { expect, it } from 'vitest';
import { ROOM_LIMITS } from './room-limits.ts';

it('records a version at a pause, and at the latest twenty seconds after the first letter', () => {
  expect(ROOM_LIMITS).toMatchObject({ versionPauseMs: 1_500, versionAtLatestMs: 20_000 });
});
