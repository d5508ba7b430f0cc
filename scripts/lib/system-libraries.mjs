import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** What Electron needs to open a window on Debian and Ubuntu, and a font that can show Chinese. */
const window = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libxss1', 'fonts-noto-cjk'];

const tools = [
  { command: 'unzip', packages: ['unzip'], for: ['runtime'] },
  { command: 'make', packages: ['make'], for: ['binding'] },
  { command: 'g++', packages: ['g++'], for: ['binding'] },
  { command: 'python3', packages: ['python3'], for: ['binding'] },
  { command: 'Xvfb', packages: ['xvfb'], for: ['display'] },
  { command: 'pdftotext', packages: ['poppler-utils'], for: ['tests'] },
  { command: 'soffice', packages: ['libreoffice-writer-nogui', 'libreoffice-calc-nogui'], for: ['tests'] },
];

const onPath = (command) =>
  (process.env.PATH ?? '').split(path.delimiter).some((folder) => folder && existsSync(path.join(folder, command)));

function missingFont() {
  if (!onPath('fc-list')) return !existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc');
  return spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' }).stdout.trim() === '';
}

/** Names of shared libraries that the dynamic linker cannot find for an executable. */
export function missingLibraries(file) {
  const answer = spawnSync('ldd', [file], { encoding: 'utf8' }).stdout ?? '';
  return [...answer.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1]);
}

/**
 * Sees to what the system must bring. As root on Debian it is installed, elsewhere the exact line is printed and the
 * run stops. Other systems than Linux bring everything.
 * @param {{ reasons: string[], executable?: string }} wanted reasons: runtime, binding, display, tests; the Electron executable to check
 */
export function ensureSystemLibraries({ reasons, executable }) {
  if (process.platform !== 'linux') return;
  const wanting = tools.filter((tool) => tool.for.some((reason) => reasons.includes(reason)) && !onPath(tool.command));
  const packages = new Set(wanting.flatMap((tool) => tool.packages));
  const libraries = executable ? missingLibraries(executable) : [];
  if (libraries.length > 0) for (const name of window) packages.add(name);
  if (executable && missingFont()) packages.add('fonts-noto-cjk');
  if (packages.size === 0) return;

  const what = [...wanting.map((tool) => tool.command), ...libraries].join(', ') || 'a font with Chinese characters';
  if (!onPath('apt-get')) {
    throw new Error(`Missing on this system: ${what}. Install the counterparts of: ${[...packages].join(' ')}`);
  }
  if (process.getuid?.() !== 0) {
    const names = resolveNames([...packages]).join(' ');
    throw new Error(
      `Missing on this system: ${what}. Run this once, then try again:\n\n` +
        `  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names}\n`,
    );
  }
  console.log(`Installing system packages (missing: ${what}) …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const patience = ['-o', 'DPkg::Lock::Timeout=300']; // another run may be at it
  apt(['update', '-qq', ...patience], env);
  apt(['install', '-y', '-qq', ...patience, '--no-install-recommends', ...resolveNames([...packages])], env);
  const still = executable ? missingLibraries(executable) : [];
  if (still.length > 0) throw new Error(`Still missing after installation: ${still.join(', ')}`);
}

function apt(args, env) {
  const outcome = spawnSync('apt-get', args, { env, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (outcome.status === 0) return;
  throw new Error(`apt-get ${args.join(' ')} failed:\n${outcome.stdout}${outcome.stderr}`);
}

// Newer Debian and Ubuntu renamed libraries whose time type grew to 64 bits.
function resolveNames(names) {
  return names.map((name) => {
    if (!name.startsWith('lib') || name.startsWith('libreoffice')) return name;
    const renamed = `${name}t64`;
    return spawnSync('apt-cache', ['show', renamed], { stdio: 'ignore' }).status === 0 ? renamed : name;
  });
}
