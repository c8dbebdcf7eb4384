// What can be proposed about a paragraph as a whole. Each choice opens its form in the place of the list.
import { cleanWords, type Paragraph, refusalSentence } from '@adref/negotiation';
import { type ReactNode, useId, useState } from 'react';
import { useNegotiation, useRoom } from '../room/room.ts';
import { MoveForm } from './move-form.tsx';
import { NewParagraphForm } from './new-paragraph-form.tsx';
import { NoteForm } from './note-form.tsx';
import { whyNot } from './rights.ts';
import { isShape, shapeKey } from './shapes.ts';
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
  const close = () => setChosen(null);
  const index = state.paragraphs.findIndex((each) => each.id === paragraph.id);
  if (chosen !== null)
    return (
      <section className="group" aria-label="Propose">
        {formOf(chosen)}
      </section>
    );

  const closed =
    paragraph.status === 'open'
      ? null
      : refusalSentence({ kind: 'paragraph-closed', status: paragraph.status }, state);
  const hasNoWords =
    paragraph.segments.length === 1 && cleanWords(paragraph.segments) === '' ? 'It has no words yet.' : null;
  const isAlone = state.paragraphs.length < 2 ? 'There is no other paragraph.' : null;
  const reasons = new Map(
    CHOICES.map(({ key, doing }) => [key, whyNot(state, doing, me.seat) ?? whyNotNow(key)]),
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

  function whyNotNow(key: Choice): string | null {
    if (key === 'new') return null;
    if (closed !== null) return closed;
    if (key === 'move') return isAlone;
    return key === 'note' ? null : hasNoWords;
  }

  function formOf(choice: Choice): ReactNode {
    switch (choice) {
      case 'new': {
        const like = paragraph.kind === 'heading' ? 'numbered-1' : shapeKey(paragraph.kind, paragraph.level);
        return (
          <NewParagraphForm
            after={paragraph.id}
            mayBeFirst={index === 0}
            shape={isShape(like) ? like : 'numbered-1'}
            onDone={close}
          />
        );
      }
      case 'other-text':
      case 'deletion':
        return <WholeParagraphForm paragraph={paragraph} wants={choice} onDone={close} />;
      case 'move':
        return <MoveForm paragraph={paragraph} onDone={close} />;
      case 'note':
        return <NoteForm paragraph={paragraph} onDone={close} />;
      default: {
        const never: never = choice;
        return never;
      }
    }
  }
}
