// Commands as they arrive from outside, parsed once at the edge. Limits on length here only keep nonsense out; the
// domain's own limits answer with a refusal.
import {
  type Command,
  MEETING_FORMS,
  REISSUE_FORMS,
  RESERVATION_KINDS,
  STANCES,
  STATEMENT_FORMS,
} from '@adref/negotiation';
import { z } from 'zod';
import { draftSchema } from './draft-schema.ts';
import { plainCount, plainId, wholeText } from './plain-values.ts';
import { richTextSchema } from './rich-text-schema.ts';

const id = plainId;
const words = wholeText.max(1_000_000);
const hash = z.string().max(200);
const count = plainCount;
const level = z.int().min(1).max(9);
const shape = z.enum(['heading', 'numbered', 'item', 'chapeau', 'plain']);

const text = richTextSchema;
const place = z.strictObject({ leaf: id, offset: count });
const delegation = z.strictObject({ seat: id, name: words, code: words, permanent: z.boolean() });
const reading = z.enum(['record', 'text']);
const joint = { sponsors: z.array(id).max(500).exactOptional() };
const quote = z.strictObject({ leaf: id, start: count, end: count, words });
const commentPlace = z.strictObject({ paragraph: id, bracket: id.nullable(), quote: quote.nullable() });
const inThread = z.strictObject({ thread: id });
const mentions = z.array(id).max(500);
const onParagraph = { paragraph: id, expected: hash };
const onWording = { bracket: id, wording: id, expected: hash };

const seats = z.array(id).max(500);
const choice = { bracket: id, wording: id };
const masthead = { title: words, symbol: words, situation: words, reportSymbol: words };
const adoptedBy = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('meeting'), number: words }),
  z.strictObject({ kind: z.literal('silence') }),
  z.strictObject({ kind: z.literal('unsaid') }),
]);

/** What the Chair does, and what time does. */
const chairCommands = [
  z.strictObject({
    kind: z.literal('tie-package'),
    name: words,
    choices: z.array(z.strictObject({ ...choice, expected: hash })).max(500),
  }),
  z.strictObject({ kind: z.literal('untie-package'), package: id }),
  z.strictObject({ kind: z.literal('accept-package'), package: id, expected: hash }),
  z.strictObject({ kind: z.literal('withdraw-acceptance'), package: id }),
  z.strictObject({ kind: z.literal('settle-package'), package: id, expected: hash }),
  z.strictObject({
    kind: z.literal('unify-wordings'),
    ...onWording,
    others: z.array(z.strictObject({ wording: id, expected: hash })).max(100),
    approach: words,
    rationale: words,
  }),
  z.strictObject({ kind: z.literal('revise-bridging'), ...onWording, text }),
  z.strictObject({
    kind: z.literal('rebase-proposal'),
    proposal: id,
    from: place,
    to: place,
    expected: words,
  }),
  z.strictObject({ kind: z.literal('confirm-proposal'), proposal: id, expected: words }),
  z.strictObject({ kind: z.literal('retire-proposal'), proposal: id, reason: words }),
  z.strictObject({ kind: z.literal('hold-paragraph'), ...onParagraph, reason: words }),
  z.strictObject({ kind: z.literal('release-paragraph'), paragraph: id }),
  z.strictObject({ kind: z.literal('park-paragraph'), ...onParagraph, seats, note: words }),
  z.strictObject({ kind: z.literal('unpark-paragraph'), paragraph: id }),
  z.strictObject({
    kind: z.literal('open-meeting'),
    form: z.enum(MEETING_FORMS),
    number: words,
    room: words,
  }),
  z.strictObject({ kind: z.literal('note-attendance'), seats }),
  z.strictObject({ kind: z.literal('close-meeting') }),
  z.strictObject({ kind: z.literal('open-reading') }),
  z.strictObject({ kind: z.literal('point-to'), paragraph: id.nullable() }),
  z.strictObject({
    kind: z.literal('start-silence'),
    paragraphs: z.array(id).max(5_000).nullable(),
    recipients: seats,
    deadline: words,
    expected: hash,
  }),
  z.strictObject({ kind: z.literal('request-extension'), silence: id, reason: words }),
  z.strictObject({ kind: z.literal('extend-silence'), silence: id, deadline: words }),
  z.strictObject({ kind: z.literal('break-silence'), silence: id, reason: words, isToChair: z.boolean() }),
  z.strictObject({ kind: z.literal('cancel-silence'), silence: id, reason: words }),
  z.strictObject({ kind: z.literal('hand-over-chair'), member: id.nullable(), isActing: z.boolean() }),
  z.strictObject({
    kind: z.literal('change-roster'),
    year: z.int().min(1946).max(9999),
    delegations: z.array(delegation).max(500),
  }),
  z.strictObject({ kind: z.literal('change-masthead'), ...masthead }),
  z.strictObject({ kind: z.literal('make-statement'), form: z.enum(STATEMENT_FORMS), words }),
  z.strictObject({
    kind: z.literal('reissue'),
    form: z.enum(REISSUE_FORMS),
    reason: words,
    corrections: z.array(z.strictObject({ paragraph: id, was: words, is: words })).max(500),
  }),
] as const;

/** Every command a client may send. Unknown keys are refused: they are usually a misspelt one. */
export const commandSchema: z.ZodType<Command> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('open-negotiation'),
    negotiation: id,
    title: words,
    symbol: words,
    situation: words,
    reportSymbol: words,
    year: z.int().min(1946).max(9999),
    chairMember: id.nullable(),
    delegations: z.array(delegation).max(500),
  }),
  z.strictObject({ kind: z.literal('seat-person'), person: id, name: words, seat: id }),
  z.strictObject({ kind: z.literal('unseat-person'), person: id }),
  z.strictObject({
    kind: z.literal('allow-reading'),
    seat: z.enum(['secretariat', 'observer']),
    extent: reading,
  }),
  z.strictObject({
    kind: z.literal('add-paragraphs'),
    after: id.nullable(),
    drafts: z.array(draftSchema).max(10_000),
    source: z.enum(['draft', 'import']),
    from: z
      .strictObject({ name: words, hash: z.string().regex(/^[0-9a-f]{64}$/, 'is no SHA-256 in hexadecimal') })
      .exactOptional(),
  }),
  z.strictObject({ kind: z.literal('reshape-paragraph'), shape, level, ...onParagraph }),
  z.strictObject({
    kind: z.literal('move-paragraph'),
    paragraph: id,
    after: id.nullable(),
    seenAfter: id.nullable(),
  }),
  z.strictObject({ kind: z.literal('split-paragraph'), at: place, ...onParagraph }),
  z.strictObject({ kind: z.literal('merge-paragraph'), into: id, expectedInto: hash, ...onParagraph }),
  z.strictObject({ kind: z.literal('delete-paragraph'), ...onParagraph }),
  z.strictObject({
    kind: z.literal('open-bracket'),
    from: place,
    to: place,
    expected: words,
    reason: words,
    wordings: z.array(text).max(20),
    ...joint,
  }),
  z.strictObject({
    kind: z.literal('propose-wording'),
    bracket: id,
    text,
    expected: hash,
    placement: z.strictObject({ after: id.nullable() }).exactOptional(),
    toBeTyped: z.literal(true).exactOptional(),
    ...joint,
  }),
  z.strictObject({
    kind: z.literal('propose-paragraph'),
    after: id.nullable(),
    shape,
    level,
    text,
    reason: words,
    ...joint,
  }),
  z.strictObject({
    kind: z.literal('propose-move'),
    paragraph: id,
    after: id.nullable(),
    seenAfter: id.nullable(),
    text,
    ...joint,
  }),
  z.strictObject({ kind: z.literal('propose-note'), text, ...onParagraph, ...joint }),
  z.strictObject({
    kind: z.literal('cite-precedent'),
    on: z.union([
      z.strictObject({ bracket: id, wording: id }),
      z.strictObject({ paragraph: id, passage: words }),
    ]),
    precedent: z.strictObject({
      symbol: words,
      year: z.int().min(1946).max(9999),
      paragraph: words,
      words,
    }),
  }),
  z.strictObject({ kind: z.literal('withdraw-citation'), paragraph: id, citation: id }),
  z.strictObject({ kind: z.literal('freeze-revision'), reason: words, expected: hash }),
  z.strictObject({ kind: z.literal('co-sponsor'), ...onWording }),
  z.strictObject({ kind: z.literal('withdraw'), ...onWording }),
  z.strictObject({
    kind: z.literal('take-position'),
    stance: z.enum(STANCES),
    reservation: z.enum(RESERVATION_KINDS).exactOptional(),
    note: words,
    ...onWording,
  }),
  z.strictObject({ kind: z.literal('withdraw-position'), ...onWording }),
  z.strictObject({ kind: z.literal('settle'), ...onWording }),
  z.strictObject({ kind: z.literal('lift-reservation'), bracket: id, ...onParagraph }),
  z.strictObject({ kind: z.literal('agree-ad-ref'), ...onParagraph }),
  z.strictObject({ kind: z.literal('agree'), ...onParagraph }),
  z.strictObject({ kind: z.literal('reopen'), reason: words, ...onParagraph }),
  z.strictObject({ kind: z.literal('adopt'), expected: hash, by: adoptedBy.exactOptional() }),
  ...chairCommands,
  z.strictObject({ kind: z.literal('close-without-agreement'), reason: words, expected: hash }),
  z.strictObject({ kind: z.literal('form-group'), code: words, name: words, members: z.array(id).max(500) }),
  z.strictObject({ kind: z.literal('leave-group'), group: id }),
  z.strictObject({ kind: z.literal('comment'), on: z.union([commentPlace, inThread]), words, mentions }),
  z.strictObject({ kind: z.literal('withdraw-comment'), comment: id }),
  z.strictObject({ kind: z.literal('close-thread'), thread: id }),
  z.strictObject({ kind: z.literal('reopen-thread'), thread: id }),
]);

/** A command with the id its client chose; sending the same id again is answered, not done again. */
export const envelopeSchema = z.strictObject({ id: id, command: commandSchema });
export type Envelope = z.infer<typeof envelopeSchema>;
