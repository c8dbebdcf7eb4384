// Shows every part of the kit in all its states. Run it with `npm run gallery`, and open the address that it prints.
import { dirname } from 'node:path';
import { serveGallery } from './web/serve-gallery.ts';

const { url } = await serveGallery(dirname(import.meta.dirname), 5174);
console.log(`gallery: ${url}`);
