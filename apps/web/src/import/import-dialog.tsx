// Importing text into the negotiation: paste or choose a file, look at what was recognised, then record it: as one act, or a very
// long one in parts, so that everybody goes on working meanwhile. What is recorded already is no longer listed when a part is refused.
import { nameBook } from '@adref/import';
import { draftPortions, refusalSentence } from '@adref/negotiation';
import { type ReactNode, useMemo, useState } from 'react';
import { NoConnection } from '../live/commands.ts';
import { DialogFoot } from '../room/dialog-foot.tsx';
import { useNegotiation, useRoom } from '../room/room.ts';
import { RoomDialog } from '../room/room-dialog.tsx';
import { DraftPreview } from './draft-preview.tsx';
import { importSource } from './import-source.ts';
import { SourceField } from './source-field.tsx';
import { usePastedDraft } from './use-draft.ts';

export function ImportDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const room = useRoom();
  const state = useNegotiation();
  const groups = state.groups;
  const book = useMemo(() => nameBook(state.delegations, groups), [state.delegations, groups]);
  const draft = usePastedDraft(book);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const record = async () => {
    setBusy(true);
    const after = room.focus.get()?.paragraph ?? state.paragraphs.at(-1)?.id ?? null;
    const from = importSource(draft);
    let left = draft.drafts;
    const refuse = (why: string) => {
      const isPart = left.length < draft.drafts.length;
      setRefused(isPart ? `${why} The paragraphs that are no longer listed here are in the text.` : why);
      if (isPart) draft.forgetLast(draft.drafts.length - left.length);
    };
    try {
      // The last part first, so that each stands directly behind the same paragraph.
      for (const drafts of draftPortions(left).toReversed()) {
        const answer = await room.send({ kind: 'add-paragraphs', after, drafts, source: 'import', from });
        if (!answer.ok) return refuse(refusalSentence(answer.refusal, room.state.get()));
        left = left.slice(0, left.length - drafts.length);
      }
      onClose();
    } catch (error) {
      if (!(error instanceof NoConnection)) throw error;
      refuse(
        left.length === draft.drafts.length
          ? 'You are offline: nothing was imported.'
          : 'You are offline: the import is not complete.',
      );
    } finally {
      setBusy(false);
    }
  };
  return (
    <RoomDialog title="Import text" onClose={onClose}>
      <p className="hint">
        Plain text or Markdown. The paragraphs come after the one that is chosen now, or at the end.
      </p>
      <SourceField draft={draft} label="Text" rows={6} />
      {draft.rows.length > 0 && <DraftPreview draft={draft} delegations={state.delegations} />}
      {refused !== null && (
        <p className="notice refused" role="alert">
          {refused}
        </p>
      )}
      <DialogFoot onClose={onClose}>
        <button
          type="button"
          className="button primary"
          disabled={busy || draft.drafts.length === 0 || draft.isUndecided}
          onClick={() => void record()}
        >
          Import {draft.drafts.length} {draft.drafts.length === 1 ? 'paragraph' : 'paragraphs'}
        </button>
      </DialogFoot>
    </RoomDialog>
  );
}
