// What can be proposed about a paragraph as a whole. Each choice opens its form in the place of the list.
import {
  type Command,
  cleanWords,
  hashOfParagraph,
  type NegotiationState,
  type Paragraph,
  type ParagraphId,
  richText,
  titleHeading,
} from '@adref/negotiation';
import { type ReactNode, useId, useState } from 'react';
import { useNegotiation, useRecord } from '../../session/record-now.ts';
import { UNWRITTEN, whyNot } from '../../session/rights.ts';
import { useReason } from '../../session/use-reason.ts';
import { useWho } from '../../session/who.ts';
import { isShape, shapeKey } from '../paragraphs/shapes.ts';
import { MoveForm } from './move-form.tsx';
import { NewParagraphForm } from './new-paragraph-form.tsx';
import { NoteForm } from './note-form.tsx';
import { commandForWhole } from './proposals.ts';
import { WholeParagraphForm } from './whole-paragraph-form.tsx';

const CHOICES = [
  { key: 'new', words: 'Propose a new paragraph after this' },
  { key: 'other-text', words: 'Propose another text for the whole paragraph' },
  { key: 'deletion', words: 'Propose to delete it' },
  { key: 'move', words: 'Propose another place' },
  { key: 'note', words: 'Add an editorial note' },
] as const;

type Choice = (typeof CHOICES)[number]['key'];

export function ParagraphProposals({ paragraph }: { readonly paragraph: Paragraph }): ReactNode {
  const id = useId();
  const [chosen, setChosen] = useState<Choice | null>(null);
  const reasons: Readonly<Record<Choice, string | null>> = {
    new: useReasonAgainst('new', paragraph),
    'other-text': useReasonAgainst('other-text', paragraph),
    deletion: useReasonAgainst('deletion', paragraph),
    move: useReasonAgainst('move', paragraph),
    note: useReasonAgainst('note', paragraph),
  };
  if (chosen !== null) {
    return (
      <section className="group" aria-label="Propose">
        <ChosenForm choice={chosen} paragraph={paragraph} onDone={() => setChosen(null)} />
      </section>
    );
  }
  // One reason that several share is said once.
  const said = [...new Set(Object.values(reasons).filter((reason) => reason !== null))];
  return (
    <section className="group" aria-label="Propose">
      <h3 className="small-caps">Propose</h3>
      <ul className="choices">
        {CHOICES.map(({ key, words }) => {
          const reason = reasons[key];
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

/** Why this cannot be proposed here, in a sentence, before anything is filled in; null when it can. */
function useReasonAgainst(choice: Choice, { id }: Paragraph): string | null {
  const { me } = useWho();
  const { live } = useRecord();
  const state = useNegotiation();
  const refused = useReason((now) => proposalOf(choice, now, id));
  if (refused !== null || proposalOf(choice, live.get(), id) !== null) return refused;
  // There is nothing that could be asked for.
  return (
    whyNot(state, choice === 'move' ? 'propose-move' : 'open-bracket', me.seat) ??
    (choice === 'move' ? 'There is no other place.' : 'It has no words yet.')
  );
}

/** What the form of a choice would ask for, with stand-ins for what is filled in there; null where it has nothing to be about. */
function proposalOf(choice: Choice, state: NegotiationState, id: ParagraphId): Command | null {
  const paragraph = state.paragraphs.find((each) => each.id === id);
  if (paragraph === undefined) return null;
  const text = richText(UNWRITTEN);
  switch (choice) {
    case 'new':
      return { kind: 'propose-paragraph', after: id, shape: 'numbered', level: 1, text, reason: '' };
    case 'other-text':
    case 'deletion': {
      const { segments } = paragraph;
      if (segments.length === 1 && cleanWords(segments) === '') return null;
      const isDeletion = choice === 'deletion';
      const words = isDeletion ? [] : text;
      return commandForWhole(state, {
        paragraph: id,
        text: words,
        isToBeTyped: false,
        reason: '',
        sponsors: [],
      });
    }
    case 'move': {
      const at = state.paragraphs.indexOf(paragraph);
      const seenAfter = state.paragraphs[at - 1]?.id ?? null;
      const after = otherPlace(state, paragraph, seenAfter);
      return after === undefined ? null : { kind: 'propose-move', paragraph: id, after, seenAfter, text: [] };
    }
    case 'note':
      return { kind: 'propose-note', paragraph: id, expected: hashOfParagraph(paragraph), text };
    default: {
      const never: never = choice;
      return never;
    }
  }
}

/** A place where a paragraph neither stands nor is proposed to stand; undefined where there is none. */
function otherPlace(
  state: NegotiationState,
  { id, beside }: Paragraph,
  now: ParagraphId | null,
): ParagraphId | null | undefined {
  const proposed = beside.flatMap(({ wordings }) => wordings.map(({ placement }) => placement?.after));
  const first = titleHeading(state) === null ? [null] : [];
  const places = [...state.paragraphs.map((each) => each.id), ...first];
  return places.find((place) => place !== id && place !== now && !proposed.includes(place));
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
