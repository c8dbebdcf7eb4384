// Last year's conclusions as the zero draft of the next negotiation: kinds, levels and marks are kept, the rest begins anew.
import { agreedText, type Draft, type NegotiationState, untraced } from '@adref/negotiation';

export interface EarlierConclusions {
  readonly drafts: readonly Draft[];
  readonly form: {
    readonly title: string;
    readonly situation: string;
    readonly symbol: string;
    readonly reportSymbol: string;
  };
  /** The year after theirs. */
  readonly year: number;
}

/** What the form for a new negotiation begins with. No paragraphs while the earlier text is not agreed. */
export function conclusionsAsDraft(state: NegotiationState): EarlierConclusions {
  const agreed = agreedText(state);
  const year = state.year + 1;
  const symbol = state.symbol.replace(/^(.*\/)\d{4}\/.*$/, `$1${year}/…`);
  return {
    drafts: agreed.ok
      ? agreed.text.paragraphs.map(({ kind, level, text }) => ({ kind, level, text: untraced(text) }))
      : [],
    form: { title: state.title, situation: state.situation, symbol, reportSymbol: '' },
    year,
  };
}
