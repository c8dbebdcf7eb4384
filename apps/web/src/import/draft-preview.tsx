// What an import will record, before it is recorded: each paragraph with the shape that was recognised, changeable, and
// whether anything of the source would be lost.
import { lostCharacters } from '@adref/import';
import { type Draft, labelsOf, plainText } from '@adref/negotiation';
import { type ReactNode, useId, useMemo } from 'react';
import { isShape, SHAPES, shapeKey } from '../panel/shapes.ts';
import { LeafWords } from '../text/leaf-words.tsx';
import { thingsToCheck } from './things-to-check.ts';
import type { PastedDraft } from './use-draft.ts';

interface Props {
  readonly draft: PastedDraft;
}

export function DraftPreview({ draft: pasted }: Props): ReactNode {
  const { source, reading, drafts, reshape: onChange } = pasted;
  const formatId = useId();
  const labels = useMemo(() => labelsOf(drafts.map(asParagraph)), [drafts]);
  const losses = useMemo(() => lostCharacters(source, reading), [source, reading]);
  const damaged = source.split('\ufffd').length - 1;
  const isSure = pasted.from?.isSure !== false;
  const checks = useMemo(() => thingsToCheck(reading, drafts), [reading, drafts]);
  return (
    <div className="draft-preview">
      {source !== '' && (
        <p className="row">
          <label htmlFor={formatId}>Read as</label>
          <select
            id={formatId}
            value={pasted.format === 'auto' ? reading.format : pasted.format}
            onChange={(event) => pasted.readAs(event.target.value === 'markdown' ? 'markdown' : 'text')}
          >
            <option value="text">plain text</option>
            <option value="markdown">Markdown</option>
          </select>
        </p>
      )}
      <p
        className={losses.length === 0 && damaged === 0 && isSure ? 'notice' : 'notice refused'}
        role="status"
      >
        {drafts.length} {drafts.length === 1 ? 'paragraph' : 'paragraphs'}.{' '}
        {losses.length === 0
          ? `${source === '' ? 'The' : isSure && damaged === 0 ? 'Nothing of the source is lost; its' : 'Its'} numbers and letters are computed anew.`
          : `Not recognised: ${losses.map(({ line, text }) => `“${text.slice(0, 40)}” (line ${line})`).join(', ')}.`}
        {!isSure && ' Whether its letters are read right is not known: choose above how they are written.'}
        {damaged > 0 &&
          ` ${damaged === 1 ? 'One place' : `${damaged} places`} of the file could not be read and ${damaged === 1 ? 'shows' : 'show'} “\ufffd”.`}
        {checks.length > 0 && ` To check: ${checks.join('; ')}.`}
      </p>
      <ol>
        {drafts.map((draft, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: drafts have no id, and their order does not change here
          <li key={`${index}:${plainText(draft.text).slice(0, 20)}`}>
            <select
              aria-label={`Shape of paragraph ${index + 1}`}
              value={shapeKey(draft.kind, draft.level)}
              onChange={(event) => {
                const key = event.target.value;
                if (!isShape(key)) return;
                const { kind, level } = SHAPES[key];
                onChange(drafts.with(index, { ...draft, kind, level }));
              }}
            >
              {Object.entries(SHAPES).map(([key, { name }]) => (
                <option key={key} value={key}>
                  {name}
                </option>
              ))}
            </select>
            <span className="draft-label">{labels.get(String(index))}</span>
            <span className="serif" dir="auto" data-kind={draft.kind}>
              <LeafWords words={draft.text} />
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** Labels are computed for paragraphs; a draft is one without an id, so its index stands in for it. */
function asParagraph(draft: Draft, index: number) {
  return {
    id: String(index),
    kind: draft.kind,
    level: draft.level,
    status: 'open' as const,
    segments: [],
    reservations: [],
  };
}
