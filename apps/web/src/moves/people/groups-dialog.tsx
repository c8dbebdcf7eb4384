// The groups at this table: those I belong to, with a way out, and the forming of a new one.
import { type GroupId, mayDo, type SeatId } from '@adref/negotiation';
import { standingGroups } from '@adref/reference';
import { type ReactNode, useId, useRef, useState } from 'react';
import { KitDialog } from '../../kit/dialog.tsx';
import { DialogFoot } from '../../kit/dialog-foot.tsx';
import { Form, FormFoot } from '../../kit/form.tsx';
import { Refused } from '../../kit/refused.tsx';
import { namesTogether, seatName } from '../../session/names/seat-names.ts';
import { useNegotiation } from '../../session/record-now.ts';
import { useCommands } from '../../session/use-commands.ts';
import { useWho } from '../../session/who.ts';

export function GroupsDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const who = useWho();
  const state = useNegotiation();
  const commands = useCommands();
  const { seat } = who.me;
  const nameOf = (each: SeatId) => seatName(state, each);
  const list = useRef<HTMLDivElement>(null);
  // The button goes with the group; the keyboard must not go with the button.
  const leave = async (group: GroupId) => {
    list.current?.focus();
    await commands.run({ kind: 'leave-group', group });
  };
  return (
    <KitDialog title="Groups" onClose={onClose}>
      <p className="hint">
        A group shares drafts, notes and talk that only its members read, the Chair’s office not among them.
        That it exists, and who is in it, everybody sees. Members may leave; nobody is added later. To change
        who is in it, form it again with others: begin with its members.
      </p>
      <div className="group-list" ref={list} tabIndex={-1}>
        {state.groups.length > 0 && (
          <ul className="group-list">
            {state.groups.map((group) => (
              <li key={group.id}>
                <p>
                  <b>{group.code}</b> · {group.name}
                </p>
                <p className="hint">{namesTogether(group.members.map(nameOf), 15)}</p>
                {group.members.includes(seat) && (
                  <button type="button" className="button small" onClick={() => void leave(group.id)}>
                    Leave {group.code}
                  </button>
                )}
              </li>
            ))}
          </ul>
        )}
      </div>
      {mayDo(state, 'form-group', seat) && <GroupForm commands={commands} />}
      <Refused doing={commands} />
      <DialogFoot onClose={onClose} />
    </KitDialog>
  );
}

function GroupForm({ commands }: { readonly commands: ReturnType<typeof useCommands> }): ReactNode {
  const id = useId();
  const { me } = useWho();
  const state = useNegotiation();
  const own = me.seat === 'chair' ? [] : [me.seat];
  const [code, setCode] = useState('');
  const [name, setName] = useState('');
  const [members, setMembers] = useState<readonly SeatId[]>(own);
  // A3 and one more is A3+; and a group that is there, with others, is a new one, for its room stays with its members.
  const beginnings = [...standingGroups(state.delegations), ...state.groups];
  const form = async () => {
    const isDone = await commands.run({ kind: 'form-group', code: code.trim(), name: name.trim(), members });
    if (!isDone) return;
    setCode('');
    setName('');
    setMembers(own);
  };
  return (
    <Form className="group-form" label="Form a group" isOff={commands.busy} onSubmit={() => void form()}>
      <h3 className="small-caps">Form a group</h3>
      <div className="columns">
        <div className="field">
          <label htmlFor={`${id}-code`}>Code</label>
          <input
            id={`${id}-code`}
            value={code}
            maxLength={12}
            placeholder="E10"
            onChange={(event) => setCode(event.target.value)}
          />
        </div>
        <div className="field">
          <label htmlFor={`${id}-name`}>Name</label>
          <input id={`${id}-name`} value={name} onChange={(event) => setName(event.target.value)} />
        </div>
      </div>
      <p className="row begin-with">
        <span className="hint">Begin with</span>
        {beginnings.map((each) => (
          <button
            key={each.code}
            type="button"
            className="button small"
            onClick={() => {
              setMembers([...new Set([...own, ...each.members])]);
              setCode(code === '' ? `${each.code}+` : code);
              setName(name === '' ? `${each.name}, and others` : name);
            }}
          >
            {each.code}
          </button>
        ))}
      </p>
      <fieldset className="members">
        <legend>Members</legend>
        {state.delegations.map(({ seat, name: delegation }) => (
          <label key={seat}>
            <input
              type="checkbox"
              checked={members.includes(seat)}
              disabled={own.includes(seat)}
              onChange={(event) =>
                setMembers(
                  event.target.checked ? [...members, seat] : members.filter((member) => member !== seat),
                )
              }
            />{' '}
            {delegation}
          </label>
        ))}
      </fieldset>
      <FormFoot action="Form it" />
    </Form>
  );
}
