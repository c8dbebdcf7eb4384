// My delegation's stance on one wording: four choices as a radio group; choosing again what stands withdraws it.
import { isolated, type Position, STANCES, type Stance, type Wording } from '@adref/negotiation';
import { type ReactNode, useId, useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { Form, SubmitButton } from '../../kit/form.tsx';
import { STANCE_CHOICE } from '../../session/names/stance-words.ts';
import type { Commands } from '../../session/use-commands.ts';
import { useWho } from '../../session/who.ts';
import { NoteToChair } from '../talk/chair-note.tsx';
import { LapsedPosition } from './lapsed-position.tsx';
import { ReservationKindChoice } from './reservation-kind-choice.tsx';

interface Props {
  readonly wording: Wording;
  /** Where my seat stands on the words as they are now; null while it has no position, or one that has lapsed. */
  readonly stands: Stance | null;
  readonly wordsNow: string;
  readonly on: { readonly bracket: string; readonly wording: string; readonly expected: string };
  readonly commands: Commands;
}

export function StanceChoice({ wording, stands, wordsNow, on, commands }: Props): ReactNode {
  const { me } = useWho();
  const given = wording.positions.find(({ seat }) => seat === me.seat);
  const take = ({ stance, reservation, note }: Pick<Position, 'stance' | 'reservation' | 'note'>) => {
    const kind = reservation === null ? {} : { reservation };
    void commands.run({ kind: 'take-position', stance, ...kind, note, ...on });
  };
  const takeBack = () => void commands.run({ kind: 'withdraw-position', ...on });
  return (
    <div className="stance">
      <RadioGroup
        className="stance-choice"
        aria-label="Your position"
        value={stands}
        onChange={(value) => {
          const stance = STANCES.find((known) => known === value);
          if (stance !== undefined) take({ stance, reservation: null, note: '' });
        }}
        // Not disabled: that would take the keyboard away from the choice just made.
        isReadOnly={commands.busy}
      >
        {STANCES.map((stance: Stance) => (
          <Radio key={stance} value={stance} className="stance-option" data-stance={stance}>
            {STANCE_CHOICE[stance]}
          </Radio>
        ))}
      </RadioGroup>
      {given !== undefined && stands === 'reserve' && (
        <ReservationKindChoice
          kind={given.reservation ?? 'general'}
          isBusy={commands.busy}
          onChoose={(reservation) => take({ ...given, reservation })}
        />
      )}
      <LapsedPosition
        position={stands === null ? (given ?? null) : null}
        wordsNow={wordsNow}
        isBusy={commands.busy}
        onConfirm={take}
        onTakeBack={takeBack}
      />
      {given !== undefined && stands !== null && (
        <div className="stance-more">
          <PositionNote
            key={given.act}
            note={given.note}
            isBusy={commands.busy}
            onNote={(note) => take({ ...given, note })}
          />
          <NoteToChair on={on} stance={stands} />
          <button type="button" className="link" disabled={commands.busy} onClick={takeBack}>
            Take back my position
          </button>
        </div>
      )}
    </div>
  );
}

interface NoteProps {
  readonly note: string;
  readonly isBusy: boolean;
  readonly onNote: (note: string) => void;
}

/** What goes with a position, such as “pending instructions from capital”. */
function PositionNote({ note, isBusy, onNote }: NoteProps): ReactNode {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [words, setWords] = useState(note);
  if (!isOpen) {
    return (
      <button type="button" className="link" onClick={() => setOpen(true)}>
        {note === '' ? 'Add a note for all' : `Note for all: “${isolated(note)}”`}
      </button>
    );
  }
  return (
    <Form
      className="field"
      isOff={isBusy || words.trim() === note}
      onSubmit={() => onNote(words.trim())}
      onCancel={() => setOpen(false)}
    >
      <label htmlFor={id}>Note to your position, for all</label>
      <div className="row nowrap">
        {/* biome-ignore lint/a11y/noAutofocus: the field opens because its button was pressed */}
        <input id={id} autoFocus value={words} onChange={(event) => setWords(event.target.value)} />
        <SubmitButton look="plain">Record</SubmitButton>
      </div>
    </Form>
  );
}
