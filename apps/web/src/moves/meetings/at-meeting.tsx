// At which meeting an act was recorded, behind its sentence; nothing for what was done between meetings.
import type { ReactNode } from 'react';
import { useNegotiation } from '../../session/record-now.ts';
import { meetingAt } from './where-we-are.ts';

export function AtMeeting({ act }: { readonly act: number }): ReactNode {
  const name = meetingAt(useNegotiation(), act);
  return name === null ? null : <span className="at-meeting"> · {name}</span>;
}
