// How the web app is built and served while developing. The built files are static; the server serves them from dist.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = process.env.ADREF_SERVER ?? 'http://localhost:4600';

export default defineConfig({
  plugins: [react()],
  build: { outDir: 'dist', target: 'es2023', chunkSizeWarningLimit: 1200 },
  server: {
    proxy: {
      '/api': { target: server },
      '/sync': { target: server.replace('http', 'ws'), ws: true },
    },
  },
});
