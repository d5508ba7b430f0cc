// npm run rehearse -- --applicants A.xlsx --experts E.xlsx --out DIR …: one whole round without a window. It is product
// code (src-main/rehearsal), built like the application and run on plain Node.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { buildAll } from './build.mjs';
import { root } from './lib/paths.mjs';

await buildAll();
const program = path.join(root, 'out', 'main', 'rehearse.js');
if (!existsSync(program)) {
  console.error('There is nothing to rehearse with: src-main/rehearsal/rehearse.ts does not exist.');
  process.exit(1);
}
// It asks the solver as the office process does, and keeps its compiled code likewise: src-main/shell/office-flags.ts.
const child = spawn(process.execPath, ['--no-wasm-code-gc', program, ...process.argv.slice(2)], { stdio: 'inherit' });
child.once('exit', (code) => {
  process.exitCode = code ?? 1;
});
