// The text for a seat that may read it and nothing else: no record, no positions, no one typing. It is asked for again while
// it is looked at.
import { type ReactNode, useEffect } from 'react';
import { Link } from 'wouter';
import { AskedNotice } from '../kit/asked-notice.tsx';
import { readingOf, whoAmI } from '../session/line/api.ts';
import { seatWords } from '../session/names/seat-words.ts';
import { useAsked } from '../session/use-asked.ts';
import { PARAGRAPHS_ROLE, paragraphRole, wordsRole } from '../text/paragraph-roles.ts';
import { shownLabel } from '../text/shown-label.ts';
import { StatusChip } from '../text/status-chip.tsx';
import { BesideAdopted } from '../views/agreed/beside-adopted.tsx';
import { PageFrame } from './page-frame.tsx';

/** So often, ms: a text that is negotiated changes by the minute. */
const READ_EVERY_MS = 15_000;

export function ReadingPage({ person, id }: { readonly person: string; readonly id: string }): ReactNode {
  const [asked, again] = useAsked(() => readingOf(person, id), [person, id]);
  const [me] = useAsked(() => whoAmI(person), [person]);
  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) again();
    }, READ_EVERY_MS);
    return () => clearInterval(timer);
  }, [again]);
  if (asked.kind !== 'answered') {
    return (
      <PageFrame title="The text" person={person}>
        <AskedNotice asked={asked} onAgain={again} />
      </PageFrame>
    );
  }
  const { title, symbol, phase, seat, paragraphs, reissues, statements } = asked.value;
  const name = me.kind === 'answered' ? me.value.me?.name : undefined;
  const nameOf = (paragraph: string) => {
    const at = paragraphs.findIndex((each) => each.id === paragraph);
    return paragraphs[at]?.label.replace(/\.$/, '') || `¶${at + 1}`;
  };
  return (
    <PageFrame
      title={title}
      person={person}
      beside={
        <button type="button" className="button" onClick={again}>
          Read again
        </button>
      }
    >
      <div>
        <p className="hint">
          {phase.kind === 'adopted' ? 'Adopted' : 'Draft, not an official document'}
          {symbol !== '' && ` · ${symbol}`}
        </p>
        <p className="hint">
          You read it as {[name, seatWords(seat)].filter(Boolean).join(', ')} ·{' '}
          <Link href={`/as/${person}/`}>My negotiations</Link>
        </p>
      </div>
      <article className="sheet-of-text reading-sheet">
        <div {...PARAGRAPHS_ROLE}>
          {paragraphs.map(({ id: paragraph, kind, level, label, status, words }) => (
            <div
              key={paragraph}
              className="paragraph"
              {...paragraphRole({ kind, level })}
              data-kind={kind}
              data-level={level}
              data-state={status}
            >
              <div className="number">{shownLabel(kind, label)}</div>
              <div className="words" dir="auto" {...wordsRole({ kind, level })}>
                {words}
              </div>
              <div className="margin">
                <span className="chips">
                  <StatusChip
                    status={status}
                    open={0}
                    isNew={false}
                    gaps={0}
                    pending={[]}
                    isParked={false}
                    words="long"
                  />
                </span>
              </div>
            </div>
          ))}
        </div>
        {reissues.length + statements.length > 0 && (
          <section className="aftermath" aria-label="Beside the adopted text">
            <BesideAdopted reissues={reissues} statements={statements} nameOf={nameOf} seatOf={seatWords} />
          </section>
        )}
      </article>
    </PageFrame>
  );
}
