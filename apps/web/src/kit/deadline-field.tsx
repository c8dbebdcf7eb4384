// A day and an hour in a zone of one's choice, and the instant they mean, shown in every zone that readers look at.
import { type ReactNode, useId, useState } from 'react';
import { everyZone, meantBy, meantSentence, NEW_YORK, ownZone, wallIn, zoneName } from './zone-time.ts';

interface Props {
  /** What is proposed when the form opens, ISO 8601 in UTC. */
  readonly initial: string;
  /** The instant, or null while the fields mean none. */
  readonly onInstant: (at: string | null) => void;
}

export function DeadlineField({ initial, onInstant }: Props): ReactNode {
  const [dayId, hourId, zoneId, noteId] = [useId(), useId(), useId(), useId()];
  const [zone, setZone] = useState(NEW_YORK);
  const [wall, setWall] = useState(() => wallIn(initial, NEW_YORK));
  const own = ownZone();
  const zones = [...new Set([NEW_YORK, own, 'UTC'])];
  const meant = meantBy(wall.day, wall.hour, zone);
  const change = (next: typeof wall, nextZone = zone) => {
    setWall(next);
    setZone(nextZone);
    const now = meantBy(next.day, next.hour, nextZone);
    onInstant(now.kind === 'instant' ? now.at : null);
  };
  return (
    <fieldset className="deadline">
      <legend>Deadline</legend>
      <div className="deadline-fields">
        <div className="field">
          <label htmlFor={dayId}>Day</label>
          <input
            id={dayId}
            type="date"
            value={wall.day}
            aria-describedby={noteId}
            onChange={(event) => change({ ...wall, day: event.target.value })}
          />
        </div>
        <div className="field">
          <label htmlFor={hourId}>Hour</label>
          <input
            id={hourId}
            type="time"
            value={wall.hour}
            aria-describedby={noteId}
            onChange={(event) => change({ ...wall, hour: event.target.value })}
          />
        </div>
        <div className="field">
          <label htmlFor={zoneId}>By the clock of</label>
          <select id={zoneId} value={zone} onChange={(event) => change(wall, event.target.value)}>
            {zones.map((each) => (
              <option key={each} value={each}>
                {zoneName(each)}
                {each === own && ' (here)'}
              </option>
            ))}
          </select>
        </div>
      </div>
      <div id={noteId} aria-live="polite">
        {meant.kind === 'instant' ? (
          <ZoneList at={meant.at} />
        ) : (
          <p className="notice refused">{meantSentence(meant, zone)}</p>
        )}
      </div>
    </fieldset>
  );
}

/** An instant in every zone that readers look at. */
export function ZoneList({ at }: { readonly at: string }): ReactNode {
  return (
    <ul className="zones" aria-label="When that is, in each zone">
      {everyZone(at, ownZone()).map(({ zone, words }) => (
        <li key={zone}>
          <b>{words}</b> {zone}
        </li>
      ))}
    </ul>
  );
}

/** Two working days from now at five in the afternoon in New York: what silence is usually given. */
export function usualDeadline(nowMs: number): string {
  const ahead = [2, 2, 2, 2, 4, 4, 3][weekdayIn(nowMs)] ?? 2;
  const { day } = wallIn(new Date(nowMs + ahead * 86_400_000).toISOString(), NEW_YORK);
  const meant = meantBy(day, '17:00', NEW_YORK);
  return meant.kind === 'instant' ? meant.at : new Date(nowMs + ahead * 86_400_000).toISOString();
}

function weekdayIn(nowMs: number): number {
  return new Date(`${wallIn(new Date(nowMs).toISOString(), NEW_YORK).day}T12:00:00Z`).getUTCDay();
}
