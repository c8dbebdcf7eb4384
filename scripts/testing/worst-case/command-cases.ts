// The worst command of each kind that one connection may send, on a table at its limits: the longest words in the smallest
// runs, every list as long as the wire lets through. What the domain refuses counts too: refusing is work.
import {
  bracketsIn,
  hashOfPackage,
  hashOfParagraph,
  hashOfParagraphs,
  hashOfSegments,
  hashOfText,
  LIMITS,
  paragraphBrackets,
} from '@adref/negotiation';
import {
  byChair,
  byFrance,
  type CommandCase,
  firstLeafOf,
  lastBracket,
  longParagraph,
  plainParagraph,
  seen,
  wordingSeen,
  wordsOfLeaf,
} from './case-parts.ts';
import { alternating, plain, SEATS } from './full-table.ts';

const MANY = Array.from({ length: 500 }, (_, i) => `nobody-${i}`);

export const COMMAND_CASES: readonly CommandCase[] = [
  byChair('add-paragraphs: 500, as many letters as may be', () => ({
    kind: 'add-paragraphs',
    after: null,
    source: 'import',
    drafts: Array.from({ length: 500 }, () => ({ kind: 'item', level: 1, text: plain(500) })),
  })),
  byChair('add-paragraphs: 500, as many runs as may be', () => ({
    kind: 'add-paragraphs',
    after: null,
    source: 'import',
    drafts: Array.from({ length: 500 }, () => ({ kind: 'item', level: 1, text: alternating(8) })),
  })),
  byChair('add-paragraphs: 1 MB of runs', () => ({
    kind: 'add-paragraphs',
    after: null,
    source: 'import',
    drafts: Array.from({ length: 500 }, () => ({ kind: 'item', level: 1, text: alternating(72) })),
  })),
  byChair('add-paragraphs: 10,000 empty ones', () => ({
    kind: 'add-paragraphs',
    after: null,
    source: 'import',
    drafts: Array.from({ length: 10_000 }, () => ({ kind: 'numbered', level: 1, text: [] })),
  })),
  byFrance('open-bracket: 20 wordings, as many runs as may be', (state) => {
    const leaf = firstLeafOf(plainParagraph(state));
    return {
      kind: 'open-bracket',
      from: { leaf: leaf.id, offset: 0 },
      to: { leaf: leaf.id, offset: 5 },
      expected: wordsOfLeaf(leaf).slice(0, 5),
      reason: '',
      wordings: Array.from({ length: 20 }, (_, i) => [...plain(3, `${i}-`), ...alternating(198)]),
    };
  }),
  byFrance('open-bracket: in a paragraph of many runs', (state) => {
    const leaf = firstLeafOf(longParagraph(state));
    return {
      kind: 'open-bracket',
      from: { leaf: leaf.id, offset: 10 },
      to: { leaf: leaf.id, offset: 3_990 },
      expected: wordsOfLeaf(leaf).slice(10, 3_990),
      reason: '',
      wordings: [alternating(2_000)],
    };
  }),
  byFrance('propose-wording: many runs', (state) => {
    const bracket = lastBracket(state);
    return {
      kind: 'propose-wording',
      bracket: bracket.id,
      text: alternating(2_000),
      expected: hashOfSegments(bracket.wordings[0]?.segments ?? []),
    };
  }),
  byFrance('propose-paragraph: many runs', () => ({
    kind: 'propose-paragraph',
    after: null,
    shape: 'plain',
    level: 1,
    text: alternating(2_000),
    reason: '',
  })),
  byFrance('propose-note: many runs', (state) => ({
    kind: 'propose-note',
    ...seen(plainParagraph(state)),
    text: alternating(2_000),
  })),
  byFrance('propose-move: many runs', (state) => ({
    kind: 'propose-move',
    paragraph: state.paragraphs[3]?.id ?? '',
    after: state.paragraphs[9]?.id ?? null,
    seenAfter: state.paragraphs[2]?.id ?? null,
    text: alternating(2_000),
  })),
  byChair('split-paragraph: many runs', (state) => {
    const paragraph = longParagraph(state);
    return {
      kind: 'split-paragraph',
      at: { leaf: firstLeafOf(paragraph).id, offset: 2_000 },
      ...seen(paragraph),
    };
  }),
  byChair('merge-paragraph', (state) => {
    const [into, paragraph] = [state.paragraphs[2], state.paragraphs[3]];
    if (into === undefined || paragraph === undefined) throw new Error('paragraphs');
    return {
      kind: 'merge-paragraph',
      into: into.id,
      expectedInto: hashOfParagraph(into),
      ...seen(paragraph),
    };
  }),
  byChair('delete-paragraph: many runs', (state) => ({
    kind: 'delete-paragraph',
    ...seen(longParagraph(state)),
  })),
  byChair('move-paragraph', (state) => ({
    kind: 'move-paragraph',
    paragraph: state.paragraphs[3]?.id ?? '',
    after: state.paragraphs.at(-1)?.id ?? null,
    seenAfter: state.paragraphs[2]?.id ?? null,
  })),
  byChair('reshape-paragraph', (state) => ({
    kind: 'reshape-paragraph',
    shape: 'item',
    level: 2,
    ...seen(plainParagraph(state)),
  })),
  byChair('settle', (state) => {
    const bracket = lastBracket(state);
    const wording = bracket.wordings[1];
    if (wording === undefined) throw new Error('a wording');
    return {
      kind: 'settle',
      bracket: bracket.id,
      wording: wording.id,
      expected: hashOfSegments(wording.segments),
    };
  }),
  byFrance('take-position: a note of 1,000,000 letters', (state) => ({
    kind: 'take-position',
    ...wordingSeen(state),
    stance: 'object',
    note: 'n'.repeat(990_000),
  })),
  byFrance('take-position', (state) => ({
    kind: 'take-position',
    ...wordingSeen(state),
    stance: 'object',
    note: 'n'.repeat(2_000),
  })),
  byFrance('comment: 500 mentions', (state) => ({
    kind: 'comment',
    on: { paragraph: state.paragraphs[0]?.id ?? '', bracket: null, quote: null },
    words: 'w'.repeat(4_000),
    mentions: Array.from({ length: 500 }, () => SEATS[1] ?? ''),
  })),
  byFrance('comment: a quote of 1,000,000 letters', (state) => ({
    kind: 'comment',
    on: {
      paragraph: longParagraph(state).id,
      bracket: null,
      quote: {
        leaf: firstLeafOf(longParagraph(state)).id,
        start: 0,
        end: 4_000,
        words: 'q'.repeat(900_000),
      },
    },
    words: 'w',
    mentions: [],
  })),
  byChair('freeze-revision', (state) => ({
    kind: 'freeze-revision',
    reason: 'again',
    expected: hashOfText(state),
  })),
  byChair('adopt (refused: brackets are open)', (state) => ({ kind: 'adopt', expected: hashOfText(state) })),
  byChair('close-without-agreement', (state) => ({
    kind: 'close-without-agreement',
    reason: 'no time',
    expected: hashOfText(state),
  })),
  byChair('start-silence: 5,000 paragraphs named', (state) => ({
    kind: 'start-silence',
    paragraphs: Array.from({ length: 5_000 }, (_, i) => state.paragraphs[i % 20]?.id ?? ''),
    recipients: [...SEATS],
    deadline: '2027-01-01T00:00:00.000Z',
    expected: 'x',
  })),
  byChair('start-silence: the whole text', (state) => ({
    kind: 'start-silence',
    paragraphs: null,
    recipients: [...SEATS],
    deadline: '2027-01-01T00:00:00.000Z',
    expected: hashOfText(state),
  })),
  byChair('start-silence: every paragraph without brackets', (state) => {
    const free = state.paragraphs.filter((one) => paragraphBrackets(one).length === 0);
    return {
      kind: 'start-silence',
      paragraphs: free.map(({ id }) => id),
      recipients: [...SEATS],
      deadline: '2027-01-01T00:00:00.000Z',
      expected: hashOfParagraphs(free),
    };
  }),
  byChair('tie-package: 500 choices (refused)', (state) => ({
    kind: 'tie-package',
    name: 'all',
    choices: state.paragraphs
      .flatMap(({ segments }) => bracketsIn(segments))
      .slice(0, 500)
      .map(({ id, wordings }) => ({
        bracket: id,
        wording: wordings[1]?.id ?? '',
        expected: hashOfSegments(wordings[1]?.segments ?? []),
      })),
  })),
  byChair('settle-package: as many brackets as may be', (state) => {
    const [tied] = state.packages;
    if (tied === undefined) throw new Error('a package');
    return { kind: 'settle-package', package: tied.id, expected: hashOfPackage(state, tied) };
  }),
  byChair('unify-wordings: 100 others', (state) => {
    const { id, wordings } = lastBracket(state);
    const [, first, ...others] = wordings;
    if (first === undefined) throw new Error('wordings');
    return {
      kind: 'unify-wordings',
      bracket: id,
      wording: first.id,
      expected: hashOfSegments(first.segments),
      others: others.map((other) => ({ wording: other.id, expected: hashOfSegments(other.segments) })),
      approach: 'merged',
      rationale: 'r',
    };
  }),
  byChair('park-paragraph: 500 seats', (state) => ({
    kind: 'park-paragraph',
    ...seen(plainParagraph(state)),
    seats: MANY,
    note: '',
  })),
  byChair('note-attendance: 500 seats', () => ({ kind: 'note-attendance', seats: MANY })),
  byChair('change-roster: as many delegations as may be, none of today’s', () => ({
    kind: 'change-roster',
    year: 2027,
    delegations: Array.from({ length: LIMITS.delegations }, (_, i) => ({
      seat: `N${i}`,
      name: 'n'.repeat(200),
      code: `N${i}`,
      permanent: false,
    })),
  })),
  byFrance('form-group: 500 members', () => ({
    kind: 'form-group',
    code: 'G',
    name: 'group',
    members: MANY,
  })),
  byChair('change-masthead: 1,000,000 letters', () => ({
    kind: 'change-masthead',
    title: 't'.repeat(990_000),
    symbol: '',
    situation: 'Velmora',
    reportSymbol: '',
  })),
  byChair('change-masthead', () => ({
    kind: 'change-masthead',
    title: 't'.repeat(500),
    symbol: '',
    situation: 'Velmora',
    reportSymbol: '',
  })),
  byFrance('cite-precedent: 1,000,000 letters', (state) => ({
    kind: 'cite-precedent',
    on: { paragraph: longParagraph(state).id, passage: 'p'.repeat(450_000) },
    precedent: { symbol: 'S/1', year: 2020, paragraph: '1', words: 'p'.repeat(450_000) },
  })),
  byFrance('cite-precedent', (state) => ({
    kind: 'cite-precedent',
    on: { paragraph: longParagraph(state).id, passage: wordsOfLeaf(firstLeafOf(longParagraph(state))) },
    precedent: { symbol: 'S/1', year: 2020, paragraph: '1', words: 'a b '.repeat(5_000) },
  })),
];
