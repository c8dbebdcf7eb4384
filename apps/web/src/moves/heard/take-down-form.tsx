// For the Chair: words for a selected passage as a delegation says them, written out, with whose they are. Left empty, they ask for deletion.
import type { SeatId } from '@adref/negotiation';
import { type ReactNode, useState } from 'react';
import { WordsField } from '../../kit/fields.tsx';
import { Form, FormFoot } from '../../kit/form.tsx';
import { HeardFromField } from './heard-from-field.tsx';

interface Props {
  /** The words as they stand, to begin with. */
  readonly words: string;
  readonly isBusy: boolean;
  readonly onTakeDown: (words: string, from: readonly SeatId[]) => void;
  readonly onCancel: () => void;
}

export function TakeDownForm({ words: stand, isBusy, onTakeDown, onCancel }: Props): ReactNode {
  const [words, setWords] = useState(stand);
  const [from, setFrom] = useState<readonly SeatId[]>([]);
  return (
    <Form
      label="As heard"
      isOff={isBusy || from.length === 0 || words.trim() === stand.trim()}
      onSubmit={() => onTakeDown(words.trim(), from)}
      onCancel={onCancel}
    >
      <WordsField
        label="Words as heard"
        value={words}
        onValue={setWords}
        autoFocus
        hint="Left empty, they were heard to ask for deletion."
      />
      <HeardFromField from={from} onFrom={setFrom} isAsked />
      <FormFoot action="Take it down" />
    </Form>
  );
}
