import { type Import, importsOf, isCode, packageName, type SourceFiles } from './source-files.ts';

/** A room of the house: what lies in it, whom it may import, and the sentence to read when somebody did otherwise. */
interface Room {
  readonly name: string;
  readonly prefix: string;
  /** Other rooms it may import; its own is always allowed unless `ownFolderOnly`. */
  readonly rooms: readonly string[];
  /** Rooms of which it may know the shapes but run nothing. */
  readonly typesOf?: readonly string[];
  readonly packages: readonly string[];
  readonly builtins: boolean;
  /** The room is a row of closed cells: each folder directly in it may import itself, not its neighbours. */
  readonly ownFolderOnly?: boolean;
  readonly sentence: string;
}

const core = ['core/domain', 'core/contract', 'core/reports'];

/** First match by prefix wins, so the narrow ones come first. */
const rooms: readonly Room[] = [
  {
    name: 'core/domain',
    prefix: 'src-main/core/domain/',
    rooms: [],
    packages: ['@noble/hashes'],
    builtins: false,
    sentence: 'core/domain imports only itself and @noble/hashes',
  },
  {
    name: 'core/contract',
    prefix: 'src-main/core/contract/',
    rooms: ['core/domain', 'core/reports'],
    packages: ['zod'],
    builtins: false,
    sentence: 'core/contract imports only core and zod',
  },
  {
    name: 'core/reports',
    prefix: 'src-main/core/reports/',
    rooms: ['core/domain', 'core/contract', 'text'],
    packages: ['zod'],
    builtins: false,
    sentence: 'core/reports imports only core, the words and zod',
  },
  {
    name: 'db',
    prefix: 'db/',
    rooms: ['core/domain'],
    packages: ['kysely', 'better-sqlite3'],
    builtins: true,
    sentence: 'db imports only itself, core/domain, kysely and the driver',
  },
  {
    name: 'features',
    prefix: 'src-main/features/',
    rooms: [...core, 'db'],
    typesOf: ['text'],
    packages: ['highs', 'pinyin-pro'],
    builtins: true,
    ownFolderOnly: true,
    sentence: 'a feature imports core, db and its own folder, not another feature, a document library or Electron',
  },
  {
    name: 'documents',
    prefix: 'src-main/documents/',
    rooms: ['core/domain', 'core/reports', 'text'],
    packages: ['pdfmake', 'docx', 'exceljs', 'fflate', 'xlsx'],
    builtins: true,
    sentence: 'documents imports core/domain, core/reports, the words and document libraries',
  },
  {
    name: 'import',
    prefix: 'src-main/import/',
    rooms: ['core/domain', 'core/reports'],
    packages: ['xlsx', 'exceljs', 'fflate', 'pdfjs-dist'],
    builtins: true,
    sentence:
      'import imports core/domain, core/reports, workbook and scan libraries: it never sees the store, a feature or Electron',
  },
  {
    name: 'office',
    prefix: 'src-main/office/',
    rooms: [...core, 'db', 'features', 'documents', 'import', 'ipc', 'text'],
    packages: ['@node-rs/argon2', 'better-sqlite3', 'kysely', 'zod'],
    builtins: true,
    sentence: 'office runs in plain Node as well: it imports everything of the main side but the shell and Electron',
  },
  {
    name: 'rehearsal',
    prefix: 'src-main/rehearsal/',
    rooms: [...core, 'db', 'features', 'documents', 'import', 'ipc', 'office', 'text'],
    packages: ['exceljs', 'xlsx', 'zod'],
    builtins: true,
    sentence: 'rehearsal drives the office without a window: it imports neither the shell nor Electron',
  },
  {
    name: 'ipc',
    prefix: 'src-main/ipc/',
    rooms: ['core/contract', 'core/reports'],
    typesOf: ['core/domain', 'db', 'office', 'features'],
    packages: ['electron', 'zod'],
    builtins: true,
    sentence: 'ipc imports the contract and shapes; only its registry knows features',
  },
  {
    name: 'preload',
    prefix: 'src-main/preload/',
    rooms: ['core/contract'],
    typesOf: ['core/domain'],
    packages: ['electron'],
    builtins: false,
    sentence: 'preload imports the names of the contract and Electron, nothing else',
  },
  {
    name: 'shell',
    prefix: 'src-main/shell/',
    rooms: ['ipc', 'text', 'import'],
    typesOf: [...core, 'office'],
    packages: ['electron'],
    builtins: true,
    sentence: 'shell imports ipc, the words, the import runner and Electron: no rule, no feature, no part of the store',
  },
  {
    name: 'main.ts',
    prefix: 'src-main/main.ts',
    rooms: ['ipc', 'shell', 'text', 'core/contract'],
    typesOf: [...core, 'office'],
    packages: ['electron'],
    builtins: true,
    sentence: 'main.ts puts shell and ipc together and does nothing itself',
  },
  {
    name: 'text',
    prefix: 'src-renderer/text/',
    rooms: [],
    typesOf: core,
    packages: [],
    builtins: false,
    sentence: 'text is data only: it imports itself and types of core',
  },
  {
    name: 'window features',
    prefix: 'src-renderer/features/',
    rooms: [...core, 'window', 'text'],
    packages: [],
    builtins: false,
    ownFolderOnly: true,
    sentence: 'a window feature imports ui, api, theme, words, core and its own folder, not another feature',
  },
  {
    name: 'window root',
    prefix: 'src-renderer/main.tsx',
    rooms: [...core, 'window', 'window features', 'window root', 'text'],
    packages: [],
    builtins: false,
    sentence: 'the window never imports the store, the main side or Node',
  },
  {
    name: 'window root',
    prefix: 'src-renderer/app.tsx',
    rooms: [...core, 'window', 'window features', 'window root', 'text'],
    packages: [],
    builtins: false,
    sentence: 'the window never imports the store, the main side or Node',
  },
  {
    name: 'window root',
    prefix: 'src-renderer/pages.tsx',
    rooms: [...core, 'window', 'window features', 'window root', 'text'],
    packages: [],
    builtins: false,
    sentence: 'the window never imports the store, the main side or Node',
  },
  {
    name: 'window root',
    prefix: 'src-renderer/projector.tsx',
    rooms: [...core, 'window', 'window features', 'window root', 'text'],
    packages: [],
    builtins: false,
    sentence: 'the window never imports the store, the main side or Node',
  },
  {
    name: 'window root',
    prefix: 'src-renderer/room-window.tsx',
    rooms: [...core, 'window', 'window features', 'window root', 'text'],
    packages: [],
    builtins: false,
    sentence: 'the window never imports the store, the main side or Node',
  },
  {
    name: 'window',
    prefix: 'src-renderer/',
    rooms: [...core, 'text'],
    packages: [],
    builtins: false,
    sentence: 'ui, api and theme import core and words: never a feature, the store, the main side or Node',
  },
];

/** Packages of the main side; the window may use any other. */
const neverInWindow = [
  'electron',
  'kysely',
  'better-sqlite3',
  '@node-rs/argon2',
  'pdfmake',
  'docx',
  'exceljs',
  'xlsx',
  'highs',
];

/** Single doors through walls, each with its reason. */
const doors: readonly { readonly from: RegExp; readonly to: RegExp }[] = [
  { from: /^src-main\/ipc\/registry\.ts$/u, to: /^src-main\/features\// }, // lists all features
  { from: /^src-main\/shell\//u, to: /^db\/open\.ts$/ }, // the shell opens the file it was asked to open
];

const openFile = 'db/open.ts';

/** Every import that breaks a wall, as a sentence; empty when the house stands. */
export function brokenImportRules(files: SourceFiles): string[] {
  const broken: string[] = [];
  for (const [name, text] of files) {
    if (!isCode(name)) continue;
    const room = roomOf(name);
    if (!room) {
      if (/^(?:src-main|src-renderer|db)\//u.test(name)) broken.push(`${name} lies in no room of the house`);
      continue;
    }
    for (const each of importsOf(name, text)) {
      const reason = each.kind === 'file' ? wrongFile(room, each) : wrongPackage(room, each);
      if (reason) broken.push(`${name} imports ${each.to}: ${reason}`);
    }
  }
  return broken;
}

function roomOf(file: string): Room | undefined {
  return rooms.find((room) => file.startsWith(room.prefix));
}

function wrongFile(room: Room, { from, to, typeOnly }: Import): string | undefined {
  if (doors.some((door) => door.from.test(from) && door.to.test(to))) return undefined;
  if (/^assets\//u.test(to)) return undefined; // data
  const target = roomOf(to);
  if (!target) return room.sentence;
  if (target.name === room.name) {
    if (!room.ownFolderOnly) return undefined;
    const cell = cellOf(room, to);
    // Files directly in the row are what its cells share.
    return cell === undefined || cell === cellOf(room, from) ? undefined : room.sentence;
  }
  if (room.rooms.includes(target.name)) return undefined;
  return typeOnly && room.typesOf?.includes(target.name) ? undefined : room.sentence;
}

function cellOf(room: Room, file: string): string | undefined {
  const rest = file.slice(room.prefix.length).split('/');
  return rest.length > 1 ? rest[0] : undefined;
}

function wrongPackage(room: Room, { from, to, kind, typeOnly }: Import): string | undefined {
  if (kind === 'builtin') return room.builtins ? undefined : room.sentence;
  const name = packageName(to);
  if (name === 'better-sqlite3' && !typeOnly && from !== openFile)
    return `${openFile} is the only file that imports the driver`;
  if (room.prefix.startsWith('src-renderer/') && room.name !== 'text') {
    return neverInWindow.includes(name) ? 'the window never imports the store, the main side or Node' : undefined;
  }
  if (typeOnly && name === 'electron' && room.builtins) return undefined; // shapes of the process it runs in
  return room.packages.includes(name) ? undefined : room.sentence;
}
