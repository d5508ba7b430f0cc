import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { fallback } from './fallback-runtime.mjs';
import { withLock } from './lock.mjs';
import { cacheRoot } from './paths.mjs';
import { fetchPackage, makeOnce } from './registry-file.mjs';
import { runTool } from './run-tool.mjs';

const integrity = 'sha512-SG/nmSsK9Qg1p6wAW+ZfqU+AV8cmXMTIklUL18NnOKfZLlum4ZsDoVdmmmlL39ZmeCaq27dr7CgslRPahfoVJg==';

/** Electron's own typings of the fallback runtime's version, fetched once. @returns {Promise<string>} electron.d.ts */
export async function ensureFallbackTypings() {
  const folder = path.join(cacheRoot, `electron-${fallback.version}-typings`);
  const file = path.join(folder, 'electron.d.ts');
  if (existsSync(file)) return file;
  mkdirSync(cacheRoot, { recursive: true });
  await withLock('electron-typings', async () => {
    if (existsSync(file)) return;
    await makeOnce(folder, async (work) => {
      const archive = fetchPackage(`electron@${fallback.version}`, integrity, work);
      runTool('tar', ['-xzf', path.basename(archive)], { cwd: work });
      return path.join(work, 'package');
    });
  });
  return file;
}
