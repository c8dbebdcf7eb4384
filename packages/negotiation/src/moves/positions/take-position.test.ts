import { describe, expect, it } from 'vitest';
import { foldRecord, sealAct } from '../../record/record.ts';
import { onWording, paragraphAt, reserve, settle, take } from '../../testing/requests.ts';
import { given, type Scene } from '../../testing/scene.ts';

const TEXT = 'The Group [base: takes note of | FRA: welcomes] the report';

/** The positions on every wording of paragraph 1, without those of its sponsors. */
function positionsIn(scene: Scene) {
  return paragraphAt(scene.state, 1).segments.flatMap((segment) =>
    segment.kind === 'bracket'
      ? segment.wordings.flatMap(({ positions, sponsors }) =>
          positions.filter(({ seat }) => !sponsors.includes(seat)),
        )
      : [],
  );
}

describe('a position', () => {
  it('keeps the words on which it was taken, also when they change', () => {
    const scene = given(TEXT)
      .when(take('support', 'FRA', 'at last'))
      .by('DNK')
      .types('FRA', ' warmly');
    expect(positionsIn(scene)).toMatchObject([
      { seat: 'DNK', stance: 'support', reservation: null, words: 'welcomes', note: 'at last' },
    ]);
    scene.when(take('support', 'FRA')).by('DNK');
    expect(positionsIn(scene)).toMatchObject([{ words: 'welcomes warmly' }]);
  });

  it('that is confirmed on the words as they were counts once, and again on new ones', () => {
    const scene = given(TEXT).when(take('support', 'FRA'), take('support', 'FRA')).by('DNK');
    scene.thenRefused('already-so');
    scene.types('FRA', '!').when(take('support', 'FRA')).by('DNK');
    expect(scene.table.record.at(-1)?.act.kind).toBe('position-taken');
  });
});

describe('a reserve', () => {
  it('is general when it does not say, and may be of another kind', () => {
    const scene = given(TEXT).when(reserve('FRA')).by('CHN').when(reserve('FRA', 'scrutiny')).by('RUS');
    expect(positionsIn(scene)).toMatchObject([
      { seat: 'CHN', reservation: 'general' },
      { seat: 'RUS', reservation: 'scrutiny' },
    ]);
  });

  it('changes its kind, and is not taken twice', () => {
    const scene = given(TEXT).when(reserve('FRA', 'scrutiny'), reserve('FRA', 'pending-capital')).by('CHN');
    expect(positionsIn(scene)).toMatchObject([{ seat: 'CHN', reservation: 'pending-capital' }]);
    scene.when(reserve('FRA', 'pending-capital')).by('CHN').thenRefused('already-so');
    given(TEXT).when(reserve('FRA'), reserve('FRA', 'general')).by('CHN').thenRefused('already-so');
  });

  it('is lifted, while its bracket is open, by another position or by none', () => {
    const other = given(TEXT).when(reserve('FRA', 'linguistic'), take('can-accept', 'FRA')).by('CHN');
    expect(positionsIn(other)).toMatchObject([{ stance: 'can-accept', reservation: null }]);
    const none = given(TEXT).when(reserve('FRA'), onWording('withdraw-position', 'FRA')).by('CHN');
    expect(positionsIn(none)).toEqual([]);
  });

  it('keeps its kind when its bracket is settled', () => {
    const scene = given(TEXT)
      .when(reserve('FRA', 'pending-capital'))
      .by('CHN')
      .when(settle('FRA'))
      .by('chair');
    expect(paragraphAt(scene.state, 1).reservations).toMatchObject([
      { seat: 'CHN', kind: 'pending-capital', words: 'welcomes' },
    ]);
  });

  it('alone has a kind', () => {
    given(TEXT)
      .when((state, seat) => ({ ...take('support', 'FRA')(state, seat), reservation: 'scrutiny' }))
      .by('CHN')
      .thenRefused('not-in-order');
  });
});

it('records of before there were kinds of reservation still fold: those are general', () => {
  const { table } = given(TEXT).when(reserve('FRA', 'scrutiny')).by('CHN').when(settle('FRA')).by('chair');
  let prev = '';
  const old = table.record.map(({ hash: _, act, ...rest }) => {
    const { reservation: __, ...before } = { reservation: null, ...act };
    const sealed = sealAct({ ...rest, act: before, prev });
    prev = sealed.hash;
    return sealed;
  });
  expect(foldRecord(old)?.paragraphs[0]?.reservations).toMatchObject([{ seat: 'CHN', kind: 'general' }]);
});
