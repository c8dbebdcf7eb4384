// In the text: the word that says that a bracket is tied into a package.
import { type NegotiationState, packageOf } from '@adref/negotiation';
import { type ReactNode, useCallback } from 'react';
import { useCellPart } from '../kit/cell.ts';
import { useTextSource } from '../session/text-source.ts';

export function PackageMark({ bracket }: { readonly bracket: string }): ReactNode {
  const { state } = useTextSource();
  const name = useCellPart(
    state,
    useCallback((now: NegotiationState) => packageOf(now, bracket)?.name ?? null, [bracket]),
  );
  return name === null ? null : (
    <span className="package-mark" title={`Package: ${name}`}>
      package
    </span>
  );
}
