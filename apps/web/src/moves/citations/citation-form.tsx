// Citing a precedent: its symbol, year and paragraph, and the words that are quoted from it.
import type { CommandOf } from '@adref/negotiation';
import { type ReactNode, useId, useState } from 'react';
import { LineField, WordsField } from '../../kit/fields.tsx';
import { Form, FormFoot } from '../../kit/form.tsx';
import { useCommands } from '../../session/use-commands.ts';
import { yearOfSymbol } from './year-of-symbol.ts';

interface Props {
  readonly on: CommandOf<'cite-precedent'>['on'];
  readonly onDone: () => void;
}

/** As far back as a resolution of the Council can be cited, and as far on as the wire takes a year. */
const YEARS = { min: 1946, max: 9999 } as const;

export function CitationForm({ on, onDone }: Props): ReactNode {
  const commands = useCommands();
  const id = useId();
  const [symbol, setSymbol] = useState('');
  const [given, setGiven] = useState<string | null>(null);
  const [paragraph, setParagraph] = useState('');
  // Empty until words are really quoted: one's own words here would pass for those of the earlier text.
  const [words, setWords] = useState('');
  const year = given ?? String(yearOfSymbol(symbol) ?? '');
  const isYear = /^\d{4}$/.test(year) && Number(year) >= YEARS.min;
  const isComplete = symbol.trim() !== '' && isYear;
  const cite = async () => {
    const precedent = {
      symbol: symbol.trim(),
      year: Number(year),
      paragraph: paragraph.trim(),
      words: words.trim(),
    };
    if (await commands.run({ kind: 'cite-precedent', on, precedent })) onDone();
  };
  return (
    <Form
      label="Precedent"
      isOff={commands.busy || !isComplete}
      onSubmit={() => void cite()}
      onCancel={onDone}
    >
      <LineField label="Symbol" value={symbol} onValue={setSymbol} hint="S/RES/2427 (2018)" autoFocus />
      <div className="columns">
        <div className="field">
          <label htmlFor={id}>Year</label>
          <input
            id={id}
            type="number"
            min={YEARS.min}
            max={YEARS.max}
            value={year}
            onChange={(event) => setGiven(event.target.value)}
          />
        </div>
        <LineField label="Paragraph there" value={paragraph} onValue={setParagraph} hint="3" />
      </div>
      <WordsField
        label="Words quoted"
        value={words}
        onValue={setWords}
        hint="As they stand in the earlier text, if you quote any; what differs here is shown beside them."
      />
      <FormFoot action="Cite it" doing={commands} />
    </Form>
  );
}
