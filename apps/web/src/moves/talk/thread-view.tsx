// One thread: to whom it is said, what it is about, what has become of that, and the comments in it.
import { type Command, isolated } from '@adref/negotiation';
import { type ReactNode, useState } from 'react';
import { handKeyboardTo } from '../../kit/hand-keyboard.ts';
import { Refused } from '../../kit/refused.tsx';
import { timeOf } from '../../kit/times.ts';
import { seatTitle } from '../../session/names/seat-names.ts';
import { STANCE_VERB } from '../../session/names/stance-words.ts';
import { shortened } from '../../session/private/place-words.ts';
import { roomTitle } from '../../session/private/room-names.ts';
import { useNegotiation } from '../../session/record-now.ts';
import { UNWRITTEN } from '../../session/rights.ts';
import type { ShownComment, ShownThread } from '../../session/talk/threads.ts';
import { useCommands } from '../../session/use-commands.ts';
import { useDoing } from '../../session/use-doing.ts';
import { useReason } from '../../session/use-reason.ts';
import { useWho } from '../../session/who.ts';
import { CommentForm } from './comment-form.tsx';
import { answerIn, takeBack, useSpeaking } from './say.ts';

export function ThreadView({ thread }: { readonly thread: ShownThread }): ReactNode {
  const speaking = useSpeaking();
  const who = useWho();
  const state = useNegotiation();
  const commands = useCommands();
  const [isAnswering, setAnswering] = useState(false);
  const takingBack = useDoing();
  const { id, comments, isClosed, lost, quote, explains } = thread;
  const refused = takingBack.refused ?? commands.refused;
  const [first] = comments;
  const began = first === undefined ? 'nobody' : seatTitle(state, first.seat);
  const stopAnswering = () => {
    handKeyboardTo('.thread');
    setAnswering(false);
  };
  // What is said in a private room is judged there.
  const isPublic = thread.room === null;
  const closing: Command = { kind: isClosed ? 'reopen-thread' : 'close-thread', thread: id };
  const mayClose = useReason(() => closing) === null && isPublic;
  const answer: Command = { kind: 'comment', on: { thread: id }, words: UNWRITTEN, mentions: [] };
  const mayAnswer = useReason(() => (isPublic ? answer : null)) === null && !isClosed;
  const audience = thread.room === null ? 'To all' : roomTitle(state, thread.room, who.me.seat);
  return (
    <article
      className="thread"
      tabIndex={-1}
      data-private={thread.room !== null || undefined}
      data-closed={isClosed || undefined}
      aria-label={`Thread of ${began}: ${audience}`}
    >
      <p className="thread-head">
        <span className="audience">{audience}</span>
        {isClosed && <span>closed</span>}
        {explains !== null && first !== undefined && (
          <span>
            {seatTitle(state, first.seat)} {STANCE_VERB[explains.stance]}
          </span>
        )}
      </p>
      {quote !== null && (
        <p className="serif thread-quote" dir="auto">
          “{isolated(shortened(quote))}”
        </p>
      )}
      {lost !== null && <p className="hint">{lost}</p>}
      <ol>
        {comments.map((comment) => (
          <CommentView
            key={comment.id}
            comment={comment}
            onTakeBack={() => {
              handKeyboardTo('.thread');
              void takingBack.run(() => takeBack(speaking, thread.room, comment.id));
            }}
          />
        ))}
      </ol>
      {isAnswering ? (
        <CommentForm
          label="Your answer"
          action="Answer"
          room={thread.room}
          onCancel={stopAnswering}
          onSay={async (_room, words, mentions) => {
            const said = await answerIn(speaking, thread.room, id, words, mentions);
            if (said.ok) stopAnswering();
            return said;
          }}
        />
      ) : (
        <div className="row thread-actions">
          {mayAnswer && (
            <button type="button" className="link" onClick={() => setAnswering(true)}>
              Answer
            </button>
          )}
          {mayClose && (
            <button type="button" className="link" onClick={() => void commands.run(closing)}>
              {isClosed ? 'Reopen' : 'Close thread'}
            </button>
          )}
        </div>
      )}
      <Refused doing={{ refused }} />
    </article>
  );
}

function CommentView({
  comment,
  onTakeBack,
}: {
  readonly comment: ShownComment;
  readonly onTakeBack: () => void;
}): ReactNode {
  const who = useWho();
  const state = useNegotiation();
  const { seat, at, words, mentions, isWithdrawn, person } = comment;
  const name = state.people.find((each) => each.person === person)?.name;
  const isMine = seat === who.me.seat && !isWithdrawn;
  return (
    <li className="comment" data-withdrawn={isWithdrawn || undefined}>
      <p className="comment-head">
        <b title={name}>{seatTitle(state, seat)}</b>
        {mentions.length > 0 && (
          <span className="comment-to">
            {mentions.map((each) => (
              <span key={each} className="mention" data-me={each === who.me.seat || undefined}>
                @{seatTitle(state, each)}
              </span>
            ))}
          </span>
        )}
        <span className="comment-when">
          {isMine && (
            <button type="button" className="link take-back" onClick={onTakeBack}>
              Take back
            </button>
          )}
          <time dateTime={at}>{timeOf(at, new Date())}</time>
        </span>
      </p>
      {isWithdrawn ? (
        <p className="hint">
          Taken back. It said: <s>{words}</s>
        </p>
      ) : (
        <p className="comment-words" dir="auto">
          {words}
        </p>
      )}
    </li>
  );
}
