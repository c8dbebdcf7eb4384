// The Chair's corrigendum (in this paragraph, for these words read those), reissue, or revised issue of the adopted text.
import type { Reissue } from '@adref/negotiation';
import { type ReactNode, useState } from 'react';
import { ChoiceField, LineField } from '../../kit/fields.tsx';
import { Form, FormFoot } from '../../kit/form.tsx';
import { nameOfParagraph } from '../../session/places/brackets-in.ts';
import { useNegotiation } from '../../session/record-now.ts';
import { useCommands } from '../../session/use-commands.ts';
import { selectedPassage } from './selected-passage.ts';

const ISSUE_NAMES: Readonly<Record<Reissue['form'], { readonly name: string; readonly button: string }>> = {
  corrigendum: { name: 'Corrigendum', button: 'Issue the corrigendum' },
  reissue: { name: 'Reissue', button: 'Issue the text again' },
  revised: { name: 'Revised issue', button: 'Issue it with its corrections' },
};

interface Props {
  readonly form: Reissue['form'];
  readonly onDone: () => void;
}

export function ReissueForm({ form, onDone }: Props): ReactNode {
  const state = useNegotiation();
  const commands = useCommands();
  const [reason, setReason] = useState('');
  const [selected] = useState(() => selectedPassage(document.getSelection()));
  const [paragraph, setParagraph] = useState(selected?.paragraph ?? state.paragraphs[0]?.id ?? '');
  const [was, setWas] = useState(selected?.words ?? '');
  const [is, setIs] = useState('');
  const isCorrigendum = form === 'corrigendum';
  const isReady = reason.trim() !== '' && (!isCorrigendum || was.trim() !== '');
  const names = ISSUE_NAMES[form];
  const issue = async () => {
    const corrections = isCorrigendum ? [{ paragraph, was: was.trim(), is: is.trim() }] : [];
    if (await commands.run({ kind: 'reissue', form, reason: reason.trim(), corrections })) onDone();
  };
  return (
    <Form
      label={names.name}
      isOff={commands.busy || !isReady}
      onSubmit={() => void issue()}
      onCancel={onDone}
    >
      {isCorrigendum && (
        <>
          <div className="row">
            <button
              type="button"
              className="button small"
              onClick={() => {
                const passage = selectedPassage(document.getSelection());
                if (passage === null) return;
                setParagraph(passage.paragraph);
                setWas(passage.words);
              }}
            >
              Take the words selected in the text
            </button>
          </div>
          <ChoiceField
            label="Paragraph"
            value={paragraph}
            choices={state.paragraphs.map(({ id }) => ({ value: id, name: nameOfParagraph(state, id) }))}
            onChoose={setParagraph}
          />
          <LineField label="For these words" value={was} onValue={setWas} hint="As they stand in the text" />
          <LineField label="read these" value={is} onValue={setIs} hint="" />
        </>
      )}
      <LineField label="Reason" value={reason} onValue={setReason} hint="Such as “technical reasons”" />
      <FormFoot action={names.button} doing={commands} />
    </Form>
  );
}
