// The layers as data: which package stands on which, what each may use, and the size of a file.
// docs/ARCHITECTURE.md says why; this file is what the check enforces.

import type { Floors } from './folder-order.ts';

/** What one package or app may import. */
export interface Layer {
  readonly dir: string;
  /** Name by which others import it. */
  readonly name: string;
  /** Layers of this repository that it may import; nothing else of ours is allowed. */
  readonly below: readonly string[];
  /** A pure layer has no I/O, clock or chance, and uses only these libraries. */
  readonly pureWith: readonly string[] | null;
}

const DOMAIN = '@adref/negotiation';
const REFERENCE = '@adref/reference';
const PACKAGES = [
  DOMAIN,
  REFERENCE,
  '@adref/scenarios',
  '@adref/text',
  '@adref/formats',
  '@adref/protocol',
] as const;

/** Every layer, lowest first. A folder under packages/ or apps/ that is not listed here is a violation. */
export const LAYERS: readonly Layer[] = [
  { dir: 'packages/negotiation', name: DOMAIN, below: [], pureWith: ['zod', '@noble/hashes'] },
  { dir: 'packages/reference', name: REFERENCE, below: [DOMAIN], pureWith: null },
  { dir: 'packages/scenarios', name: '@adref/scenarios', below: [DOMAIN, REFERENCE], pureWith: null },
  { dir: 'packages/text', name: '@adref/text', below: [DOMAIN], pureWith: null },
  { dir: 'packages/formats', name: '@adref/formats', below: [DOMAIN, REFERENCE], pureWith: null },
  { dir: 'packages/protocol', name: '@adref/protocol', below: [DOMAIN, '@adref/text'], pureWith: null },
  { dir: 'apps/server', name: '@adref/server', below: PACKAGES, pureWith: null },
  { dir: 'apps/web', name: '@adref/web', below: PACKAGES, pureWith: null },
];

/** Libraries of the test files, allowed in every layer's tests and nowhere else in a pure layer. */
export const TEST_LIBRARIES: readonly string[] = ['vitest', 'fast-check'];

/** A file longer than this holds more than one concept. */
export const MAX_LINES = 300;

/** Packages and apps whose folders still import each other in a circle. The list only gets shorter. */
export const FOLDERS_IN_CIRCLES: readonly string[] = [];

/** The files that know every one of their kind, above all folders that they gather and that may ask them for it. */
export const TABLES: readonly string[] = ['packages/negotiation/src/moves/table.ts'];

/** The floors of the web app (docs/adr/0021): words of the domain begin above `kit`, what is shown begins at `editor`. */
export const WEB_FLOORS: Floors = {
  src: 'apps/web/src',
  order: ['kit', 'words', 'session', 'editor', 'text', 'moves', 'views', 'pages'],
  beside: ['style'],
};
