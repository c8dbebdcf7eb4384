// Copies the paragraph under discussion, as it stands on the screen, for a message or a document of one's own.
import type { Paragraph } from '@adref/negotiation';
import { type ReactNode, useState } from 'react';
import { copyWords } from '../../kit/clipboard.ts';
import { useAsker } from '../../session/asker.ts';
import { groupsOf } from '../../session/names/seat-groups.ts';
import { seatCode } from '../../session/names/seat-names.ts';
import { codesInWords } from '../../session/names/sponsor-codes.ts';
import { useNumbers } from '../../session/number-style.ts';
import { useRecord } from '../../session/record-now.ts';
import { liveSegments } from '../../session/words/live-text.ts';
import { copiedParagraph } from './copied-paragraph.ts';

export function CopyParagraph({ paragraph }: { readonly paragraph: Paragraph }): ReactNode {
  const record = useRecord();
  const asking = useAsker();
  const labels = useNumbers();
  const [said, setSaid] = useState('');
  const copy = async () => {
    const state = record.state.get();
    const { plain, html } = copiedParagraph(
      labels.get(paragraph.id) ?? '',
      liveSegments(paragraph.segments, asking.text),
      (wording) => codesInWords(wording, groupsOf(state), (seat) => seatCode(state, seat)),
    );
    setSaid((await copyWords(plain, html)) ? 'Copied.' : 'This browser does not let a page copy.');
  };
  return (
    <div className="row">
      <button type="button" className="link" onClick={() => void copy()}>
        Copy paragraph
      </button>
      <span className="hint" role="status">
        {said}
      </span>
    </div>
  );
}
