// What conditional acceptances do at the moment of settling: reservations that they lift keep nothing, and whoever left accepts nothing.
import { expect, it } from 'vitest';
import { onPackage, tie } from '../../testing/chair-requests.ts';
import { type Request, take } from '../../testing/requests.ts';
import { given } from '../../testing/scene.ts';
import { acceptedBy } from '../../views/packages/package.ts';

/** The first paragraph goes when France’s empty wording is settled on; China reserves on that. */
const goingOver = () =>
  given('[base: one | FRA: ]', 'a [base: b | PAK: c]', 'three')
    .when(take('reserve', 'FRA'))
    .by('CHN')
    .when(tie('FRA', 'PAK'))
    .by('chair');

/** Next year’s roster, without one delegation. */
const rosterWithout =
  (seat: string): Request =>
  ({ year, delegations }) => ({
    kind: 'change-roster',
    year: year + 1,
    delegations: delegations.filter((one) => one.seat !== seat),
  });

it('lets a paragraph go whose last reservation is lifted on condition of the package', () => {
  const scene = goingOver().when(onPackage('accept-package')).by('CHN');
  scene.when(onPackage('settle-package')).by('chair').then('a c', 'three');
});

it('keeps the paragraph while the reservation stands', () => {
  const scene = goingOver().when(onPackage('settle-package')).by('chair');
  scene.then('', 'a c', 'three');
  expect(scene.state.paragraphs[0]?.reservations).toMatchObject([{ seat: 'CHN' }]);
});

it('counts no acceptance of a delegation that left, not even when it is back', () => {
  const scene = given('a [base: b | FRA: c]', 'd [base: e | PAK: f]')
    .when(tie('FRA', 'PAK'))
    .by('chair')
    .when(onPackage('accept-package'))
    .by('CHN');
  const accepted = () => scene.state.packages.map((tied) => acceptedBy(scene.state, tied));
  const all = scene.state.delegations;
  expect(accepted()).toEqual([['CHN']]);
  scene.when(rosterWithout('CHN')).by('chair');
  expect(accepted()).toEqual([[]]);
  scene.when(({ year }) => ({ kind: 'change-roster', year: year + 1, delegations: all })).by('chair');
  expect(accepted()).toEqual([[]]);
});
