// One paragraph of the preview: its shape, its number as it will be, its words with brackets as brackets, and what a person may
// decide about it: another shape, to leave it out, and which square brackets are characters.
import type { ReactNode } from 'react';
import { isShape, SHAPES, shapeKey } from '../paragraphs/shapes.ts';
import { DraftWords } from './draft-words.tsx';
import type { DraftRow, PastedDraft } from './use-draft.ts';

interface Props {
  readonly row: DraftRow;
  /** From 1. */
  readonly place: number;
  readonly label: string;
  readonly draft: PastedDraft;
  readonly codeOf: (seat: string) => string;
}

/** How much of a bracket is shown on its button. */
const SHOWN = 40;

export function DraftRowView({ row, place, label, draft, codeOf }: Props): ReactNode {
  const { key, draft: one, found, isLeftOut } = row;
  return (
    <li data-left-out={isLeftOut || undefined}>
      <select
        aria-label={`Shape of paragraph ${place}`}
        value={shapeKey(one.kind, one.level)}
        disabled={isLeftOut}
        onChange={(event) => {
          const shape = event.target.value;
          if (isShape(shape)) draft.reshape(key, SHAPES[shape].kind, SHAPES[shape].level);
        }}
      >
        {Object.entries(SHAPES).map(([shape, { name }]) => (
          <option key={shape} value={shape}>
            {name}
          </option>
        ))}
      </select>
      <span className="draft-label">{isLeftOut ? '' : label}</span>
      <span className="serif" dir="auto" data-kind={one.kind}>
        <DraftWords words={one} codeOf={codeOf} />
      </span>
      <button
        type="button"
        className="link"
        aria-label={`${isLeftOut ? 'Take in' : 'Leave out'} paragraph ${place}`}
        onClick={() => draft.leaveOut(key, !isLeftOut)}
      >
        {isLeftOut ? 'Take in' : 'Leave out'}
      </button>
      {found.length > 0 && !isLeftOut && (
        <p className="found-brackets">
          {found.map(({ draft: at, at: offset, text, isLeft }) => (
            <button
              key={`${at}:${offset}`}
              type="button"
              className="link"
              onClick={() => draft.readBracket(at, offset, isLeft)}
            >
              {isLeft ? 'Make a bracket of ' : 'Keep as characters: '}
              <bdi>{text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text}</bdi>
            </button>
          ))}
        </p>
      )}
    </li>
  );
}
