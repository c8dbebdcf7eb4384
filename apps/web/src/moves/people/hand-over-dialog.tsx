// Who holds the Chair: a member for good, a member until one is appointed, or nobody yet.

import { type ReactNode, useState } from 'react';
import { KitDialog } from '../../kit/dialog.tsx';
import { DialogFoot } from '../../kit/dialog-foot.tsx';
import { ChoiceField } from '../../kit/fields.tsx';
import { Form, SubmitButton } from '../../kit/form.tsx';
import { Refused } from '../../kit/refused.tsx';
import { seatName } from '../../session/names/seat-names.ts';
import { useNegotiation } from '../../session/record-now.ts';
import { useCommands } from '../../session/use-commands.ts';

export function HandOverDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const state = useNegotiation();
  const commands = useCommands();
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
    <KitDialog title="Hand over the Chair" narrow onClose={onClose}>
      <p>
        {state.chairMember === null
          ? 'No member holds the Chair now.'
          : `${seatName(state, state.chairMember)} holds the Chair${state.isChairActing ? ', acting' : ''}.`}{' '}
        The people of the Chair’s office change under “Seats and links”.
      </p>
      <Form isOff={commands.busy} onSubmit={() => void handOver()}>
        <ChoiceField
          label="The Chair is held by"
          value={member}
          choices={[
            { value: '', name: 'nobody yet' },
            ...state.delegations.map(({ seat, name }) => ({ value: seat, name })),
          ]}
          onChoose={setMember}
        />
        {member !== '' && (
          <div className="choices">
            <label>
              <input type="checkbox" checked={isActing} onChange={() => setActing(!isActing)} /> Acting, until
              a Chair is appointed
            </label>
          </div>
        )}
        <Refused doing={commands} />
        <DialogFoot onClose={onClose}>
          <SubmitButton>Hand over</SubmitButton>
        </DialogFoot>
      </Form>
    </KitDialog>
  );
}
