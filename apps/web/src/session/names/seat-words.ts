// A seat in words before its negotiation is open here, so without its roster.
import { seatKind } from '@adref/negotiation';
import { memberName } from '@adref/reference';

export function seatWords(seat: string): string {
  switch (seatKind(seat)) {
    case 'chair':
      return 'the Chair’s office';
    case 'secretariat':
      return 'the Secretariat';
    case 'observer':
      return 'an observer';
    case 'delegation':
      return memberName(seat) ?? seat;
  }
}
