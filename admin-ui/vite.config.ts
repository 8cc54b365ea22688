import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

export default defineConfig({
  base: '/admin/',
  plugins: [react(), { ...optimizeLocales.vite({ locales: ['sv-SE', 'en-US'] }), enforce: 'pre' }],
  resolve: { conditions: ['spang-source', ...defaultClientConditions] },
  build: { assetsInlineLimit: 0 }, // a data: address would need its own line in the content security policy
  server: { proxy: { '/management': `http://127.0.0.1:${process.env.PORT ?? 3000}` } },
});
