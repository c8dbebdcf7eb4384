// One sentence per kind of refusal: what was not done, why, and what to do next. Plain words for a negotiator, not for an engineer.
import type { NegotiationState } from '../model/negotiation-state.ts';
import type { Wording } from '../model/paragraph.ts';
import type { Refusal } from '../model/refusal.ts';
import type { SeatId } from '../model/seat.ts';
import { moveOf } from '../moves/move-of.ts';
import { bracketWords } from '../views/brackets/bracket-sense.ts';
import { obstaclesShort } from '../views/closing/obstacle-sentence.ts';
import { capitalised, instant, listOf, listOfSeats, quoted, seatName } from '../views/names.ts';
import { isEmptyList, isProposed, paragraphBrackets, wholeBracketOf } from '../words/segment-tree.ts';
import { tooLongSentence } from './too-long-sentence.ts';
import { tooMuchSentence } from './too-much-sentence.ts';

type RefusalOf<K extends Refusal['kind']> = Extract<Refusal, { kind: K }>;

/** The sentence a person reads. `state` gives names and words; it may be null before a negotiation is opened. */
export function refusalSentence(refusal: Refusal, state: NegotiationState | null): string {
  switch (refusal.kind) {
    case 'not-permitted':
      return `${capitalised(seatName(state, refusal.seat))} may not ${moveOf(refusal.doing).doing}; ask the Chair’s office if it is needed.`;
    case 'stale':
      return staleSentence(refusal, state);
    case 'unknown':
      return `${UNKNOWN[refusal.what]} It was probably changed while you were looking; look again and repeat what you meant.`;
    case 'bad-span':
      return BAD_SPAN[refusal.why];
    case 'objection':
      return objectionSentence(refusal, state);
    case 'open-brackets':
      return `${paragraphsOf(refusal, state) > 1 ? 'These paragraphs still have' : 'This paragraph still has'} ${refusal.brackets.length === 1 ? 'an open bracket' : `${refusal.brackets.length} open brackets`}${wordsOfBrackets(refusal, state)}; settle ${refusal.brackets.length === 1 ? 'it' : 'them'} first.`;
    case 'placeholders':
      return `There ${refusal.placeholders.length === 1 ? 'is still a placeholder' : `are still ${refusal.placeholders.length} placeholders`} (${listOf(refusal.placeholders.map(quoted))}); put the words or figures in first.`;
    case 'paragraph-closed':
      return `This paragraph is ${CLOSED[refusal.status]}`;
    case 'in-package':
      return `This bracket is tied into the package ${quoted(refusal.name)}, which is settled whole or not at all; settle the package, or untie it first.`;
    case 'pending':
      return `This paragraph is agreed pending ${listOfSeats(state, refusal.by)}; it can be agreed, or put under silence, when ${refusal.by.length === 1 ? 'that delegation has' : 'they have'} released it.`;
    case 'too-different':
      return `${capitalised(quoted(refusal.other))} does not say nearly the same as ${quoted(refusal.words)}, so the two cannot be unified; propose a bridging wording instead.`;
    case 'under-silence':
      if (refusal.isNumbering)
        return `A silence runs until ${instant(refusal.deadline)}, and a revision would number anew what was sent with it; freeze it when the silence has ended, or call the silence off first.`;
      return `The whole text is under silence until ${instant(refusal.deadline)}, and nothing is added to it meanwhile; break the silence, or wait until it has ended.`;
    case 'paragraph-open':
      return 'This paragraph is still open; it must be agreed ad ref first.';
    case 'same-words':
      return sameWordsSentence(refusal, state);
    case 'bad-text':
      return BAD_TEXT[refusal.why];
    case 'not-a-sponsor':
      return NOT_A_SPONSOR[refusal.doing];
    case 'already-a-sponsor':
      return 'You already sponsor this wording; there is nothing more to do.';
    case 'no-position':
      return 'You have no position on this wording to withdraw; silence is already what is recorded.';
    case 'no-reservation':
      return 'You have no reservation here to lift; another person of your delegation may have lifted it already.';
    case 'obstacles':
      return `The text cannot be adopted yet, because ${listOf(obstaclesShort(refusal.obstacles))}; nothing is agreed until everything is agreed.`;
    case 'over':
      return refusal.phase === 'adopted'
        ? 'The text was adopted and can no longer be changed; you can still read and download it.'
        : 'The negotiation was closed without agreement and its text can no longer be changed; the record stays readable.';
    case 'already-open':
      return `This negotiation is already open under the title ${quoted(refusal.title)}; open another one under a new name.`;
    case 'already-so':
      return 'Nothing was changed, because it is already so.';
    case 'already-seated':
      return `This person already sits for ${seatName(state, refusal.seat)}; unseat them there first, because a person has one seat.`;
    case 'last-chair':
      return 'This is the last person in the Chair’s office, and somebody must hold the pen; seat another one first.';
    case 'missing':
      return MISSING[refusal.what];
    case 'too-long':
      return tooLongSentence(refusal);
    case 'not-in-order':
      return `This is not in order: ${refusal.why}.`;
    case 'too-fast':
    case 'ceiling':
      return tooMuchSentence(refusal);
    default: {
      const never: never = refusal;
      throw new Error(`invariant: a refusal of no known kind: ${JSON.stringify(never)}`);
    }
  }
}

function objectionSentence(
  { by, words, isInPackage }: RefusalOf<'objection'>,
  state: NegotiationState | null,
): string {
  const [objects, has, it] = by.length === 1 ? ['objects', 'has', 'it does'] : ['object', 'have', 'they do'];
  const objection = `${capitalised(listOfSeats(state, by))} ${objects} to ${quoted(words)}`;
  return isInPackage
    ? `${objection} and ${has} not accepted the package; it can be settled when ${it}, or when the objection is lifted.`
    : `${objection}, so the bracket cannot be settled on it; the objection must be lifted first, or another wording found.`;
}

const CLOSED: Readonly<Record<RefusalOf<'paragraph-closed'>['status'], string>> = {
  open: 'open.',
  'ad-ref': 'agreed ad ref and closed to changes; the Chair can reopen it, giving a reason.',
  agreed: 'agreed and closed to changes; the Chair can reopen it, giving a reason.',
  silence: 'under silence and not to be changed; break the silence, or wait until it has ended.',
};

const UNKNOWN: Readonly<Record<RefusalOf<'unknown'>['what'], string>> = {
  paragraph: 'This paragraph is no longer in the text.',
  bracket: 'This bracket is no longer open.',
  wording: 'This wording is no longer on the table.',
  leaf: 'These words are no longer where they were.',
  person: 'This person is not known at this table.',
  seat: 'There is no such seat at this table.',
  negotiation: 'There is no such negotiation.',
  citation: 'This citation is no longer there.',
  passage: 'These words do not stand in the paragraph.',
  group: 'There is no such group any more.',
  comment: 'There is no such comment.',
  package: 'This package is no longer tied.',
  silence: 'There is no such silence procedure.',
};

const BAD_SPAN: Readonly<Record<RefusalOf<'bad-span'>['why'], string>> = {
  empty: 'No words are selected; select the words that you mean and try again.',
  'crosses-a-bracket':
    'The selection begins on one side of a bracket and ends on the other; select words all inside it, all outside it, or the whole of it.',
  'out-of-range': 'The selection reaches beyond the text; select the words again.',
  'splits-a-character': 'The selection cuts a character in two; select the whole of it.',
  'splits-a-bracket':
    'A paragraph is not divided inside a bracket; put the caret outside it, or settle it first.',
  'too-deep':
    'There are too many brackets inside one another here; propose another wording in one of them, or settle one first.',
};

const BAD_TEXT: Readonly<Record<RefusalOf<'bad-text'>['why'], string>> = {
  'line-break':
    'A paragraph or wording is one line, and this text has line breaks; take them out or make several paragraphs.',
  'control-character':
    'This text has characters that cannot be shown; remove them, for example by pasting it as plain text.',
  'broken-character': 'This text has a character that is cut in two; remove it or type it again.',
  'unseen-character':
    'A name, title, symbol or number here has a character that does not show, such as a line break or one that turns the direction of writing; type it again without.',
  turned:
    'These words have a character that turns the direction of writing and none that turns it back, so it would reach into the words of others; type them again, or paste them as plain text.',
};

const MISSING: Readonly<Record<RefusalOf<'missing'>['what'], string>> = {
  title: 'The negotiation needs a title; give it one.',
  reason: 'This needs a reason, because the record keeps it; give one in a few words.',
  name: 'The person needs a name, because every act carries it; give it in full.',
  paragraphs: 'There is no paragraph to add; write or paste some text first.',
  symbol:
    'The precedent needs its symbol, because others must be able to look it up; give it, such as S/RES/2427 (2018).',
  delegations: 'Nobody is on the roster; choose the year or name the delegations.',
  'group-name': 'The group needs a short code and a name, by which the others know it; give it both.',
  number: 'A formal meeting has a number; give it, such as 67th.',
  deadline: 'A silence needs a deadline, as a day and an hour; give both.',
  approach: 'Say by which approach the wordings are unified, such as “the shorter one”.',
  members: 'A group has at least two delegations; choose its members.',
  'package-name': 'A package needs a name, by which the others know it; give it a short one.',
  'silent-paragraphs': 'A silence is on the whole text or on some of its paragraphs; choose at least one.',
  recipients: 'A silence is sent to delegations; choose who is asked to break it or let it pass.',
  corrections: 'A corrigendum corrects something; say in which paragraph, for which words, and what to read.',
  words: 'There is nothing to say yet; write some words first.',
  note: 'The note has no words yet; write what it should say.',
};

const NOT_A_SPONSOR: Readonly<Record<RefusalOf<'not-a-sponsor'>['doing'], string>> = {
  withdraw:
    'Only its sponsors can leave or withdraw this wording, and you are not one of them; you can take a position on it.',
  'cite-precedent':
    'A precedent is cited for a wording by its sponsors, or by the Chair where the words are the Chair’s; you can cite one for a wording of your own.',
  'rebase-proposal': 'Only its sponsors, or the Chair, can put this proposal on other words.',
  'confirm-proposal': 'Only its sponsors, or the Chair, can confirm this proposal.',
  'retire-proposal': 'Only its sponsors, or the Chair, can retire this proposal.',
};

/** What was changed meanwhile, with the verbs that its number asks for. */
const STALE: Readonly<
  Record<RefusalOf<'stale'>['what'], readonly [changed: string, reads: string, empty: string]>
> = {
  span: ['The selected words were', 'read', 'are gone'],
  'words-instead': ['The words that took its place were', 'read', 'are gone'],
  wording: ['This wording was', 'reads', 'has no words'],
  paragraph: ['This paragraph was', 'reads', 'has no words'],
  order: ['The order of the paragraphs was', 'stands behind', 'stands first'],
  text: ['The text was', 'reads', 'has no words'],
  package: ['The wordings of this package were', 'read', 'have no words'],
};

function staleSentence({ what, now, wording }: RefusalOf<'stale'>, state: NegotiationState | null): string {
  const [said, reads, empty] = STALE[what];
  const whose = sponsorsOf(state, wording);
  const changed = whose.length === 0 ? said : `The wording of ${listOfSeats(state, whose)} was`;
  const next = 'look again and, if you still mean it, do it again';
  if (what === 'text') return `${changed} changed meanwhile; ${next}.`;
  if (what === 'order')
    return `${changed} changed meanwhile (the paragraph now ${now === '' ? empty : `${reads} ${now}`}); ${next}.`;
  return `${changed} changed meanwhile and now ${now === '' ? empty : `${reads} ${quoted(now)}`}; ${next}.`;
}

function sameWordsSentence(
  { wording: id, isInText }: RefusalOf<'same-words'>,
  state: NegotiationState | null,
): string {
  if (isInText)
    return 'The text already says what this proposal says; change its words or, where it was left behind, retire it.';
  if (id === null) return 'Two of these wordings say the same; change the words, or propose them once.';
  const isIt = (wording: Wording) => wording.id === id;
  const paragraphs = state?.paragraphs ?? [];
  const bracket = paragraphs.flatMap(paragraphBrackets).find((each) => each.wordings.some(isIt));
  const same = bracket?.wordings.find(isIt);
  if (bracket?.on === 'place')
    return same?.origin === 'base'
      ? 'The paragraph stands there already; take a position on leaving it as it stands, or propose another place.'
      : 'This place is already proposed for the paragraph; support or co-sponsor that proposal instead.';
  if (bracket?.on === 'note' && same?.origin !== 'base')
    return 'This note already stands beside the paragraph; support or co-sponsor it instead.';
  if (same?.origin === 'base')
    return 'This is what the base wording says already; take a position on it instead, or propose other words.';
  const isNew = paragraphs.some((each) => isProposed(each) && wholeBracketOf(each) === bracket);
  if (isNew && same !== undefined && !isEmptyList(same.segments))
    return 'This paragraph is already proposed here; support or co-sponsor that proposal instead.';
  return same !== undefined && isEmptyList(same.segments)
    ? 'A wording without words is already on the table in this bracket, and proposes deletion unless its author still types in it; support or co-sponsor it instead.'
    : 'These words are already on the table in this bracket; support or co-sponsor that wording instead.';
}

function sponsorsOf(state: NegotiationState | null, wording: string | undefined): readonly SeatId[] {
  const wordings = (state?.paragraphs ?? [])
    .flatMap(paragraphBrackets)
    .flatMap((bracket) => bracket.wordings);
  return wordings.find(({ id }) => id === wording)?.sponsors ?? [];
}

/** In how many paragraphs these brackets stand. */
function paragraphsOf({ brackets }: RefusalOf<'open-brackets'>, state: NegotiationState | null): number {
  return (state?.paragraphs ?? []).filter((paragraph) =>
    paragraphBrackets(paragraph).some(({ id }) => brackets.includes(id)),
  ).length;
}

function wordsOfBrackets({ brackets }: RefusalOf<'open-brackets'>, state: NegotiationState | null): string {
  const found = (state?.paragraphs ?? []).flatMap((paragraph) =>
    paragraphBrackets(paragraph).flatMap((bracket) =>
      brackets.includes(bracket.id) ? [{ paragraph, bracket }] : [],
    ),
  );
  const [only] = found;
  return found.length === 1 && only !== undefined && state !== null
    ? ` (${quoted(bracketWords(state, only.paragraph, only.bracket))})`
    : '';
}
