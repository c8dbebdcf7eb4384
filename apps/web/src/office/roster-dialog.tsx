// Seating another year's roster while the file is open: who leaves, who comes, and what becomes of what was said, before it is done.
import { rosterOf, rosterYears } from '@adref/reference';
import { type ReactNode, useId, useState } from 'react';
import { Refused } from '../panel/refused.tsx';
import { useCommands } from '../panel/use-commands.ts';
import { DialogFoot } from '../room/dialog-foot.tsx';
import { useNegotiation } from '../room/room.ts';
import { RoomDialog } from '../room/room-dialog.tsx';
import { consequences, rosterChange } from './roster-change.ts';

export function RosterDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const state = useNegotiation();
  const commands = useCommands();
  const yearId = useId();
  const [year, setYear] = useState(() =>
    rosterOf(state.year + 1) === undefined ? state.year : state.year + 1,
  );
  const roster = rosterOf(year);
  const change = roster === undefined ? null : rosterChange(state, roster.delegations);
  const seat = async () => {
    if (roster === undefined) return;
    if (await commands.run({ kind: 'change-roster', year, delegations: roster.delegations })) onClose();
  };
  const names = (list: readonly { readonly name: string }[]) =>
    list.length === 0 ? 'nobody' : list.map(({ name }) => name).join(', ');
  return (
    <RoomDialog title="Another year’s roster" narrow onClose={onClose}>
      <p>The roster of {state.year} sits now. The file is carried over as it is, record and all.</p>
      <form
        className="propose"
        onSubmit={(event) => {
          event.preventDefault();
          void seat();
        }}
      >
        <div className="field">
          <label htmlFor={yearId}>Year</label>
          <select id={yearId} value={year} onChange={(event) => setYear(Number(event.target.value))}>
            {rosterYears
              .filter((each) => each >= state.year)
              .map((each) => (
                <option key={each} value={each}>
                  {each}
                </option>
              ))}
          </select>
        </div>
        {change !== null && (
          <dl className="roster-change" aria-live="polite">
            <dt>Leaves</dt>
            <dd>{names(change.leaving)}</dd>
            <dt>Comes</dt>
            <dd>{names(change.coming)}</dd>
          </dl>
        )}
        {change !== null && (
          <ul className="hint">
            {consequences(change).map((words) => (
              <li key={words}>{words}</li>
            ))}
            <li>People of those who leave lose their seat; seat those who come under “Seats and links”.</li>
          </ul>
        )}
        <Refused commands={commands} />
        <DialogFoot onClose={onClose}>
          <button type="submit" className="button primary" disabled={commands.busy || roster === undefined}>
            Seat the roster of {year}
          </button>
        </DialogFoot>
      </form>
    </RoomDialog>
  );
}
