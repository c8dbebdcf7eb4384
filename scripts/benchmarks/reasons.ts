// How long the judge is asked by an open panel after one letter, on a text of 300 paragraphs: the state with the words as they are,
// and the reason against every command that the panel of a paragraph, and that of a bracket with sixteen wordings, offers to the
// Chair. The median says most where others use the machine too. Usage: node_modules/.bin/node scripts/benchmarks/reasons.ts
import {
  type Bracket,
  type Command,
  hashOfPackage,
  hashOfParagraph,
  hashOfSegments,
  type LeafId,
  type NegotiationState,
  type Paragraph,
  type RichText,
  richText,
  type Segment,
  type Wording,
} from '@adref/negotiation';
import { createLiveState, createWhyNot, leafIdsIn } from '@adref/web';
import { bracketOf, longTable } from '../testing/long-table.ts';

const PARAGRAPHS = 300;
const LETTERS = 200;
const OPENINGS = 40;
/** What the panel of a paragraph offers, to whomever it offers it. */
function onParagraph(state: NegotiationState, paragraph: Paragraph, at: number): readonly Command[] {
  const { id } = paragraph;
  const seenAfter = state.paragraphs[at - 1]?.id ?? null;
  const [before, behind] = [state.paragraphs[at - 2]?.id ?? null, state.paragraphs[at + 1]?.id ?? null];
  const on = { paragraph: id, expected: hashOfParagraph(paragraph) };
  const text = richText('…');
  const leaf = leafIdsIn(paragraph.segments)[0] ?? '';
  return [
    { kind: 'agree-ad-ref', ...on },
    { kind: 'agree', ...on },
    { kind: 'reopen', reason: '…', ...on },
    { kind: 'lift-reservation', bracket: 'none', ...on },
    { kind: 'hold-paragraph', reason: '…', ...on },
    { kind: 'release-paragraph', paragraph: id },
    { kind: 'park-paragraph', seats: ['FRA', 'PAK'], note: '', ...on },
    { kind: 'unpark-paragraph', paragraph: id },
    { kind: 'propose-paragraph', after: id, shape: 'numbered', level: 1, text, reason: '' },
    {
      kind: 'open-bracket',
      from: { leaf, offset: 0 },
      to: { leaf, offset: 9 },
      expected: 'The Worki',
      reason: '',
      wordings: [text],
    },
    {
      kind: 'open-bracket',
      from: { leaf, offset: 0 },
      to: { leaf, offset: 9 },
      expected: 'The Worki',
      reason: '',
      wordings: [[]],
    },
    { kind: 'propose-move', paragraph: id, after: behind, seenAfter, text: [] },
    { kind: 'propose-note', ...on, text },
    { kind: 'reshape-paragraph', shape: 'plain', level: 1, ...on },
    { kind: 'move-paragraph', paragraph: id, after: before, seenAfter },
    { kind: 'move-paragraph', paragraph: id, after: behind, seenAfter },
    {
      kind: 'add-paragraphs',
      after: id,
      drafts: [{ kind: 'numbered', level: 1, text: richText('') }],
      source: 'draft',
    },
    { kind: 'delete-paragraph', ...on },
  ];
}

/** What the panel of a bracket offers: four for each wording, two for the bracket, four for its package. */
function onBracket(state: NegotiationState, bracket: Bracket): readonly Command[] {
  const seen = { bracket: bracket.id, expected: hashOfSegments(bracket.wordings[0]?.segments ?? []) };
  const [tied] = state.packages;
  const agreed = tied === undefined ? null : { package: tied.id, expected: hashOfPackage(state, tied) };
  return [
    ...bracket.wordings.flatMap((wording) => onWording(bracket, wording)),
    { kind: 'propose-wording', text: [], toBeTyped: true, ...seen },
    { kind: 'propose-wording', text: [], ...seen },
    ...(agreed === null
      ? []
      : ([
          { kind: 'settle-package', ...agreed },
          { kind: 'accept-package', ...agreed },
          { kind: 'withdraw-acceptance', package: agreed.package },
          { kind: 'untie-package', package: agreed.package },
        ] as const)),
  ];
}

function onWording(bracket: Bracket, wording: Wording): readonly Command[] {
  const on = { bracket: bracket.id, wording: wording.id };
  const seen = { ...on, expected: hashOfSegments(wording.segments) };
  const precedent = { symbol: '…', year: 2000, paragraph: '', words: '' };
  return [
    { kind: 'settle', ...seen },
    { kind: 'co-sponsor', ...seen },
    { kind: 'withdraw', ...seen },
    { kind: 'cite-precedent', on, precedent },
  ];
}

type Offered = (live: NegotiationState) => readonly Command[];

/** Milliseconds for each letter typed, in order; the first is the panel's opening. */
function typed(state: NegotiationState, offered: Offered, letters: number): readonly number[] {
  const leaf = leafIdsIn(state.paragraphs[PARAGRAPHS / 2]?.segments ?? [])[0] ?? '';
  const words = new Map(state.paragraphs.flatMap(({ segments }) => segments.flatMap(wordsIn)));
  const watchers = new Set<() => void>();
  const live = createLiveState(
    { get: () => state, watch: () => () => {} },
    {
      words: (id) => words.get(id) ?? [],
      watchAll: (changed) => {
        watchers.add(changed);
        return () => watchers.delete(changed);
      },
    },
  );
  const whyNot = createWhyNot(live, 'chair');
  return Array.from({ length: letters }, (_, letter) => {
    words.set(leaf, richText(`point ${'x'.repeat(letter)}`));
    const begun = performance.now();
    for (const changed of watchers) changed();
    for (const command of offered(live.get())) whyNot(command);
    return performance.now() - begun;
  });
}

function wordsIn(segment: Segment): readonly (readonly [LeafId, RichText])[] {
  return segment.kind === 'leaf'
    ? [[segment.id, segment.text]]
    : segment.wordings.flatMap(({ segments }) => segments.flatMap(wordsIn));
}

const state = longTable(PARAGRAPHS);
const [first, second] = state.paragraphs;
if (first === undefined || second === undefined) throw new Error('the text has no paragraphs');
const PANELS: Readonly<Record<string, (live: NegotiationState) => readonly Command[]>> = {
  'a paragraph': (live) => onParagraph(live, second, 1),
  'a bracket with sixteen wordings': (live) => onBracket(live, bracketOf(first)),
};
for (const [name, offered] of Object.entries(PANELS)) {
  // Another text each time: nothing of it is remembered from before.
  const opened = Array.from({ length: OPENINGS }, () => typed(structuredClone(state), offered, 1)[0] ?? 0);
  const letters = typed(state, offered, LETTERS);
  console.log(
    `${name}, ${offered(state).length} commands: after a letter ${summed(letters)}; opened on a text not seen before ${summed(opened)}; ` +
      `the very first, with all code still to be compiled, ${opened[0]?.toFixed(1)} ms`,
  );
}

/** Median and nine in ten of the later half, when the code is compiled. */
function summed(times: readonly number[]): string {
  const warm = times.slice(times.length / 2).toSorted((a, b) => a - b);
  const at = (share: number) => warm[Math.floor(warm.length * share)]?.toFixed(2);
  return `median ${at(0.5)}, p90 ${at(0.9)} ms`;
}
