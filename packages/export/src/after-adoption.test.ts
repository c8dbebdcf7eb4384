import { type Command, hashOfParagraph, hashOfParagraphs, hashOfText } from '@adref/negotiation';
import { given } from '@adref/negotiation/testing';
import { describe, expect, it } from 'vitest';
import { exportAgreed, exportBracketed } from './export-file.ts';

type Scene = ReturnType<typeof given>;

const WORDS = 'They took noet of the report.';
const AT = { at: '2026-03-12T14:05:00Z' };

/** An adopted text of one paragraph, with what was recorded beside it. */
async function exported(
  by: Extract<Command, { kind: 'adopt' }>['by'],
  ...beside: readonly (readonly [string, Command])[]
) {
  const scene = given(WORDS);
  const [paragraph] = scene.state.paragraphs;
  if (paragraph === undefined) throw new Error('no paragraph');
  if (by?.kind === 'silence') passSilence(scene);
  else agree(scene, { paragraph: paragraph.id, expected: hashOfParagraph(paragraph) });
  scene
    .when((state) => ({ kind: 'adopt', expected: hashOfText(state), ...(by === undefined ? {} : { by }) }))
    .by('chair');
  for (const [seat, command] of beside)
    scene
      .when(() => command)
      .by(seat)
      .then(WORDS);
  const result = await exportAgreed(scene.state, 'md', AT);
  if (!result.ok) throw new Error('no agreed text');
  const text = new TextDecoder().decode(result.file.bytes);
  return { text, paragraph: paragraph.id, state: scene.state };
}

function agree(scene: Scene, on: { readonly paragraph: string; readonly expected: string }): void {
  scene
    .when(
      () => ({ kind: 'agree-ad-ref', ...on }),
      () => ({ kind: 'agree', ...on }),
    )
    .by('chair')
    .then(WORDS);
}

/** A silence on the whole text that nobody breaks. */
function passSilence(scene: Scene): void {
  scene
    .when(({ paragraphs, delegations }) => ({
      kind: 'start-silence',
      paragraphs: null,
      recipients: delegations.map(({ seat }) => seat),
      deadline: '2026-01-05T11:00:00.000Z',
      expected: hashOfParagraphs(paragraphs),
    }))
    .by('chair')
    .then(WORDS);
  scene.table.wait(3600);
}

describe('an adopted text', () => {
  it('says how it was adopted', async () => {
    expect((await exported({ kind: 'silence' })).text).toMatch(
      /Adopted by the Working Group by silence on \d/,
    );
    expect((await exported({ kind: 'meeting', number: '67th' })).text).toMatch(/at its 67th meeting on \d/);
    expect((await exported(undefined)).text).toMatch(/Adopted by the Working Group on \d/);
  });

  it('is followed by its corrections and statements, and its symbol says that it was issued again', async () => {
    const { paragraph } = await exported(undefined);
    const corrections = [{ paragraph, was: 'noet', is: 'note' }];
    const { text } = await exported(
      undefined,
      ['FRA', { kind: 'make-statement', form: 'explanation', words: 'We read it so.' }],
      ['chair', { kind: 'reissue', form: 'corrigendum', reason: 'a misprint', corrections }],
      ['chair', { kind: 'reissue', form: 'reissue', reason: 'technical reasons', corrections: [] }],
    );
    const plain = text.replaceAll('\\', '');
    expect(plain).toContain('They took noet of the report.');
    expect(plain).toContain('Corr.1 (a misprint): paragraph 1, for “noet” read “note”.');
    expect(plain).toContain('* Reissued: technical reasons');
    expect(plain).toContain('France, explanation of position: “We read it so.”');
    expect(plain).toContain('S/AC.51/2026/…* and Corr.1');
  });

  it('is called in its bracketed form as it is issued too, no longer by a revision of the draft', async () => {
    const { state } = await exported(undefined, [
      'chair',
      { kind: 'reissue', form: 'reissue', reason: 'technical reasons', corrections: [] },
    ]);
    const revisions = [{ number: 2, act: 1, at: AT.at, reason: 'a reading', hash: '', concordance: [] }];
    const { bytes } = await exportBracketed({ ...state, revisions }, 'md', AT);
    const plain = new TextDecoder().decode(bytes).replaceAll('\\', '');
    expect(plain).toContain('S/AC.51/2026/…*\n');
    expect(plain).not.toContain('Rev.2');
  });
});
