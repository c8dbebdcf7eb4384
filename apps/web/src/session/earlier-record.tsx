// A view that needs the whole record asks for what this page has not got, and says so while it is on its way.
import { type ReactNode, useEffect } from 'react';
import { useCell } from '../kit/cell.ts';
import { useRecord } from './record-now.ts';

/** Asks for the earlier acts when the view is opened; whether all are here. */
export function useWholeRecord(isNeeded = true): boolean {
  const { earlier } = useRecord();
  const state = useCell(earlier.state);
  useEffect(() => {
    if (isNeeded && state === 'not-asked') earlier.ask();
  }, [earlier, isNeeded, state]);
  return state === 'whole';
}

/** Where the earlier part of the record is, in a quiet line; nothing once it is here or before anybody asked. */
export function EarlierRecord(): ReactNode {
  const { earlier } = useRecord();
  const state = useCell(earlier.state);
  if (state === 'asked')
    return (
      <p className="hint" role="status">
        The earlier part of the record is on its way …
      </p>
    );
  if (state !== 'failed') return null;
  return (
    <p className="hint" role="status">
      The earlier part of the record could not be fetched.{' '}
      <button type="button" className="link" onClick={() => earlier.ask()}>
        Try again
      </button>
    </p>
  );
}
