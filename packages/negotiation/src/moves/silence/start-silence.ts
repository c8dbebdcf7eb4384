// Put the text, or paragraphs of it, under silence until a deadline.
import { z } from 'zod';
import type { NegotiationState } from '../../model/negotiation-state.ts';
import type { Paragraph } from '../../model/paragraph.ts';
import type { Silence } from '../../model/silence.ts';
import { instant, listOf, listOfSeats, paragraphName } from '../../views/names.ts';
import { hashOfParagraphs, paragraphsUnder, runningSilence } from '../../views/silence/silence.ts';
import { hashOfText } from '../../words/hash.ts';
import { placeholdersIn } from '../../words/placeholders.ts';
import { exchangeLeaves, makeLeaves, textsUnder } from '../../words/relaying.ts';
import { paragraphBrackets } from '../../words/segment-tree.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { relaying } from '../act-parts.ts';
import { hash, id, seats, words } from '../command-parts.ts';
import { accept, badSeat, isDelegation, refuse } from '../decision.ts';
import { CHAIR, defineMove, type Move } from '../move.ts';
import { badDeadline } from './deadline.ts';

/** On chosen paragraphs, or on the whole text (`paragraphs: null`). `expected` is `hashOfParagraphs` as seen. */
const command = z.strictObject({
  kind: z.literal('start-silence'),
  paragraphs: z.array(id).max(5_000).nullable(),
  recipients: seats,
  deadline: words,
  expected: hash,
});

export const startSilence: Move<typeof command> = defineMove(command, {
  does: 'Put the text, or paragraphs of it, under silence until a deadline',
  doing: 'start a silence procedure',
  by: CHAIR,
  when: 'while they have no brackets and no placeholders, nobody holds them, and no silence runs',
  refusals: [
    'unknown',
    'missing',
    'not-in-order',
    'stale',
    'open-brackets',
    'placeholders',
    'paragraph-closed',
    'pending',
  ],
  /**
   * Refuses words with brackets or gaps, which are not settled; a paragraph that is agreed, or that a delegation holds, because
   * the end of a silence agrees it; words that the Chair has not seen; a deadline that has passed; and a second silence while
   * one runs.
   */
  decide(state, command, { newId, now }) {
    const { recipients, deadline } = command;
    const bad = badSeat(state, recipients, isDelegation, 'a silence is sent to delegations');
    if (bad !== null) return refuse(bad);
    if (recipients.length === 0) return refuse({ kind: 'missing', what: 'recipients' });
    if (new Set(recipients).size < recipients.length)
      return refuse({ kind: 'not-in-order', why: 'a recipient is named twice' });
    const paragraphs = paragraphsUnder(state, command.paragraphs);
    if (paragraphs === undefined) return refuse({ kind: 'unknown', what: 'paragraph', id: '' });
    if (paragraphs.length === 0) return refuse({ kind: 'missing', what: 'silent-paragraphs' });
    if (runningSilence(state) !== undefined)
      return refuse({ kind: 'not-in-order', why: 'a silence is running already; it has to end first' });
    const badTime = badDeadline(deadline, now);
    if (badTime !== null) return refuse(badTime);
    if (hashOfParagraphs(paragraphs) !== command.expected)
      return refuse({ kind: 'stale', what: 'text', now: '' });
    const brackets = paragraphs.flatMap((paragraph) => paragraphBrackets(paragraph).map(({ id }) => id));
    if (brackets.length > 0) return refuse({ kind: 'open-brackets', brackets });
    const placeholders = paragraphs.flatMap(({ segments }) => placeholdersIn(segments));
    if (placeholders.length > 0) return refuse({ kind: 'placeholders', placeholders });
    const closed = paragraphs.find(({ status }) => status === 'agreed');
    if (closed !== undefined && command.paragraphs !== null)
      return refuse({ kind: 'paragraph-closed', status: 'agreed' });
    // Its end agrees the words, and would let nobody wait for capital any more.
    const by = [...new Set(paragraphs.flatMap(({ holds }) => holds.map(({ seat }) => seat)))];
    if (by.length > 0) return refuse({ kind: 'pending', by });
    return accept({
      kind: 'silence-started',
      silence: newId('s'),
      paragraphs: paragraphs.map(({ id }) => id),
      isWhole: command.paragraphs === null,
      recipients,
      deadline,
      hash: command.expected,
      leaves: [],
      retired: [],
    });
  },
});

/** Nobody may write what is under it. Until version 3 every leaf under it went on as a new one here; now when late words come (`leaves-renewed`). */
const silenceStartedSchema = z.strictObject({
  kind: z.literal('silence-started'),
  silence: id,
  paragraphs: z.array(id),
  isWhole: z.boolean(),
  recipients: seats,
  deadline: words,
  hash: words,
  ...relaying,
});

export const silenceStarted: ActDefinition<typeof silenceStartedSchema> = defineAct(silenceStartedSchema, {
  /** The state with a silence begun: its paragraphs are under it. */
  fold(state, act, { n, at, seat }) {
    const { silence: id, isWhole, hash, recipients, deadline } = act;
    const named = new Set(act.paragraphs);
    const under = state.paragraphs
      .filter((paragraph) => named.has(paragraph.id))
      .map((paragraph) => ({ paragraph: paragraph.id, was: paragraph.status }));
    const silence: Silence = {
      id,
      under,
      isWhole,
      revision: isWhole ? revisionUnder(state) : null,
      hash,
      recipients,
      isToAll: state.delegations.every((delegation) => recipients.includes(delegation.seat)),
      startedAt: at,
      act: n,
      deadline,
      extensions: [],
      requests: [],
      breaks: [],
      outcome: 'running',
      endedIn: null,
    };
    const lists = state.paragraphs.map(({ segments }) => segments);
    const made = makeLeaves(act.leaves, textsUnder(...lists), { act: n, seat });
    const paragraphs = state.paragraphs.map((paragraph): Paragraph => {
      if (!named.has(paragraph.id)) return paragraph;
      return {
        ...paragraph,
        status: 'silence',
        segments: exchangeLeaves(paragraph.segments, act.leaves, made),
      };
    });
    return { ...state, paragraphs, silences: [...state.silences, silence] };
  },
  deed(act, { state }) {
    const what = act.isWhole ? 'the text' : listOf(act.paragraphs.map((one) => paragraphName(state, one)));
    const isToAll = act.recipients.length === state?.delegations.length;
    const to = isToAll ? 'all delegations' : listOfSeats(state, act.recipients);
    return `put ${what} under silence until ${instant(act.deadline)}, addressed to ${to}`;
  },
});

/** The number of the last revision, while the text is still what was frozen. */
function revisionUnder(state: NegotiationState): number | null {
  const last = state.revisions.at(-1);
  return last?.hash === hashOfText(state) ? last.number : null;
}
