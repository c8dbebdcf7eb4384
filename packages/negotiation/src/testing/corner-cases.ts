// Refusals that chance seldom meets, each on a scene built for it.
import type { Command } from '../model/command.ts';
import { LIMITS } from '../model/limits.ts';
import type { NegotiationState } from '../model/negotiation-state.ts';
import type { SeatId } from '../model/seat.ts';
import { hashOfPackage } from '../views/packages/package.ts';
import { hashOfParagraphs } from '../views/silence/silence.ts';
import { hashOfParagraph, hashOfSegments, hashOfText } from '../words/hash.ts';
import { plainText } from '../words/rich-text.ts';
import { firstLeaf, paragraphBrackets } from '../words/segment-tree.ts';
import { confirm, hold } from './chair-requests.ts';
import { answer, hearStance } from './heard-requests.ts';
import { bracket, onParagraph, settle, take } from './requests.ts';
import { given } from './scene.ts';

type Try = (state: NegotiationState, seat: SeatId, command: Command) => void;

/** Tries each of them. */
export function tryCornerCases(tryOn: Try): void {
  packageOverAnObjection(tryOn);
  rebaseOnTheSameWords(tryOn);
  confirmWhatIsInTheText(tryOn);
  confirmTooDeepDown(tryOn);
  silenceOnWhatIsAgreed(tryOn);
  adoptionUnlikeTheRecord(tryOn);
  silenceOnWhatIsHeld(tryOn);
  nobodyActing(tryOn);
  textThatIsFull(tryOn);
  draftsWithBadBrackets(tryOn);
  reservationThatStands(tryOn);
  onWhatIsClosed(tryOn);
  settlementUnderSilence(tryOn);
  answersToWhatIsHeard(tryOn);
}

function draftsWithBadBrackets(tryOn: Try): void {
  const { state } = given('one');
  const text = [{ text: 'ab' }];
  const other = [{ text: [{ text: 'x' }] }];
  for (const bracket of [
    { from: 1, to: 9, wordings: other },
    { from: 0, to: 1, wordings: [{ text: [{ text: 'a' }] }] },
    { from: 0, to: 1, wordings: [{ text: [{ text: 'x' }], noted: ['chair'] }] },
  ]) {
    const drafts = [{ kind: 'plain', level: 1, text, brackets: [bracket] } as const];
    tryOn(state, 'chair', { kind: 'add-paragraphs', after: null, drafts, source: 'import' });
  }
}

function packageOverAnObjection(tryOn: Try): void {
  const scene = given('a [base: b | FRA: c]', 'd [base: e | PAK: f]').when(take('object', 'FRA')).by('RUS');
  const choices = scene.state.paragraphs.flatMap(paragraphBrackets).flatMap(({ id, wordings }) => {
    const wording = wordings[1];
    if (wording === undefined) return [];
    return [{ bracket: id, wording: wording.id, expected: hashOfSegments(wording.segments) }];
  });
  scene.table.give('chair', { kind: 'tie-package', name: 'both', choices });
  const [tied] = scene.state.packages;
  if (tied === undefined) throw new Error('the scene has a package');
  const expected = hashOfPackage(scene.state, tied);
  tryOn(scene.state, 'chair', { kind: 'settle-package', package: tied.id, expected });
}

function rebaseOnTheSameWords(tryOn: Try): void {
  const scene = given('[base: b | FRA: c | PAK: d]', 'c').when(settle('PAK')).by('chair');
  const [leftover] = scene.state.leftovers;
  const leaf = firstLeaf(scene.state.paragraphs[1]?.segments ?? []);
  const expected = plainText(leaf.text);
  const [from, to] = [
    { leaf: leaf.id, offset: 0 },
    { leaf: leaf.id, offset: expected.length },
  ];
  if (leftover === undefined) throw new Error('the scene has a proposal left behind');
  tryOn(scene.state, 'FRA', { kind: 'rebase-proposal', proposal: leftover.id, from, to, expected });
}

function confirmWhatIsInTheText(tryOn: Try): void {
  const scene = given('[base: b | FRA: c | PAK: d]').when(settle('PAK'), bracket('d', 'c')).by('chair');
  tryOn(scene.state, 'FRA', confirm()(scene.state, 'FRA'));
}

/** The words it would stand on are, by then, in the innermost bracket that there may be. */
function confirmTooDeepDown(tryOn: Try): void {
  let notation = 'p [base: b | USA: c | PAK: d] q';
  for (let depth = 1; depth < LIMITS.bracketDepth; depth += 1)
    notation = `[base: ${depth} | USA: ${notation}]`;
  const scene = given(notation)
    .when((state) => {
      const innermost = state.paragraphs.flatMap(paragraphBrackets).at(-1);
      const wording = innermost?.wordings[1];
      if (innermost === undefined || wording === undefined) throw new Error('the scene has a bracket');
      const expected = hashOfSegments(wording.segments);
      return { kind: 'settle', bracket: innermost.id, wording: wording.id, expected };
    })
    .by('chair')
    .when(bracket('p c q', 'r'))
    .by('FRA');
  tryOn(scene.state, 'PAK', confirm()(scene.state, 'PAK'));
}

/** What makes leaves without bringing words, where no leaf has room. */
function textThatIsFull(tryOn: Try): void {
  const scene = given('[base: b | FRA: c | PAK: d]', 'e f').when(settle('PAK')).by('chair');
  const draft = { kind: 'plain' as const, level: 1, text: [{ text: 'g' }] };
  for (let room = LIMITS.leavesInText - 2; room > 0; room -= LIMITS.paragraphsAtOnce) {
    const drafts = Array.from({ length: Math.min(room, LIMITS.paragraphsAtOnce) }, () => draft);
    const after = scene.state.paragraphs.at(-1)?.id ?? null;
    scene.table.give('chair', { kind: 'add-paragraphs', after, drafts, source: 'draft' });
  }
  const { state } = scene;
  const paragraph = state.paragraphs[1];
  const [leftover] = state.leftovers;
  if (paragraph === undefined || leftover === undefined)
    throw new Error('the scene has a proposal left behind');
  const leaf = firstLeaf(paragraph.segments);
  const [from, to] = [
    { leaf: leaf.id, offset: 0 },
    { leaf: leaf.id, offset: 1 },
  ];
  const expected = hashOfParagraph(paragraph);
  tryOn(state, 'chair', { kind: 'split-paragraph', paragraph: paragraph.id, at: to, expected });
  tryOn(state, 'FRA', { kind: 'rebase-proposal', proposal: leftover.id, from, to, expected: 'e' });
  tryOn(state, 'FRA', confirm()(state, 'FRA'));
}

function nobodyActing(tryOn: Try): void {
  tryOn(given('one').state, 'chair', { kind: 'hand-over-chair', member: null, isActing: true });
}

function silenceOnWhatIsHeld(tryOn: Try): void {
  const { state } = given('one').when(onParagraph('agree-ad-ref')).by('chair').when(hold()).by('FRA');
  tryOn(state, 'chair', {
    kind: 'start-silence',
    paragraphs: null,
    recipients: ['FRA'],
    deadline: '2026-02-01T17:00:00.000Z',
    expected: hashOfParagraphs(state.paragraphs),
  });
}

function adoptionUnlikeTheRecord(tryOn: Try): void {
  const { state } = given('one').when(onParagraph('agree-ad-ref'), onParagraph('agree')).by('chair');
  const adopt = { kind: 'adopt', expected: hashOfText(state) } as const;
  tryOn(state, 'chair', { ...adopt, by: { kind: 'meeting', number: '' } });
  tryOn(state, 'chair', { ...adopt, by: { kind: 'silence' } });
}

function silenceOnWhatIsAgreed(tryOn: Try): void {
  const scene = given('one').when(onParagraph('agree-ad-ref'), onParagraph('agree')).by('chair');
  const { paragraphs } = scene.state;
  tryOn(scene.state, 'chair', {
    kind: 'start-silence',
    paragraphs: paragraphs.map(({ id }) => id),
    recipients: ['FRA'],
    deadline: '2026-02-01T17:00:00.000Z',
    expected: hashOfParagraphs(paragraphs),
  });
}

/** A reservation that stayed when its bracket was settled: lifted on other words, elsewhere, or by a seat that has none. */
function reservationThatStands(tryOn: Try): void {
  const scene = given('a [base: b | FRA: c]', 'd').when(take('reserve', 'FRA')).by('CHN');
  const { state } = scene.when(settle('FRA')).by('chair');
  const [paragraph] = state.paragraphs;
  const bracket = paragraph?.reservations[0]?.bracket;
  if (paragraph === undefined || bracket === undefined) throw new Error('the scene has a reservation');
  const expected = hashOfParagraph(paragraph);
  const lift = { kind: 'lift-reservation', paragraph: paragraph.id, bracket, expected } as const;
  tryOn(state, 'RUS', lift);
  tryOn(state, 'CHN', { ...lift, expected: 'other words' });
  tryOn(state, 'CHN', { ...lift, paragraph: 'nowhere' });
  tryOn(state, 'chair', { kind: 'delete-paragraph', paragraph: paragraph.id, expected });
}

function onWhatIsClosed(tryOn: Try): void {
  const { state } = given('one').when(onParagraph('agree-ad-ref')).by('chair');
  const [paragraph] = state.paragraphs;
  if (paragraph === undefined) throw new Error('the scene has a paragraph');
  const on = { paragraph: paragraph.id, expected: hashOfParagraph(paragraph) };
  tryOn(state, 'FRA', { kind: 'propose-note', text: [{ text: 'in a footnote' }], ...on });
  tryOn(state, 'chair', { kind: 'reshape-paragraph', shape: 'heading', level: 1, ...on });
}

function settlementUnderSilence(tryOn: Try): void {
  const scene = given('[base: b | FRA: c]').when(settle('FRA')).by('chair');
  const [settlement] = scene.state.settlements;
  if (settlement === undefined) throw new Error('the scene has a settlement');
  const { paragraphs } = scene.state;
  scene.table.give('chair', {
    kind: 'start-silence',
    paragraphs: null,
    recipients: ['FRA'],
    deadline: '2026-02-01T17:00:00.000Z',
    expected: hashOfParagraphs(paragraphs),
  });
  const { bracket: tied, act: settled } = settlement;
  tryOn(scene.state, 'chair', { kind: 'take-back-settlement', bracket: tied.id, settled });
}

/** Said twice, at too great length, by another seat, on other words, or about nothing. */
function answersToWhatIsHeard(tryOn: Try): void {
  const hearing = hearStance('FRA', 'object', 'PAK');
  const { state } = given('a [base: b | PAK: c]').when(hearing).by('chair');
  tryOn(state, 'chair', hearing(state, 'chair'));
  const long = 'x'.repeat(LIMITS.noteLength + 1);
  tryOn(state, 'chair', { ...hearing(state, 'chair'), note: long } as Command);
  for (const kind of ['confirm-heard', 'decline-heard'] as const) {
    const answering = answer(kind, 'PAK', 'position')(state, 'FRA');
    tryOn(state, 'PAK', answering);
    tryOn(state, 'FRA', { ...answering, expected: 'other words' } as Command);
    tryOn(state, 'FRA', { ...answering, bracket: 'nowhere' } as Command);
    tryOn(state, 'FRA', { ...answering, reason: long } as Command);
  }
}
