// What more can be done from a wording's card: read the paragraph as if it were adopted, revise a bridging wording, unify others
// into it, and choose it for a package.
import {
  type Bracket,
  hashOfSegments,
  ifAdopted,
  isNearlySame,
  type Paragraph,
  packageOf,
  plainWords,
  richText,
  type Wording,
} from '@adref/negotiation';
import { type ReactNode, useState } from 'react';
import { ActionButton } from '../../kit/action-button.tsx';
import { useCell } from '../../kit/cell.ts';
import { WordsField } from '../../kit/fields.tsx';
import { Form } from '../../kit/form.tsx';
import { useInHand } from '../../session/in-hand.ts';
import { useNegotiation } from '../../session/record-now.ts';
import { whyNot } from '../../session/rights.ts';
import type { Commands } from '../../session/use-commands.ts';
import { useLiveState } from '../../session/use-live-state.ts';
import { useLiveSegments } from '../../session/use-words.ts';
import { useWho } from '../../session/who.ts';
import { PreviewWords, TieForm, toggleChoice } from '../packages/combination.tsx';
import { UnifyForm } from './unify-form.tsx';

interface Props {
  readonly paragraph: Paragraph;
  readonly bracket: Bracket;
  readonly wording: Wording;
  readonly commands: Commands;
}

type Open = 'preview' | 'revise' | 'unify' | null;

export function WordingMoves({ paragraph, bracket, wording, commands }: Props): ReactNode {
  const who = useWho();
  const inHand = useInHand();
  const state = useNegotiation();
  const { seat } = who.me;
  const [open, setOpen] = useState<Open>(null);
  const chosen = useCell(inHand.combination);
  const segments = useLiveSegments(wording.segments);
  const words = plainWords(segments);
  const isChosen = chosen.some((each) => each.bracket === bracket.id && each.wording === wording.id);
  const isAlike = bracket.wordings.some(
    (other) =>
      other !== wording && other.origin !== 'base' && isNearlySame(plainWords(other.segments), words),
  );
  const may = (kind: 'unify-wordings' | 'revise-bridging' | 'tie-package') =>
    whyNot(state, kind, seat) === null;
  const mayUnify =
    may('unify-wordings') && bracket.on === 'words' && wording.origin !== 'base' && words !== '' && isAlike;
  const close = () => setOpen(null);
  const revise = async (text: string) => {
    const on = { bracket: bracket.id, wording: wording.id, expected: hashOfSegments(segments) };
    if (await commands.run({ kind: 'revise-bridging', ...on, text: richText(text) })) close();
  };
  return (
    <>
      <div className="row wording-moves">
        <button
          type="button"
          className="link"
          aria-expanded={open === 'preview'}
          onClick={() => setOpen(open === 'preview' ? null : 'preview')}
        >
          If adopted…
        </button>
        {wording.origin === 'bridging' && bracket.on === 'words' && may('revise-bridging') && (
          <button type="button" className="link" onClick={() => setOpen('revise')}>
            Revise…
          </button>
        )}
        {mayUnify && (
          <button type="button" className="link" onClick={() => setOpen('unify')}>
            Unify…
          </button>
        )}
        {may('tie-package') && packageOf(state, bracket.id) === undefined && (
          <button
            type="button"
            className="link"
            aria-pressed={isChosen}
            onClick={() => toggleChoice(inHand, { bracket: bracket.id, wording: wording.id })}
          >
            {isChosen ? 'Chosen for a package' : 'Add to a package…'}
          </button>
        )}
      </div>
      {isChosen && <ChosenNote />}
      {open === 'preview' && <IfAdopted paragraph={paragraph} bracket={bracket} wording={wording} />}
      {open === 'revise' && (
        <ReviseForm words={words} isBusy={commands.busy} onRevise={revise} onCancel={close} />
      )}
      {open === 'unify' && <UnifyForm bracket={bracket.id} stays={wording.id} onDone={close} />}
    </>
  );
}

function ChosenNote(): ReactNode {
  const inHand = useInHand();
  const state = useLiveState();
  const count = useCell(inHand.combination).length;
  return count < 2 ? (
    <p className="hint">Choose a wording of another bracket too, then tie them.</p>
  ) : (
    <TieForm state={state} />
  );
}

function IfAdopted({ paragraph, bracket, wording }: Omit<Props, 'commands'>): ReactNode {
  const state = useLiveState();
  const after = ifAdopted(state, [{ bracket: bracket.id, wording: wording.id }]);
  const read = after.paragraphs.find(({ id }) => id === paragraph.id);
  return (
    <div className="if-adopted">
      <p className="preview-mark">Preview, nothing is recorded</p>
      {read === undefined ? (
        <p className="hint">The paragraph would be gone.</p>
      ) : (
        <p className="serif" dir="auto">
          <PreviewWords segments={read.segments} />
        </p>
      )}
    </div>
  );
}

interface ReviseProps {
  readonly words: string;
  readonly isBusy: boolean;
  readonly onRevise: (words: string) => Promise<void>;
  readonly onCancel: () => void;
}

function ReviseForm({ words, isBusy, onRevise, onCancel }: ReviseProps): ReactNode {
  const [text, setText] = useState(words);
  return (
    <Form label="Revise the wording" onSubmit={() => void onRevise(text)} onCancel={onCancel}>
      <WordsField
        label="Next version"
        value={text}
        onValue={setText}
        hint="The delegations answer it anew; the version before is kept with its answers."
        autoFocus
      />
      <div className="row">
        <ActionButton
          look="primary"
          whyNot={text === words ? 'These are the words as they stand.' : null}
          isBusy={isBusy}
          onPress={() => void onRevise(text)}
        >
          Put it on the table
        </ActionButton>
        <button type="button" className="button quiet" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </Form>
  );
}
