// The Chair's hand on the structure: what kind of paragraph this is, its place, a new one after it, its deletion.
import {
  type Command,
  hashOfParagraph,
  type NegotiationState,
  type Paragraph,
  type ParagraphKind,
  richText,
} from '@adref/negotiation';
import { type ReactNode, useId } from 'react';
import { ActionButton } from '../../kit/action-button.tsx';
import { useNegotiation, useRecord } from '../../session/record-now.ts';
import type { Commands } from '../../session/use-commands.ts';
import { useReason } from '../../session/use-reason.ts';
import { CommandButton } from '../command-button.tsx';
import { isShape, SHAPES, type ShapeKey, shapeKey } from './shapes.ts';

interface Props {
  readonly paragraph: Paragraph;
  readonly commands: Commands;
}

export function ParagraphShape({ paragraph, commands }: Props): ReactNode {
  const { live } = useRecord();
  const state = useNegotiation();
  const id = useId();
  const index = state.paragraphs.findIndex((each) => each.id === paragraph.id);
  const before = state.paragraphs[index - 1]?.id ?? null;
  const now = shapeKey(paragraph.kind, paragraph.level);
  const whyNotReshape = useReason((words) => reshape(words, paragraph.id, anotherThan(now)));
  const move = (after: string | null): Command => ({
    kind: 'move-paragraph',
    paragraph: paragraph.id,
    after,
    seenAfter: before,
  });
  const add = (kind: ParagraphKind, level: number): Command => ({
    kind: 'add-paragraphs',
    after: paragraph.id,
    drafts: [{ kind, level, text: richText('') }],
    source: 'draft',
  });
  return (
    <section className="group" aria-label="Place and shape">
      <div className="field">
        <label htmlFor={id}>Shape</label>
        <select
          id={id}
          value={now}
          disabled={whyNotReshape !== null || commands.busy}
          onChange={({ target }) => {
            if (isShape(target.value)) void commands.run(reshape(live.get(), paragraph.id, target.value));
          }}
        >
          {Object.entries(SHAPES).map(([key, { name }]) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div className="row">
        {index === 0 ? (
          <ActionButton whyNot="It is the first." onPress={() => {}}>
            Move up
          </ActionButton>
        ) : (
          <CommandButton commands={commands} command={() => move(state.paragraphs[index - 2]?.id ?? null)}>
            Move up
          </CommandButton>
        )}
        {index === state.paragraphs.length - 1 ? (
          <ActionButton whyNot="It is the last." onPress={() => {}}>
            Move down
          </ActionButton>
        ) : (
          <CommandButton commands={commands} command={() => move(state.paragraphs[index + 1]?.id ?? null)}>
            Move down
          </CommandButton>
        )}
        <CommandButton
          commands={commands}
          command={() =>
            paragraph.kind === 'heading' ? add('numbered', 1) : add(paragraph.kind, paragraph.level)
          }
        >
          Add one after it
        </CommandButton>
        <CommandButton
          look="danger"
          commands={commands}
          command={(words) => ({
            kind: 'delete-paragraph',
            paragraph: paragraph.id,
            expected: hashNow(words, paragraph.id),
          })}
        >
          Delete
        </CommandButton>
      </div>
    </section>
  );
}

function reshape(state: NegotiationState, paragraph: string, key: ShapeKey): Command {
  const { kind: shape, level } = SHAPES[key];
  return { kind: 'reshape-paragraph', shape, level, paragraph, expected: hashNow(state, paragraph) };
}

/** Any other shape, to ask whether there may be one. */
function anotherThan(key: string): ShapeKey {
  return key === 'plain-1' ? 'numbered-1' : 'plain-1';
}

function hashNow({ paragraphs }: NegotiationState, id: string): string {
  const paragraph = paragraphs.find((each) => each.id === id);
  return paragraph === undefined ? '' : hashOfParagraph(paragraph);
}
