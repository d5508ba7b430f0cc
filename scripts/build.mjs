// Builds the three programs of the application into out/: main process (with its office, import and worker entries),
// preload and window.
import { existsSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { root } from './lib/paths.mjs';

/** Output name -> source. The names are fixed: the shell and the office start their siblings by them. */
const mainEntries = {
  main: 'src-main/main.ts',
  office: 'src-main/office/office-process.ts',
  import: 'src-main/import/import-process.ts',
  scan: 'src-main/import/attachments/attachment-process.ts',
  'document-worker': 'src-main/documents/document-worker.ts',
  'draw-worker': 'src-main/office/drawing/draw-worker.ts',
  'assign-worker': 'src-main/office/assigning/assign-worker.ts',
  'compare-worker': 'src-main/office/comparing/compare-worker.ts',
  'rows-worker': 'src-main/office/rows/rows-worker.ts',
  rehearse: 'src-main/rehearsal/rehearse.ts',
};

/** One for the desk, one for the window that the room sees. */
const preloads = /** @type {[string, string][]} */ (
  ['preload', 'projector-preload'].map((name) => [name, `src-main/preload/${name}.ts`])
);

const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const outside = ['electron', ...Object.keys(manifest.dependencies)];
const external = [...outside, ...outside.map((name) => new RegExp(`^${name}/`)), /^node:/, ...builtinModules];

const common = /** @type {import('vite').InlineConfig} */ ({
  root,
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
});
// The oldest runtime that must run the result: Electron 33 (Node 20, Chromium 130).
const nodeTarget = 'node20.18';
const windowTarget = 'chrome130';

export async function buildAll() {
  const skipped = [];
  const entries = Object.entries(mainEntries).filter(([, source]) => present(source, skipped));
  if (entries.length > 0) await buildForNode('main', entries, 'es');
  if (present('src-main/preload/preload.ts', skipped)) {
    await buildForNode('preload', preloads, 'cjs');
  }
  if (present('src-renderer/index.html', skipped)) await buildWindow();
  for (const source of skipped) console.log(`build: ${source} does not exist, skipped`);
}

function present(source, skipped) {
  if (existsSync(path.join(root, source))) return true;
  skipped.push(source);
  return false;
}

/**
 * @param {string} folder
 * @param {[string, string][]} entries
 * @param {'es' | 'cjs'} format the sandboxed preload must be one CommonJS file
 */
function buildForNode(folder, entries, format) {
  const extension = format === 'cjs' ? 'cjs' : 'js';
  return build({
    ...common,
    build: {
      ssr: true,
      target: nodeTarget,
      outDir: path.join(root, 'out', folder),
      emptyOutDir: true,
      minify: false,
      sourcemap: false,
      rolldownOptions: {
        input: Object.fromEntries(entries.map(([name, source]) => [name, path.join(root, source)])),
        external: format === 'cjs' ? ['electron'] : external,
        output: {
          format,
          entryFileNames: `[name].${extension}`,
          chunkFileNames: `parts/[name]-[hash].${extension}`,
        },
      },
    },
    // Everything but the declared dependencies goes into the files: they are all that is packaged.
    ssr: { noExternal: true, external: format === 'cjs' ? ['electron'] : outside },
  });
}

/** Files of the window that only define something. Style sheets and the entry do more. */
const ownParts = /[\\/](?:src-renderer|src-main[\\/]core)[\\/](?!(?:main|projector)\.tsx).*\.tsx?$/u;

const windowPages = ['index.html', 'projector.html'];

const byName = 'openjpeg_nowasm_fallback.js';

function buildWindow() {
  return build({
    ...common,
    root: path.join(root, 'src-renderer'),
    base: './',
    // Tables and fonts of the reader of PDFs.
    assetsInclude: ['**/*.bcmap', '**/*.pfb', '**/standard_fonts/*.ttf'],
    plugins: [react()],
    build: {
      target: windowTarget,
      outDir: path.join(root, 'out', 'renderer'),
      emptyOutDir: true,
      sourcemap: false,
      assetsInlineLimit: 0, // the content policy knows no data: scripts or fonts
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4000, // read from disk, not from a network
      reportCompressedSize: false,
      // A part of the first screen then loads what it uses of an index file, not everything the file names.
      rolldownOptions: {
        input: windowPages.map((page) => path.join(root, 'src-renderer', page)),
        treeshake: { moduleSideEffects: (id) => !ownParts.test(id) },
        // The reader of PDFs asks for this part by its own name.
        output: {
          assetFileNames: ({ names }) =>
            names.includes(byName) ? 'assets/[name][extname]' : 'assets/[name]-[hash][extname]',
        },
      },
    },
  });
}

if (process.argv[1] === import.meta.filename) await buildAll();
