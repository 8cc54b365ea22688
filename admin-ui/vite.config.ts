import { readFileSync } from 'node:fs';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig, type Plugin } from 'vite';

/** Fills src/ui/styles/tokens.css from design-tokens.json: a colour is written down once. */
const designTokens = (): Plugin => ({
  name: 'spang-design-tokens',
  enforce: 'pre',
  transform(_code, id) {
    if (!id.endsWith('/styles/tokens.css')) return null;
    const file = new URL('src/ui/design-tokens.json', import.meta.url).pathname;
    this.addWatchFile(file);
    const tokens = JSON.parse(readFileSync(file, 'utf8')) as Record<'light' | 'dark', Record<string, string>>;
    const block = (mode: 'light' | 'dark') =>
      `color-scheme: ${mode};` +
      Object.entries(tokens[mode])
        .map(([name, value]) => `--${name}: ${value};`)
        .join('');
    return [
      `:root { ${block('light')} }`,
      `@media screen and (prefers-color-scheme: dark) { :root:not([data-theme='light']) { ${block('dark')} } }`,
      `@media screen { :root[data-theme='dark'] { ${block('dark')} } }`,
    ].join('\n');
  },
});

export default defineConfig({
  base: '/admin/',
  plugins: [
    react(),
    { ...optimizeLocales.vite({ locales: ['sv-SE', 'en-US'] }), enforce: 'pre' },
    designTokens(),
  ],
  resolve: { conditions: ['spang-source', ...defaultClientConditions] },
  build: { assetsInlineLimit: 0 }, // a data: address would need its own line in the content security policy
  server: { proxy: { '/management': 'http://127.0.0.1:3000' } },
});
