// Tie brackets into a package that stands or falls together.
import { z } from 'zod';
import { LIMITS } from '../../model/limits.ts';
import { quoted } from '../../views/names.ts';
import { packageOf } from '../../views/packages/package.ts';
import { isBlank } from '../../words/blank.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { choice, hash, id, words } from '../command-parts.ts';
import { accept, onWording, refuse, tooLong } from '../decision.ts';
import { CHAIR, defineMove, type Move, OPEN } from '../move.ts';

const command = z.strictObject({
  kind: z.literal('tie-package'),
  name: words,
  choices: z.array(z.strictObject({ ...choice, expected: hash })).max(500),
});

export const tiePackage: Move<typeof command> = defineMove(command, {
  does: 'Tie brackets into a package that stands or falls together',
  doing: 'tie brackets into a package',
  by: CHAIR,
  when: OPEN,
  lines: ({ name }) => [name],
  refusals: ['missing', 'too-long', 'bad-text', 'unknown', 'stale', 'in-package', 'not-in-order'],
  /**
   * Refuses fewer than two brackets or too many, one in another package, since each stands or falls with one only, and brackets
   * inside one another, since settling the outer takes the inner along.
   */
  decide(state, { name, choices: seen }, { newId }) {
    if (isBlank(name)) return refuse({ kind: 'missing', what: 'package-name' });
    const long = tooLong('name', name.length, LIMITS.nameLength);
    if (long !== null) return refuse(long);
    const choices = seen.map(({ bracket, wording }) => ({ bracket, wording }));
    const brackets = choices.map(({ bracket }) => bracket);
    const many = tooLong('choices', choices.length, LIMITS.packageChoices);
    if (many !== null) return refuse(many);
    if (new Set(brackets).size < 2 || new Set(brackets).size < brackets.length)
      return refuse({ kind: 'not-in-order', why: 'a package ties two brackets or more, each of them once' });
    for (const choice of seen) {
      const fit = onWording(state, choice, (_, { within }) => {
        const outer = within.some(({ bracket }) => brackets.includes(bracket.id));
        const tied = packageOf(state, choice.bracket);
        if (tied !== undefined) return refuse({ kind: 'in-package', name: tied.name });
        return outer
          ? refuse({ kind: 'not-in-order', why: 'one of these brackets stands inside another' })
          : accept();
      });
      if (!fit.ok) return fit;
    }
    return accept({ kind: 'package-tied', package: newId('k'), name: name.trim(), choices });
  },
});

const packageTiedSchema = z.strictObject({
  kind: z.literal('package-tied'),
  package: id,
  name: words,
  choices: z.array(z.strictObject({ bracket: id, wording: id })),
});

export const packageTied: ActDefinition<typeof packageTiedSchema> = defineAct(packageTiedSchema, {
  /** The state with a package tied. */
  fold(state, { package: id, name, choices }, { n: tiedIn }) {
    return { ...state, packages: [...state.packages, { id, name, choices, acceptances: [], tiedIn }] };
  },
  deed: (act) => `tied ${act.choices.length} brackets into the package ${quoted(act.name)}`,
});
