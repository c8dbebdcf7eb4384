// Fields: empty, filled, with a hint, with long words.
import { type ReactNode, useState } from 'react';
import { DeadlineField } from '../src/kit/deadline-field.tsx';
import { ChoiceField, LineField, WordsField } from '../src/kit/fields.tsx';
import { QrPicture } from '../src/kit/qr-picture.tsx';
import { Part, State } from './part-states.tsx';

const LONG =
  'Words that are long enough to need more than the one line which a field of this width has for them.';
const SIZES = [
  { value: 'small', name: 'Small' },
  { value: 'large', name: 'Large, and with more words than its field is wide, so that they must be cut' },
] as const;

export function FieldStates(): ReactNode {
  const [line, setLine] = useState('');
  const [words, setWords] = useState(LONG);
  const [size, setSize] = useState<(typeof SIZES)[number]['value']>('large');
  return (
    <Part name="Fields">
      <State name="A line, empty, with a hint">
        <LineField label="Reason" value={line} onValue={setLine} hint="Optional" />
      </State>
      <State name="A line, filled">
        <LineField label="Name" value={LONG} onValue={() => {}} />
      </State>
      <State name="A line with a note">
        <LineField label="Symbol" value="" onValue={() => {}} note="It may be left empty." />
      </State>
      <State name="Words, empty">
        <WordsField label="Words" value="" onValue={() => {}} />
      </State>
      <State name="Words, filled, with a hint">
        <WordsField label="More words" value={words} onValue={setWords} hint="One paragraph." />
      </State>
      <State name="Words that run from right to left">
        <WordsField label="Words of another script" value="كلمات من اليمين إلى اليسار" onValue={() => {}} />
      </State>
      <State name="One of a few">
        <ChoiceField label="Size" value={size} choices={SIZES} onChoose={setSize} />
      </State>
      <State name="A day and an hour">
        <DeadlineField initial="2026-10-12T21:00:00.000Z" onInstant={() => {}} />
      </State>
      <State name="A code to scan">
        <QrPicture text="https://example.org" name="A code that says https://example.org" />
      </State>
    </Part>
  );
}
