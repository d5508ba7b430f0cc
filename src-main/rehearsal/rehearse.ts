import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseOptions } from './options.ts';
import { runRehearsal } from './run-rehearsal.ts';
import { wordsOf } from './words.ts';

const here = path.dirname(fileURLToPath(import.meta.url));
const built = import.meta.url.endsWith('.js');
const root = path.resolve(here, '..', '..');
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };

const options = parseOptions(process.argv.slice(2));
if (options.ok) {
  const { report, say } = await runRehearsal(options.value, {
    assetsDir: path.join(root, 'assets'),
    importEntry: built ? path.join(here, 'import.js') : path.join(here, '..', 'import', 'import-process.ts'),
    documentWorker: built
      ? path.join(here, 'document-worker.js')
      : path.join(here, '..', 'documents', 'document-worker.ts'),
    appVersion: version,
  });
  for (const line of say) (report.ok ? console.log : console.error)(line);
  process.exitCode = report.ok ? 0 : 1;
} else {
  const { code, params } = options.refusal;
  const sentences = wordsOf('zh-CN').own.options as unknown as Record<string, string | ((name: string) => string)>;
  const sentence = sentences[code];
  console.error(typeof sentence === 'function' ? sentence(String(params?.name ?? '')) : (sentence ?? code));
  process.exitCode = 2;
}
