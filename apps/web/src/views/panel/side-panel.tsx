// What stands beside the text: the bracket or the paragraph under discussion, or what to do first.
import { mayDo } from '@adref/negotiation';
import { type ReactNode, useState } from 'react';
import { ActionButton } from '../../kit/action-button.tsx';
import { useCell } from '../../kit/cell.ts';
import { Refused } from '../../kit/refused.tsx';
import { NewParagraphForm } from '../../moves/brackets/new-paragraph-form.tsx';
import { OrphanList } from '../../moves/talk/orphan-list.tsx';
import { useInHand } from '../../session/in-hand.ts';
import { useNumberStyle } from '../../session/number-style.ts';
import { placeOfBracket } from '../../session/places/brackets-in.ts';
import { useNegotiation } from '../../session/record-now.ts';
import { whyNot } from '../../session/rights.ts';
import { useCommands } from '../../session/use-commands.ts';
import { useWho } from '../../session/who.ts';
import { BracketPanel } from './bracket-panel.tsx';
import { GonePanel } from './gone-panel.tsx';
import { ParagraphPanel } from './paragraph-panel.tsx';

export function SidePanel(): ReactNode {
  const inHand = useInHand();
  const who = useWho();
  const state = useNegotiation();
  const focus = useCell(inHand.focus);
  const style = useNumberStyle();
  const place = focus?.bracket == null ? undefined : placeOfBracket(state, focus.bracket, style);
  if (place !== undefined) return <BracketPanel key={place.bracket.id} place={place} />;
  const paragraph = state.paragraphs.find(({ id }) => id === focus?.paragraph);
  if (paragraph !== undefined) return <ParagraphPanel key={paragraph.id} paragraph={paragraph} />;
  if (state.paragraphs.length === 0 && mayDo(state, 'add-paragraphs', who.me.seat)) return <FirstParagraph />;
  if (state.paragraphs.length === 0 && mayDo(state, 'propose-paragraph', who.me.seat))
    return <ProposedFirst />;
  if (focus !== null) return <GonePanel key={focus.paragraph} paragraph={focus.paragraph} />;
  return (
    <div className="panel">
      <p className="hint">Choose a paragraph or a bracket in the text to see where it stands.</p>
      <OrphanList />
    </div>
  );
}

/** Before there is a text, a delegation may propose its first paragraph. */
function ProposedFirst(): ReactNode {
  const state = useNegotiation();
  const { me } = useWho();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="panel">
      <p className="hint">There is no text yet. The Chair begins it; you can propose a first paragraph.</p>
      {isOpen ? (
        <NewParagraphForm after={null} mayBeFirst={false} shape="numbered-1" onDone={() => setOpen(false)} />
      ) : (
        <ActionButton whyNot={whyNot(state, 'propose-paragraph', me.seat)} onPress={() => setOpen(true)}>
          Propose a first paragraph
        </ActionButton>
      )}
    </div>
  );
}

/** Where a text begins: with one empty paragraph, or with an import. */
function FirstParagraph(): ReactNode {
  const { me } = useWho();
  const state = useNegotiation();
  const commands = useCommands();
  const begin = () =>
    void commands.run({
      kind: 'add-paragraphs',
      after: null,
      drafts: [{ kind: 'numbered', level: 1, text: [] }],
      source: 'draft',
    });
  return (
    <div className="panel">
      <p className="hint">
        The text is empty. Begin with a paragraph, or import a draft from the menu above.
      </p>
      <ActionButton
        look="primary"
        whyNot={whyNot(state, 'add-paragraphs', me.seat)}
        isBusy={commands.busy}
        onPress={begin}
      >
        Begin with a paragraph
      </ActionButton>
      <Refused doing={commands} />
    </div>
  );
}
