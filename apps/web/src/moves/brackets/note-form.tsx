// An editorial note in words, beside a paragraph: it changes no text until the Chair acts on it.
import { type Paragraph, richText } from '@adref/negotiation';
import { type ReactNode, useState } from 'react';
import { WordsField } from '../../kit/fields.tsx';
import { Form, FormFoot } from '../../kit/form.tsx';
import { useAsker } from '../../session/asker.ts';
import { useDoing } from '../../session/use-doing.ts';
import { useWho } from '../../session/who.ts';
import { useGoToOwnWording } from './go-to-own-wording.ts';
import { proposeNote } from './proposals.ts';
import { jointly } from './sponsors.ts';
import { SponsorsField } from './sponsors-field.tsx';

interface Props {
  readonly paragraph: Paragraph;
  readonly onDone: () => void;
}

export function NoteForm({ paragraph, onDone }: Props): ReactNode {
  const who = useWho();
  const asking = useAsker();
  const goToOwnWording = useGoToOwnWording();
  const doing = useDoing();
  const [words, setWords] = useState('');
  const [sponsors, setSponsors] = useState<readonly string[]>([who.me.seat]);
  const propose = () =>
    void doing.run(
      () =>
        proposeNote(asking, {
          paragraph: paragraph.id,
          text: richText(words.trim()),
          ...jointly(sponsors),
        }),
      (bracket) => {
        onDone();
        goToOwnWording(bracket, false);
      },
    );
  return (
    <Form
      label="Editorial note"
      onSubmit={propose}
      isOff={doing.busy || words.trim() === ''}
      onCancel={onDone}
    >
      <WordsField
        label="Note"
        value={words}
        onValue={setWords}
        autoFocus
        hint="Such as “reorder the list as in the report”. It changes no text by itself."
      />
      <SponsorsField sponsors={sponsors} onSponsors={setSponsors} />
      <FormFoot action="Add it" doing={doing} />
    </Form>
  );
}
