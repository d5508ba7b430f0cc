import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication } from '@playwright/test';
import { findElectron } from '../../scripts/electron-runtime.mjs';

const root = path.resolve(import.meta.dirname, '..', '..');

export interface LaunchOptions {
  /** Folder for settings, logs and office files; a fresh one that goes with the application when left out. */
  userData?: string;
  env?: Readonly<Record<string, string>>;
  /** Further command line arguments of the application. */
  args?: readonly string[];
}

/** A folder that no other test has, e.g. to start the application twice over the same data. The caller removes it. */
export function freshFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'jurydesk-window-'));
}

/** How the built application (`out/`) is started in the runtime at hand. */
export function commandLine(options: LaunchOptions & { readonly userData: string }) {
  const runtime = findElectron();
  if (!runtime) throw new Error('There is no Electron to test with; npm run test:window sees to one.');
  return {
    executablePath: runtime.executable,
    args: ['--disable-gpu', `--user-data-dir=${options.userData}`, root, ...(options.args ?? [])],
    cwd: root,
    env: {
      ...inherited(),
      ...(runtime.binding ? { JURYDESK_SQLITE_BINDING: runtime.binding } : {}),
      // No desktop bus: Chromium would otherwise wait for one that a test machine does not have.
      DBUS_SESSION_BUS_ADDRESS: 'disabled:',
      ...options.env,
    },
  };
}

/** Starts the built application; wait for its window with `application.firstWindow()`. */
export async function launchJuryDesk(options: LaunchOptions = {}): Promise<ElectronApplication> {
  const userData = options.userData ?? freshFolder();
  const application = await _electron.launch({ ...commandLine({ ...options, userData }), timeout: 60_000 });
  if (!options.userData) application.on('close', () => rmSync(userData, { recursive: true, force: true }));
  return application;
}

/** The built application over a folder of its own, with its first window. */
export async function openWindow() {
  const folder = freshFolder();
  const application = await launchJuryDesk({ userData: path.join(folder, 'computer') });
  return { folder, application, page: await application.firstWindow() };
}

export async function closeWindow(application: ElectronApplication, folder: string): Promise<void> {
  await application.close();
  rmSync(folder, { recursive: true, force: true });
}

function inherited(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
}
