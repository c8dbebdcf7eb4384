// Seating another year's roster, or the same members under other names, while the file is open: who leaves, who comes, and what
// becomes of what was said, before it is done.
import { linesOfRoster, rosterOf, rosterYears } from '@adref/reference';
import { type ReactNode, useId, useState } from 'react';
import { KitDialog } from '../../kit/dialog.tsx';
import { DialogFoot } from '../../kit/dialog-foot.tsx';
import { Form, SubmitButton } from '../../kit/form.tsx';
import { Refused } from '../../kit/refused.tsx';
import { useNegotiation } from '../../session/record-now.ts';
import { useCommands } from '../../session/use-commands.ts';
import { MembersField, membersIn } from './members-field.tsx';
import { consequences, rosterChange } from './roster-change.ts';

export function RosterDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const state = useNegotiation();
  const commands = useCommands();
  const yearId = useId();
  const [year, setYear] = useState(() =>
    rosterOf(state.year + 1) === undefined ? state.year : state.year + 1,
  );
  // Those who sit now are called as they are called now; another year's as the roster has them.
  const linesOf = (of: number) =>
    linesOfRoster(of === state.year ? state.delegations : (rosterOf(of)?.delegations ?? state.delegations));
  const [lines, setLines] = useState(() => linesOf(year));
  const members = membersIn(lines);
  const change = members === null ? null : rosterChange(state, members);
  const isSameBody = change !== null && change.leaving.length + change.coming.length === 0;
  const seat = async () => {
    if (members === null) return;
    if (await commands.run({ kind: 'change-roster', year, delegations: members })) onClose();
  };
  const choose = (next: number) => {
    setYear(next);
    setLines(linesOf(next));
  };
  const names = (list: readonly { readonly name: string }[]) =>
    list.length === 0 ? 'nobody' : list.map(({ name }) => name).join(', ');
  return (
    <KitDialog title="Members and their names" narrow onClose={onClose}>
      <p>The roster of {state.year} sits now. The file is carried over as it is, record and all.</p>
      <Form isOff={commands.busy || members === null} onSubmit={() => void seat()}>
        <div className="field">
          <label htmlFor={yearId}>Year</label>
          <select id={yearId} value={year} onChange={(event) => choose(Number(event.target.value))}>
            {[...new Set([state.year, ...rosterYears])]
              .filter((each) => each >= state.year)
              .map((each) => (
                <option key={each} value={each}>
                  {each}
                </option>
              ))}
          </select>
        </div>
        <MembersField lines={lines} onLines={setLines} />
        {change !== null && !isSameBody && (
          <dl className="roster-change" aria-live="polite">
            <dt>Leaves</dt>
            <dd>{names(change.leaving)}</dd>
            <dt>Comes</dt>
            <dd>{names(change.coming)}</dd>
          </dl>
        )}
        {change !== null && !isSameBody && (
          <ul className="hint">
            {consequences(change).map((words) => (
              <li key={words}>{words}</li>
            ))}
            <li>People of those who leave lose their seat; seat those who come under “Seats and links”.</li>
          </ul>
        )}
        <Refused doing={commands} />
        <DialogFoot onClose={onClose}>
          <SubmitButton>
            {isSameBody && year === state.year ? 'Call them so' : `Seat the roster of ${year}`}
          </SubmitButton>
        </DialogFoot>
      </Form>
    </KitDialog>
  );
}
