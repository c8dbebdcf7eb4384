// The four stances, silence and the kinds of reservation: word, symbol and verb, the same everywhere on the screen.
import {
  isolated,
  type Position,
  type ReservationKind,
  reservationName,
  type ShownStance,
  type Stance,
  type Standing,
} from '@adref/negotiation';

export const STANCE_SYMBOL: Readonly<Record<ShownStance, string>> = {
  support: '●',
  'can-accept': '○',
  reserve: '◐',
  object: '✕',
  silent: '–',
  lapsed: '↺',
};

/** The choice as a button says it. */
export const STANCE_CHOICE: Readonly<Record<Stance, string>> = {
  support: 'Support',
  'can-accept': 'Can accept',
  reserve: 'Reserve',
  object: 'Object',
};

/** The kind of a reservation as a button says it. */
export const RESERVATION_CHOICE: Readonly<Record<ReservationKind, string>> = {
  general: 'General',
  scrutiny: 'Scrutiny',
  'pending-capital': 'Pending capital',
  linguistic: 'Linguistic',
};

/** The stance as said of one delegation: “France supports”. */
export const STANCE_VERB: Readonly<Record<ShownStance, string>> = {
  support: 'supports',
  'can-accept': 'can accept',
  reserve: 'reserves',
  object: 'objects',
  silent: 'silent',
  lapsed: 'lapsed: the words have changed since',
};

/** Where one delegation stands, without its name: “reserves (scrutiny): “to be studied””. */
export function standingWords({ shown, position }: Pick<Standing, 'shown' | 'position'>): string {
  const note = position !== null && position.note !== '' ? `: “${isolated(position.note)}”` : '';
  if (shown === 'lapsed' && position !== null)
    return `lapsed (${positionName(position)}): the words have changed since${note}`;
  const kind = position?.reservation ?? 'general';
  const which = kind === 'general' ? '' : ` (${RESERVATION_CHOICE[kind].toLowerCase()})`;
  return `${STANCE_VERB[shown]}${which}${note}`;
}

/** A position as a noun: “support”, “scrutiny reservation”. */
export function positionName({ stance, reservation }: Pick<Position, 'stance' | 'reservation'>): string {
  switch (stance) {
    case 'support':
      return 'support';
    case 'can-accept':
      return 'can accept';
    case 'reserve':
      return reservationName(reservation ?? 'general');
    case 'object':
      return 'objection';
    default: {
      const never: never = stance;
      return never;
    }
  }
}

/** What the button says that takes a lapsed position again. */
export function confirmWords({ stance, reservation }: Pick<Position, 'stance' | 'reservation'>): string {
  switch (stance) {
    case 'support':
      return 'Confirm support';
    case 'can-accept':
      return 'Confirm that you can accept';
    case 'reserve': {
      const kind = reservation ?? 'general';
      return `Confirm reservation${kind === 'general' ? '' : ` (${RESERVATION_CHOICE[kind].toLowerCase()})`}`;
    }
    case 'object':
      return 'Confirm objection';
    default: {
      const never: never = stance;
      return never;
    }
  }
}
