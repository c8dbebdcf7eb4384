// Freezing the text as the next revision: asked for with a reason, because from then on its paragraphs have other numbers.

import { type Command, hashOfText, type NegotiationState } from '@adref/negotiation';
import { type ReactNode, useState } from 'react';
import { KitDialog } from '../../kit/dialog.tsx';
import { DialogFoot } from '../../kit/dialog-foot.tsx';
import { LineField } from '../../kit/fields.tsx';
import { Form, SubmitButton } from '../../kit/form.tsx';
import { Refused } from '../../kit/refused.tsx';
import { useNegotiation, useRecord } from '../../session/record-now.ts';
import { UNWRITTEN } from '../../session/rights.ts';
import { useCommands } from '../../session/use-commands.ts';
import { useReason } from '../../session/use-reason.ts';

export function RevisionDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const record = useRecord();
  const state = useNegotiation();
  const commands = useCommands();
  const [reason, setReason] = useState('');
  const next = (state.revisions.at(-1)?.number ?? 0) + 1;
  const freezing = (now: NegotiationState, why: string): Command => ({
    kind: 'freeze-revision',
    reason: why,
    expected: hashOfText(now),
  });
  const inTheWay = useReason((now) => freezing(now, UNWRITTEN));
  const freeze = async () => {
    if (await commands.run(freezing(record.live.get(), reason.trim()))) onClose();
  };
  return (
    <KitDialog title={`Freeze the text as Rev.${next}?`} narrow onClose={onClose}>
      <p>
        The text as it stands, brackets included, is kept as Rev.{next}. Its paragraphs are numbered anew; the
        concordance keeps the old numbers. Work on the text goes on.
      </p>
      <Form isOff={commands.busy || inTheWay !== null} onSubmit={() => void freeze()}>
        <LineField
          label="Reason"
          value={reason}
          onValue={setReason}
          hint="Such as “end of the first reading”"
          autoFocus
        />
        {inTheWay !== null && <p className="notice refused">{inTheWay}</p>}
        <Refused doing={commands} />
        <DialogFoot onClose={onClose}>
          <SubmitButton>Freeze Rev.{next}</SubmitButton>
        </DialogFoot>
      </Form>
    </KitDialog>
  );
}
