// npm run check: types of every zone, types against the fallback runtime's Electron, lint and format, house and import
// rules. Zero warnings.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runPackage } from './lib/child.mjs';
import { ensureFallbackTypings } from './lib/fallback-typings.mjs';
import { root } from './lib/paths.mjs';

const zones = ['src-main', 'src-main/core', 'src-renderer', 'db', 'tests', 'scripts'];

/** @typedef {{ name: string, ok: boolean, output: string }} Outcome */

/**
 * Runs every check and prints each one's line as it ends, with its output where it failed.
 * @param {{ rules?: boolean }} [options] rules: also run the architecture tests (`npm test` has them among its own)
 * @returns {Promise<Outcome[]>}
 */
export async function runChecks({ rules = true } = {}) {
  const checks = [
    ...zones.map((zone) => ({ name: `types of ${zone}`, run: () => types(zone) })),
    { name: 'types of src-main against the fallback Electron', run: fallbackTypes },
    { name: 'lint and format', run: () => runPackage('biome', ['check', '--error-on-warnings', '--colors=off', '.']) },
  ];
  if (rules) checks.push({ name: 'import and house rules', run: architecture });
  return Promise.all(
    checks.map(async ({ name, run }) => {
      const { code, output } = await run().catch((error) => ({ code: 1, output: String(error) }));
      console.log(`check  ${code === 0 ? 'ok    ' : 'FAILED'}  ${name}`);
      if (code !== 0) console.log(output.trimEnd());
      return { name, ok: code === 0, output };
    }),
  );
}

const types = (zone) => runPackage('tsc', ['--pretty', 'false', '-p', `${zone}/tsconfig.json`]);

const architecture = () => runPackage('vitest', ['run', '--config', 'scripts/vitest.config.ts', 'tests/architecture']);

/** The same sources with the typings of the oldest Electron they must run on: an API it lacks shows here. */
async function fallbackTypes() {
  const typings = await ensureFallbackTypings();
  const folder = path.join(root, 'out', 'check');
  mkdirSync(folder, { recursive: true });
  const paths = { 'better-sqlite3': 'better-sqlite3/index.d.ts', xlsx: 'xlsx/types/index.d.ts' };
  const config = {
    extends: path.join(root, 'src-main', 'tsconfig.json'),
    compilerOptions: {
      typeRoots: [path.join(root, 'node_modules', '@types')],
      paths: {
        ...Object.fromEntries(
          Object.entries(paths).map(([name, file]) => [name, [path.join(root, 'node_modules', file)]]),
        ),
        electron: [typings],
      },
    },
    include: [path.join(root, 'src-main', '**', '*.ts')],
  };
  const file = path.join(folder, 'tsconfig.fallback-electron.json');
  writeFileSync(file, JSON.stringify(config, null, 2));
  return runPackage('tsc', ['--pretty', 'false', '-p', file]);
}

if (process.argv[1] === import.meta.filename) {
  const outcomes = await runChecks();
  const failed = outcomes.filter((outcome) => !outcome.ok).length;
  console.log(`${outcomes.length - failed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}
