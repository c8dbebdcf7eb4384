// What rooms need beside a journal, for tests that make rooms without a server.

import { HourlyRows } from '../limits/hourly-rows.ts';
import { LIMITS } from '../limits/limits.ts';
import { createPersonQuotas } from '../limits/person-quotas.ts';
import { ROOM_LIMITS, type RoomLimits } from '../limits/room-limits.ts';
import { Condition } from '../operations/condition.ts';
import { Comparer } from '../streams/checkpoints/comparer.ts';
import { RowAudit } from '../streams/checkpoints/row-audit.ts';
import { SURROUNDINGS } from '../system/surroundings.ts';

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
