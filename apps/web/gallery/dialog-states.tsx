// Dialogs: one that tells, one that asks. Each opens from its button and gives the keyboard back to it.
import { type ReactNode, useState } from 'react';
import { KitDialog } from '../src/kit/dialog.tsx';
import { DialogFoot } from '../src/kit/dialog-foot.tsx';
import { LineField } from '../src/kit/fields.tsx';
import { Form, SubmitButton } from '../src/kit/form.tsx';
import { Part, State } from './part-states.tsx';

export function DialogStates(): ReactNode {
  const [open, setOpen] = useState<'tells' | 'asks' | null>(null);
  const [value, setValue] = useState('');
  const close = () => setOpen(null);
  return (
    <Part name="Dialogs">
      <State name="Tells">
        <button type="button" className="button" onClick={() => setOpen('tells')}>
          Open what tells
        </button>
      </State>
      <State name="Asks">
        <button type="button" className="button" onClick={() => setOpen('asks')}>
          Open what asks
        </button>
      </State>
      {open === 'tells' && (
        <KitDialog title="Something to know" narrow onClose={close}>
          <p>This dialog only tells.</p>
          <DialogFoot onClose={close} />
        </KitDialog>
      )}
      {open === 'asks' && (
        <KitDialog title="Something to fill in" onClose={close}>
          <Form isOff={value.trim() === ''} onSubmit={close}>
            <LineField label="Name" value={value} onValue={setValue} autoFocus />
            <DialogFoot onClose={close}>
              <SubmitButton>Send it</SubmitButton>
            </DialogFoot>
          </Form>
        </KitDialog>
      )}
    </Part>
  );
}
