// A floor may use what is below it and not what is above; the lowest uses nothing of ours.
import { expect, it } from 'vitest';
import { floorViolations } from './folder-order.ts';
import { readSource } from './source-file.ts';

const FLOORS = { src: 'apps/web/src', order: ['kit', 'session', 'pages'], beside: ['style'] };

function found(path: string, text: string): string[] {
  return floorViolations([readSource(path, text)], FLOORS).map(({ why }) => why);
}

it('lets a floor use those below it, at any depth', () => {
  expect(found('apps/web/src/pages/room/a.ts', `import { x } from '../../session/line/x.ts';`)).toEqual([]);
  expect(found('apps/web/src/session/a.ts', `import { x } from '@adref/negotiation';`)).toEqual([]);
  expect(found('apps/web/src/main.ts', `import { x } from './pages/x.ts';`)).toEqual([]);
});

it('finds what reaches up, if only for a type', () => {
  const reached = found('apps/web/src/session/line/a.ts', `import type { X } from '../../pages/x.ts';`);
  expect(reached).toHaveLength(1);
  expect(reached[0]).toContain('pages/ stands above session/');
});

it('lets the lowest floor use nothing of ours', () => {
  expect(found('apps/web/src/kit/a.ts', `import { x } from '@adref/negotiation';`)).toHaveLength(1);
  expect(found('apps/web/src/kit/a.ts', `import { x } from 'react';`)).toEqual([]);
  expect(found('apps/web/src/kit/a.test.ts', `import { x } from '@adref/negotiation';`)).toEqual([]);
});

it('finds a folder that is no floor, unless it stands beside them', () => {
  expect(found('apps/web/src/extra/a.ts', '')).toHaveLength(1);
  expect(found('apps/web/src/style/a.ts', '')).toEqual([]);
});
