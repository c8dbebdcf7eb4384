import { acceptJournal } from '../testing/journal-acceptance.ts';
import { createMemoryJournal, type MemoryFiles } from './memory-journal.ts';
import { StoreFault } from './store-fault.ts';
import { nameInChain } from './stream.ts';

acceptJournal('the in-memory twin', async () => {
  const files: MemoryFiles = new Map();
  const reports: string[] = [];
  let isBroken = false;
  const commit = () => {
    if (isBroken) throw new StoreFault('full', 'The disk is full.');
  };
  const open = () => createMemoryJournal({ commit, report: (sentence) => reports.push(sentence) }, files);
  const journal = open();
  const flip = (bytes: Uint8Array) => {
    bytes[0] = (bytes[0] ?? 0) ^ 1;
  };
  return {
    journal,
    reports,
    openAgain: async () => open(),
    setDiskBroken: async (broken) => {
      isBroken = broken;
    },
    damageRow: async (stream, n) =>
      flip(files.get(nameInChain(stream))?.rows[n - 1]?.bytes ?? new Uint8Array()),
    damageCheckpoint: async (stream) =>
      flip(files.get(nameInChain(stream))?.checkpoints.at(-1)?.bytes ?? new Uint8Array()),
    end: () => journal.close(),
  };
});
