import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const api = { target: process.env['API_URL'] ?? 'http://127.0.0.1:4000', changeOrigin: false };

export default defineConfig({
  root: at('.'),
  plugins: [react()],
  resolve: { dedupe: ['react', 'react-dom', 'graphql', 'react-router'] },
  build: {
    outDir: at('../dist/admin'),
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 2000,
  },
  server: {
    proxy: { '/graphql': api, '/auth': api, '/live': api, '/files': api },
    fs: { allow: [at('..')] },
  },
});
