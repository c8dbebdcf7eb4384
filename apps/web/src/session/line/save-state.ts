// What may be said about my own unsent work. Pure: the connection reports what happened, this says what is true.
// “Recorded” is said only when the server has every one of my changes on disk.

export interface SaveState {
  readonly connected: boolean;
  /** Sync messages sent on this connection that the server counts (step 2 answers and updates). */
  readonly sent: number;
  /** How many of those the server reports as durable. */
  readonly recorded: number;
  /** Whether this connection has answered the server's question for what it lacks. */
  readonly answered: boolean;
  /** Changes made here since the last moment everything was recorded. */
  readonly unsaved: number;
  /** How many of those the copy on this device holds. */
  readonly kept: number;
  readonly refused: boolean;
}

export type SaveEvent =
  | { readonly kind: 'connected' }
  | { readonly kind: 'disconnected' }
  /** A step 2 went out: everything made so far is on its way. */
  | { readonly kind: 'answered' }
  /** I changed something. */
  | { readonly kind: 'changed' }
  /** The copy kept on this device holds changes the server may not have. */
  | { readonly kind: 'kept'; readonly changes: number }
  /** That copy now holds the first so many of the changes. */
  | { readonly kind: 'stored'; readonly changes: number }
  | { readonly kind: 'recorded'; readonly count: number }
  | { readonly kind: 'refused' };

export const NOTHING_UNSAVED: SaveState = {
  connected: false,
  sent: 0,
  recorded: 0,
  answered: false,
  unsaved: 0,
  kept: 0,
  refused: false,
};

export function afterSaveEvent(state: SaveState, event: SaveEvent): SaveState {
  switch (event.kind) {
    case 'connected':
      return { ...state, connected: true, sent: 0, recorded: 0, answered: false };
    case 'disconnected':
      return { ...state, connected: false, sent: 0, recorded: 0, answered: false };
    case 'answered':
      return { ...state, sent: state.sent + 1, answered: true };
    case 'changed':
      return { ...state, unsaved: state.unsaved + 1, sent: state.connected ? state.sent + 1 : state.sent };
    case 'kept':
      return { ...state, unsaved: state.unsaved + event.changes, kept: state.kept + event.changes };
    case 'stored':
      return { ...state, kept: Math.min(event.changes, state.unsaved) };
    case 'recorded': {
      const recorded = Math.max(state.recorded, event.count);
      const isAll = state.connected && state.answered && recorded >= state.sent;
      return { ...state, recorded, ...(isAll ? { unsaved: 0, kept: 0 } : {}) };
    }
    case 'refused':
      return { ...state, refused: true };
    default: {
      const never: never = event;
      return never;
    }
  }
}

/** Whether leaving now could lose something that only this device has. */
export function hasUnsaved(state: SaveState): boolean {
  return state.unsaved > 0;
}

/** The sentence of the save indicator, and its tone. */
export function saveWords(state: SaveState): { words: string; tone: 'good' | 'busy' | 'away' | 'bad' } {
  if (state.refused) return { words: 'Refused', tone: 'bad' };
  if (!state.connected) {
    if (state.unsaved === 0) return { words: 'Offline', tone: 'away' };
    const changes = `${state.unsaved} ${state.unsaved === 1 ? 'change' : 'changes'}`;
    return state.kept >= state.unsaved
      ? { words: `Offline, ${changes} kept here`, tone: 'away' }
      : { words: `Offline, ${changes} not kept yet`, tone: 'busy' };
  }
  return state.unsaved > 0 ? { words: 'Recording…', tone: 'busy' } : { words: 'Recorded', tone: 'good' };
}
