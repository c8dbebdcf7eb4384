// What rooms need beside a journal, for tests that make rooms without a server.
import { HourlyRows } from '../limits/hourly-rows.ts';
import { SERVER_LIMITS } from '../limits/limits.ts';
import { createPersonQuotas } from '../limits/person-quotas.ts';
import { ROOM_LIMITS, type RoomLimits } from '../limits/room-limits.ts';
import { Rooms } from '../negotiations/rooms.ts';
import { Condition } from '../operations/condition.ts';
import { Comparer } from '../streams/checkpoints/comparer.ts';
import { RowAudit } from '../streams/checkpoints/row-audit.ts';
import { type HostSetting, StreamHost } from '../streams/stream-host.ts';
import { SYSTEM_CLOCK } from '../system/clock.ts';
import { SURROUNDINGS } from '../system/surroundings.ts';

/** The parts, silent; a test replaces what it listens to. */
export function roomParts(limits: Partial<RoomLimits> = {}) {
  const all = { ...ROOM_LIMITS, ...limits };
  const condition = new Condition();
  return {
    limits: all,
    quotas: createPersonQuotas(SERVER_LIMITS, () => 0),
    hourlyRows: new HourlyRows({ most: all.rowsPerHour, nowMs: () => Date.now() }),
    clock: SYSTEM_CLOCK,
    ticks: () => SYSTEM_CLOCK.ticks(),
    meter: { judged: () => {}, answered: () => {}, committed: () => {} },
    surroundings: SURROUNDINGS,
    comparer: new Comparer(all, SURROUNDINGS),
    condition,
    audit: new RowAudit({
      limits: SERVER_LIMITS,
      read: () => {},
      damaged: (name, why) => condition.damaged(name, why),
      failed: () => {},
    }),
    info: () => {},
    warn: () => {},
    error: () => {},
  };
}

/** Negotiations on a host of their own, which the test closes. */
export function hostedRooms(setting: HostSetting): { readonly rooms: Rooms; close(): Promise<void> } {
  const host = new StreamHost(setting);
  const rooms = new Rooms({ host, changed: () => {} });
  return {
    rooms,
    async close() {
      await rooms.close();
      await host.close();
    },
  };
}
