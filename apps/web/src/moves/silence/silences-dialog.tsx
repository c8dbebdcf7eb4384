// All silences of this text, newest first: how each ended, who asked for time, who broke it, and what came too late.
import type { Silence } from '@adref/negotiation';
import { type ReactNode, useState } from 'react';
import { useCell } from '../../kit/cell.ts';
import { ZoneList } from '../../kit/deadline-field.tsx';
import { KitDialog } from '../../kit/dialog.tsx';
import { DialogFoot } from '../../kit/dialog-foot.tsx';
import { Refused } from '../../kit/refused.tsx';
import { useNegotiation } from '../../session/record-now.ts';
import { useScreen } from '../../session/screen.ts';
import { useCommands } from '../../session/use-commands.ts';
import { useReason } from '../../session/use-reason.ts';
import { BreakForm } from './silence-forms.tsx';
import { SilenceLines } from './silence-lines.tsx';
import { outcomeWords, recipientWords, underWords } from './silence-words.ts';

export function SilencesDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { silences } = useNegotiation();
  return (
    <KitDialog title="Silence procedures" onClose={onClose}>
      {silences.length === 0 && <p>Nothing has been put under silence yet.</p>}
      {silences.toReversed().map((silence) => (
        <SilenceView key={silence.id} silence={silence} />
      ))}
      <DialogFoot onClose={onClose} />
    </KitDialog>
  );
}

function SilenceView({ silence }: { readonly silence: Silence }): ReactNode {
  const screen = useScreen();
  const state = useNegotiation();
  const style = useCell(screen.numberStyle);
  const commands = useCommands();
  const [isWriting, setWriting] = useState(false);
  const whyNot = useReason(() => ({
    kind: 'break-silence',
    silence: silence.id,
    reason: '',
    isToChair: true,
  }));
  const mayWriteLate = silence.outcome === 'agreed' && whyNot === null;
  const words = underWords(state, silence, style);
  return (
    <article className="silence-record" aria-label={`Silence on ${words}`}>
      <h3>
        {words.charAt(0).toUpperCase() + words.slice(1)} · {outcomeWords(silence)}
      </h3>
      <p className="hint">Addressed to {recipientWords(state, silence)}.</p>
      <ZoneList at={silence.deadline} />
      {silence.extensions.length > 0 && (
        <p className="hint">
          Extended {silence.extensions.length === 1 ? 'once' : `${silence.extensions.length} times`}.
        </p>
      )}
      <SilenceLines silence={silence} />
      {mayWriteLate && !isWriting && (
        <button type="button" className="button small" onClick={() => setWriting(true)}>
          Send a late message…
        </button>
      )}
      {isWriting && <BreakForm silence={silence} commands={commands} onDone={() => setWriting(false)} />}
      <Refused doing={commands} />
    </article>
  );
}
