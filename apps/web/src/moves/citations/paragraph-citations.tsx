// The precedents of a paragraph's own text, and what its words claim without one.
import { bracketsIn, citationsOf, cleanWords, type Paragraph } from '@adref/negotiation';
import type { ReactNode } from 'react';
import type { Commands } from '../../session/use-commands.ts';
import { useLiveSegments } from '../../session/use-words.ts';
import { CitationList, UnsupportedClaim } from './citation-list.tsx';

interface Props {
  readonly paragraph: Paragraph;
  readonly commands: Commands;
}

export function ParagraphCitations({ paragraph, commands }: Props): ReactNode {
  const now = cleanWords(useLiveSegments(paragraph.segments));
  const own = citationsOf(paragraph, null);
  const bases = bracketsIn(paragraph.segments).flatMap(({ wordings }) =>
    wordings[0] === undefined ? [] : citationsOf(paragraph, wordings[0].id),
  );
  return (
    <>
      {own.length > 0 && (
        <section aria-label="Agreed language">
          <h3 className="small-caps">Agreed language</h3>
          <CitationList paragraph={paragraph.id} citations={own} now={now} commands={commands} />
        </section>
      )}
      <UnsupportedClaim words={now} citations={[...own, ...bases]} />
    </>
  );
}
