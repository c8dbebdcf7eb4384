// Who stands where on each wording, told act by act without any position of the fold: a second, slow account for tests. Words are
// compared letter by letter, not by hash. Acts that move positions in other ways (settlements, rosters, versions, unifying) are not
// told here; tests leave them out.

import type { Act, RecordedAct } from '../model/act.ts';
import type { NegotiationState } from '../model/negotiation-state.ts';
import type { Segment, Stance, WordingId } from '../model/paragraph.ts';
import type { SeatId } from '../model/seat.ts';
import { evolve } from '../record/evolve.ts';
import { newAuthors } from '../words/new-authors.ts';
import { joinText, untraced } from '../words/rich-text.ts';
import { paragraphBrackets } from '../words/segment-tree.ts';

interface Told {
  readonly stance: Stance;
  /** The words it was said of. */
  readonly of: string;
}

interface Read {
  readonly words: string;
  readonly sponsors: readonly SeatId[];
}

/** What every seat has said of each wording on the table: its stance, or that the words are others now. */
export type StancesToldBy = ReadonlyMap<WordingId, ReadonlyMap<SeatId, Stance | 'lapsed'>>;

/** The account of a record. */
export function stancesByRecord(record: readonly RecordedAct[]): StancesToldBy {
  const told = new Map<WordingId, Map<SeatId, Told>>();
  let state: NegotiationState | null = null;
  let now: ReadonlyMap<WordingId, Read> = new Map();
  for (const recorded of record) {
    const before = now;
    state = evolve(state, recorded);
    now = readIn(state);
    for (const [id, { words, sponsors }] of now) {
      const was = before.get(id);
      for (const seat of was === undefined ? [] : editorsOf(recorded)) {
        const said = told.get(id)?.get(seat);
        if (sponsors.includes(seat) && said?.stance === 'support' && said.of === was?.words)
          told.get(id)?.set(seat, { stance: 'support', of: words });
      }
    }
    tell(recorded, now, told);
  }
  const stands = ([id, said]: readonly [WordingId, ReadonlyMap<SeatId, Told>]) =>
    [
      id,
      new Map(
        [...said].map(
          ([seat, { stance, of }]) => [seat, of === now.get(id)?.words ? stance : 'lapsed'] as const,
        ),
      ),
    ] as const;
  return new Map([...told].map(stands));
}

function tell(
  { act, seat }: RecordedAct,
  now: ReadonlyMap<WordingId, Read>,
  told: Map<WordingId, Map<SeatId, Told>>,
): void {
  const say = (id: WordingId, who: SeatId, stance: Stance) => {
    const said = told.get(id) ?? new Map<SeatId, Told>();
    told.set(id, said.set(who, { stance, of: now.get(id)?.words ?? '' }));
  };
  if (act.kind === 'position-taken') say(act.wording, seat, act.stance);
  if (act.kind === 'position-withdrawn') told.get(act.wording)?.delete(seat);
  if (act.kind === 'wording-cosponsored') say(act.wording, act.sponsor, 'support');
  if (act.kind === 'heard-confirmed') say(act.wording, seat, 'support');
  if (act.kind === 'wording-proposed' && seat !== 'chair')
    for (const sponsor of act.sponsors) say(act.wording, sponsor, 'support');
  if (act.kind === 'sponsorship-ended' && told.get(act.wording)?.get(act.sponsor)?.stance === 'support')
    told.get(act.wording)?.delete(act.sponsor);
}

function editorsOf({ act, seat }: { readonly act: Act; readonly seat: SeatId }): readonly SeatId[] {
  const authors = act.kind === 'leaf-edited' ? newAuthors(act).map((author) => author.seat) : [];
  return authors.length === 0 ? [seat] : authors;
}

function readIn({ paragraphs }: NegotiationState): ReadonlyMap<WordingId, Read> {
  return new Map(
    paragraphs
      .flatMap(paragraphBrackets)
      .flatMap(({ wordings }) => wordings)
      .map(({ id, segments, sponsors }) => [id, { words: JSON.stringify(asRead(segments)), sponsors }]),
  );
}

/** Letters and marks, neighbouring leaves together; a bracket is the list of its wordings. */
function asRead(segments: readonly Segment[]): readonly unknown[] {
  const read: unknown[] = [];
  let text: ReturnType<typeof untraced> = [];
  for (const segment of segments) {
    if (segment.kind === 'leaf') {
      text = joinText(text, untraced(segment.text));
      continue;
    }
    read.push(text, { wordings: segment.wordings.map((wording) => asRead(wording.segments)) });
    text = [];
  }
  return [...read, text];
}
