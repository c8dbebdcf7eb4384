// A delegation's statement beside the adopted text.
import { type StatementForm as Form, STATEMENT_FORMS } from '@adref/negotiation';
import { type ReactNode, useId, useState } from 'react';
import { Refused } from '../../kit/refused.tsx';
import { useCommands } from '../../session/use-commands.ts';

export const FORM_WORDS: Readonly<Record<Form, string>> = {
  explanation: 'explanation of position',
  dissociation: 'dissociation',
  statement: 'statement',
};

export function MakeStatement({ onDone }: { readonly onDone: () => void }): ReactNode {
  const [formId, wordsId] = [useId(), useId()];
  const commands = useCommands();
  const [form, setForm] = useState<Form>('explanation');
  const [words, setWords] = useState('');
  const make = async () => {
    if (await commands.run({ kind: 'make-statement', form, words: words.trim() })) onDone();
  };
  return (
    <form
      className="propose"
      aria-label="Make a statement"
      onSubmit={(event) => {
        event.preventDefault();
        if (words.trim() !== '') void make();
      }}
    >
      <div className="field">
        <label htmlFor={formId}>What it is</label>
        <select
          id={formId}
          value={form}
          onChange={(event) =>
            setForm(STATEMENT_FORMS.find((each) => each === event.target.value) ?? 'statement')
          }
        >
          {STATEMENT_FORMS.map((each) => (
            <option key={each} value={each}>
              {FORM_WORDS[each]}
            </option>
          ))}
        </select>
      </div>
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
      <Refused commands={commands} />
      <div className="row">
        <button type="submit" className="button primary" disabled={commands.busy || words.trim() === ''}>
          Put it on record
        </button>
        <button type="button" className="button quiet" onClick={onDone}>
          Cancel
        </button>
      </div>
    </form>
  );
}
