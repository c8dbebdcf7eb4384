// The Chair's hand on the structure: what kind of paragraph this is, its place, a new one after it, its deletion.
import { hashOfParagraph, type Paragraph, type ParagraphKind, richText } from '@adref/negotiation';
import { type ReactNode, useId } from 'react';
import { liveSegments } from '../live/live-text.ts';
import { useNegotiation, useRoom } from '../room/room.ts';
import type { Commands } from '../session/use-commands.ts';
import { ActionButton } from './action-button.tsx';
import { whyNot } from './rights.ts';
import { isShape, SHAPES, shapeKey } from './shapes.ts';

interface Props {
  readonly paragraph: Paragraph;
  readonly commands: Commands;
}

export function ParagraphShape({ paragraph, commands }: Props): ReactNode {
  const room = useRoom();
  const state = useNegotiation();
  const id = useId();
  const index = state.paragraphs.findIndex((each) => each.id === paragraph.id);
  const before = state.paragraphs[index - 1]?.id ?? null;
  const expected = () =>
    hashOfParagraph({ ...paragraph, segments: liveSegments(paragraph.segments, room.text) });
  const closed = paragraph.status === 'open' ? null : 'This paragraph is closed; reopen it first.';
  const move = (after: string | null) =>
    void commands.run({ kind: 'move-paragraph', paragraph: paragraph.id, after, seenAfter: before });
  const shape = (key: string) => {
    if (!isShape(key)) return;
    const { kind, level } = SHAPES[key];
    void commands.run({
      kind: 'reshape-paragraph',
      shape: kind,
      level,
      paragraph: paragraph.id,
      expected: expected(),
    });
  };
  const add = (kind: ParagraphKind, level: number) =>
    void commands.run({
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
          value={shapeKey(paragraph.kind, paragraph.level)}
          disabled={closed !== null || commands.busy}
          onChange={(event) => shape(event.target.value)}
        >
          {Object.entries(SHAPES).map(([key, { name }]) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div className="row">
        <ActionButton
          whyNot={index === 0 ? 'It is the first.' : whyNot(state, 'move-paragraph', room.me.seat)}
          isBusy={commands.busy}
          onPress={() => move(state.paragraphs[index - 2]?.id ?? null)}
        >
          Move up
        </ActionButton>
        <ActionButton
          whyNot={
            index === state.paragraphs.length - 1
              ? 'It is the last.'
              : whyNot(state, 'move-paragraph', room.me.seat)
          }
          isBusy={commands.busy}
          onPress={() => move(state.paragraphs[index + 1]?.id ?? null)}
        >
          Move down
        </ActionButton>
        <ActionButton
          whyNot={whyNot(state, 'add-paragraphs', room.me.seat)}
          isBusy={commands.busy}
          onPress={() =>
            add(
              paragraph.kind === 'heading' ? 'numbered' : paragraph.kind,
              paragraph.kind === 'heading' ? 1 : paragraph.level,
            )
          }
        >
          Add one after it
        </ActionButton>
        <ActionButton
          look="danger"
          whyNot={closed ?? whyNot(state, 'delete-paragraph', room.me.seat)}
          isBusy={commands.busy}
          onPress={() =>
            void commands.run({ kind: 'delete-paragraph', paragraph: paragraph.id, expected: expected() })
          }
        >
          Delete
        </ActionButton>
      </div>
    </section>
  );
}
