// Builds the web app if its sources changed since the last build. Run it with `npm run build`.
import { dirname } from 'node:path';
import { buildWebIfChanged } from './web/build-if-changed.ts';

const outcome = await buildWebIfChanged(dirname(import.meta.dirname));
console.log(outcome === 'built' ? 'web app: built' : 'web app: unchanged since the last build');
