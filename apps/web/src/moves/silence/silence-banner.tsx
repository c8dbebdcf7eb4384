// What everybody in the room sees while a silence runs, and how the last one ended: what is under it, until when in the zones that matter, who asked for
// more time, and what this seat may do. A reader who is here is reminded as the deadline comes near.
import { mayDo, type NegotiationId, type PersonId, runningSilence, type Silence } from '@adref/negotiation';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useCell } from '../../kit/cell.ts';
import { ZoneList } from '../../kit/deadline-field.tsx';
import { Refused } from '../../kit/refused.tsx';
import { reminderBetween, timeLeft } from '../../kit/time-left.ts';
import { useNowMs } from '../../kit/use-now.ts';
import { useNegotiation } from '../../session/record-now.ts';
import { useScreen } from '../../session/screen.ts';
import { useCommands } from '../../session/use-commands.ts';
import { useWho } from '../../session/who.ts';
import { SilenceEnded } from './silence-ended.tsx';
import { type SilenceForm, SilenceFormView } from './silence-forms.tsx';
import { SilenceLines } from './silence-lines.tsx';
import { SilenceMessageCard } from './silence-message-card.tsx';
import { recipientWords, underWords } from './silence-words.ts';

export function SilenceBanner(): ReactNode {
  const running = runningSilence(useNegotiation());
  return running === undefined ? <SilenceEnded /> : <RunningSilence key={running.id} silence={running} />;
}

function RunningSilence({ silence }: { readonly silence: Silence }): ReactNode {
  const screen = useScreen();
  const who = useWho();
  const state = useNegotiation();
  const style = useCell(screen.numberStyle);
  const commands = useCommands();
  const [form, setForm] = useState<SilenceForm | null>(null);
  const nowMs = useNowMs();
  useReminders(silence.deadline, nowMs);
  const { seat } = who.me;
  const offered = OFFERED.filter(({ doing }) => mayDo(state, doing, seat));
  return (
    <section className="silence-banner" aria-label="Silence procedure">
      <div className="silence-line">
        <p>
          <strong>Silence</strong> on {underWords(state, silence, style)}
          {!silence.isToAll && `, addressed to ${recipientWords(state, silence)}`} ·{' '}
          <b>{timeLeft(silence.deadline, nowMs)}</b>
        </p>
        <ZoneList at={silence.deadline} />
        {form === null && (
          <div className="row">
            {offered.map((each) => (
              <button
                key={each.form}
                type="button"
                className="button small"
                onClick={() => {
                  commands.clear();
                  setForm(each.form);
                }}
              >
                {each.words}
              </button>
            ))}
            <a className="button small quiet" href={calendarOf(who.negotiation, who.me.person)} download>
              Add to calendar
            </a>
          </div>
        )}
      </div>
      <SilenceLines silence={silence} />
      {mayDo(state, 'extend-silence', seat) && <SilenceMessageCard silence={silence} />}
      {form !== null && (
        <SilenceFormView form={form} silence={silence} commands={commands} onDone={() => setForm(null)} />
      )}
      <Refused doing={commands} />
    </section>
  );
}

/** The deadline as a file, with reminders for whoever is not in the room then. */
function calendarOf(negotiation: NegotiationId, person: PersonId): string {
  const asked = new URLSearchParams({ person });
  return `/api/negotiations/${encodeURIComponent(negotiation)}/silence.ics?${asked}`;
}

const OFFERED = [
  { doing: 'break-silence', form: 'break', words: 'Break silence…' },
  { doing: 'request-extension', form: 'more-time', words: 'Ask for more time…' },
  { doing: 'extend-silence', form: 'extend', words: 'Extend…' },
  { doing: 'cancel-silence', form: 'call-off', words: 'Call off…' },
] as const;

/** Says at the foot of the room that the deadline comes near, once at each of its moments. */
function useReminders(deadline: string, nowMs: number): void {
  const { notice } = useScreen();
  const seen = useRef(nowMs);
  useEffect(() => {
    const words = reminderBetween(deadline, seen.current, nowMs);
    seen.current = nowMs;
    if (words !== null) notice.set(words);
  }, [deadline, nowMs, notice]);
}
