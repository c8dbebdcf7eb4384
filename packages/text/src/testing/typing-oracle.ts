// The second oracle for law 2, written without the carry table or the fold: a plain list of typed characters, each with the
// wording it was typed in and who deleted it. Every character is typed once and is unlike all others. From the record it
// takes what was offered back, which wording was settled or put on other words, and which characters stood in a leaf when that leaf came to an end.
import type { LeafId, NegotiationState, Piece, RecordedAct, SeatId, WordingId } from '@adref/negotiation';
import { placeOfLeaf, plainText } from '@adref/negotiation';

interface Typed {
  readonly character: string;
  readonly seat: SeatId;
  /** The innermost proposed or bridging wording around it when it was typed; null in base text. */
  readonly wording: WordingId | null;
}

/** The innermost wording around a leaf that is not base text. */
export function wordingAround(state: NegotiationState, leaf: LeafId): WordingId | null {
  const within = placeOfLeaf(state, leaf)?.within ?? [];
  return within.findLast(({ wording }) => wording.origin !== 'base')?.wording.id ?? null;
}

export class TypingOracle {
  readonly #typed: Typed[] = [];
  readonly #deleted = new Set<string>();
  #next = 0x4e00;

  /** A character never typed before. */
  fresh(): string {
    return String.fromCharCode(this.#next++);
  }

  type(character: string, seat: SeatId, wording: WordingId | null): void {
    this.#typed.push({ character, seat, wording });
  }

  delete(words: string): void {
    for (const character of words) this.#deleted.add(character);
  }

  get count(): number {
    return this.#typed.length;
  }

  /**
   * What is wrong, in words; empty when every character stands once in the wording it was typed in (or where that wording was
   * settled or put on), was deleted by somebody, stood in a leaf that ended without a successor, or was offered back to its author.
   */
  complaints(
    live: readonly { leaf: LeafId; words: string }[],
    state: NegotiationState,
    record: readonly RecordedAct[],
  ): string[] {
    const placesOf = new Map<string, LeafId[]>();
    for (const { leaf, words } of live) {
      for (const character of words) placesOf.set(character, [...(placesOf.get(character) ?? []), leaf]);
    }
    const history = historyOf(record);
    return this.#typed.flatMap(({ character, seat, wording }) => {
      const places = placesOf.get(character) ?? [];
      const name = `${character} (${character.charCodeAt(0).toString(16)}) typed by ${seat} in ${wording ?? 'base text'}`;
      if (places.length > 1) return [`${name} stands ${places.length} times`];
      const [place] = places;
      if (place === undefined) {
        const isKept =
          this.#deleted.has(character) ||
          history.ended.has(character) ||
          history.offered.get(character) === seat;
        return isKept ? [] : [`${name} is lost`];
      }
      const allowed = history.whereIs(wording);
      const found = wordingAround(state, place);
      return found === allowed
        ? []
        : [`${name} stands in ${found ?? 'base text'}, not in ${allowed ?? 'base text'}`];
    });
  }
}

function historyOf(record: readonly RecordedAct[]) {
  const texts = new Map<LeafId, string>();
  const ended = new Set<string>();
  const offered = new Map<string, SeatId>();
  const settled = new Set<WordingId>();
  const rebased = new Map<WordingId, WordingId>();
  let proposed: WordingId | null = null;
  const around = new Map<WordingId, WordingId | null>();
  const aroundBracket = new Map<string, WordingId | null>();
  const wordingOfLeaf = new Map<LeafId, WordingId | null>();
  for (const { act, seat } of record) {
    if (act.kind === 'leaf-edited') {
      const text = texts.get(act.leaf) ?? '';
      const behind = text.slice(act.at + plainText(act.removed).length);
      texts.set(act.leaf, text.slice(0, act.at) + plainText(act.inserted) + behind);
    }
    if (act.kind === 'words-offered-back') for (const character of act.words) offered.set(character, seat);
    if (act.kind === 'bracket-settled') settled.add(act.wording);
    if ('leaves' in act) {
      for (const { id, pieces } of act.leaves) {
        wordingOfLeaf.set(id, inheritedWording(pieces, wordingOfLeaf));
        texts.set(id, pieces.map((piece) => wordsOfPiece(piece, texts)).join(''));
      }
      const goesOn = new Set(
        act.leaves.flatMap(({ pieces }) => pieces.map((piece) => 'leaf' in piece && piece.leaf)),
      );
      for (const leaf of act.retired)
        if (!goesOn.has(leaf)) for (const character of texts.get(leaf) ?? '') ended.add(character);
    }
    if (act.kind === 'bracket-opened') aroundBracket.set(act.bracket, wordingOfLeaf.get(act.before) ?? null);
    if (act.kind === 'wording-proposed') {
      around.set(act.wording, aroundBracket.get(act.bracket) ?? null);
      wordingOfLeaf.set(act.leaf, act.wording);
      proposed = act.wording;
    }
    if (act.kind === 'proposal-retired' && act.reason === '' && proposed !== null) {
      rebased.set(act.proposal, proposed);
    }
  }
  const whereIs = (wording: WordingId | null): WordingId | null => {
    let here = wording;
    while (here !== null) {
      const next: WordingId | null | undefined = rebased.get(here);
      if (next === undefined && !settled.has(here)) break;
      here = next ?? around.get(here) ?? null;
    }
    return here;
  };
  return { ended, offered, whereIs };
}

/** A leaf made from older ones stands in the wording of the first of them; a leaf made of new words stands in base text. */
function inheritedWording(
  pieces: readonly Piece[],
  known: ReadonlyMap<LeafId, WordingId | null>,
): WordingId | null {
  const first = pieces.find((piece) => 'leaf' in piece);
  return first === undefined ? null : (known.get(first.leaf) ?? null);
}

function wordsOfPiece(piece: Piece, texts: ReadonlyMap<LeafId, string>): string {
  return 'leaf' in piece
    ? (texts.get(piece.leaf) ?? '').slice(piece.start, piece.end)
    : plainText(piece.text);
}
