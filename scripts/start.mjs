// npm start: builds and opens the application. `npm start -- --smoke` closes it again once its window is ready.
// What else follows `--` reaches the application, e.g. `npm start -- --user-data-dir=FOLDER`.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { buildAll } from './build.mjs';
import { openDisplay } from './lib/display.mjs';
import { root } from './lib/paths.mjs';

const args = process.argv.slice(2);

let display;
if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
  if (process.env.JURYDESK_XVFB !== '1') {
    console.error(
      'There is no display to open a window on (DISPLAY is not set). Start it from a desktop session, ' +
        'or set JURYDESK_XVFB=1 to run it on an invisible one.',
    );
    process.exit(1);
  }
  display = await openDisplay();
}

await buildAll();
if (!existsSync(path.join(root, 'out', 'main', 'main.js'))) {
  console.error('There is nothing to start: src-main/main.ts does not exist.');
  process.exit(1);
}

// Chromium refuses to run its sandbox as root; anyone else gets it.
const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
const executable = String(process.env.JURYDESK_ELECTRON);
const applicationArgs = [...(asRoot ? ['--no-sandbox'] : []), root, ...args.filter((arg) => arg !== '--smoke')];
const env = { ...process.env, ...(display ? { DISPLAY: display.name } : {}) };

if (args.includes('--smoke')) await smoke();
else open();

function open() {
  const child = spawn(executable, applicationArgs, { stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill('SIGTERM'));
  child.once('exit', (code) => {
    display?.close();
    process.exitCode = code ?? 1;
  });
}

async function smoke() {
  const { _electron } = await import('@playwright/test');
  try {
    const application = await _electron.launch({ executablePath: executable, args: applicationArgs, env });
    const window = await application.firstWindow();
    await window.waitForLoadState();
    console.log(`The window opened: ${await window.title()}`);
    await application.close();
  } finally {
    display?.close();
  }
}
