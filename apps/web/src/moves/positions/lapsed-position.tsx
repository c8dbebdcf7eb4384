// My position that lapsed because the words changed: what changed since I took it, and one press to take it again or to let it go.
import type { Position } from '@adref/negotiation';
import type { ReactNode } from 'react';
import { confirmWords, positionName } from '../../session/names/stance-words.ts';
import { WordDiff } from '../../words/word-diff-view.tsx';

interface Props {
  /** Null while my position stands, or while I have none. */
  readonly position: Position | null;
  readonly wordsNow: string;
  readonly isBusy: boolean;
  readonly onConfirm: (position: Position) => void;
  readonly onTakeBack: () => void;
}

export function LapsedPosition({ position, wordsNow, isBusy, onConfirm, onTakeBack }: Props): ReactNode {
  return (
    <div className="lapsed-position" data-lapsed={position !== null || undefined}>
      <p role="status">
        {position !== null &&
          `Your position (${positionName(position)}) lapsed: ${
            position.words === wordsNow ? 'the marks on the words changed' : 'the words changed'
          }.`}
      </p>
      {position !== null && (
        <>
          {position.words !== wordsNow && <WordDiff before={position.words} after={wordsNow} />}
          <div className="row">
            <button
              type="button"
              className="button small primary"
              aria-disabled={isBusy || undefined}
              onClick={() => {
                if (!isBusy) onConfirm(position);
              }}
            >
              {confirmWords(position)}
            </button>
            <button
              type="button"
              className="button small"
              aria-disabled={isBusy || undefined}
              onClick={() => {
                if (!isBusy) onTakeBack();
              }}
            >
              Take it back
            </button>
          </div>
        </>
      )}
    </div>
  );
}
