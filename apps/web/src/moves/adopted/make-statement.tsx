// A delegation's statement beside the adopted text.

import { type StatementForm as FormOfStatement, STATEMENT_FORMS } from '@adref/negotiation';
import { type ReactNode, useId, useState } from 'react';
import { ChoiceField } from '../../kit/fields.tsx';
import { Form, FormFoot } from '../../kit/form.tsx';
import { useCommands } from '../../session/use-commands.ts';

export const FORM_WORDS: Readonly<Record<FormOfStatement, string>> = {
  explanation: 'explanation of position',
  dissociation: 'dissociation',
  statement: 'statement',
};

export function MakeStatement({ onDone }: { readonly onDone: () => void }): ReactNode {
  const wordsId = useId();
  const commands = useCommands();
  const [form, setForm] = useState<FormOfStatement>('explanation');
  const [words, setWords] = useState('');
  const make = async () => {
    if (await commands.run({ kind: 'make-statement', form, words: words.trim() })) onDone();
  };
  return (
    <Form
      label="Make a statement"
      isOff={commands.busy || words.trim() === ''}
      onSubmit={() => void make()}
      onCancel={onDone}
    >
      <ChoiceField
        label="What it is"
        value={form}
        choices={STATEMENT_FORMS.map((value) => ({ value, name: FORM_WORDS[value] }))}
        onChoose={setForm}
      />
      <div className="field">
        <label htmlFor={wordsId}>Words</label>
        <textarea
          id={wordsId}
          rows={4}
          value={words}
          onChange={(event) => setWords(event.target.value.replace(/\s*\n\s*/g, ' '))}
        />
      </div>
      <p className="hint">
        It stands beside the text, under your delegation’s name, and cannot be taken back.
      </p>
      <FormFoot action="Put it on record" doing={commands} />
    </Form>
  );
}
