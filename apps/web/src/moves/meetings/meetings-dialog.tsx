// Meetings and readings: what there was, and for the Chair's office opening and closing them, and who attends.
import {
  MEETING_FORMS,
  type Meeting,
  type MeetingForm,
  type NegotiationState,
  openMeeting,
  ordinal,
  type SeatId,
} from '@adref/negotiation';
import { type ReactNode, useState } from 'react';
import { ActionButton } from '../../kit/action-button.tsx';
import { KitDialog } from '../../kit/dialog.tsx';
import { DialogFoot } from '../../kit/dialog-foot.tsx';
import { ChoiceField, LineField } from '../../kit/fields.tsx';
import { Form, FormFoot } from '../../kit/form.tsx';
import { Refused } from '../../kit/refused.tsx';
import { seatCode } from '../../session/names/seat-names.ts';
import { useNegotiation } from '../../session/record-now.ts';
import { whyNot } from '../../session/rights.ts';
import { type Commands, useCommands } from '../../session/use-commands.ts';
import { useWho } from '../../session/who.ts';
import { CommandButton } from '../command-button.tsx';
import { bareName } from './where-we-are.ts';

const time = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

export function MeetingsDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { me } = useWho();
  const state = useNegotiation();
  const commands = useCommands();
  const now = openMeeting(state);
  const isChair = whyNot(state, 'open-meeting', me.seat) === null;
  return (
    <KitDialog title="Meetings and readings" onClose={onClose}>
      <p>
        {state.readings === 0
          ? 'No reading has been opened yet.'
          : `This is the ${ordinal(state.readings)} reading.`}
      </p>
      {isChair && (
        <p>
          <CommandButton commands={commands} command={() => ({ kind: 'open-reading' })}>
            Open the {ordinal(state.readings + 1)} reading
          </CommandButton>
        </p>
      )}
      {isChair && now === undefined && <OpenForm commands={commands} />}
      {isChair && now !== undefined && (
        <Attendance key={now.id} meeting={now} state={state} commands={commands} />
      )}
      <Refused doing={commands} />
      {state.meetings.length === 0 ? (
        <p className="hint">No meeting has been opened yet: what is recorded is recorded between meetings.</p>
      ) : (
        <ul className="meetings">
          {state.meetings.toReversed().map((meeting) => (
            <li key={meeting.id}>
              <b>{capital(bareName(meeting))}</b>
              {meeting.room !== '' && `, ${meeting.room}`}
              <span className="hint"> · {whenWords(meeting)}</span>
              {meeting.attendance.length > 0 && (
                <p className="hint">
                  Attended by {meeting.attendance.map((seat) => seatCode(state, seat)).join(', ')}
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      <DialogFoot onClose={onClose} />
    </KitDialog>
  );
}

const FORM_WORDS: Readonly<Record<MeetingForm, string>> = {
  formal: 'Formal meeting',
  informal: 'Informal meeting',
  'informal-informal': 'Informal informal',
};

function OpenForm({ commands }: { readonly commands: Commands }): ReactNode {
  const [form, setForm] = useState<MeetingForm>('informal');
  const [number, setNumber] = useState('');
  const [room, setRoom] = useState('');
  return (
    <Form
      label="Open a meeting"
      isOff={commands.busy || (form === 'formal' && number.trim() === '')}
      onSubmit={() =>
        void commands.run({ kind: 'open-meeting', form, number: form === 'formal' ? number : '', room })
      }
    >
      <div className="columns">
        <ChoiceField
          label="Form"
          value={form}
          choices={MEETING_FORMS.map((value) => ({ value, name: FORM_WORDS[value] }))}
          onChoose={setForm}
        />
        {form === 'formal' && (
          <LineField label="Number" value={number} onValue={setNumber} hint="Such as 67th" />
        )}
        <LineField label="Room" value={room} onValue={setRoom} hint="May be left empty" />
      </div>
      <FormFoot action="Open the meeting" />
    </Form>
  );
}

interface AttendanceProps {
  readonly meeting: Meeting;
  readonly state: NegotiationState;
  readonly commands: Commands;
}

function Attendance({ meeting, state, commands }: AttendanceProps): ReactNode {
  const [seats, setSeats] = useState<readonly SeatId[]>(meeting.attendance);
  const toggle = (seat: SeatId) =>
    setSeats(seats.includes(seat) ? seats.filter((each) => each !== seat) : [...seats, seat]);
  return (
    <div className="propose">
      <fieldset className="choices">
        <legend>Who attends the {bareName(meeting)}</legend>
        <ul className="choice-list in-columns">
          {state.delegations.map(({ seat, name }) => (
            <li key={seat}>
              <label>
                <input type="checkbox" checked={seats.includes(seat)} onChange={() => toggle(seat)} /> {name}
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
      <div className="row">
        <ActionButton
          whyNot={null}
          isBusy={commands.busy}
          onPress={() => {
            if (String(seats) !== String(meeting.attendance))
              void commands.run({ kind: 'note-attendance', seats });
          }}
        >
          Note who attends
        </ActionButton>
        <CommandButton commands={commands} command={() => ({ kind: 'close-meeting' })}>
          Close the meeting
        </CommandButton>
      </div>
    </div>
  );
}

function whenWords({ openedAt, closedAt }: Meeting): string {
  const from = time.format(new Date(openedAt));
  return closedAt === null ? `open since ${from}` : `${from} to ${time.format(new Date(closedAt))}`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
