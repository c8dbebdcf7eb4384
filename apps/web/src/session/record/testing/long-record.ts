// A negotiation with as many acts as a test asks for, at its end and some acts before.
import type { RecordedAct } from '@adref/negotiation';
import { type Change, LiveNegotiation, restore, type Surroundings } from '@adref/text';

const CHAIR = { seat: 'chair', person: 'person-chair' };

function surroundings(): Surroundings {
  let count = 0;
  return {
    now: () => new Date(Date.UTC(2026, 0, 5) + ++count).toISOString(),
    nowMs: () => ++count,
    newId: (prefix) => `${prefix}-${++count}`,
    newClientId: () => 500 + ++count,
  };
}

/** The whole of it, the same some twenty acts before its end, and its record. */
export function longRecord(acts: number): {
  readonly early: LiveNegotiation;
  readonly late: LiveNegotiation;
  readonly record: readonly RecordedAct[];
} {
  const late = LiveNegotiation.empty(surroundings());
  const changes: Change[] = [];
  let sent = 0;
  const submit = (command: Parameters<LiveNegotiation['submit']>[2]) => {
    const answer = late.submit(CHAIR, `command-${++sent}`, command);
    if (!answer.ok) throw new Error(`${command.kind} was refused: ${JSON.stringify(answer.refusal)}`);
    changes.push(...answer.changes);
  };
  submit({
    kind: 'open-negotiation',
    negotiation: 'long',
    title: 'Conclusions on Maravia',
    symbol: '',
    situation: 'Maravia',
    reportSymbol: '',
    year: 2026,
    chairMember: null,
    delegations: [{ seat: 'FRA', name: 'France', code: 'FRA', permanent: true }],
  });
  submit({ kind: 'seat-person', name: 'Chair’s office', ...CHAIR });
  const drafts = ['takes note', 'expressed concern'].map((text) => ({
    kind: 'numbered' as const,
    level: 1,
    text: [{ text }],
  }));
  submit({ kind: 'add-paragraphs', after: null, source: 'draft', drafts });
  const paragraph = late.state?.paragraphs[0]?.id ?? '';
  while ((late.state?.acts ?? 0) < acts) {
    const on = { paragraph, bracket: null, quote: null };
    submit({ kind: 'comment', on, words: `Comment ${sent}.`, mentions: [] });
  }
  const early = restore(null, changes.slice(0, -20), surroundings());
  return { early, late, record: late.record() };
}
