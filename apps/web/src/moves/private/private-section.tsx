// What only my people, or my group, see of the paragraph or bracket under discussion: drafts, notes, red line and fall-back.
// Who reads it stands above it always.
import {
  type BracketId,
  type CommentPlace,
  findBracket,
  mayDo,
  type ParagraphId,
  readPrivateRoom,
} from '@adref/negotiation';
import { type ReactNode, useMemo, useState } from 'react';
import { useCell } from '../../kit/cell.ts';
import { useAside } from '../../session/aside.ts';
import { type Asker, useAsker } from '../../session/asker.ts';
import { useWholeRecord } from '../../session/earlier-record.tsx';
import { saveWords } from '../../session/line/save-state.ts';
import { placeOfBracket } from '../../session/places/brackets-in.ts';
import { beginDraft } from '../../session/private/drafts.ts';
import {
  beginLine,
  beginNote,
  type HangingText,
  hangingTexts,
  type LineKind,
  removeIfEmpty,
} from '../../session/private/notes.ts';
import type { PrivateRoomHere } from '../../session/private/open-private-room.ts';
import { anchorName, fateSentence } from '../../session/private/place-words.ts';
import { readersSentence } from '../../session/private/room-names.ts';
import { useNegotiation } from '../../session/record-now.ts';
import { useWho } from '../../session/who.ts';
import { quoteOfLeaf } from '../talk/compose-on.ts';
import { DraftCard } from './draft-card.tsx';
import { RoomChoice } from './room-choice.tsx';
import { SharedTextarea } from './shared-textarea.tsx';
import { usePlaces } from './use-place.ts';

interface Props {
  readonly paragraph: ParagraphId;
  readonly bracket: BracketId | null;
}

export function PrivateSection(props: Props): ReactNode {
  const aside = useAside();
  const rooms = useCell(aside.privateRooms.rooms).filter(({ id }) => readPrivateRoom(id)?.kind !== 'chair');
  const chosen = useCell(aside.privateRooms.chosen);
  const here = rooms.find(({ id }) => id === chosen) ?? rooms[0];
  if (here === undefined) return null;
  return (
    <section className="private" tabIndex={-1} aria-label="Private">
      <PrivateHead here={here} rooms={rooms} />
      <PrivateContent key={here.id} here={here} {...props} />
    </section>
  );
}

function PrivateHead({
  here,
  rooms,
}: {
  readonly here: PrivateRoomHere;
  readonly rooms: readonly PrivateRoomHere[];
}): ReactNode {
  const { me } = useWho();
  const { privateRooms } = useAside();
  const state = useNegotiation();
  const colleagues = useCell(here.colleagues);
  const { words, tone } = saveWords(useCell(here.save));
  const names = [...new Set(colleagues.filter(({ person }) => person !== me.person).map(({ name }) => name))];
  return (
    <div className="private-head">
      <h3 className="small-caps">Private</h3>
      <p className="private-readers">{readersSentence(state, here.id, me.seat)}</p>
      {rooms.length > 1 && (
        <RoomChoice
          label="Write for"
          ids={rooms.map(({ id }) => id)}
          chosen={here.id}
          onChoose={privateRooms.chosen.set}
        />
      )}
      <p className="hint private-state">
        {names.length > 0 && <span>Here now: {names.join(', ')}</span>}
        <span role="status">{tone === 'good' ? '' : words}</span>
      </p>
    </div>
  );
}

function PrivateContent({ here, paragraph, bracket }: Props & { readonly here: PrivateRoomHere }): ReactNode {
  const { me } = useWho();
  const asking = useAsker();
  const state = useNegotiation();
  const acts = useCell(asking.acts);
  const [newest, setNewest] = useState<string | null>(null);
  const [notes, lines] = [useCell(here.notes), useCell(here.lines)];
  const texts = useMemo(() => hangingTexts(acts, notes, lines), [acts, notes, lines]);
  // The bracket that a text hangs on may have been opened before what is known here.
  useWholeRecord(texts.some(({ anchor }) => anchor.acts < (acts[0]?.n ?? 0)));
  const isShown = ({ place }: { readonly place: CommentPlace | null }) =>
    bracket === null ? place?.paragraph === paragraph : place?.bracket === bracket;
  const drafts = usePlaces(useCell(here.drafts)).filter(({ found }) => isShown(found));
  // What hangs on a bracket is read beside it; in its paragraph only once the bracket is closed.
  const hanging = usePlaces(texts).filter(
    ({ found }) => isShown(found) && (bracket !== null || found.place?.bracket === null),
  );
  const isOnPlace = bracket !== null && findBracket(state, bracket)?.on === 'place';
  const has = (kind: HangingText['kind']) => hanging.some(({ item }) => item.kind === kind);
  const begin = (kind: 'wording' | 'paragraph') => {
    const on =
      kind === 'wording'
        ? placeToDraft(asking, paragraph, bracket)
        : { paragraph, bracket: null, quote: null };
    const { person, name } = me;
    const anchor = { ...on, acts: asking.state.get().acts };
    setNewest(beginDraft(here.doc, { kind, anchor, by: { person, name } }, '', new Date()));
  };
  const beginText = (kind: HangingText['kind']) =>
    setNewest(
      kind === 'note' ? beginNote(here.doc, bracket ?? paragraph) : beginLine(here.doc, bracket ?? '', kind),
    );
  return (
    <>
      {drafts.map(({ item, found }) => (
        <DraftCard key={item.id} here={here} draft={item} found={found} isNew={item.id === newest} />
      ))}
      {hanging.map(({ item, found }) => {
        const fate = fateSentence(state, found);
        return (
          <div key={item.key} className="private-text" data-kind={item.kind}>
            {fate !== null && <p className="hint">{fate}</p>}
            <SharedTextarea
              room={here}
              text={item.text}
              name={item.key}
              label={
                found.place?.bracket === bracket
                  ? LABELS[item.kind]
                  : `${LABELS[item.kind]}, ${anchorName(state, found)}`
              }
              autoFocus={item.key === newest}
              onLeave={() => removeIfEmpty(here.doc, item)}
            />
          </div>
        );
      })}
      <div className="row">
        {!isOnPlace && (
          <button type="button" className="button small" onClick={() => begin('wording')}>
            Draft a wording
          </button>
        )}
        {bracket === null && mayDo(state, 'propose-paragraph', me.seat) && (
          <button type="button" className="button small" onClick={() => begin('paragraph')}>
            Draft a paragraph
          </button>
        )}
        {!has('note') && (
          <button type="button" className="button small" onClick={() => beginText('note')}>
            Note
          </button>
        )}
        {bracket !== null &&
          (['red-line', 'fall-back'] as const satisfies readonly LineKind[])
            .filter((kind) => !has(kind))
            .map((kind) => (
              <button key={kind} type="button" className="button small" onClick={() => beginText(kind)}>
                {LABELS[kind]}
              </button>
            ))}
      </div>
    </>
  );
}

const LABELS: Readonly<Record<HangingText['kind'], string>> = {
  note: 'Note',
  'red-line': 'Red line',
  'fall-back': 'Fall-back',
};

/** A bracket with the words of its base, so that the draft keeps a place when the bracket is closed; else the paragraph. */
function placeToDraft(room: Asker, paragraph: ParagraphId, bracket: BracketId | null): CommentPlace {
  const place = bracket === null ? undefined : placeOfBracket(room.state.get(), bracket);
  const [only, more] = place?.bracket.wordings[0]?.segments ?? [];
  const quote = only?.kind === 'leaf' && more === undefined ? quoteOfLeaf(room, only) : null;
  return { paragraph, bracket, quote };
}
