// Proposing another text for a whole paragraph, or that it should go.
import { cleanWords, type Paragraph, richText } from '@adref/negotiation';
import { type ReactNode, useState } from 'react';
import { LineField, WordsField } from '../../kit/fields.tsx';
import { Form, FormFoot } from '../../kit/form.tsx';
import { useAsker } from '../../session/asker.ts';
import { useDoing } from '../../session/use-doing.ts';
import { useWho } from '../../session/who.ts';
import { liveSegments } from '../../session/words/live-text.ts';
import { useGoToOwnWording } from './go-to-own-wording.ts';
import { proposeForWhole } from './proposals.ts';
import { SponsorsField } from './sponsors-field.tsx';

interface Props {
  readonly paragraph: Paragraph;
  readonly wants: 'other-text' | 'deletion';
  readonly onDone: () => void;
}

export function WholeParagraphForm({ paragraph, wants, onDone }: Props): ReactNode {
  const who = useWho();
  const asking = useAsker();
  const goToOwnWording = useGoToOwnWording();
  const doing = useDoing();
  const [words, setWords] = useState('');
  const [reason, setReason] = useState('');
  const [sponsors, setSponsors] = useState<readonly string[]>([who.me.seat]);
  const isDeletion = wants === 'deletion';
  const asItStands = () => cleanWords(liveSegments(paragraph.segments, asking.text));
  const propose = () => {
    const text = richText(isDeletion ? '' : words.trim());
    const isToBeTyped = !isDeletion && text.length === 0;
    const proposal = { paragraph: paragraph.id, text, isToBeTyped, reason: reason.trim(), sponsors };
    void doing.run(
      () => proposeForWhole(asking, proposal),
      (bracket) => {
        onDone();
        goToOwnWording(bracket, !isDeletion);
      },
    );
  };
  return (
    <Form
      isOff={doing.busy}
      label={isDeletion ? 'Deletion of the paragraph' : 'Another text for the paragraph'}
      onSubmit={propose}
      onCancel={onDone}
    >
      {!isDeletion && (
        <>
          <WordsField
            label="Your text"
            value={words}
            onValue={setWords}
            autoFocus
            hint="Left empty, it is typed in the text, where everybody sees each letter."
          />
          {words === '' && (
            <button type="button" className="link hint" onClick={() => setWords(asItStands())}>
              Begin with the words as they stand
            </button>
          )}
        </>
      )}
      <LineField
        label={isDeletion ? 'Why should it go?' : 'Why?'}
        value={reason}
        onValue={setReason}
        hint="Optional"
        autoFocus={isDeletion}
      />
      <SponsorsField sponsors={sponsors} onSponsors={setSponsors} />
      <FormFoot action={isDeletion ? 'Propose to delete it' : 'Propose it'} doing={doing} />
    </Form>
  );
}
