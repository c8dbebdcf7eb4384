// The button of one command: the judge says whether it can be pressed and, if not, why. Pressed, the command is made anew from the
// words as they are then.
import type { Command, NegotiationState } from '@adref/negotiation';
import type { ReactNode } from 'react';
import { ActionButton } from '../kit/action-button.tsx';
import { useRecord } from '../session/record-now.ts';
import type { Commands } from '../session/use-commands.ts';
import { useReason } from '../session/use-reason.ts';

interface Props {
  readonly command: (state: NegotiationState) => Command;
  readonly commands: Commands;
  readonly look?: 'primary' | 'plain' | 'danger';
  /** It is not there at all while the command would be refused. */
  readonly isOnlyOffered?: boolean;
  readonly children: ReactNode;
}

export function CommandButton({
  command,
  commands,
  look,
  isOnlyOffered = false,
  children,
}: Props): ReactNode {
  const { live } = useRecord();
  const whyNot = useReason(command);
  if (isOnlyOffered && whyNot !== null) return null;
  return (
    <ActionButton
      {...(look === undefined ? {} : { look })}
      whyNot={whyNot}
      isBusy={commands.busy}
      onPress={() => void commands.run(command(live.get()))}
    >
      {children}
    </ActionButton>
  );
}
