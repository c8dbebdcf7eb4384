// What can be proposed about a paragraph as a whole. Each choice opens its form in the place of the list.
import {
  cleanWords,
  type NegotiationState,
  type Paragraph,
  refusalSentence,
  titleHeading,
} from '@adref/negotiation';
import { type ReactNode, useId, useState } from 'react';
import { whyNot } from '../panel/rights.ts';
import { isShape, shapeKey } from '../panel/shapes.ts';
import { useNegotiation, useRoom } from '../room/room.ts';
import { MoveForm } from './move-form.tsx';
import { NewParagraphForm } from './new-paragraph-form.tsx';
import { NoteForm } from './note-form.tsx';
import { WholeParagraphForm } from './whole-paragraph-form.tsx';

const CHOICES = [
  { key: 'new', words: 'Propose a new paragraph after this', doing: 'propose-paragraph' },
  { key: 'other-text', words: 'Propose another text for the whole paragraph', doing: 'open-bracket' },
  { key: 'deletion', words: 'Propose to delete it', doing: 'open-bracket' },
  { key: 'move', words: 'Propose another place', doing: 'propose-move' },
  { key: 'note', words: 'Add an editorial note', doing: 'propose-note' },
] as const;

type Choice = (typeof CHOICES)[number]['key'];

export function ParagraphProposals({ paragraph }: { readonly paragraph: Paragraph }): ReactNode {
  const { me } = useRoom();
  const state = useNegotiation();
  const id = useId();
  const [chosen, setChosen] = useState<Choice | null>(null);
  if (chosen !== null) {
    return (
      <section className="group" aria-label="Propose">
        <ChosenForm choice={chosen} paragraph={paragraph} onDone={() => setChosen(null)} />
      </section>
    );
  }
  const reasons = new Map(
    CHOICES.map(({ key, doing }) => [key, whyNot(state, doing, me.seat) ?? whyNotNow(key, paragraph, state)]),
  );
  // One reason that several share is said once.
  const said = [...new Set([...reasons.values()].filter((reason) => reason !== null))];
  return (
    <section className="group" aria-label="Propose">
      <h3 className="small-caps">Propose</h3>
      <ul className="choices">
        {CHOICES.map(({ key, words }) => {
          const reason = reasons.get(key) ?? null;
          return (
            <li key={key}>
              <button
                type="button"
                className="choice-row"
                aria-disabled={reason !== null || undefined}
                aria-describedby={reason === null ? undefined : `${id}-${said.indexOf(reason)}`}
                onClick={() => {
                  if (reason === null) setChosen(key);
                }}
              >
                {words}
              </button>
            </li>
          );
        })}
      </ul>
      {said.map((reason, at) => (
        <p key={reason} className="hint" id={`${id}-${at}`}>
          {reason}
        </p>
      ))}
    </section>
  );
}

/** Why this cannot be proposed on this paragraph, whoever asks; a new one can be proposed behind any. */
function whyNotNow(choice: Choice, paragraph: Paragraph, state: NegotiationState): string | null {
  const { status, segments } = paragraph;
  if (choice === 'new') return null;
  if (status !== 'open') return refusalSentence({ kind: 'paragraph-closed', status }, state);
  if (choice === 'note') return null;
  if (choice === 'move') return state.paragraphs.length < 2 ? 'There is no other paragraph.' : null;
  return segments.length === 1 && cleanWords(segments) === '' ? 'It has no words yet.' : null;
}

interface FormProps {
  readonly choice: Choice;
  readonly paragraph: Paragraph;
  readonly onDone: () => void;
}

function ChosenForm({ choice, paragraph, onDone }: FormProps): ReactNode {
  const state = useNegotiation();
  switch (choice) {
    case 'new': {
      const like = paragraph.kind === 'heading' ? 'numbered-1' : shapeKey(paragraph.kind, paragraph.level);
      return (
        <NewParagraphForm
          after={paragraph.id}
          mayBeFirst={state.paragraphs[0]?.id === paragraph.id && titleHeading(state) !== paragraph.id}
          shape={isShape(like) ? like : 'numbered-1'}
          onDone={onDone}
        />
      );
    }
    case 'other-text':
    case 'deletion':
      return <WholeParagraphForm paragraph={paragraph} wants={choice} onDone={onDone} />;
    case 'move':
      return <MoveForm paragraph={paragraph} onDone={onDone} />;
    case 'note':
      return <NoteForm paragraph={paragraph} onDone={onDone} />;
    default: {
      const never: never = choice;
      return never;
    }
  }
}
