// The marks the editor knows: exactly those of the domain.
import { MARKS, type Mark } from '@adref/negotiation';

export { MARKS, type Mark };

export function isMark(name: string): name is Mark {
  return MARKS.some((mark) => mark === name);
}
