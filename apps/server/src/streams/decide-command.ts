// What every stream does with a command, whatever the commands of its kind are: who may not be here, or has done too much, is refused;
// what was done before is not counted again; the document decides the rest.
import type { Refusal } from '@adref/negotiation';
import type { CommandAnswer } from '@adref/protocol';
import type { Answered, Author } from '@adref/text';
import { type SaidNow, takeSaying, UNSAID } from '../limits/comment-quota.ts';
import type { StreamPolicy, StreamSetting } from './stream-policy.ts';

/** What a command came to, before its changes are on disk. `warning` is for whoever gave it. */
export type Decided = Answered & { readonly warning?: string | null };

/** What it asks of the stream. */
export interface Deciding<Command> {
  readonly setting: Pick<StreamSetting, 'quotas' | 'limits' | 'hourlyRows' | 'meter'>;
  readonly policy: Pick<StreamPolicy<Command>, 'live' | 'whyNotHere' | 'saidBefore' | 'submit'>;
  /** Runs what may find an invariant broken; null: it did, or the stream is closed already. */
  attempt(submit: () => Answered): Answered | null;
}

/** Decides a command under the rights of this instant. */
export function decideCommand<Command extends { readonly kind: string }>(
  { setting, policy, attempt }: Deciding<Command>,
  author: Author,
  id: string,
  command: Command,
): Decided {
  const notHere = policy.whyNotHere(author, command);
  if (notHere !== null) return refused(notHere);
  const said = policy.live.hasDone(author.person, id)
    ? UNSAID
    : mayDo(setting, author.person, policy.saidBefore(author.person, command));
  if (!said.ok) return refused(said.refusal);
  const answered = attempt(() => policy.submit(author, id, command));
  if (answered === null) return refused(REOPENING);
  setting.meter.answered(command.kind, answered.ok);
  return { ...answered, warning: said.warning };
}

/** A decision as it goes over the wire, once its changes are on disk. */
export function answerOf(id: string, decided: Decided): CommandAnswer {
  if (!decided.ok) return { id, ok: false, refusal: decided.refusal };
  const { acts, warning = null } = decided;
  return { id, ok: true, acts, ...(warning === null ? {} : { warning }) };
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

function refused(refusal: Refusal): Decided {
  return { changes: [], ok: false, refusal };
}

const REOPENING: Refusal = {
  kind: 'not-in-order',
  why: 'the room is being reopened; try again in a moment',
};
