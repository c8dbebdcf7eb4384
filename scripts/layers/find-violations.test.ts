// Each rule of the layers check is shown a file that breaks it and a file that just does not.
import { describe, expect, it } from 'vitest';
import { findViolations } from './find-violations.ts';
import { LAYERS } from './layer-rules.ts';
import { readSource } from './source-file.ts';

function reasons(files: Readonly<Record<string, string>>): string[] {
  const parsed = Object.entries(files).map(([path, text]) => readSource(path, text));
  return findViolations(parsed, LAYERS).map(({ path, why }) => `${path} ${why}`);
}

describe('imports between layers', () => {
  it.each([
    ['packages/negotiation/src/a.ts', '@adref/text'],
    ['packages/text/src/a.ts', '@adref/protocol'],
    ['packages/formats/src/a.ts', '@adref/protocol'],
    ['packages/reference/src/a.ts', '@adref/text'],
    ['packages/protocol/src/a.ts', '@adref/server'],
    ['apps/web/src/a.tsx', '@adref/server'],
  ])('%s may not import %s', (path, specifier) => {
    const [reason, ...rest] = reasons({ [path]: `import { x } from '${specifier}';` });
    expect(reason).toContain('which is not below');
    expect(rest).toEqual([]);
  });

  it.each([
    ['packages/text/src/a.ts', '@adref/negotiation'],
    ['packages/formats/src/a.ts', '@adref/reference'],
    ['packages/protocol/src/a.ts', '@adref/text'],
    ['apps/server/src/a.ts', '@adref/protocol'],
    ['apps/web/src/a.tsx', '@adref/formats'],
    ['tests/browser/a.ts', '@adref/server'],
  ])('%s may import %s', (path, specifier) => {
    expect(reasons({ [path]: `import { x } from '${specifier}';` })).toEqual([]);
  });

  it('counts imports of types, dynamic imports and re-exports like any other', () => {
    for (const line of [
      `import type { X } from '@adref/text';`,
      `export { x } from '@adref/text';`,
      `const x = await import('@adref/text');`,
      `type X = import('@adref/text').X;`,
    ])
      expect(reasons({ 'packages/negotiation/src/a.ts': line })).toHaveLength(1);
  });

  it('does not count the word import in a comment or a string', () => {
    const text = `// import { x } from '@adref/text';\nconst s = "import '@adref/text'";`;
    expect(reasons({ 'packages/negotiation/src/a.ts': text })).toEqual([]);
  });

  it('refuses deep imports, own names, unknown layers and paths out of the package', () => {
    const refused = [
      ['apps/web/src/a.ts', '@adref/text/src/guard.ts'],
      ['packages/text/src/a.ts', '@adref/text'],
      ['apps/web/src/a.ts', '@adref/nowhere'],
      ['apps/web/src/a.ts', '../../../packages/text/src/index.ts'],
      ['tests/browser/a.ts', '../../apps/server/src/main.ts'],
    ];
    for (const [path = '', specifier] of refused)
      expect(reasons({ [path]: `import { x } from '${specifier}';` }), specifier).toHaveLength(1);
  });

  it('lets tests, and nothing else, use the test language of a layer below', () => {
    const text = `import { given } from '@adref/negotiation/testing';`;
    expect(reasons({ 'packages/text/src/laws.test.ts': text })).toEqual([]);
    expect(reasons({ 'packages/text/src/testing/seat.ts': text })).toEqual([]);
    expect(reasons({ 'packages/text/src/guard.ts': text })).toHaveLength(1);
    expect(reasons({ 'packages/reference/src/a.test.ts': text.replace('negotiation', 'text') })).toHaveLength(
      1,
    );
  });

  it('refuses a folder that is no known layer', () => {
    expect(reasons({ 'packages/extra/src/a.ts': '' })[0]).toContain('belongs to no known layer');
  });
});

describe('the pure layer', () => {
  it.each([
    'Date.now()',
    'new Date()',
    'Math.random()',
    'console.info(1)',
    'process.env',
    'crypto.randomUUID()',
    'setTimeout(f, 1)',
    'globalThis.x',
  ])('may not use %s', (code) => {
    expect(reasons({ 'packages/negotiation/src/a.ts': `export const x = ${code};` })).toHaveLength(1);
    expect(reasons({ 'packages/text/src/a.ts': `export const x = ${code};` })).toEqual([]);
  });

  it.each(['node:fs', 'yjs', 'lib0/encoding', 'fast-check'])('may not import %s', (specifier) => {
    expect(reasons({ 'packages/negotiation/src/a.ts': `import '${specifier}';` })).toHaveLength(1);
  });

  it('may use dates that it was given, and its own libraries', () => {
    const text = `import { sha256 } from '@noble/hashes/sha2.js';\nexport const y = new Date(sha256.length);`;
    expect(reasons({ 'packages/negotiation/src/a.ts': text })).toEqual([]);
  });

  it('lets its tests use the test libraries and the clock', () => {
    const text = `import { it } from 'vitest';\nimport 'node:fs';\nexport const at = Date.now();`;
    expect(reasons({ 'packages/negotiation/src/a.test.ts': text })).toEqual([]);
  });
});

describe('files', () => {
  it('may have 300 lines and not 301', () => {
    const line = 'export {};\n';
    expect(reasons({ 'apps/web/src/a.ts': line.repeat(300) })).toEqual([]);
    expect(reasons({ 'apps/web/src/a.ts': line.repeat(301) })[0]).toContain('has 301 lines');
  });

  it('name their exports, except configuration', () => {
    expect(reasons({ 'apps/web/src/a.ts': 'export default 1;' })[0]).toContain('default export');
    expect(reasons({ 'apps/web/vite.config.ts': 'export default 1;' })).toEqual([]);
  });

  it('list what they pass on', () => {
    expect(reasons({ 'packages/text/src/index.ts': `export * from './a.ts';` })[0]).toContain('one by one');
  });

  it('do not import each other in a ring, except for types', () => {
    const ring = (last: string) => ({
      'apps/web/src/a.ts': `import { b } from './b.ts';\nexport const a = b;`,
      'apps/web/src/b.ts': `import { c } from './room/c.ts';\nexport const b = c;`,
      'apps/web/src/room/c.ts': last,
    });
    expect(reasons(ring(`import { a } from '../a.ts';\nexport const c = a;`))).toEqual([
      'apps/web/src/a.ts is in a cycle of imports: apps/web/src/a.ts → apps/web/src/b.ts → ' +
        'apps/web/src/room/c.ts → apps/web/src/a.ts',
    ]);
    expect(reasons(ring(`import type { a } from '../a.ts';\nexport type C = typeof a;`))).toEqual([]);
  });

  it('that do not parse are reported by name', () => {
    expect(() => readSource('apps/web/src/a.ts', 'const = ;')).toThrow('apps/web/src/a.ts');
  });
});
