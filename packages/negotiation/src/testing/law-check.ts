// Laws that hold in every state and for every record. Each check throws and names what is broken.
import type { RecordedAct } from '../model/act.ts';
import type { NegotiationState } from '../model/negotiation-state.ts';
import type { Bracket, LeafId, Paragraph, Segment } from '../model/paragraph.ts';
import { foldRecord, verifyRecord } from '../record/record.ts';
import { paragraphBrackets, paragraphLeaves } from '../words/segment-tree.ts';

/** The record alone gives the state, also after a journey through JSON, and its chain holds (laws 1 and 8). */
export function checkReplay(record: readonly RecordedAct[], live: NegotiationState): void {
  const replayed = foldRecord(record);
  const travelled: readonly RecordedAct[] = JSON.parse(JSON.stringify(record));
  const again = foldRecord(travelled);
  if (JSON.stringify(replayed) !== JSON.stringify(live))
    throw new Error('law 1: folding the record gives the live state');
  if (JSON.stringify(again) !== JSON.stringify(live)) throw new Error('law 1: acts survive JSON');
  const verified = verifyRecord(travelled);
  if (!verified.ok)
    throw new Error(`law 8: an honest record verifies; act ${verified.n} has a bad ${verified.why}`);
}

/** Every list is leaf (bracket leaf)*, every bracket begins with its base, every id stands once. */
export function checkTree(state: NegotiationState): void {
  const ids = new Set<string>();
  const enter = (id: string) => {
    if (ids.has(id)) throw new Error(`invariant: id ${id} stands twice in the text`);
    ids.add(id);
  };
  for (const paragraph of state.paragraphs) {
    enter(paragraph.id);
    checkList(paragraph.segments, enter);
    for (const bracket of paragraph.beside) {
      enter(bracket.id);
      if (bracket.on === 'words' || bracket.wordings.length < 2)
        throw new Error(`invariant: bracket ${bracket.id} beside the words proposes something`);
      checkWordings(bracket, enter);
    }
    checkCitations(paragraph);
    if (paragraph.status !== 'open' && paragraphBrackets(paragraph).length > 0) {
      throw new Error(`law 5: closed paragraph ${paragraph.id} has no open bracket`);
    }
  }
}

function checkList(list: readonly Segment[], enter: (id: string) => void): void {
  if (list.length % 2 === 0) throw new Error('invariant: a segment list begins and ends with a leaf');
  for (const [index, segment] of list.entries()) {
    if (segment.kind !== (index % 2 === 0 ? 'leaf' : 'bracket')) {
      throw new Error(
        `invariant: leaves and brackets take turns, not ${segment.kind} ${segment.id} at ${index}`,
      );
    }
    enter(segment.id);
    if (segment.kind === 'leaf') continue;
    checkWordings(segment, enter);
  }
}

function checkWordings(bracket: Bracket, enter: (id: string) => void): void {
  const [base, ...others] = bracket.wordings;
  if (base?.origin !== 'base' || others.some(({ origin }) => origin === 'base')) {
    throw new Error(`invariant: bracket ${bracket.id} has one base wording, first`);
  }
  for (const wording of bracket.wordings) {
    enter(wording.id);
    if ((bracket.on === 'place' && wording !== base) !== (wording.placement !== null))
      throw new Error(`invariant: wording ${wording.id} has a placement where its bracket is about one`);
    checkList(wording.segments, enter);
  }
}

function checkCitations(paragraph: Paragraph): void {
  const tabled = paragraphBrackets(paragraph).flatMap(({ wordings }) => wordings.map(({ id }) => id));
  for (const { id, wording } of paragraph.citations) {
    if (wording !== null && !tabled.includes(wording))
      throw new Error(`invariant: citation ${id} is for a wording on the table`);
  }
}

/** A leaf is made once, lives, is retired once, and is never both; what lives now was made and not retired. */
export function checkLeafLives(record: readonly RecordedAct[], state: NegotiationState): void {
  const made = new Set<LeafId>();
  const retired = new Set<LeafId>();
  for (const { n, act } of record) {
    if (!('leaves' in act)) continue;
    for (const leaf of act.retired) {
      if (!made.has(leaf) || retired.has(leaf))
        throw new Error(`invariant: act ${n} retires leaf ${leaf}, which lives`);
      retired.add(leaf);
    }
    for (const { id, pieces } of act.leaves) {
      if (made.has(id)) throw new Error(`invariant: leaf id ${id} is used again in act ${n}`);
      made.add(id);
      for (const piece of pieces) {
        if ('leaf' in piece && !act.retired.includes(piece.leaf)) {
          throw new Error(`invariant: act ${n} cuts leaf ${piece.leaf} and retires it`);
        }
      }
    }
  }
  const live = new Set(
    state.paragraphs.flatMap((paragraph) => paragraphLeaves(paragraph)).map(({ id }) => id),
  );
  const due = [...made].filter((leaf) => !retired.has(leaf));
  if (live.size !== due.length || due.some((leaf) => !live.has(leaf))) {
    throw new Error('invariant: the leaves in the text are those made and not retired');
  }
}

/** Each run is traced to an act of the record and to a seat that wrote in it (law 6). */
export function checkTraces(record: readonly RecordedAct[], state: NegotiationState): void {
  for (const leaf of state.paragraphs.flatMap((paragraph) => paragraphLeaves(paragraph))) {
    for (const run of leaf.text) {
      const recorded = record[run.act];
      if (recorded === undefined || !brings(recorded, run.seat, run.text)) {
        throw new Error(`law 6: act ${run.act} brought “${run.text}” of ${run.seat} into the record`);
      }
    }
  }
}

/** A trace may cover a part of what the act brought, or parts that came together again; so letters are compared. */
function brings({ seat, act }: RecordedAct, by: string, words: string): boolean {
  const brought =
    act.kind === 'leaf-edited'
      ? act.authors.some((author) => author.seat === by)
        ? act.inserted
        : []
      : seat === by && 'leaves' in act
        ? act.leaves.flatMap(({ pieces }) => pieces.flatMap((piece) => ('text' in piece ? piece.text : [])))
        : [];
  const letters = new Set(brought.flatMap((run) => [...run.text]));
  return [...words].every((letter) => letters.has(letter));
}
