// What is recorded beside an adopted text, to read: corrigenda, reissues, and statements of delegations. Who is named how is
// told by the page around it: a seat that reads the text only has no roster.
import type { ParagraphId, Reissue, SeatId, Statement } from '@adref/negotiation';
import type { ReactNode } from 'react';
import { FORM_WORDS } from '../../moves/adopted/make-statement.tsx';

const ISSUED: Readonly<Record<Reissue['form'], (number: number) => string>> = {
  corrigendum: (number) => `Corr.${number}`,
  reissue: () => 'Issued again',
  revised: (number) => `Issued revised, as Rev.${number}`,
};

interface Props {
  readonly reissues: readonly Reissue[];
  readonly statements: readonly Statement[];
  readonly nameOf: (paragraph: ParagraphId) => string;
  readonly seatOf: (seat: SeatId) => string;
}

export function BesideAdopted({ reissues, statements, nameOf, seatOf }: Props): ReactNode {
  return (
    <>
      {reissues.length > 0 && (
        <>
          <h2>Corrections</h2>
          <ol>
            {reissues.map(({ act, form, number, reason, corrections }) => (
              <li key={act}>
                <b>{ISSUED[form](number)}</b> · {reason}
                {corrections.map(({ paragraph, was, is }) => (
                  <blockquote key={`${paragraph} ${was}`} dir="auto">
                    Paragraph {nameOf(paragraph)}: for <q>{was}</q> read <q>{is}</q>
                  </blockquote>
                ))}
              </li>
            ))}
          </ol>
        </>
      )}
      {statements.length > 0 && (
        <>
          <h2>Statements after adoption</h2>
          <ol>
            {statements.map(({ id, seat, form, words }) => (
              <li key={id}>
                <b>{seatOf(seat)}</b> · {FORM_WORDS[form]}
                <blockquote dir="auto">{words}</blockquote>
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}
