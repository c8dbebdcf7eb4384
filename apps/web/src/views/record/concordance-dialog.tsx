// The concordance: each revision of the text, who froze it, when and why, and how its paragraphs were called before and since.
import type { ConcordanceLine, Revision } from '@adref/negotiation';
import { isolated } from '@adref/negotiation';
import type { ReactNode } from 'react';
import { KitDialog } from '../../kit/dialog.tsx';
import { DialogFoot } from '../../kit/dialog-foot.tsx';
import { seatTitle } from '../../session/names/seat-names.ts';
import { useNegotiation, useRecord } from '../../session/record-now.ts';

const time = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' });

export function ConcordanceDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { revisions } = useNegotiation();
  return (
    <KitDialog title="Concordance" onClose={onClose}>
      {revisions.length === 0 ? (
        <p>
          No revision has been frozen yet: the numbers are those of the draft, with 3 bis, 3 ter for what came
          later. When the Chair freezes one, the text is numbered anew and the old numbers are kept here.
        </p>
      ) : (
        revisions.toReversed().map((revision) => <RevisionView key={revision.number} revision={revision} />)
      )}
      <DialogFoot onClose={onClose} />
    </KitDialog>
  );
}

function RevisionView({ revision }: { readonly revision: Revision }): ReactNode {
  const record = useRecord();
  const state = useNegotiation();
  const act = record.actAt(revision.act);
  const person = state.people.find((each) => each.person === act?.person)?.name;
  const changed = revision.concordance.filter(({ was, is }) => was !== is);
  return (
    <article className="revision" aria-label={`Rev.${revision.number}`}>
      <h3>Rev.{revision.number}</h3>
      <p className="hint">
        {act !== undefined && seatTitle(state, act.seat)}
        {person !== undefined && `, ${person}`} ·{' '}
        <time dateTime={revision.at}>{time.format(new Date(revision.at))}</time>
      </p>
      <p>“{isolated(revision.reason)}”</p>
      {changed.length === 0 ? (
        <p className="hint">No number changed.</p>
      ) : (
        <table className="concordance">
          <caption className="visually-hidden">Old and new numbers in Rev.{revision.number}</caption>
          <thead>
            <tr>
              <th scope="col">Before</th>
              <th scope="col">In Rev.{revision.number}</th>
            </tr>
          </thead>
          <tbody>
            {revision.concordance.map((row) => (
              <Row key={row.paragraph} row={row} />
            ))}
          </tbody>
        </table>
      )}
    </article>
  );
}

function Row({ row: { was, is } }: { readonly row: ConcordanceLine }): ReactNode {
  return (
    <tr data-changed={was !== is || undefined}>
      <td>{was === '' ? 'no number' : was}</td>
      <td>{is === null ? <em>gone</em> : is === '' ? 'no number' : is}</td>
    </tr>
  );
}
