// What stands beside the text: the bracket or the paragraph under discussion, or what to do first.
import type { ReactNode } from 'react';
import { useCell } from '../live/cell.ts';
import { useNegotiation, useRoom } from '../room/room.ts';
import { placeOfBracket } from '../text/brackets-in.ts';
import { BracketPanel } from './bracket-panel.tsx';
import { ParagraphPanel } from './paragraph-panel.tsx';

export function SidePanel(): ReactNode {
  const room = useRoom();
  const state = useNegotiation();
  const focus = useCell(room.focus);
  const place = focus?.bracket == null ? undefined : placeOfBracket(state, focus.bracket);
  if (place !== undefined) return <BracketPanel key={place.bracket.id} place={place} />;
  const paragraph = state.paragraphs.find(({ id }) => id === focus?.paragraph);
  if (paragraph !== undefined) return <ParagraphPanel key={paragraph.id} paragraph={paragraph} />;
  return (
    <div className="panel">
      <p className="hint">Choose a paragraph or a bracket in the text to see where it stands.</p>
    </div>
  );
}
