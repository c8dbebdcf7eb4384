// What is said about the paragraph or bracket under discussion, to whomever I may hear it with, and a way to say something.
import { type BracketId, mayDo, type ParagraphId } from '@adref/negotiation';
import { type ReactNode, useState } from 'react';
import { useCell } from '../../kit/cell.ts';
import { handKeyboardTo } from '../../kit/hand-keyboard.ts';
import { useAside } from '../../session/aside.ts';
import { useInHand } from '../../session/in-hand.ts';
import { useNegotiation } from '../../session/record-now.ts';
import { isAlive, type ShownThread } from '../../session/talk/threads.ts';
import { useWho } from '../../session/who.ts';
import { CommentForm } from './comment-form.tsx';
import { sayAbout, useSpeaking } from './say.ts';
import { ThreadView } from './thread-view.tsx';

interface Props {
  readonly paragraph: ParagraphId;
  readonly bracket: BracketId | null;
}

export function TalkSection({ paragraph, bracket }: Props): ReactNode {
  const speaking = useSpeaking();
  const inHand = useInHand();
  const aside = useAside();
  const who = useWho();
  const state = useNegotiation();
  const composing = useCell(inHand.composing);
  const [showsAll, setShowsAll] = useState(false);
  // A bracket is spoken of beside it; what explains a position stands on the wording's card.
  const about = useCell(aside.threads).filter(
    (thread) =>
      thread.paragraph === paragraph &&
      (bracket === null || thread.bracket === bracket) &&
      (thread.explains === null || thread.bracket === null),
  );
  const [open, over] = [about.filter(isOpen), about.filter((thread) => !isOpen(thread))];
  const isHere = composing?.paragraph === paragraph && composing.bracket === bracket;
  const stop = () => {
    handKeyboardTo('.talk');
    inHand.composing.set(null);
  };
  const maySay = mayDo(state, 'comment', who.me.seat);
  if (!maySay && about.length === 0) return null;
  return (
    <section className="talk" tabIndex={-1} aria-label="Talk">
      <h3 className="small-caps">Talk</h3>
      {open.map((thread) => (
        <ThreadView key={`${thread.room} ${thread.id}`} thread={thread} />
      ))}
      {showsAll && over.map((thread) => <ThreadView key={`${thread.room} ${thread.id}`} thread={thread} />)}
      {isHere ? (
        <CommentForm
          label="Your comment"
          action="Say it"
          quote={composing.quote?.words ?? null}
          onCancel={stop}
          onSay={async (audience, words, mentions) => {
            const said = await sayAbout(speaking, audience, composing, words, mentions);
            if (said.ok) stop();
            return said;
          }}
        />
      ) : (
        <div className="row">
          {maySay && (
            <button
              type="button"
              className="button small"
              onClick={() => inHand.composing.set({ paragraph, bracket, quote: null })}
            >
              Comment
            </button>
          )}
          {over.length > 0 && !showsAll && (
            <button type="button" className="link" onClick={() => setShowsAll(true)}>
              {over.length} closed or taken back
            </button>
          )}
        </div>
      )}
    </section>
  );
}

function isOpen(thread: ShownThread): boolean {
  return !thread.isClosed && isAlive(thread);
}
