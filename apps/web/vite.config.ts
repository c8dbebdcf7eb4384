// How the web app is built and served while developing. The built files are static; the server serves them from dist.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = process.env.ADREF_SERVER ?? 'http://localhost:4600';

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: 'dist',
    target: 'es2023',
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
