// Which private room: a choice by name.
import type { PrivateRoomId } from '@adref/negotiation';
import { type ReactNode, useId } from 'react';
import { roomTitle } from '../../session/private/room-names.ts';
import { useNegotiation } from '../../session/record-now.ts';
import { useWho } from '../../session/who.ts';

interface Props {
  readonly label: string;
  readonly ids: readonly PrivateRoomId[];
  readonly chosen: PrivateRoomId;
  readonly onChoose: (id: PrivateRoomId) => void;
}

export function RoomChoice({ label, ids, chosen, onChoose }: Props): ReactNode {
  const id = useId();
  const { me } = useWho();
  const state = useNegotiation();
  return (
    <div className="choice-line">
      <label htmlFor={id}>{label}</label>
      <select id={id} className="input" value={chosen} onChange={(event) => onChoose(event.target.value)}>
        {ids.map((each) => (
          <option key={each} value={each}>
            {roomTitle(state, each, me.seat)}
          </option>
        ))}
      </select>
    </div>
  );
}
