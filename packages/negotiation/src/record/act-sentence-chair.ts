// The sentences of what the Chair and the calendar do: packages, unified wordings, holds, silences, meetings, the office.
import type { Act, ActKind, ActOf } from '../act.ts';
import type { NegotiationState } from '../negotiation-state.ts';
import { plainWords } from '../words/plain-words.ts';
import { plainText } from '../words/rich-text.ts';
import { findWording } from '../words/segment-tree.ts';
import { listOf, listOfSeats, paragraphName, quoted, seatName } from './names.ts';

const OF_CHAIR = [
  'package-tied',
  'package-untied',
  'package-accepted',
  'acceptance-withdrawn',
  'package-settled',
  'wordings-unified',
  'bridging-revised',
  'paragraph-held',
  'paragraph-released',
  'paragraph-parked',
  'paragraph-unparked',
  'proposal-retired',
  'meeting-opened',
  'attendance-noted',
  'meeting-closed',
  'reading-opened',
  'pointed-to',
  'silence-started',
  'extension-requested',
  'silence-extended',
  'silence-broken',
  'silence-cancelled',
  'silence-concluded',
  'chair-handed-over',
  'roster-changed',
  'masthead-changed',
  'statement-made',
  'reissued',
] as const satisfies readonly ActKind[];

export type ActOfChair = ActOf<(typeof OF_CHAIR)[number]>;

/** What was done, for a sentence that begins with who did it. */
export function chairDeed(state: NegotiationState | null, act: ActOfChair): string {
  const name = (id: string) => paragraphName(state, id);
  switch (act.kind) {
    case 'package-tied':
      return `tied ${act.choices.length} brackets into the package ${quoted(act.name)}`;
    case 'package-untied':
      return `untied the package ${packageName(state, act.package)}`;
    case 'package-accepted':
      return `lifted what it has against the wordings of ${packageName(state, act.package)}, on condition that all are settled on`;
    case 'acceptance-withdrawn':
      return `took back its acceptance of ${packageName(state, act.package)}`;
    case 'package-settled':
      return `settled the package ${packageName(state, act.package)}`;
    case 'wordings-unified':
      return `unified ${act.others.length + 1} wordings into ${wordsOf(state, act)}${act.approach === '' ? '' : ` (${act.approach})`}: ${act.rationale}`;
    case 'bridging-revised':
      return `revised its bridging wording to ${quoted(wordsBrought(act.leaves))}`;
    case 'paragraph-held':
      return `held ${name(act.paragraph)}: ${act.reason}`;
    case 'paragraph-released':
      return `released ${name(act.paragraph)}`;
    case 'paragraph-parked':
      return `parked ${name(act.paragraph)} with ${listOfSeats(state, act.seats)}${act.note === '' ? '' : `: ${act.note}`}`;
    case 'paragraph-unparked':
      return `brought ${name(act.paragraph)} back to the table`;
    case 'proposal-retired':
      if (act.isConfirmed)
        return `confirmed a proposal left behind in ${name(act.paragraph)}: it stands on the words that took its place`;
      return act.reason === ''
        ? `put a proposal left behind in ${name(act.paragraph)} on other words`
        : `retired a proposal left behind in ${name(act.paragraph)}: ${act.reason}`;
    case 'meeting-opened':
      return `opened ${meetingName(act)}`;
    case 'attendance-noted':
      return `noted who attends: ${listOfSeats(state, act.seats)}`;
    case 'meeting-closed':
      return `closed ${closedMeeting(state, act.meeting)}`;
    case 'reading-opened':
      return `opened the ${ordinal(act.ordinal)} reading`;
    case 'pointed-to':
      return act.paragraph === null ? 'took the pointer away' : `pointed to ${name(act.paragraph)}`;
    case 'silence-started': {
      const what = act.isWhole ? 'the text' : listOf(act.paragraphs.map(name));
      const isToAll = act.recipients.length === state?.delegations.length;
      const to = isToAll ? 'all delegations' : listOfSeats(state, act.recipients);
      return `put ${what} under silence until ${instant(act.deadline)}, addressed to ${to}`;
    }
    case 'extension-requested':
      return `asked for more time: ${act.reason}`;
    case 'silence-extended':
      return `extended the silence to ${instant(act.deadline)}`;
    case 'silence-broken': {
      const why = act.isToChair ? ', telling the Chair why' : act.reason === '' ? '' : `: ${act.reason}`;
      return `${act.isLate ? 'wrote, too late, to break silence' : 'broke silence'}${why}`;
    }
    case 'silence-cancelled':
      return `called the silence off: ${act.reason}`;
    case 'silence-concluded':
      return 'recorded that silence was not broken: what was under it is agreed';
    case 'chair-handed-over': {
      const to = act.member === null ? 'no member for now' : seatName(state, act.member);
      return `handed the Chair over to ${to}${act.isActing ? ', acting' : ''}`;
    }
    case 'roster-changed':
      return `seated the roster of ${act.year}`;
    case 'masthead-changed':
      return `called the text ${quoted(act.title)}${act.symbol === '' ? '' : ` (${act.symbol})`}`;
    case 'statement-made':
      return `${STATEMENTS[act.form]}: ${quoted(act.words)}`;
    case 'reissued':
      return `issued ${ISSUES[act.form](act.number)}: ${act.reason}`;
    default: {
      const never: never = act;
      throw new Error(`invariant: an act of no known kind: ${JSON.stringify(never)}`);
    }
  }
}

const ISSUES: Readonly<Record<ActOf<'reissued'>['form'], (number: number) => string>> = {
  corrigendum: (number) => `Corr.${number}`,
  reissue: () => 'the text again',
  revised: (number) => `the text revised, as Rev.${number}`,
};

/** "the 67th formal meeting", "an informal meeting". */
export function meetingName({ form, number }: Pick<ActOf<'meeting-opened'>, 'form' | 'number'>): string {
  const forms = {
    formal: 'formal meeting',
    informal: 'informal meeting',
    'informal-informal': 'informal informal',
  };
  return number === '' ? `an ${forms[form]}` : `the ${meetingNumber(number)} ${forms[form]}`;
}

/** "67th" for a number given as "67"; what is not only digits stays as it was given. */
export function meetingNumber(number: string): string {
  return /^\d+$/.test(number) ? withSuffix(number) : number;
}

/** The definite name, because it is one that was open. */
function closedMeeting(state: NegotiationState | null, id: string): string {
  const meeting = state?.meetings.find((each) => each.id === id);
  return meeting === undefined ? 'the meeting' : meetingName(meeting).replace(/^an /, 'the ');
}

const STATEMENTS = {
  explanation: 'explained its position',
  dissociation: 'dissociated itself',
  statement: 'stated',
} as const;

/** "first", "second" … "tenth", then "11th", "21st". */
export function ordinal(count: number): string {
  const words = [
    'first',
    'second',
    'third',
    'fourth',
    'fifth',
    'sixth',
    'seventh',
    'eighth',
    'ninth',
    'tenth',
  ];
  return words[count - 1] ?? withSuffix(String(count));
}

function withSuffix(digits: string): string {
  if (/1[123]$/.test(digits)) return `${digits}th`;
  const suffixes: Readonly<Record<string, string>> = { 1: 'st', 2: 'nd', 3: 'rd' };
  return `${digits}${suffixes[digits.slice(-1)] ?? 'th'}`;
}

function instant(at: string): string {
  return `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;
}

function packageName(state: NegotiationState | null, id: string): string {
  const tied = state?.packages.find((one) => one.id === id);
  return tied === undefined ? 'a package' : quoted(tied.name);
}

function wordsOf(
  state: NegotiationState | null,
  { bracket, wording }: { readonly bracket: string; readonly wording: string },
): string {
  const found = state === null ? undefined : findWording(state, bracket, wording);
  return found === undefined ? 'one' : quoted(plainWords(found.segments));
}

function wordsBrought(leaves: ActOf<'bridging-revised'>['leaves']): string {
  return leaves
    .flatMap(({ pieces }) => pieces.map((piece) => ('text' in piece ? plainText(piece.text) : '')))
    .join('');
}

/** Whether an act is one of those told here. */
export function isOfChair(act: Act): act is ActOfChair {
  return OF_CHAIR.some((kind) => kind === act.kind);
}
