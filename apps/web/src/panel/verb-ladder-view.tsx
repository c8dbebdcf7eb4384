// The rungs between the verbs on the table, weak to strong, where the reference knows a ladder that has them.
import { type Bracket, plainWords } from '@adref/negotiation';
import { verbLadders } from '@adref/reference';
import { Fragment, type ReactNode } from 'react';
import { liveSegments } from '../live/live-text.ts';
import { useRoom } from '../room/room.ts';
import { useLive } from './use-words.ts';
import { rungsBetween } from './verb-rungs.ts';

export function VerbLadderView({ bracket }: { readonly bracket: Bracket }): ReactNode {
  const { text } = useRoom();
  const wordings = useLive(() =>
    bracket.wordings.map(({ segments }) => plainWords(liveSegments(segments, text))).join('\n'),
  ).split('\n');
  const between = rungsBetween(wordings, verbLadders.ladders);
  if (between === null) return null;
  return (
    <section className="ladder" aria-label="Between them">
      <h3 className="small-caps">Between them, weak to strong</h3>
      <p className="serif" title={`${between.ladder.label}. Source: ${between.ladder.source}`}>
        {between.rungs.map(({ rung, isTabled }, index) => (
          <Fragment key={rung.rank}>
            {index > 0 && <span className="rung-step"> ‹ </span>}
            <span className="rung" data-tabled={isTabled || undefined}>
              {(rung.words[0] ?? '').toLowerCase()}
            </span>
          </Fragment>
        ))}
      </p>
    </section>
  );
}
