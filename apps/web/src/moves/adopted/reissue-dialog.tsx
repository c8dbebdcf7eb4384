// The Chair's corrigendum or reissue, asked for from the menu; the same form stands below the adopted text.
import type { Reissue } from '@adref/negotiation';
import type { ReactNode } from 'react';
import { KitDialog } from '../../kit/dialog.tsx';
import { ReissueForm } from './reissue-form.tsx';

interface Props {
  readonly form: Reissue['form'];
  readonly onClose: () => void;
}

export function ReissueDialog({ form, onClose }: Props): ReactNode {
  return (
    <KitDialog
      title={form === 'corrigendum' ? 'Correct the adopted text' : 'Issue the adopted text again'}
      narrow
      onClose={onClose}
    >
      <p>
        {form === 'corrigendum'
          ? 'The correction stands beside the text, which stays as it was adopted.'
          : 'The text is marked by an asterisk; its words stay as they were adopted.'}
      </p>
      <ReissueForm form={form} onDone={onClose} />
    </KitDialog>
  );
}
