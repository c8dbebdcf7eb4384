// What an import will record, before it is recorded: each paragraph with the shape that was recognised, changeable, its brackets
// as brackets, and whether anything of the source would be lost.
import { draftLabels, lostCharacters } from '@adref/formats';
import type { Delegation, Draft } from '@adref/negotiation';
import { type ReactNode, useId, useMemo } from 'react';
import { DraftRowView } from './draft-row-view.tsx';
import { MastheadOffer, type MastheadTaker } from './masthead-offer.tsx';
import { thingsToCheck } from './things-to-check.ts';
import { UnknownNames } from './unknown-names.tsx';
import type { PastedDraft } from './use-draft.ts';

interface Props {
  readonly draft: PastedDraft;
  readonly delegations: readonly Delegation[];
  /** What drafts will be called in the text that they come to; left out, they are a text of their own. */
  readonly numbersOf?: (drafts: readonly Draft[]) => readonly string[];
  /** The form that may take what the masthead says. */
  readonly form?: MastheadTaker;
}

export function DraftPreview({
  draft: pasted,
  delegations,
  numbersOf = draftLabels,
  form,
}: Props): ReactNode {
  const { source, reading, rows, drafts, spans } = pasted;
  const formatId = useId();
  const kept = useMemo(() => rows.filter(({ isLeftOut }) => !isLeftOut), [rows]);
  const numbers = useMemo(() => numbersOf(kept.map((row) => row.draft)), [numbersOf, kept]);
  // Shown as a text of its own, beside its source; what will be called otherwise where it comes to stand is listed.
  const own = useMemo(() => draftLabels(kept.map((row) => row.draft)), [kept]);
  const labels = new Map(kept.map(({ key }, index) => [key, own[index] ?? '']));
  const checks = useMemo(
    () => [...new Set(thingsToCheck(reading, kept, spans, numbers))],
    [reading, kept, spans, numbers],
  );
  const codes = useMemo(() => new Map(delegations.map(({ seat, code }) => [seat, code])), [delegations]);
  const count = `${drafts.length} ${drafts.length === 1 ? 'paragraph' : 'paragraphs'}`;
  const account = useAccount(pasted);
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
      <div className={account.isWhole ? 'notice' : 'notice refused'} role="status">
        <p>
          {count}. {account.words}
          {checks.length > 0 && ' To check:'}
        </p>
        {checks.length > 0 && (
          <ul className="things-to-check">
            {checks.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        )}
      </div>
      <FurnitureChoice draft={pasted} />
      {form !== undefined && <MastheadOffer reading={reading} form={form} />}
      <UnknownNames draft={pasted} delegations={delegations} />
      <ol className="draft-rows">
        {rows.map((row, index) => (
          <DraftRowView
            key={row.key}
            row={row}
            place={index + 1}
            label={labels.get(row.key) ?? ''}
            draft={pasted}
            codeOf={(seat) => codes.get(seat) ?? seat}
          />
        ))}
      </ol>
    </div>
  );
}

/** What belongs to the pages of a printed document: listed, and left out unless it is wanted. */
function FurnitureChoice({ draft }: { readonly draft: PastedDraft }): ReactNode {
  const lines = draft.reading.notes.filter(({ why }) => why === 'page-furniture');
  if (lines.length === 0 && !draft.keepsFurniture) return null;
  return (
    <div>
      <label className="row">
        <input
          type="checkbox"
          checked={!draft.keepsFurniture}
          onChange={({ target }) => draft.keepFurniture(!target.checked)}
        />
        Leave out what belongs to printed pages
      </label>
      {lines.length > 0 && (
        <p className="hint">{lines.map(({ text, line }) => `“${text}” (line ${line})`).join(', ')}</p>
      )}
    </div>
  );
}

/** Whether everything of the source is there, as far as it is known. */
function useAccount({ source, from, reading, rows }: PastedDraft): {
  readonly isWhole: boolean;
  readonly words: string;
} {
  const losses = useMemo(() => lostCharacters(source, reading), [source, reading]);
  const damaged = source.split('\ufffd').length - 1;
  const isSure = from?.isSure !== false;
  const leftOut = rows.filter(({ isLeftOut }) => isLeftOut).length;
  const unseen = reading.notes.filter(({ why }) => why === 'control-character').length;
  const isWhole = losses.length === 0 && damaged === 0 && isSure;
  const said = [
    losses.length > 0
      ? `Not recognised: ${losses.map(({ line, text }) => `“${text.slice(0, 40)}” (line ${line})`).join(', ')}.`
      : `${source === '' ? 'The' : isWhole && leftOut === 0 ? 'Nothing of the source is lost; its' : 'Its'} numbers and letters are computed anew.`,
    unseen === 0
      ? ''
      : `${unseen} ${unseen === 1 ? 'character that does not show is' : 'characters that do not show are'} taken off.`,
    leftOut === 0 ? '' : `${leftOut} ${leftOut === 1 ? 'is' : 'are'} left out.`,
    isSure ? '' : 'Whether its letters are read right is not known: choose above how they are written.',
    damaged === 0
      ? ''
      : `${damaged === 1 ? 'One place of the file could not be read and shows' : `${damaged} places of the file could not be read and show`} “\ufffd”.`,
  ];
  return { isWhole, words: said.filter((words) => words !== '').join(' ') };
}
