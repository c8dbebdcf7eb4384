import { describe, expect, it } from 'vitest';
import type { LeafEdited } from '../../model/act.ts';
import type { RichText } from '../../model/rich-text.ts';
import { onParagraph, paragraphAt } from '../../testing/requests.ts';
import { given, type Scene } from '../../testing/scene.ts';
import { richRun, richText } from '../../words/rich-text.ts';
import { firstLeaf } from '../../words/segment-tree.ts';

function edit(
  scene: Scene,
  at: number,
  removed: RichText,
  inserted: RichText,
  authors: LeafEdited['authors'],
): Scene {
  const { id: paragraph, segments } = paragraphAt(scene.state, 1);
  const leaf = firstLeaf(segments).id;
  scene.table.note('chair', { kind: 'leaf-edited', paragraph, leaf, at, removed, inserted, authors });
  return scene;
}
const by = (seat: string, length: number) => ({ seat, person: `person-${seat}`, length });
const textOf = (scene: Scene) =>
  firstLeaf(paragraphAt(scene.state, 1).segments).text.map(({ text, seat }) => [seat, text]);

describe('typing in the record', () => {
  it('is traced to each of its authors', () => {
    const scene = edit(given('the report'), 4, [], richText('good new '), [by('FRA', 5), by('PAK', 4)]);
    expect(textOf(scene)).toEqual([
      ['chair', 'the '],
      ['FRA', 'good '],
      ['PAK', 'new '],
      ['chair', 'report'],
    ]);
    scene.then('the good new report');
  });

  it('replaces at the beginning, at the end, across runs, and everything', () => {
    const scene = edit(given('abc'), 1, [], richText('XY'), [by('FRA', 2)]);
    edit(scene, 2, richText('Yb'), richText('-'), [by('PAK', 1)]).then('aX-c');
    edit(scene, 0, richText('a'), [], []).then('X-c');
    edit(scene, 3, [], richText('!'), [by('chair', 1)]).then('X-c!');
    edit(scene, 0, richText('X-c!'), [], []).then('');
    edit(scene, 0, [], richText('anew'), [by('chair', 4)]).then('anew');
  });

  it('removes and brings marks', () => {
    const scene = edit(given('abc'), 1, richText('b'), [richRun('b', ['bold'])], [by('chair', 1)]);
    expect(() => edit(scene, 1, richText('b'), [], [])).toThrow(/invariant: leaf .* holds at 1/);
    edit(scene, 1, [richRun('b', ['bold'])], [], []).then('ac');
  });

  it('leaves letters that it puts back whose they were, with the marks that they have now', () => {
    const scene = edit(given('the report'), 4, [], richText('new '), [by('PAK', 4)]);
    const { id: paragraph, segments } = paragraphAt(scene.state, 1);
    const note = (kept: LeafEdited['kept'], authors: LeafEdited['authors']) =>
      scene.table.note('FRA', {
        kind: 'leaf-edited',
        paragraph,
        leaf: firstLeaf(segments).id,
        at: 2,
        removed: richText('e new re'),
        inserted: [richRun('e'), richRun(' newer '), richRun('re', ['bold'])],
        authors,
        ...(kept && { kept }),
      });
    const kept = [
      { was: 0, is: 0, length: 5 },
      { was: 5, is: 7, length: 3 },
    ];
    expect(() => note(kept, [])).toThrow(/names the authors/);
    expect(() => note([{ was: 1, is: 0, length: 5 }], [by('FRA', 10)])).toThrow(/were there before/);
    note(kept, [by('chair', 1), by('PAK', 4), by('FRA', 2), by('PAK', 1), by('chair', 2)]);
    expect(textOf(scene)).toEqual([
      ['chair', 'the '],
      ['PAK', 'new'],
      ['FRA', 'er'],
      ['PAK', ' '],
      ['chair', 're'],
      ['chair', 'port'],
    ]);
  });

  it('breaks an invariant where the record does not fit the text', () => {
    const scene = given('abc');
    expect(() => edit(scene, 0, richText('x'), [], [])).toThrow(/invariant/);
    expect(() => edit(scene, 2, richText('cd'), [], [])).toThrow(/invariant/);
    expect(() => edit(scene, 4, [], richText('x'), [by('FRA', 1)])).toThrow(/invariant/);
    expect(() => edit(scene, -1, [], richText('x'), [by('FRA', 1)])).toThrow(/invariant/);
    expect(() => edit(scene, 0, [], richText('xy'), [by('FRA', 1)])).toThrow(/names the authors/);
    scene.when(onParagraph('agree-ad-ref')).by('chair');
    expect(() => edit(scene, 0, [], richText('x'), [by('FRA', 1)])).toThrow(/open when typed in/);
  });
});
