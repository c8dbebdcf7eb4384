// Proposals that settlements left behind: whose they are, what they say, and the three ways on for their sponsors and the Chair.
import {
  type Command,
  isolated,
  type Leftover,
  type NegotiationState,
  plainText,
  wordsInstead,
} from '@adref/negotiation';
import { type ReactNode, useState, useSyncExternalStore } from 'react';
import { Link, useLocation } from 'wouter';
import { ActionButton } from '../../kit/action-button.tsx';
import { focusSoon } from '../../kit/focus-soon.ts';
import { ReasonForm } from '../../kit/reason-form.tsx';
import { Refused } from '../../kit/refused.tsx';
import { CommandButton } from '../../moves/command-button.tsx';
import { useInHand } from '../../session/in-hand.ts';
import { namesTogether, seatName } from '../../session/names/seat-names.ts';
import { useNumberStyle } from '../../session/number-style.ts';
import { nameOfParagraph } from '../../session/places/brackets-in.ts';
import { useNegotiation, useRecord } from '../../session/record-now.ts';
import { UNWRITTEN, whyNot } from '../../session/rights.ts';
import { useCommands } from '../../session/use-commands.ts';
import { useReason } from '../../session/use-reason.ts';
import { useWho } from '../../session/who.ts';

export function LeftoverList({ base }: { readonly base: string }): ReactNode {
  const { leftovers } = useNegotiation();
  if (leftovers.length === 0) return null;
  return (
    <section className="desk-part" aria-label="Left behind">
      <h2 className="small-caps">Left behind</h2>
      <ul>
        {leftovers.map((leftover) => (
          <LeftoverItem key={leftover.id} leftover={leftover} base={base} />
        ))}
      </ul>
    </section>
  );
}

function insteadWords({ settled, heard }: Leftover): string {
  if (settled === null && heard !== undefined) return 'nobody has confirmed it';
  if (settled === null) return 'the wording it stood in has left the table';
  return `settled instead: ${settled === '' ? 'deletion' : `“${isolated(settled)}”`}`;
}

function LeftoverItem({ leftover, base }: { readonly leftover: Leftover; readonly base: string }): ReactNode {
  const who = useWho();
  const record = useRecord();
  const inHand = useInHand();
  const state = useNegotiation();
  const style = useNumberStyle();
  const commands = useCommands();
  const [, go] = useLocation();
  const [isRetiring, setRetiring] = useState(false);
  const { paragraph, sponsors, text, heard } = leftover;
  const stands = state.paragraphs.some(({ id }) => id === paragraph);
  const isMine = isOnesOwn(leftover, who.me.seat);
  // What is confirmed is what is shown here, as it reads now.
  const words =
    useSyncExternalStore(record.live.watch, () => wordsInstead(record.live.get(), leftover.id)) ?? '';
  const confirmation: Command = { kind: 'confirm-proposal', proposal: leftover.id, expected: words };
  const mayConfirm = useReason(() => confirmation) === null;
  const retiring = (reason: string): Command => ({
    kind: 'retire-proposal',
    proposal: leftover.id,
    reason,
  });
  const whyNotRetire = useReason(() => retiring(UNWRITTEN));
  return (
    <li className="desk-row leftover">
      <span className="desk-number">{stands ? nameOfParagraph(state, paragraph, style) : '–'}</span>
      <div className="desk-words">
        <p className="serif" dir="auto">
          “{isolated(plainText(text))}”
        </p>
        <p className="hint">
          {namesTogether(
            sponsors.map((seat) => seatName(state, seat)),
            5,
          )}
          {heard !== undefined &&
            `, as heard from ${namesTogether(
              heard.from.map((seat) => seatName(state, seat)),
              5,
            )}`}
          ; {insteadWords(leftover)}
          {!stands && '; its paragraph has gone'}
        </p>
        {isMine && mayConfirm && (
          <p className="hint" dir="auto">
            Confirmed, it stands again, on “{isolated(words)}”.
          </p>
        )}
      </div>
      {isMine && !isRetiring && (
        <div className="desk-main">
          <CommandButton commands={commands} command={() => confirmation}>
            Confirm
          </CommandButton>
          <ActionButton
            whyNot={whyNot(state, 'rebase-proposal', who.me.seat)}
            onPress={() => {
              inHand.rebasing.set(leftover.id);
              if (stands) inHand.focus.set({ paragraph, bracket: null });
              go(base);
            }}
          >
            Put it on other words…
          </ActionButton>
          <ActionButton whyNot={whyNotRetire} onPress={() => setRetiring(true)}>
            Retire…
          </ActionButton>
        </div>
      )}
      <Refused doing={commands} />
      {isRetiring && (
        <ReasonForm
          label="Why is it retired?"
          action="Retire it"
          isBusy={commands.busy}
          onCancel={() => setRetiring(false)}
          onReason={async (reason) => {
            await commands.run(retiring(reason));
          }}
        />
      )}
    </li>
  );
}

/** In the outline of a sponsor: that something of theirs was left behind, and the way to it. */
export function LeftBehind(): ReactNode {
  const { me, negotiation } = useWho();
  const state: NegotiationState = useNegotiation();
  const mine = state.leftovers.filter(({ sponsors }) => sponsors.includes(me.seat));
  if (mine.length === 0 || me.seat === 'chair' || state.phase.kind !== 'negotiating') return null;
  return (
    <Link
      href={`/as/${me.person}/n/${negotiation}/desk`}
      className="button small"
      onClick={() => focusSoon('.desk [aria-label="Left behind"]')}
    >
      {mine.length} {mine.length === 1 ? 'proposal of yours was' : 'proposals of yours were'} left behind
    </Link>
  );
}

function isOnesOwn({ sponsors }: Leftover, seat: string): boolean {
  return seat === 'chair' || sponsors.includes(seat);
}
