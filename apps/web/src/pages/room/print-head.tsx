// The line above a view on paper: of which negotiation it is, which view, and that it is a draft. The text has a head of its own.
import type { ReactNode } from 'react';
import { useNegotiation } from '../../session/record-now.ts';
import { useWho } from '../../session/who.ts';
import { type View, viewName } from './view-names.ts';

export function PrintHead({ view }: { readonly view: View }): ReactNode {
  const { me } = useWho();
  const { title, phase } = useNegotiation();
  const standing = phase.kind === 'adopted' ? 'Adopted' : 'Draft, not an official document';
  return <p className="only-print">{`${title} · ${viewName(view, me.seat)} · ${standing}`}</p>;
}
