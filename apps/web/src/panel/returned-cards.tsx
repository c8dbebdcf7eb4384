// Words of mine that came back, each with a way on: copy them, propose them where the caret or the bracket is, or let go.
import { hashOfSegments, isolated, richText } from '@adref/negotiation';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useCopy } from '../app/use-copy.ts';
import { useCell } from '../live/cell.ts';
import { liveSegments } from '../live/live-text.ts';
import type { ReturnedWords } from '../live/returned-words.ts';
import { useRoom } from '../room/room.ts';
import { useCommands } from '../session/use-commands.ts';
import { placeOfBracket } from '../text/brackets-in.ts';
import { ActionButton } from './action-button.tsx';
import { whyNot } from './rights.ts';

export function ReturnedCards(): ReactNode {
  const { returned } = useRoom();
  const list = useCell(returned.list);
  if (list.length === 0) return null;
  return (
    <section className="returned" aria-label="Words that came back" aria-live="polite">
      {list.map((each) => (
        <ReturnedCard key={each.id} returnedWords={each} />
      ))}
    </section>
  );
}

/** The same in a view without them: that they are there, and where. */
export function ReturnedNotice({ base }: { readonly base: string }): ReactNode {
  const { returned } = useRoom();
  const { length } = useCell(returned.list);
  return (
    <div role="status">
      {length > 0 && (
        <p className="notice">
          Words of yours came back. <Link href={base}>See them beside the text</Link>
        </p>
      )}
    </div>
  );
}

function ReturnedCard({ returnedWords }: { readonly returnedWords: ReturnedWords }): ReactNode {
  const room = useRoom();
  const focus = useCell(room.focus);
  const commands = useCommands();
  const { id, words, why } = returnedWords;
  const place =
    focus?.bracket == null
      ? undefined
      : placeOfBracket(room.state.get(), focus.bracket, room.numberStyle.get());
  const { said, copy } = useCopy(words);
  const propose = async () => {
    const base = place?.bracket.wordings[0];
    if (place === undefined || base === undefined) return;
    const expected = hashOfSegments(liveSegments(base.segments, room.text));
    const done = await commands.run({
      kind: 'propose-wording',
      bracket: place.bracket.id,
      text: richText(words.trim()),
      expected,
    });
    if (done) room.returned.dismiss(id);
  };
  return (
    <article className="notice">
      <p>Your words {why}</p>
      <p className="serif came-back" dir="auto">
        “{isolated(words.trim())}”
      </p>
      <div className="row">
        <button type="button" className="button" onClick={() => void copy()}>
          Copy
        </button>
        <ActionButton
          whyNot={
            place === undefined
              ? 'Choose a bracket to propose them there.'
              : whyNot(room.state.get(), 'propose-wording', room.me.seat)
          }
          onPress={() => void propose()}
        >
          Propose in {place?.number ?? 'a bracket'}
        </ActionButton>
        <button type="button" className="button quiet" onClick={() => room.returned.dismiss(id)}>
          Dismiss
        </button>
      </div>
      <p role="status" className="hint">
        {commands.refused ?? said}
      </p>
    </article>
  );
}
