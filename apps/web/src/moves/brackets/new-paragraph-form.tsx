// Proposing a new paragraph: where, of what shape, in which words or typed later in the text, why, and in whose name.
import { type ParagraphId, richText } from '@adref/negotiation';
import { type ReactNode, useState } from 'react';
import { ChoiceField, LineField, WordsField } from '../../kit/fields.tsx';
import { Form, FormFoot } from '../../kit/form.tsx';
import { useAsker } from '../../session/asker.ts';
import { useDoing } from '../../session/use-doing.ts';
import { useWho } from '../../session/who.ts';
import { SHAPE_CHOICES, SHAPES, type ShapeKey } from '../paragraphs/shapes.ts';
import { useGoToOwnWording } from './go-to-own-wording.ts';
import { proposeParagraph } from './proposals.ts';
import { jointly } from './sponsors.ts';
import { SponsorsField } from './sponsors-field.tsx';

interface Props {
  /** The paragraph it comes behind; null begins the text. */
  readonly after: ParagraphId | null;
  /** Whether it may also stand before that one, at the beginning of the text. */
  readonly mayBeFirst: boolean;
  readonly shape: ShapeKey;
  readonly onDone: () => void;
}

export function NewParagraphForm({ after, mayBeFirst, shape: usual, onDone }: Props): ReactNode {
  const who = useWho();
  const asking = useAsker();
  const goToOwnWording = useGoToOwnWording();
  const doing = useDoing();
  const [shape, setShape] = useState<ShapeKey>(usual);
  const [isFirst, setFirst] = useState(after === null);
  const [words, setWords] = useState('');
  const [reason, setReason] = useState('');
  const [sponsors, setSponsors] = useState<readonly string[]>([who.me.seat]);
  const propose = () => {
    const { kind, level } = SHAPES[shape];
    const command = {
      after: isFirst ? null : after,
      shape: kind,
      level,
      text: richText(words.trim()),
      reason: reason.trim(),
      ...jointly(sponsors),
    };
    void doing.run(
      () => proposeParagraph(asking, command),
      (bracket) => {
        onDone();
        goToOwnWording(bracket, true);
      },
    );
  };
  return (
    <Form label="New paragraph" onSubmit={propose} isOff={doing.busy} onCancel={onDone}>
      <div className={mayBeFirst ? 'columns' : undefined}>
        <ChoiceField label="Shape" value={shape} choices={SHAPE_CHOICES} onChoose={setShape} />
        {mayBeFirst && (
          <ChoiceField
            label="Where"
            value={isFirst ? 'before' : 'after'}
            choices={[
              { value: 'after', name: 'After this paragraph' },
              { value: 'before', name: 'Before it, at the beginning' },
            ]}
            onChoose={(where) => setFirst(where === 'before')}
          />
        )}
      </div>
      <WordsField
        label="Text"
        value={words}
        onValue={setWords}
        autoFocus
        hint="Left empty, it is typed in the text, where everybody sees each letter."
      />
      <LineField label="Why?" value={reason} onValue={setReason} hint="Optional" />
      <SponsorsField sponsors={sponsors} onSponsors={setSponsors} />
      <FormFoot action="Propose it" doing={doing} />
    </Form>
  );
}
