// The model negotiation: a fictional text of more than fifty paragraphs, negotiated from the zero draft to its corrigendum with every
// kind of act that there is. It is a test of the whole system, an example to learn from, and the second demonstration.
import type { OpenNegotiation } from '@adref/negotiation';
import { ORRANY_OPENED_AT, orranyStory } from './orrany.ts';
import type { Story } from './step.ts';
import { closingStory } from './story-closing.ts';
import { firstMessages } from './story-first-messages.ts';
import { firstNarrative } from './story-first-narrative.ts';
import { adoptionStory, newYearStory } from './story-new-year.ts';
import { OPENED_AT, openingStory } from './story-opening.ts';
import { secondMessages } from './story-second-messages.ts';
import { secondNarrative } from './story-second-narrative.ts';
import { openingOf } from './velmora.ts';

/** A negotiation to be played: how and when it is opened, and its story in chapters. */
export interface ModelNegotiation {
  readonly opening: OpenNegotiation;
  readonly openedAt: string;
  readonly chapters: readonly { readonly name: string; readonly story: Story }[];
}

/** The long one, which is adopted, and a small one, which is closed without agreement. */
export const modelNegotiations: readonly ModelNegotiation[] = [
  {
    opening: openingOf('velmora-2026', 'Velmora'),
    openedAt: OPENED_AT,
    chapters: [
      { name: 'opening', story: openingStory },
      { name: 'first reading: narrative', story: firstNarrative },
      { name: 'first reading: messages', story: firstMessages },
      { name: 'second reading: narrative', story: secondNarrative },
      { name: 'second reading: messages', story: secondMessages },
      { name: 'closing', story: closingStory },
      { name: 'new year', story: newYearStory },
      { name: 'adoption', story: adoptionStory },
    ],
  },
  {
    opening: openingOf('orrany-2026', 'Orrany'),
    openedAt: ORRANY_OPENED_AT,
    chapters: [{ name: 'all', story: orranyStory }],
  },
];
