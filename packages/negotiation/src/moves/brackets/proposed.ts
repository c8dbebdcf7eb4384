// The act that tables a wording, whatever it is tabled for.
import type { ActOf } from '../../model/act.ts';
import type { BracketId, Heard, ParagraphId, Placement } from '../../model/paragraph.ts';
import type { RichText } from '../../model/rich-text.ts';
import type { SeatId } from '../../model/seat.ts';
import { isBlank } from '../../words/blank.ts';
import { plainText, untraced } from '../../words/rich-text.ts';
import type { Asking } from '../decision.ts';

/** The act that tables a wording in a bracket. */
export function proposed(
  at: {
    readonly paragraph: ParagraphId;
    readonly bracket: BracketId;
    readonly text: RichText;
    readonly sponsors?: readonly SeatId[];
    readonly placement?: Placement;
    readonly heard?: Heard;
  },
  { seat, newId }: Asking,
): ActOf<'wording-proposed'> {
  const leaf = newId('l');
  return {
    kind: 'wording-proposed',
    paragraph: at.paragraph,
    bracket: at.bracket,
    wording: newId('w'),
    origin: seat === 'chair' ? 'bridging' : 'proposal',
    sponsors: at.sponsors ?? [seat],
    leaf,
    ...(at.heard === undefined || at.heard.from.length === 0 ? {} : { heard: at.heard }),
    ...(at.placement === undefined ? {} : { placement: at.placement }),
    // What nobody sees would read as a deletion and be none.
    leaves: [{ id: leaf, pieces: [{ text: isBlank(plainText(at.text)) ? [] : untraced(at.text) }] }],
    retired: [],
  };
}
