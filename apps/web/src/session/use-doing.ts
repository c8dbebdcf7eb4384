// A place of doing in a component; it renders again as the place becomes busy and free.
import { useState } from 'react';
import { useCell } from '../kit/cell.ts';
import type { DoingNow } from '../kit/doing-now.ts';
import { createDoing, type DoingPlace } from './doing.ts';

export interface Doing extends DoingNow, Pick<DoingPlace, 'run' | 'clear'> {}

/** A place of doing of this component's own. Its functions keep their identity. */
export function useDoing(): Doing {
  const [{ cell, run, clear }] = useState(createDoing);
  return { ...useCell(cell), run, clear };
}
