import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findElectron } from '../../electron-runtime.mjs';
import { openDisplay } from '../../lib/display.mjs';
import { root } from '../../lib/paths.mjs';
import { median } from '../lib/figures.mjs';
import { startToPainted } from '../lib/window-start.mjs';

const RUNS = 5;

/** A desk that knows an office file, so that the first screen asks for its password. */
function knowsAnOffice(userData) {
  const officeFile = path.join(userData, 'office.jury');
  // Nothing looks into the file before there is a password.
  writeFileSync(officeFile, '');
  writeFileSync(path.join(userData, 'settings.json'), JSON.stringify({ officeFile }));
}

/** @type {import('../lib/run-cases.mjs').Case} */
export const startWindow = {
  name: 'start-vs-empty-window',
  aim: 'difference <= 400 ms',
  async run({ folder, build }) {
    await build();
    const runtime = findElectron();
    if (!runtime) throw new Error('there is no Electron to start; npm run bench sees to one');
    const ownDisplay = process.platform === 'linux' && !process.env.DISPLAY ? await openDisplay() : undefined;
    const env = {
      ...process.env,
      ...(ownDisplay ? { DISPLAY: ownDisplay.name } : {}),
      ...(runtime.binding ? { JURYDESK_SQLITE_BINDING: runtime.binding } : {}),
      // No desktop bus: Chromium would otherwise wait for one that is not there.
      DBUS_SESSION_BUS_ADDRESS: 'disabled:',
    };
    const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
    const program = (name, place, selector) => {
      const userData = path.join(folder, name);
      mkdirSync(userData);
      const switches = [...(asRoot ? ['--no-sandbox'] : []), '--disable-gpu', `--user-data-dir=${userData}`];
      return { userData, start: { executable: runtime.executable, args: [...switches, place], env, selector } };
    };
    const empty = program('empty', path.resolve(import.meta.dirname, '..', 'empty-window'), 'body');
    const ours = program('ours', root, 'input[type=password]');
    knowsAnOffice(ours.userData);
    const times = { ours: /** @type {number[]} */ ([]), reference: /** @type {number[]} */ ([]) };
    try {
      // The first start of each fills its caches and is not counted.
      for (let i = -1; i < RUNS; i++) {
        const reference = await startToPainted(empty.start);
        const mine = await startToPainted(ours.start);
        if (i < 0) continue;
        times.reference.push(reference);
        times.ours.push(mine);
      }
    } finally {
      ownDisplay?.close();
    }
    return {
      ours: median(times.ours),
      reference: median(times.reference),
      n: RUNS,
      note: `to the painted password field; Electron ${runtime.version}${runtime.shipped ? '' : ', not the shipped one'}`,
    };
  },
};
