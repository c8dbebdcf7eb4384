// The letter that carries the toolkit, whole, as text taken from a page layout: the import's hardest honest input.
// The document is not part of the repository; without it these tests are skipped and say so.
import { existsSync, readFileSync } from 'node:fs';
import type { Draft } from '@adref/negotiation';
import { describe, expect, it } from 'vitest';
import { withoutSpace } from '../source/characters.ts';
import { keptCharacters, lostCharacters } from './lost-characters.ts';
import { readDraft } from './read-draft.ts';

const path = new URL('../../../../../shared/seeds/001_730da43811280920.txt', import.meta.url);
const isThere = existsSync(path);

describe.skipIf(!isThere)(
  `the toolkit document${isThere ? '' : ' (skipped: ../shared/seeds is not here)'}`,
  () => {
    const source = isThere ? readFileSync(path, 'utf8') : '';
    const reading = readDraft(source, 'auto');

    it('loses no character and adds none', () => {
      expect(lostCharacters(source, reading)).toEqual([]);
      expect(keptCharacters(reading)).toBe(withoutSpace(source));
    });

    it('makes every option an item under its category and competence', () => {
      expect(
        placed(reading.drafts).map(
          ({ category, competence, options }) => `${category} | ${competence} | ${options}`,
        ),
      ).toEqual([
        '1. Assistance | Direct action by the WG | 4',
        '1. Assistance | Direct action by the WG or possible recommendations to the UNSC, as appropriate | 1',
        '1. Assistance | Possible recommendations to the UNSC | 1',
        '2. Démarches | Direct action by the WG | 1',
        '2. Démarches | Direct action by the WG or possible recommendations to the UNSC, as appropriate | 2',
        '2. Démarches | Possible recommendations to the UNSC | 2',
        '3. Enhanced monitoring | Direct action by the WG | 3',
        '3. Enhanced monitoring | Direct action by the WG or possible recommendations to the UNSC, as appropriate | 3',
        '3. Enhanced monitoring | Possible recommendations to the UNSC | 2',
        '4. Improvement of mandates | Direct action by the WG | 1',
        '4. Improvement of mandates | Direct action by the WG or possible recommendations to the UNSC, as appropriate | 3',
        '4. Improvement of mandates | Possible recommendations to the UNSC | 1',
        '5. Other measures | Possible recommendations to the UNSC | 2',
      ]);
    });

    it('joins an option that runs over lines, and keeps letter, mandate and footnote apart', () => {
      const all = reading.drafts.map(({ kind, text }) => `${kind}: ${text.map((run) => run.text).join('')}`);
      expect(all).toContain(
        'item: Setting strong child protection standards for troop-contributing countries and other actors involved in peacekeeping operations and providing adequate and regular training',
      );
      expect(all).toContain('chapeau: (…) Decides further that the Working Group shall:');
      expect(all).toContain(
        'plain: * Portions of the present document were issued previously under the symbol S/2006/724.',
      );
      expect(all.filter((line) => line.startsWith('item: '))).toHaveLength(28);
      expect(reading.notes.map(({ text }) => text)).toEqual([
        '(a)',
        '(b)',
        ...Array.from({ length: 26 }, () => '–'),
      ]);
    });
  },
);

/** How many items follow each lead-in under a numbered category. */
function placed(drafts: readonly Draft[]) {
  const groups: { category: string; competence: string; options: number }[] = [];
  let category = '';
  for (const { kind, text } of drafts) {
    const words = text.map((run) => run.text).join('');
    if (kind === 'heading') category = words;
    if (!/^\d\./.test(category)) continue;
    if (kind === 'chapeau') groups.push({ category, competence: words, options: 0 });
    const group = groups.at(-1);
    if (kind === 'item' && group !== undefined) group.options += 1;
  }
  return groups;
}
