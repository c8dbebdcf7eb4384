import { seedOf } from '@adref/negotiation/testing/seed';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterSaveEvent, hasUnsaved, NOTHING_UNSAVED, type SaveEvent, saveWords } from './save-state.ts';

const after = (...events: SaveEvent[]) => events.reduce(afterSaveEvent, NOTHING_UNSAVED);
const CONNECTED: SaveEvent[] = [{ kind: 'connected' }, { kind: 'answered' }, { kind: 'recorded', count: 1 }];

describe('the save indicator', () => {
  it('says recorded only after the server has every message of mine on disk', () => {
    const typing = after(...CONNECTED, { kind: 'changed' }, { kind: 'changed' });
    expect(saveWords(typing).words).toBe('Recording…');
    const half = afterSaveEvent(typing, { kind: 'recorded', count: 2 });
    expect(saveWords(half).words).toBe('Recording…');
    expect(saveWords(afterSaveEvent(half, { kind: 'recorded', count: 3 })).words).toBe('Recorded');
  });

  it('says of changes made offline that they are kept here only when they are', () => {
    const offline = after(...CONNECTED, { kind: 'disconnected' }, { kind: 'changed' });
    expect(saveWords(offline).words).toBe('Offline, 1 change not kept yet');
    const kept = afterSaveEvent(offline, { kind: 'stored', changes: 1 });
    expect(saveWords(kept).words).toBe('Offline, 1 change kept here');
    const more = afterSaveEvent(kept, { kind: 'changed' });
    expect(saveWords(more).words).toBe('Offline, 2 changes not kept yet');
    expect(saveWords(afterSaveEvent(more, { kind: 'stored', changes: 2 })).words).toBe(
      'Offline, 2 changes kept here',
    );
  });

  it('forgets what was kept when all is recorded', () => {
    const recorded = after(
      ...CONNECTED,
      { kind: 'changed' },
      { kind: 'stored', changes: 1 },
      { kind: 'recorded', count: 2 },
    );
    const again = after(...CONNECTED, { kind: 'disconnected' });
    expect(recorded).toMatchObject({ unsaved: 0, kept: 0 });
    expect(saveWords(afterSaveEvent(recorded, { kind: 'disconnected' })).words).toBe(saveWords(again).words);
  });

  it('does not take an acknowledgement of the last connection for one of this', () => {
    const back = after(
      ...CONNECTED,
      { kind: 'changed' },
      { kind: 'disconnected' },
      { kind: 'connected' },
      { kind: 'recorded', count: 5 },
    );
    expect(hasUnsaved(back)).toBe(true);
  });

  it('counts changes that the copy on this device holds from an earlier visit', () => {
    const kept = after({ kind: 'kept', changes: 4 });
    expect(saveWords(kept).words).toBe('Offline, 4 changes kept here');
    expect(hasUnsaved(CONNECTED.reduce(afterSaveEvent, kept))).toBe(false);
  });

  it('never loses a change: unsaved falls to nothing only when the count covers all that was sent', () => {
    const event = fc.oneof(
      fc.constantFrom<SaveEvent>(
        { kind: 'connected' },
        { kind: 'disconnected' },
        { kind: 'answered' },
        { kind: 'changed' },
      ),
      fc.nat(6).map((count): SaveEvent => ({ kind: 'recorded', count })),
      fc.nat(6).map((changes): SaveEvent => ({ kind: 'stored', changes })),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), (events) => {
        let state = NOTHING_UNSAVED;
        for (const each of events) {
          const next = afterSaveEvent(state, each);
          if (state.unsaved > 0 && next.unsaved === 0) {
            expect(each.kind).toBe('recorded');
            expect(next.connected && next.answered && next.recorded >= next.sent).toBe(true);
          }
          state = next;
        }
      }),
      { seed: seedOf(1612), verbose: true },
    );
  });
});
