// Putting the text, or paragraphs of it, under silence: what, for whom, and until when.
import {
  cleanWords,
  hashOfParagraphs,
  hashOfText,
  type NegotiationState,
  type Paragraph,
  paragraphsUnder,
  reasonAgainst,
  refusalSentence,
  type SeatId,
} from '@adref/negotiation';
import { type ReactNode, useState } from 'react';
import { DeadlineField, usualDeadline } from '../../kit/deadline-field.tsx';
import { KitDialog } from '../../kit/dialog.tsx';
import { DialogFoot } from '../../kit/dialog-foot.tsx';
import { Form, SubmitButton } from '../../kit/form.tsx';
import { Refused } from '../../kit/refused.tsx';
import { useAsker } from '../../session/asker.ts';
import { nameOfParagraph } from '../../session/places/brackets-in.ts';
import { useNegotiation } from '../../session/record-now.ts';
import { useScreen } from '../../session/screen.ts';
import { useCommands } from '../../session/use-commands.ts';
import { useWho } from '../../session/who.ts';
import { liveSegments } from '../../session/words/live-text.ts';

/** Silence is usually asked on a revision that everybody has on paper. */
function revisionWords(state: NegotiationState): string {
  const last = state.revisions.at(-1);
  if (last === undefined) return ', not frozen as a revision yet';
  return last.hash === hashOfText(state) ? `: Rev.${last.number}` : `, changed since Rev.${last.number}`;
}

export function SilenceDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const asking = useAsker();
  const screen = useScreen();
  const { me } = useWho();
  const state = useNegotiation();
  const commands = useCommands();
  const [isWhole, setWhole] = useState(true);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [recipients, setRecipients] = useState<readonly SeatId[]>(() =>
    state.delegations.map(({ seat }) => seat),
  );
  const [initial] = useState(() => usualDeadline(Date.now()));
  const [deadline, setDeadline] = useState<string | null>(initial);
  const under = paragraphsUnder(state, isWhole ? null : chosen) ?? [];
  const start = async () => {
    if (deadline === null) return;
    const live = under.map((paragraph) => ({
      ...paragraph,
      segments: liveSegments(paragraph.segments, asking.text),
    }));
    const done = await commands.run({
      kind: 'start-silence',
      paragraphs: isWhole ? null : under.map(({ id }) => id),
      recipients,
      deadline,
      expected: hashOfParagraphs(live),
    });
    if (done) onClose();
  };
  const isReady = deadline !== null && under.length > 0 && recipients.length > 0;
  return (
    <KitDialog title="Put under silence" onClose={onClose}>
      <Form isOff={commands.busy || !isReady} onSubmit={() => void start()}>
        <fieldset className="choices">
          <legend>What</legend>
          <label>
            <input type="radio" name="what" checked={isWhole} onChange={() => setWhole(true)} /> The whole
            text{revisionWords(state)}
          </label>
          <label>
            <input type="radio" name="what" checked={!isWhole} onChange={() => setWhole(false)} /> Chosen
            paragraphs
          </label>
          {!isWhole && (
            <ul className="choice-list">
              {state.paragraphs.map((paragraph) => {
                const inTheWay = wayBarred(state, paragraph, initial, me.seat);
                return (
                  <li key={paragraph.id}>
                    <label>
                      <input
                        type="checkbox"
                        disabled={inTheWay !== null}
                        checked={chosen.includes(paragraph.id)}
                        onChange={() => setChosen(toggled(chosen, paragraph.id))}
                      />{' '}
                      <span className="one-line">
                        <b>{nameOfParagraph(state, paragraph.id, screen.numberStyle.get())}</b>{' '}
                        {cleanWords(paragraph.segments)}
                      </span>
                      {inTheWay !== null && <span className="hint"> · {inTheWay}</span>}
                    </label>
                  </li>
                );
              })}
            </ul>
          )}
        </fieldset>
        <DeadlineField initial={initial} onInstant={setDeadline} />
        <details>
          <summary>
            To {recipients.length === state.delegations.length ? 'all' : recipients.length} of the{' '}
            {state.delegations.length} delegations
          </summary>
          <ul className="choice-list in-columns">
            {state.delegations.map(({ seat, name }) => (
              <li key={seat}>
                <label>
                  <input
                    type="checkbox"
                    checked={recipients.includes(seat)}
                    onChange={() => setRecipients(toggled(recipients, seat))}
                  />{' '}
                  {name}
                </label>
              </li>
            ))}
          </ul>
        </details>
        <p className="hint">
          While the silence runs, nobody changes what is under it. If no delegation breaks it before the
          deadline by the server’s clock, it is agreed.
        </p>
        <Refused doing={commands} />
        <DialogFoot onClose={onClose}>
          <SubmitButton>Start the silence</SubmitButton>
        </DialogFoot>
      </Form>
    </KitDialog>
  );
}

/** The judge's reason why a paragraph cannot go under silence, in the few words that a line has room for; null when it can. */
function wayBarred(
  state: NegotiationState,
  paragraph: Paragraph,
  deadline: string,
  seat: SeatId,
): string | null {
  const refusal = reasonAgainst(
    state,
    {
      kind: 'start-silence',
      paragraphs: [paragraph.id],
      recipients: state.delegations.map((each) => each.seat),
      deadline,
      expected: hashOfParagraphs([paragraph]),
    },
    seat,
  );
  if (refusal === null) return null;
  switch (refusal.kind) {
    case 'paragraph-closed':
      return 'agreed';
    case 'open-brackets':
      return 'open brackets';
    case 'pending':
      return 'agreed pending a delegation';
    case 'placeholders':
      return 'words to fill in';
    default:
      return refusalSentence(refusal, state);
  }
}

function toggled<T>(list: readonly T[], one: T): readonly T[] {
  return list.includes(one) ? list.filter((each) => each !== one) : [...list, one];
}
