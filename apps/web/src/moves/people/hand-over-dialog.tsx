// Who holds the Chair: a member for good, a member until one is appointed, or nobody yet.
import { type ReactNode, useId, useState } from 'react';
import { RoomDialog } from '../../kit/dialog.tsx';
import { DialogFoot } from '../../kit/dialog-foot.tsx';
import { Refused } from '../../kit/refused.tsx';
import { seatName } from '../../session/names/seat-names.ts';
import { useNegotiation } from '../../session/room.ts';
import { useCommands } from '../../session/use-commands.ts';

export function HandOverDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const state = useNegotiation();
  const commands = useCommands();
  const memberId = useId();
  const [member, setMember] = useState(state.chairMember ?? '');
  const [isActing, setActing] = useState(state.isChairActing);
  const handOver = async () => {
    const to = member === '' ? null : member;
    const done = await commands.run({
      kind: 'hand-over-chair',
      member: to,
      isActing: to !== null && isActing,
    });
    if (done) onClose();
  };
  return (
    <RoomDialog title="Hand over the Chair" narrow onClose={onClose}>
      <p>
        {state.chairMember === null
          ? 'No member holds the Chair now.'
          : `${seatName(state, state.chairMember)} holds the Chair${state.isChairActing ? ', acting' : ''}.`}{' '}
        The people of the Chair’s office change under “Seats and links”.
      </p>
      <form
        className="propose"
        onSubmit={(event) => {
          event.preventDefault();
          void handOver();
        }}
      >
        <div className="field">
          <label htmlFor={memberId}>The Chair is held by</label>
          <select id={memberId} value={member} onChange={(event) => setMember(event.target.value)}>
            <option value="">nobody yet</option>
            {state.delegations.map(({ seat, name }) => (
              <option key={seat} value={seat}>
                {name}
              </option>
            ))}
          </select>
        </div>
        {member !== '' && (
          <div className="choices">
            <label>
              <input type="checkbox" checked={isActing} onChange={() => setActing(!isActing)} /> Acting, until
              a Chair is appointed
            </label>
          </div>
        )}
        <Refused commands={commands} />
        <DialogFoot onClose={onClose}>
          <button type="submit" className="button primary" disabled={commands.busy}>
            Hand over
          </button>
        </DialogFoot>
      </form>
    </RoomDialog>
  );
}
