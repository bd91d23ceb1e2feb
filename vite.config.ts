import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { inProject } from './build/scripts/setup/project.mjs';

export default defineConfig({
  root: inProject('renderer'),
  // Routes are paths, so files are named from the root: /client/x must not look for /client/assets.
  base: '/',
  plugins: [
    { ...optimizeLocales.vite({ locales: ['lv-LV', 'en-US', 'ru-RU', 'uk-UA'] }), enforce: 'pre' },
    react(),
  ],
  build: {
    outDir: inProject('dist/renderer'),
    emptyOutDir: true,
    target: 'es2024',
    sourcemap: true,
    // The content security policy allows no data: scripts or fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // A file costs a start more than the bytes in it: what two screens share is one file, and so are the styles.
    cssCodeSplit: false,
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'common', minShareCount: 2 }] } } },
    chunkSizeWarningLimit: 1500,
  },
});
