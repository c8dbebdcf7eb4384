// Adding delegations to a list, one by one or a whole group at once.
import type { NegotiationState, SeatId } from '@adref/negotiation';
import { type ReactNode, useId } from 'react';
import { groupsOf } from '../../session/names/seat-groups.ts';

interface Props {
  readonly state: Pick<NegotiationState, 'delegations' | 'groups'>;
  /** Who is in the list already. */
  readonly chosen: readonly SeatId[];
  readonly onAdd: (seats: readonly SeatId[]) => void;
  readonly hasKeyboard?: boolean;
}

/** Nothing when everybody is in the list. */
export function SeatsChoice({ state, chosen, onAdd, hasKeyboard = false }: Props): ReactNode {
  const id = useId();
  const groups = groupsOf(state).filter(({ members }) => members.some((seat) => !chosen.includes(seat)));
  const others = state.delegations.filter(({ seat }) => !chosen.includes(seat));
  if (others.length === 0) return null;
  return (
    <div className="field">
      <label htmlFor={id}>Add a delegation or a group</label>
      <select
        id={id}
        value=""
        // biome-ignore lint/a11y/noAutofocus: only where it opens because it was asked for
        autoFocus={hasKeyboard}
        onChange={({ target: { value } }) => {
          if (value !== '') onAdd(groups.find(({ code }) => `group ${code}` === value)?.members ?? [value]);
        }}
      >
        <option value="">Choose…</option>
        {groups.length > 0 && (
          <optgroup label="Groups">
            {groups.map(({ code, name }) => (
              <option key={code} value={`group ${code}`}>
                {code}: {name}
              </option>
            ))}
          </optgroup>
        )}
        <optgroup label="Delegations">
          {others.map(({ seat, name }) => (
            <option key={seat} value={seat}>
              {name}
            </option>
          ))}
        </optgroup>
      </select>
    </div>
  );
}
