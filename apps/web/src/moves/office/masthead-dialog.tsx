// What the file is called: title, symbols and situation.
import { type ReactNode, useState } from 'react';
import { KitDialog } from '../../kit/dialog.tsx';
import { DialogFoot } from '../../kit/dialog-foot.tsx';
import { LineField } from '../../kit/fields.tsx';
import { Form, SubmitButton } from '../../kit/form.tsx';
import { Refused } from '../../kit/refused.tsx';
import { useNegotiation } from '../../session/record-now.ts';
import { useCommands } from '../../session/use-commands.ts';

export function MastheadDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const state = useNegotiation();
  const commands = useCommands();
  const [masthead, setMasthead] = useState(() => {
    const { title, symbol, situation, reportSymbol } = state;
    return { title, symbol, situation, reportSymbol };
  });
  const change = async () => {
    if (await commands.run({ kind: 'change-masthead', ...masthead })) onClose();
  };
  const field = (label: string, name: keyof typeof masthead) => (
    <LineField
      label={label}
      value={masthead[name]}
      onValue={(value) => setMasthead({ ...masthead, [name]: value })}
      hint=""
    />
  );
  return (
    <KitDialog title="Title and symbols" narrow onClose={onClose}>
      <Form isOff={commands.busy} onSubmit={() => void change()}>
        {field('Title', 'title')}
        {field('Symbol', 'symbol')}
        {field('Situation', 'situation')}
        {field('Symbol of the report', 'reportSymbol')}
        <Refused doing={commands} />
        <DialogFoot onClose={onClose}>
          <SubmitButton>Change</SubmitButton>
        </DialogFoot>
      </Form>
    </KitDialog>
  );
}
