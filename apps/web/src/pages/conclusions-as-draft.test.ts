import { hashOfParagraph, hashOfText } from '@adref/negotiation';
import { given } from '@adref/negotiation/testing';
import { expect, it } from 'vitest';
import { conclusionsAsDraft } from './conclusions-as-draft.ts';

it('gives the adopted paragraphs in their shapes, and the next year’s symbol to be filled in', () => {
  const scene = given('one');
  expect(conclusionsAsDraft(scene.state).drafts).toEqual([]);
  const [paragraph] = scene.state.paragraphs;
  if (paragraph === undefined) throw new Error('no paragraph');
  const on = { paragraph: paragraph.id, expected: hashOfParagraph(paragraph) };
  scene
    .when(
      () => ({ kind: 'agree-ad-ref', ...on }),
      () => ({ kind: 'agree', ...on }),
      (state) => ({ kind: 'adopt', expected: hashOfText(state) }),
    )
    .by('chair')
    .then('one');
  expect(conclusionsAsDraft(scene.state)).toMatchObject({
    drafts: [{ kind: 'numbered', level: 1, text: [{ text: 'one' }] }],
    form: { symbol: 'S/AC.51/2027/…', reportSymbol: '' },
    year: 2027,
  });
});
