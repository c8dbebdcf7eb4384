// References in the words of a source ("see paragraphs 3 and 4", "subparagraph (c)", "пункт 5", "第4段") to a number or letter that
// will read otherwise. They are told and never changed: what a reference means is for a person to say.
import { type Draft, type DraftBracket, plainText } from '@adref/negotiation';
import { draftLabels, partsOf } from './draft-labels.ts';
import { nameIn } from './label-changes.ts';
import { type NamedLabels, wordsThatRefer } from './referring-words.ts';

/** A reference of which at least one name will read otherwise. */
export interface LabelReference {
  /** Index of the draft in whose words it stands. */
  readonly draft: number;
  /** As it is written. */
  readonly text: string;
  readonly names: readonly ReferredName[];
}

/** A number or letter as it is written. `becomes` is null where no paragraph of the source is so called, and another one will be. */
export interface ReferredName {
  readonly name: string;
  readonly becomes: string | null;
}

/** A paragraph with its name in the source and in the text. */
interface Place {
  readonly index: number;
  readonly kind: Draft['kind'];
  readonly level: number;
  /** Its number or letter in the source, as names are compared; empty where it has none. */
  readonly was: string;
  readonly becomes: string;
  /** What it will be, as it is shown. */
  readonly label: string;
}

/**
 * The references that are to be looked at, in order; `labels` are those of the source, empty where it has none, `computed` those that
 * the drafts will have.
 */
export function labelReferences(
  drafts: readonly Draft[],
  labels: readonly string[],
  computed: readonly string[] = draftLabels(drafts),
): readonly LabelReference[] {
  if (!labels.some((label) => nameIn(label) !== null)) return [];
  const find = finder(drafts, labels, computed);
  const told: LabelReference[] = [];
  for (const [draft, one] of drafts.entries()) {
    const seen = new Set<string>();
    for (const words of textsIn(one))
      for (const { text, named } of wordsThatRefer(words)) {
        const names = named.flatMap((name) => changedNames(find, name, draft));
        if (names.length === 0 || seen.has(text)) continue;
        seen.add(text);
        told.push({ draft, text, names });
      }
  }
  return told;
}

type Find = ReturnType<typeof finder>;

/** What of "3 (a) (ii)" will read otherwise. */
function changedNames(find: Find, { number, letters }: NamedLabels, draft: number): readonly ReferredName[] {
  const changed: ReferredName[] = [];
  let near = find.groupOf(draft);
  if (number !== null) {
    const { places, names } = find.number(number, draft);
    changed.push(...names);
    const [first] = places;
    if (first === undefined) return changed;
    near = find.groupOf(first.index);
  }
  for (const letter of letters) {
    const { places, names } = find.letter(letter, near);
    changed.push(...names);
    const [first] = places;
    if (first === undefined) return changed;
    near = find.under(first, near);
  }
  return changed;
}

/** Looks places up; what it walks was sorted once, since a source may have ten thousand references. */
function finder(drafts: readonly Draft[], labels: readonly string[], computed: readonly string[]) {
  const parts = partsOf(drafts);
  const places = drafts.map(({ kind, level }, index): Place => {
    const [label, becomes] = [labels[index] ?? '', nameIn(computed[index] ?? '') ?? ''];
    return { index, kind, level, was: nameIn(label) ?? '', label: computed[index] ?? '', becomes };
  });
  const numbers = Map.groupBy(
    places.filter(({ kind }) => kind === 'numbered'),
    ({ was }) => was,
  );
  const willBe = new Set(
    places
      .filter(({ kind }) => kind === 'numbered')
      .map(({ index, becomes }) => `${parts[index]} ${becomes}`),
  );
  const { groups, groupAt } = groupsOf(places);
  const numbersFound = new Map<string, Found>();
  const itemsFound = new WeakMap<readonly Place[], Map<string, Found>>();
  return {
    /** The paragraphs with that number, those of the same part before others. */
    number: (name: string, draft: number): Answer => {
      const [was, part] = [nameIn(name) ?? '', parts[draft]];
      const key = `${part} ${was}`;
      const known = numbersFound.get(key);
      if (known !== undefined) return answerOf(name, known);
      const named = numbers.get(was) ?? [];
      const near = named.filter(({ index }) => parts[index] === part);
      const found = foundIn(near.length > 0 ? near : named, willBe.has(key));
      numbersFound.set(key, found);
      return answerOf(name, found);
    },
    /** The items with that letter among some places. */
    letter: (name: string, near: readonly Place[]): Answer => {
      const was = nameIn(name) ?? '';
      const lettersFound = itemsFound.get(near) ?? new Map<string, Found>();
      itemsFound.set(near, lettersFound);
      const found =
        lettersFound.get(was) ??
        foundIn(
          near.filter((one) => one.was === was),
          near.some(({ becomes }) => becomes === was),
        );
      lettersFound.set(was, found);
      return answerOf(name, found);
    },
    /** The items from a numbered paragraph or heading to the next. */
    groupOf: (draft: number): readonly Place[] => groups[groupAt[draft] ?? 0] ?? [],
    /** Those of some places that lie below one. */
    under: (place: Place, near: readonly Place[]): readonly Place[] => {
      const behind = near.slice(near.indexOf(place) + 1);
      const end = behind.findIndex(({ level }) => level <= place.level);
      return end === -1 ? behind : behind.slice(0, end);
    },
  };
}

/** The items of each group, and for every place the index of its group. */
function groupsOf(places: readonly Place[]): {
  readonly groups: readonly (readonly Place[])[];
  readonly groupAt: readonly number[];
} {
  const groups: Place[][] = [[]];
  const groupAt = places.map((place) => {
    if (place.kind === 'numbered' || place.kind === 'heading') groups.push([]);
    if (place.kind === 'item') groups.at(-1)?.push(place);
    return groups.length - 1;
  });
  return { groups, groupAt };
}

interface Answer {
  readonly places: readonly Place[];
  readonly names: readonly ReferredName[];
}

/** The places of a name, the first of them that changes, and whether another paragraph takes a name that has none. */
interface Found {
  readonly places: readonly Place[];
  readonly changed: Place | undefined;
  readonly isTaken: boolean;
}

function foundIn(places: readonly Place[], willBe: boolean): Found {
  const changed = places.find(({ was, becomes }) => was !== becomes);
  return { places, changed, isTaken: places.length === 0 && willBe };
}

function answerOf(name: string, { places, changed, isTaken }: Found): Answer {
  if (changed !== undefined) return { places, names: [{ name, becomes: changed.label }] };
  return { places, names: isTaken ? [{ name, becomes: null }] : [] };
}

/** The words of a draft and of every wording in it. */
function textsIn({ text, brackets = [] }: Pick<Draft, 'text' | 'brackets'>): readonly string[] {
  return [plainText(text), ...brackets.flatMap(textsInBracket)];
}

function textsInBracket({ within = [], wordings }: DraftBracket): readonly string[] {
  return [...within.flatMap(textsInBracket), ...wordings.flatMap(textsIn)];
}
