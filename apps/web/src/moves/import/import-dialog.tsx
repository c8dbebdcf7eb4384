// Importing text into the negotiation: paste or choose a file, look at what was recognised, then record it: as one act, or a very
// long one in parts, so that everybody goes on working meanwhile. What is recorded already is no longer listed when a part is refused.
import { nameBook } from '@adref/formats';
import { type Draft, draftPortions, numbersOfDrafts } from '@adref/negotiation';
import { type ReactNode, useCallback, useMemo } from 'react';
import { useCell } from '../../kit/cell.ts';
import { KitDialog } from '../../kit/dialog.tsx';
import { DialogFoot } from '../../kit/dialog-foot.tsx';
import { Problem } from '../../kit/problem.tsx';
import { ask, type Done } from '../../session/ask.ts';
import { useAsker } from '../../session/asker.ts';
import { useInHand } from '../../session/in-hand.ts';
import { useNumberStyle } from '../../session/number-style.ts';
import { useNegotiation } from '../../session/record-now.ts';
import { useDoing } from '../../session/use-doing.ts';
import { DraftPreview } from './draft-preview.tsx';
import { importSource } from './import-source.ts';
import { SourceField } from './source-field.tsx';
import { usePastedDraft } from './use-draft.ts';

export function ImportDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const inHand = useInHand();
  const asking = useAsker();
  const state = useNegotiation();
  const groups = state.groups;
  const book = useMemo(() => nameBook(state.delegations, groups), [state.delegations, groups]);
  const draft = usePastedDraft(book);
  const { busy, refused, run } = useDoing();
  const style = useNumberStyle();
  const after = useCell(inHand.focus)?.paragraph ?? state.paragraphs.at(-1)?.id ?? null;
  const { paragraphs, numbering } = state;
  const numbersOf = useCallback(
    (drafts: readonly Draft[]) => numbersOfDrafts({ paragraphs, numbering }, after, drafts, style),
    [paragraphs, numbering, after, style],
  );
  const record = async (): Promise<Done<null>> => {
    const from = importSource(draft);
    let left = draft.drafts;
    // The last part first, so that each stands directly behind the same paragraph.
    for (const drafts of draftPortions(left).toReversed()) {
      const isPart = left.length < draft.drafts.length;
      const asked = await ask(
        asking,
        { kind: 'add-paragraphs', after, drafts, source: 'import', from },
        isPart ? 'the import is not complete' : 'nothing was imported',
      );
      if (asked.ok) {
        left = left.slice(0, left.length - drafts.length);
        continue;
      }
      if (!isPart) return asked;
      draft.forgetLast(draft.drafts.length - left.length);
      const there = 'The paragraphs that are no longer listed here are in the text.';
      return { ok: false, sentence: `${asked.sentence} ${there}` };
    }
    return { ok: true, value: null };
  };
  return (
    <KitDialog title="Import text" onClose={onClose}>
      <p className="hint">
        Plain text or Markdown. The paragraphs come after the one that is chosen now, or at the end.
      </p>
      <SourceField draft={draft} label="Text" rows={6} />
      {draft.rows.length > 0 && (
        <DraftPreview draft={draft} delegations={state.delegations} numbersOf={numbersOf} />
      )}
      <Problem sentence={refused} />
      <DialogFoot onClose={onClose}>
        <button
          type="button"
          className="button primary"
          disabled={busy || draft.drafts.length === 0 || draft.isUndecided}
          onClick={() => void run(record, onClose)}
        >
          Import {draft.drafts.length} {draft.drafts.length === 1 ? 'paragraph' : 'paragraphs'}
        </button>
      </DialogFoot>
    </KitDialog>
  );
}
