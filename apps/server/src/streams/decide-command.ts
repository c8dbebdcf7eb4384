// What every stream does with a command, whatever the commands of its kind are: who may not be here, or has done too much, is refused;
// what was done before is not counted again; the document decides the rest.
import type { Refusal } from '@adref/negotiation';
import type { CommandAnswer } from '@adref/protocol';
import type { Answered, Author, Change } from '@adref/text';
import { type SaidNow, takeSaying, UNSAID } from '../limits/comment-quota.ts';
import type { StreamPolicy, StreamSetting } from './stream-policy.ts';

/** What it asks of the stream. */
export interface Deciding<Command> {
  readonly setting: Pick<StreamSetting, 'quotas' | 'limits' | 'hourlyRows' | 'meter'>;
  readonly policy: Pick<StreamPolicy<Command>, 'live' | 'whyNotHere' | 'saidBefore' | 'submit'>;
  /** Runs what may find an invariant broken; null: it did, or the stream is closed already. */
  attempt(submit: () => Answered): Answered | null;
}

/** Decides a command under the rights of this instant. `answer` is for the wire, once the changes are on disk. */
export function decideCommand<Command extends { readonly kind: string }>(
  { setting, policy, attempt }: Deciding<Command>,
  author: Author,
  id: string,
  command: Command,
): { readonly changes: readonly Change[]; readonly answer: CommandAnswer } {
  const refused = (refusal: Refusal) => ({ changes: [], answer: { id, ok: false as const, refusal } });
  const notHere = policy.whyNotHere(author, command);
  if (notHere !== null) return refused(notHere);
  const said = policy.live.hasDone(author.person, id)
    ? UNSAID
    : mayDo(setting, author.person, policy.saidBefore(author.person, command));
  if (!said.ok) return refused(said.refusal);
  const answered = attempt(() => policy.submit(author, id, command));
  if (answered === null) return refused(REOPENING);
  setting.meter.answered(command.kind, answered.ok);
  return { changes: answered.changes, answer: answerOf(id, answered, said.warning) };
}

/** What a document answered, for the wire; `warning` is for whoever gave the command. */
function answerOf(id: string, answered: Answered, warning: string | null): CommandAnswer {
  if (!answered.ok) return { id, ok: false, refusal: answered.refusal };
  return { id, ok: true, acts: answered.acts, ...(warning === null ? {} : { warning }) };
}

/** Whether a person may do one thing more, which stays. `before` is how much they have said, null when this says nothing. */
function mayDo(
  { quotas, limits, hourlyRows }: Deciding<never>['setting'],
  person: string,
  before: number | null,
): SaidNow {
  const seconds = hourlyRows.waitS(person);
  if (seconds > 0) return { ok: false, refusal: { kind: 'too-fast', what: 'rows', seconds } };
  if (before === null) return UNSAID;
  return takeSaying(quotas.comments, person, { said: before, most: limits.commentsOfPerson });
}

const REOPENING: Refusal = {
  kind: 'not-in-order',
  why: 'the room is being reopened; try again in a moment',
};
