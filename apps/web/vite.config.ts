// How the web app is built and served while developing. The built files are static; the server serves them from dist.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = process.env.ADREF_SERVER ?? 'http://localhost:4600';

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: 'dist',
    target: 'es2023',
    // What a part of the app needs is not fetched ahead of it: an address that failed once is never fetched again by Chromium, and a
    // part can be asked for by another address (src/app/lazy-part.tsx), but not what it imports.
    modulePreload: {
      resolveDependencies: (_file, needed, { hostType }) => (hostType === 'html' ? needed : []),
    },
    rolldownOptions: {
      output: {
        // Parts that change at different times are cached apart.
        codeSplitting: {
          groups: [
            {
              name: 'editor',
              test: /node_modules[\\/](?:prosemirror|@tiptap|orderedmap|rope-sequence|w3c-keyname)/,
            },
            {
              name: 'widgets',
              test: /node_modules[\\/](?:react-aria|react-stately|@react|@internationalized)/,
            },
            { name: 'react', test: /node_modules[\\/](?:react|react-dom|scheduler|wouter)[\\/]/ },
          ],
        },
      },
    },
  },
  server: {
    proxy: {
      '/api': { target: server },
      '/sync': { target: server.replace('http', 'ws'), ws: true },
    },
  },
});
