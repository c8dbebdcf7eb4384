// What rooms need beside a journal, for tests that make rooms without a server.
import { createPersonQuotas } from '../edge/person-quotas.ts';
import { LIMITS } from '../limits.ts';
import { HourlyRows } from '../room/hourly-rows.ts';
import { ROOM_LIMITS, type RoomLimits } from '../room/room-limits.ts';
import { SURROUNDINGS } from '../surroundings.ts';
import { Comparer } from '../truth/comparer.ts';
import { Condition } from '../truth/condition.ts';
import { RowAudit } from '../truth/row-audit.ts';

/** The parts, silent; a test replaces what it listens to. */
export function roomParts(limits: Partial<RoomLimits> = {}) {
  const all = { ...ROOM_LIMITS, ...limits };
  const condition = new Condition();
  return {
    limits: all,
    quotas: createPersonQuotas(LIMITS, () => 0),
    hourlyRows: new HourlyRows({ most: all.rowsPerHour, nowMs: () => Date.now() }),
    meter: { judged: () => {}, answered: () => {}, committed: () => {} },
    surroundings: SURROUNDINGS,
    comparer: new Comparer(all),
    condition,
    audit: new RowAudit({
      limits: LIMITS,
      read: () => {},
      damaged: (name, why) => condition.damaged(name, why),
      failed: () => {},
    }),
    changed: () => {},
    info: () => {},
    warn: () => {},
    error: () => {},
  };
}
