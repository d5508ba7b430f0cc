import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { runNpm } from './packages.mjs';

/**
 * Fetches a published package with the person's own npm (its registry, proxy and certificates) without installing it.
 * @param {string} name `name@version`
 * @param {string} integrity `sha512-…`; another content is refused
 * @param {string} folder where the archive is put
 * @returns {string} path of the .tgz
 */
export function fetchPackage(name, integrity, folder) {
  // --ignore-scripts: nothing of the package runs.
  const outcome = runNpm(['pack', name, '--ignore-scripts', '--silent', '--pack-destination', folder], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const archive = readdirSync(folder).find((file) => file.endsWith('.tgz'));
  if (outcome.status !== 0 || !archive) throw new Error(`npm could not fetch ${name}.`);
  const file = path.join(folder, archive);
  const found = `sha512-${createHash('sha512').update(readFileSync(file)).digest('base64')}`;
  if (found !== integrity) throw new Error(`${name} is not the expected file (found ${found}).`);
  return file;
}

/**
 * Makes `target` with `make`, which works in a folder beside it that is renamed at the end: a run that is cut off
 * leaves no half-made cache behind. The caller holds the lock for `target`, so what an earlier run left is rubbish.
 * @param {string} target
 * @param {(work: string) => Promise<string>} make returns the folder inside `work` that becomes `target`
 */
export async function makeOnce(target, make) {
  const making = `${path.basename(target)}.making-`;
  for (const left of readdirSync(path.dirname(target)).filter((name) => name.startsWith(making))) {
    rmSync(path.join(path.dirname(target), left), { recursive: true, force: true });
  }
  const work = mkdtempSync(path.join(path.dirname(target), making));
  try {
    const made = await make(work);
    rmSync(target, { recursive: true, force: true });
    renameSync(made, target);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
