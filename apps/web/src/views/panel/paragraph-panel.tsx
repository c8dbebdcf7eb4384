// The panel while no bracket is discussed: one paragraph, what stands in its way, and what my seat may do with it.
import {
  type Bracket,
  bracketWords,
  hashOfParagraph,
  isolated,
  mayDo,
  type NegotiationState,
  type Paragraph,
  type ParagraphId,
  paragraphBrackets,
  reservationName,
  senseOf,
} from '@adref/negotiation';
import { type ReactNode, useMemo, useState } from 'react';
import { ActionButton } from '../../kit/action-button.tsx';
import { ReasonForm } from '../../kit/reason-form.tsx';
import { Refused } from '../../kit/refused.tsx';
import { ParagraphProposals } from '../../moves/brackets/paragraph-proposals.tsx';
import { SettledHere } from '../../moves/brackets/settled-here.tsx';
import { ParagraphCitations } from '../../moves/citations/paragraph-citations.tsx';
import { CommandButton } from '../../moves/command-button.tsx';
import { WeAreHere } from '../../moves/meetings/we-are-here.tsx';
import { CopyParagraph } from '../../moves/paragraphs/copy-paragraph.tsx';
import { HoldingSection } from '../../moves/paragraphs/holding-section.tsx';
import { ParagraphShape } from '../../moves/paragraphs/paragraph-shape.tsx';
import { PrivateSection } from '../../moves/private/private-section.tsx';
import { TalkSection } from '../../moves/talk/talk-section.tsx';
import { useInHand } from '../../session/in-hand.ts';
import { seatName } from '../../session/names/seat-names.ts';
import { useNumberStyle } from '../../session/number-style.ts';
import { placeOfBracket, titleOfParagraph } from '../../session/places/brackets-in.ts';
import { useNegotiation, useRecord } from '../../session/record-now.ts';
import { overReason, UNWRITTEN } from '../../session/rights.ts';
import { useCommands } from '../../session/use-commands.ts';
import { useReason } from '../../session/use-reason.ts';
import { useLiveSegments } from '../../session/use-words.ts';
import { useWho } from '../../session/who.ts';
import { BracketWords } from '../../text/wording-words.tsx';
import { HistoryList } from '../record/history-list.tsx';

export function ParagraphPanel({ paragraph }: { readonly paragraph: Paragraph }): ReactNode {
  const who = useWho();
  const inHand = useInHand();
  const record = useRecord();
  const state = useNegotiation();
  const commands = useCommands();
  const [isReopening, setReopening] = useState(false);
  const open = paragraphBrackets(paragraph);
  const style = useNumberStyle();
  const { seat } = who.me;
  const { id } = paragraph;
  const over = overReason(state);
  const mayClose = mayDo(state, 'agree-ad-ref', seat);
  const whyNotReopen = useReason((now) => ({ kind: 'reopen', reason: UNWRITTEN, ...onIt(now, id) }));
  const mine = paragraph.reservations.filter((reservation) => reservation.seat === seat);

  return (
    <div className="panel">
      <div className="panel-head">
        <h2 className="panel-line">
          <b>{titleOfParagraph(state, paragraph, style)}</b> · {STATUS_WORDS[paragraph.status]}
        </h2>
        <CopyParagraph paragraph={paragraph} />
      </div>
      {open.length > 0 && (
        <section aria-label="Open brackets">
          <h3 className="small-caps">Open brackets</h3>
          <ul className="bracket-list" aria-label="Brackets">
            {open.map((bracket) => (
              <li key={bracket.id}>
                <button
                  type="button"
                  className="bracket-row"
                  onClick={() => inHand.focus.set({ paragraph: paragraph.id, bracket: bracket.id })}
                >
                  <b>{placeOfBracket(state, bracket.id, style)?.number}</b>
                  <OpenBracket paragraph={paragraph} bracket={bracket} />
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {paragraph.reservations.length > 0 && (
        <section className="group" aria-label="Reservations">
          <ul className="reservations-held">
            {paragraph.reservations.map((each) => (
              <li key={`${each.seat} ${each.bracket}`}>
                {seatName(state, each.seat)}: {reservationName(each.kind)} on “{isolated(each.words)}”
              </li>
            ))}
          </ul>
          <p className="hint">Each must be lifted before the text can be adopted.</p>
          {mine.map((reservation) => (
            <CommandButton
              key={reservation.bracket}
              commands={commands}
              command={(now) => ({
                kind: 'lift-reservation',
                bracket: reservation.bracket,
                ...onIt(now, id),
              })}
            >
              Lift my {reservation.kind === 'general' ? 'reservation' : reservationName(reservation.kind)} on
              “{isolated(reservation.words)}”
            </CommandButton>
          ))}
        </section>
      )}
      <SettledHere paragraph={id} />
      <ParagraphCitations paragraph={paragraph} commands={commands} />
      <Refused doing={commands} />
      {over !== null && <p className="hint">{over}</p>}
      {over === null && <HoldingSection paragraph={paragraph} commands={commands} />}
      {over === null && mayClose && (
        <section className="group" aria-label="Close or reopen">
          <WeAreHere paragraph={paragraph.id} />
          {paragraph.status === 'open' && (
            <CommandButton
              look="primary"
              commands={commands}
              command={(now) => ({ kind: 'agree-ad-ref', ...onIt(now, id) })}
            >
              Agree ad ref
            </CommandButton>
          )}
          {paragraph.status === 'ad-ref' && (
            <CommandButton
              look="primary"
              commands={commands}
              command={(now) => ({ kind: 'agree', ...onIt(now, id) })}
            >
              Agree
            </CommandButton>
          )}
          {paragraph.status !== 'open' &&
            (isReopening ? (
              <ReasonForm
                label="Why is it reopened?"
                action="Reopen"
                isBusy={commands.busy}
                onCancel={() => setReopening(false)}
                onReason={async (reason) => {
                  if (await commands.run({ kind: 'reopen', reason, ...onIt(record.live.get(), id) }))
                    setReopening(false);
                }}
              />
            ) : (
              <ActionButton whyNot={whyNotReopen} onPress={() => setReopening(true)}>
                Reopen…
              </ActionButton>
            ))}
        </section>
      )}
      {over === null && !mayClose && <p className="hint">{closingHint(paragraph.status, open.length)}</p>}
      {over === null && <ParagraphProposals paragraph={paragraph} />}
      {over === null && mayDo(state, 'reshape-paragraph', seat) && (
        <ParagraphShape paragraph={paragraph} commands={commands} />
      )}
      <PrivateSection paragraph={paragraph.id} bracket={null} />
      <TalkSection paragraph={paragraph.id} bracket={null} />
      <HistoryList about={paragraph.id} paragraph={paragraph.id} />
    </div>
  );
}

interface OpenBracketProps {
  readonly paragraph: Paragraph;
  readonly bracket: Bracket;
}

function OpenBracket({ paragraph, bracket }: OpenBracketProps): ReactNode {
  const state = useNegotiation();
  const [live] = useLiveSegments(useMemo(() => [bracket], [bracket]));
  const isAsItReads = bracket.on === 'words' && senseOf(paragraph, bracket) !== 'new';
  if (!isAsItReads && live?.kind === 'bracket') return <span>{bracketWords(state, paragraph, live)}</span>;
  return <span className="serif">{live?.kind === 'bracket' && <BracketWords bracket={live} />}</span>;
}

const STATUS_WORDS = {
  open: 'open',
  'ad-ref': 'agreed ad ref',
  agreed: 'agreed',
  silence: 'under silence',
} as const;

function closingHint(status: Paragraph['status'], open: number): string {
  switch (status) {
    case 'open':
      return open > 0
        ? 'Choose a bracket to see its wordings and to take a position.'
        : 'Select words in it to bracket them or to propose others.';
    case 'ad-ref':
      return 'Agreed ad referendum: closed, until the Chair agrees or reopens it.';
    case 'silence':
      return 'Under silence: nobody changes it until the silence has ended.';
    case 'agreed':
      return 'Agreed. Only the Chair can reopen it.';
  }
}

/** What a command on a paragraph says of it: which, and how it reads. */
function onIt({ paragraphs }: NegotiationState, id: ParagraphId) {
  const paragraph = paragraphs.find((each) => each.id === id);
  return { paragraph: id, expected: paragraph === undefined ? '' : hashOfParagraph(paragraph) };
}
