// Serves the gallery of the kit's parts (apps/web/gallery) from its sources, on a free port of this machine unless told which.
import { join } from 'node:path';
import { createServer } from 'vite';

export interface ServedGallery {
  readonly url: string;
  close(): Promise<void>;
}

export async function serveGallery(root: string, port = 0): Promise<ServedGallery> {
  const web = join(root, 'apps/web');
  const server = await createServer({
    root: join(web, 'gallery'),
    configFile: join(web, 'vite.config.ts'),
    cacheDir: join(root, 'node_modules/.cache/adref-gallery'),
    logLevel: 'warn',
    server: { port, host: '127.0.0.1', hmr: port !== 0, fs: { allow: [root] } },
  });
  await server.listen();
  const address = server.httpServer?.address();
  if (address == null || typeof address === 'string') throw new Error('invariant: the gallery has a port');
  return { url: `http://127.0.0.1:${address.port}/`, close: () => server.close() };
}
