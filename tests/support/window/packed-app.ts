import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Who it runs as: as root Chromium gives up its sandbox, so root hands over to nobody. */
const NOBODY = 65_534;
const user = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};

/** Chromium's sandbox needs namespaces, which some machines keep to root (and some containers from everybody). */
const sandboxed = () => spawnSync('unshare', ['--user', '--map-root-user', 'true'], user).status === 0;

export interface PackedApp {
  readonly child: ChildProcess;
  /** Exit code, or the signal that ended it. */
  readonly ended: Promise<number | string | null>;
}

/** Every path under the folder, sorted. */
export function listing(folder: string): string[] {
  return readdirSync(folder, { recursive: true }).map(String).sort();
}

/**
 * Starts a packed application on the display with `folder` as its whole world: `computer` is its user data, and home,
 * temporary files and session lie beside it.
 */
export function startPacked(executable: string, folder: string, display: string): PackedApp {
  const own = (name: string) => path.join(folder, name);
  for (const name of ['computer', 'home', 'tmp', 'session']) mkdirSync(own(name), { recursive: true, mode: 0o700 });
  if (user.uid !== undefined) {
    for (const one of ['', ...listing(folder)]) chownSync(own(one), user.uid, user.gid);
    for (const above of [folder, path.dirname(path.dirname(executable))]) chmodSync(above, 0o755);
  }
  const args = ['--disable-gpu', `--user-data-dir=${own('computer')}`, '--remote-debugging-port=0', '--inspect=0'];
  const child = spawn(executable, sandboxed() ? args : [...args, '--no-sandbox'], {
    ...user,
    cwd: folder,
    stdio: 'ignore',
    // Nothing of the workshop: neither its runtime nor its binding.
    env: {
      PATH: process.env.PATH,
      DISPLAY: display,
      HOME: own('home'),
      TMPDIR: own('tmp'),
      XDG_RUNTIME_DIR: own('session'),
      DBUS_SESSION_BUS_ADDRESS: 'disabled:',
    },
  });
  const ended = new Promise<number | string | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? signal));
  });
  return { child, ended };
}

/** What Chromium writes when it lets a debugger in. */
export function letsDebuggersIn(folder: string): boolean {
  return listing(path.join(folder, 'computer')).includes('DevToolsActivePort');
}

/** Whether every page of the application is locked into Chromium's sandbox (a seccomp filter); undefined without one. */
export function pagesAreConfined(folder: string): boolean | undefined {
  if (!sandboxed()) return undefined;
  const pages = readdirSync('/proc').filter((pid) => {
    if (!/^\d+$/u.test(pid)) return false;
    const commandLine = textOf(`/proc/${pid}/cmdline`);
    return commandLine.includes('--type=renderer') && commandLine.includes(folder);
  });
  return pages.length > 0 && pages.every((pid) => /^Seccomp:\s+2$/mu.test(textOf(`/proc/${pid}/status`)));
}

/** Empty for a process that has ended meanwhile. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
