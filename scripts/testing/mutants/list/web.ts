// Ways to break the room in the browser: what may be pressed, what is sent, and what a person is told.
import { type Mutant, mutantsOf } from '../mutant.ts';

export const WEB: readonly Mutant[] = mutantsOf('apps/web', [
  [
    'a button that may not be pressed looks as if it may',
    'const isOff = whyNot !== null || isBusy;',
    'const isOff = isBusy;',
    ['action-button'],
  ],
  [
    'a button whose seat may not is enabled',
    'whyNot={whyNot}\n      isBusy={commands.busy}',
    'whyNot={null}\n      isBusy={commands.busy}',
    ['command-button'],
  ],
  [
    'what is only offered is there for those who may not',
    'if (isOnlyOffered && whyNot !== null) return null;',
    '',
    ['command-button'],
  ],
  ['the reason of an earlier state is given', 'if (state !== asked) {', 'if (state === null) {', ['reasons']],
  [
    'a stale command is not made anew',
    "if (refusal.kind !== 'stale' || left === 1) break;",
    'break;',
    ['ask'],
  ],
  [
    'a button stays busy when what it asked for throws',
    '} finally {\n        cell.set({ busy: false, refused });\n      }',
    '} finally {\n        if (refused !== null) cell.set({ busy: false, refused });\n      }',
    ['doing'],
  ],
  [
    'all is recorded before this connection has answered',
    'const isAll = state.connected && state.answered && recorded >= state.sent;',
    'const isAll = state.connected && recorded >= state.sent;',
    ['save-state'],
  ],
  [
    'my own sponsorship can be taken out',
    'return seat === mine ? now : now.filter((each) => each !== seat);',
    'return mine === null ? now : now.filter((each) => each !== seat);',
    ['sponsors'],
  ],
  [
    'without a connection the rest of many commands is sent',
    'isOffline = asked?.isOffline ?? true;',
    'isOffline = false;',
    ['send-each'],
  ],
  [
    'a reminder comes after the deadline',
    'return toMs >= end ? null : (crossed.at(-1)?.words ?? null);',
    'return crossed.at(-1)?.words ?? null;',
    ['time-left'],
  ],
]);
