// What kind of reserve it is. The arrow keys move, Space or Enter chooses: moving alone records nothing.
import { RESERVATION_KINDS, type ReservationKind } from '@adref/negotiation';
import type { ReactNode } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { RESERVATION_CHOICE } from '../../session/names/stance-words.ts';

interface Props {
  readonly kind: ReservationKind;
  readonly isBusy: boolean;
  readonly onChoose: (kind: ReservationKind) => void;
}

export function ReservationKindChoice({ kind, isBusy, onChoose }: Props): ReactNode {
  return (
    <ToggleButtonGroup
      className="reservation-kinds"
      aria-label="Kind of reservation"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[kind]}
      onSelectionChange={(keys) => {
        const chosen = RESERVATION_KINDS.find((each) => keys.has(each));
        if (chosen !== undefined && chosen !== kind && !isBusy) onChoose(chosen);
      }}
    >
      {RESERVATION_KINDS.map((each) => (
        <ToggleButton key={each} id={each} className="reservation-kind">
          {RESERVATION_CHOICE[each]}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
