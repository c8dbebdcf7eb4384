// Makes room for a fresh start: a data folder gets the date behind its name, whole. Nothing is deleted, and a folder
// that a server is using, or that is not a data folder at all, is left as it is.
import { existsSync, readdirSync, renameSync } from 'node:fs';
import { claimFolder, storePath } from '../storage/disk/store-claim.ts';
import { StoreFault } from '../storage/store-fault.ts';

/** Where the folder went; `nothing` when there was nothing to set aside; or a sentence that says why not. */
export type SetAside =
  | { readonly kind: 'moved'; readonly to: string }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'refused'; readonly sentence: string };

/** Renames a data folder, `at` in its new name. */
export function setAside(folder: string, at: Date): SetAside {
  const isEmpty = !existsSync(folder) || readdirSync(folder).every((name) => name === 'server.lock');
  if (isEmpty) return { kind: 'nothing' };
  if (!existsSync(storePath(folder)))
    return {
      kind: 'refused',
      sentence: `${folder} holds something that is not Adref's; it is left as it is.`,
    };
  const to = `${folder}.${at.toISOString().slice(0, 19).replaceAll(':', '-')}`;
  if (existsSync(to)) return { kind: 'refused', sentence: `${to} exists already; try again in a second.` };
  try {
    const giveUp = claimFolder(folder);
    renameSync(folder, to);
    giveUp();
    return { kind: 'moved', to };
  } catch (error) {
    if (error instanceof StoreFault && error.reason === 'busy')
      return { kind: 'refused', sentence: `${error.message} Stop it first.` };
    throw error;
  }
}
