// Proposing another place for a paragraph: behind which one, and why.
import { type Paragraph, type ParagraphId, richText } from '@adref/negotiation';
import { type ReactNode, useState } from 'react';
import { LineField } from '../../kit/fields.tsx';
import { Form, FormFoot } from '../../kit/form.tsx';
import { useAsker } from '../../session/asker.ts';
import { useNegotiation } from '../../session/record-now.ts';
import { useDoing } from '../../session/use-doing.ts';
import { useWho } from '../../session/who.ts';
import { useGoToOwnWording } from './go-to-own-wording.ts';
import { ParagraphChoice } from './paragraph-choice.tsx';
import { proposeMove } from './proposals.ts';
import { jointly } from './sponsors.ts';
import { SponsorsField } from './sponsors-field.tsx';

interface Props {
  readonly paragraph: Paragraph;
  readonly onDone: () => void;
}

export function MoveForm({ paragraph, onDone }: Props): ReactNode {
  const who = useWho();
  const asking = useAsker();
  const goToOwnWording = useGoToOwnWording();
  const { paragraphs } = useNegotiation();
  const doing = useDoing();
  // Undefined while no place is chosen; null is the beginning of the text.
  const [after, setAfter] = useState<ParagraphId | null | undefined>(undefined);
  const [reason, setReason] = useState('');
  const [sponsors, setSponsors] = useState<readonly string[]>([who.me.seat]);
  const now = paragraphs[paragraphs.findIndex(({ id }) => id === paragraph.id) - 1]?.id ?? null;
  const propose = () => {
    if (after === undefined) return;
    const command = {
      paragraph: paragraph.id,
      after,
      seenAfter: now,
      text: richText(reason.trim()),
      ...jointly(sponsors),
    };
    void doing.run(
      () => proposeMove(asking, command),
      (bracket) => {
        onDone();
        goToOwnWording(bracket, false);
      },
    );
  };
  return (
    <Form
      label="Another place"
      onSubmit={propose}
      isOff={doing.busy || after === undefined}
      onCancel={onDone}
    >
      <ParagraphChoice label="Put it behind" paragraph={paragraph.id} now={now} onChoose={setAfter} />
      <LineField label="Why?" value={reason} onValue={setReason} hint="Optional" />
      <SponsorsField sponsors={sponsors} onSponsors={setSponsors} />
      <FormFoot action="Propose it" doing={doing} />
    </Form>
  );
}
