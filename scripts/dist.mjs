// npm run dist: the unpacked application in dist/ from the runtime at hand. `-- --installer` makes this system's
// installers instead (they need their tools from the internet), `-- --out FOLDER` puts it elsewhere.
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Arch, build, Platform } from 'electron-builder';
import { buildAll } from './build.mjs';
import { findElectron } from './electron-runtime.mjs';
import { root } from './lib/paths.mjs';

/**
 * Packs `out/` into an unpacked application.
 * @param {{ output?: string, installer?: boolean }} [options]
 * @returns {Promise<string[]>} what electron-builder made
 */
export async function pack({ output = path.join(root, 'dist'), installer = false } = {}) {
  const runtime = findElectron();
  if (!runtime) throw new Error('There is no Electron to pack; npm run dist sees to one.');
  if (!runtime.shipped) {
    console.log(
      `Packing Electron ${runtime.version}: good for a look, not for users (they get the one of package.json).`,
    );
  }
  return build({
    projectDir: root,
    targets: Platform.current().createTarget(installer ? null : 'dir', Arch[process.arch]),
    publish: 'never',
    config: {
      extends: path.join(root, 'electron-builder.yml'),
      directories: { output },
      electronDist: runtime.folder,
      electronVersion: runtime.version,
      ...(runtime.binding ? { extraResources: [{ from: runtime.binding, to: 'native/better_sqlite3.node' }] } : {}),
      afterPack: ({ appOutDir }) => {
        // A folder of Electron keeps what its archive would have lost.
        rmSync(path.join(appOutDir, 'version'), { force: true });
        rmSync(path.join(appOutDir, 'resources', 'default_app.asar'), { force: true });
        return Promise.resolve();
      },
    },
  });
}

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({ options: { installer: { type: 'boolean' }, out: { type: 'string' } } });
  await buildAll();
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  await pack({ installer: values.installer ?? false, ...(values.out ? { output: path.resolve(values.out) } : {}) });
  console.log(`JuryDesk ${manifest.version} is in ${values.out ?? 'dist'}`);
}
