import { type Command, hashOfParagraph, hashOfParagraphs, hashOfText } from '@adref/negotiation';
import { given } from '@adref/negotiation/testing';
import { describe, expect, it } from 'vitest';
import { exportAgreed, exportBracketed, exportCorrigendum, exportStatements } from './export-file.ts';

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
  const corrections = (paragraph: string) => [
    { paragraph, was: 'noet', is: 'note' },
    { paragraph, was: 'the report', is: 'the (second) report' },
  ];
  const issued = async () => {
    const { paragraph } = await exported(undefined);
    return exported(
      undefined,
      ['FRA', { kind: 'make-statement', form: 'explanation', words: 'We read it so.' }],
      ['PAK', { kind: 'make-statement', form: 'dissociation', words: 'نحن لا ننضم.' }],
      [
        'chair',
        { kind: 'reissue', form: 'corrigendum', reason: 'a misprint', corrections: corrections(paragraph) },
      ],
      ['chair', { kind: 'reissue', form: 'reissue', reason: 'for technical reasons', corrections: [] }],
      ['chair', { kind: 'reissue', form: 'reissue', reason: 'a missing annex.', corrections: [] }],
    );
  };

  it('holds the text and nothing else, however it was adopted', async () => {
    for (const by of [{ kind: 'silence' }, { kind: 'meeting', number: '67th' }, undefined] as const)
      expect((await exported(by)).text).not.toMatch(/adopted|not an official/i);
    const { text } = await issued();
    const plain = text.replaceAll('\\', '');
    expect(plain).toContain('They took noet of the report.');
    expect(plain).not.toMatch(/Corr|misprint|“|read so|ننضم|explanation/);
  });

  it('has an asterisk and a dated footnote for every reissue, and no symbol while a part of it is dots', async () => {
    const { state, text } = await issued();
    expect(text.replaceAll('\\', '')).not.toContain('…');
    const given = await exportAgreed({ ...state, symbol: 'S/AC.51/2027/1' }, 'md', AT);
    const words = given.ok ? new TextDecoder().decode(given.file.bytes).replaceAll('\\', '') : '';
    expect(words).toContain('United Nations · S/AC.51/2027/1**\n');
    expect(words).toMatch(/\n\* Reissued for technical reasons on \d+ January 2026\.\n/);
    expect(words).toMatch(/\n\*\* Reissued for a missing annex on \d+ January 2026\.\n$/);
  });

  it('is corrected by a document of its own', async () => {
    const { state } = await issued();
    const file = await exportCorrigendum({ ...state, symbol: 'S/AC.51/2027/1' }, 1, 'md', AT);
    const words = new TextDecoder().decode(file?.bytes).replaceAll('\\', '');
    expect(words).toContain('United Nations · S/AC.51/2027/1/Corr.1\n');
    expect(words).toContain(
      '## Corrigendum\n\n#### Paragraph 1\n\n*For* noet *read* note\n\n*For* the report *read* the (second) report\n',
    );
    expect(words).not.toMatch(/misprint|They took/);
    expect(file?.name).toMatch(/-Corr.1-2026-03-12-1005\.md$/);
    expect(await exportCorrigendum(state, 2, 'docx', AT)).toBeNull();
  });

  it('says that words go, and why it was issued a third time, in whole sentences', async () => {
    const { state } = await issued();
    const [first] = state.reissues;
    const [paragraph] = state.paragraphs;
    if (first === undefined || paragraph === undefined) throw new Error('no corrigendum');
    const corrections = [{ paragraph: paragraph.id, was: 'noet of', is: ' ' }];
    const again = (reason: string) => ({ ...first, form: 'reissue' as const, corrections: [], reason });
    const reissues = [
      { ...first, corrections },
      ...['Because a page was missing.', 'технических причин', 'owing to a misprint'].map(again),
    ];
    const changed = { ...state, symbol: 'S/AC.51/2027/1', reissues };
    const file = await exportCorrigendum(changed, 1, 'md', AT);
    expect(new TextDecoder().decode(file?.bytes)).toMatch(/\n\*Delete\* noet of\n$/);
    const result = await exportAgreed(changed, 'md', AT);
    const words = result.ok ? new TextDecoder().decode(result.file.bytes).replaceAll('\\', '') : '';
    expect(words).toContain('S/AC.51/2027/1***\n');
    expect(words).toMatch(/\n\* Reissued because a page was missing on \d+ January 2026\.\n/);
    expect(words).toMatch(/\n\*\* Reissued for технических причин on /);
    expect(words).toMatch(/\n\*\*\* Reissued owing to a misprint on /);
  });

  it('carries its corrections once it is issued revised, under a symbol that says so', async () => {
    const { state } = await issued();
    const [correction] = state.reissues;
    if (correction === undefined) throw new Error('no corrigendum');
    const revised = { ...correction, form: 'revised' as const, corrections: [], at: '2026-02-03T05:30:00Z' };
    const again = { ...state, symbol: 'S/AC.51/2027/1', reissues: [...state.reissues, revised] };
    const result = await exportAgreed(again, 'md', AT);
    const words = result.ok ? new TextDecoder().decode(result.file.bytes).replaceAll('\\', '') : '';
    expect(words).toContain('United Nations · S/AC.51/2027/1/Rev.1\n');
    expect(words).toContain('Distr.: General · 3 February 2026');
    expect(words).toContain('They took note of the (second) report.');
    expect(words).not.toContain('Reissued');
  });

  it('has what members stated in a paper for the room', async () => {
    const { state } = await issued();
    const file = await exportStatements(state, 'md', AT);
    const words = new TextDecoder().decode(file?.bytes).replaceAll('\\', '');
    expect(words).toContain(
      'Statements after adoption, for the seats of the room only, as at 12 March 2026, 10.05 a.m. New York time.',
    );
    expect(words).toContain('### France: explanation of position\n\nWe read it so.');
    expect(words).toContain('نحن لا ننضم.');
    expect(words).not.toMatch(/Security Council|Distr/);
    expect(await exportStatements({ ...state, statements: [] }, 'md', AT)).toBeNull();
  });

  it('is a paper in its bracketed form, with no symbol and no revision', async () => {
    const { state } = await issued();
    const revisions = [{ number: 2, act: 1, at: AT.at, reason: 'a reading', hash: '', concordance: [] }];
    const { bytes, name } = await exportBracketed({ ...state, revisions }, 'md', AT);
    const plain = new TextDecoder().decode(bytes).replaceAll('\\', '');
    expect(plain).toContain('Adopted text with its marks, as at 12 March 2026, 10.05 a.m. New York time.');
    expect(plain).not.toMatch(/Rev\.2|S\/AC\.51/);
    expect(name).toMatch(/-adopted-marked-2026-03-12-1005\.md$/);
  });
});
