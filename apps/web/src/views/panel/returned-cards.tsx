// Words of mine that came back, each with a way on: copy them, propose them where the caret or the bracket is, or let go.
import { hashOfSegments, isolated, richText } from '@adref/negotiation';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { ActionButton } from '../../kit/action-button.tsx';
import { useCell } from '../../kit/cell.ts';
import { useCopy } from '../../kit/use-copy.ts';
import { useAsker } from '../../session/asker.ts';
import { useInHand } from '../../session/in-hand.ts';
import { placeOfBracket } from '../../session/places/brackets-in.ts';
import { useRecord } from '../../session/record-now.ts';
import type { ReturnedWords } from '../../session/returned/returned-words.ts';
import { whyNot } from '../../session/rights.ts';
import { useScreen } from '../../session/screen.ts';
import { useCommands } from '../../session/use-commands.ts';
import { useWho } from '../../session/who.ts';
import { liveSegments } from '../../session/words/live-text.ts';

export function ReturnedCards(): ReactNode {
  const { returned } = useScreen();
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
  const { returned } = useScreen();
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
  const inHand = useInHand();
  const record = useRecord();
  const screen = useScreen();
  const asking = useAsker();
  const who = useWho();
  const focus = useCell(inHand.focus);
  const commands = useCommands();
  const { id, words, why } = returnedWords;
  const place =
    focus?.bracket == null
      ? undefined
      : placeOfBracket(record.state.get(), focus.bracket, screen.numberStyle.get());
  const { said, copy } = useCopy(words);
  const propose = async () => {
    const base = place?.bracket.wordings[0];
    if (place === undefined || base === undefined) return;
    const expected = hashOfSegments(liveSegments(base.segments, asking.text));
    const done = await commands.run({
      kind: 'propose-wording',
      bracket: place.bracket.id,
      text: richText(words.trim()),
      expected,
    });
    if (done) screen.returned.dismiss(id);
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
              : whyNot(record.state.get(), 'propose-wording', who.me.seat)
          }
          onPress={() => void propose()}
        >
          Propose in {place?.number ?? 'a bracket'}
        </ActionButton>
        <button type="button" className="button quiet" onClick={() => screen.returned.dismiss(id)}>
          Dismiss
        </button>
      </div>
      <p role="status" className="hint">
        {commands.refused ?? said}
      </p>
    </article>
  );
}
