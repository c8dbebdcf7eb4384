// All paragraphs in their order, as one list: a screen reader says how many there are, and where it is among them.
import type { Paragraph } from '@adref/negotiation';
import type { ReactNode } from 'react';
import { PARAGRAPHS_ROLE } from './paragraph-roles.ts';
import { ParagraphView } from './paragraph-view.tsx';

interface Props {
  readonly paragraphs: readonly Paragraph[];
  readonly labels: ReadonlyMap<string, string>;
}

export function ParagraphList({ paragraphs, labels }: Props): ReactNode {
  return (
    <div {...PARAGRAPHS_ROLE}>
      {paragraphs.map((paragraph) => (
        <ParagraphView key={paragraph.id} paragraph={paragraph} label={labels.get(paragraph.id) ?? ''} />
      ))}
    </div>
  );
}
