import { describe, expect, it } from 'vitest';
import { readSources, type SourceFiles } from './source-files.ts';

/** Readers of a table that say of somebody that the person was drawn, and who may call them past `features/sealed-names.ts`. */
const READERS: Readonly<Record<string, readonly string[]>> = {
  // Sign-in compares; the contact list is itself a release; the drawn of a pool page are cut there.
  listJury: ['features/sealed-names.ts', 'features/meeting/sign-in-by-name.ts', 'features/secrecy/hand-over.ts'],
  listJurors: ['features/draw/draw-views.ts', 'features/experts/experts.ts'],
  listPoolPeople: ['features/sealed-names.ts', 'features/secrecy/hand-over.ts'],
  // Only whether there is an outcome yet, for the attempt that is being written.
  findAttempt: ['features/draw/make.ts'],
  // Whoever asks further has `loadAnswers`, and what its reader tells is cut there.
  listAnswers: ['features/jury-answers.ts'],
  listService: ['features/told-service.ts'],
  // A lottery names the jury to whoever knows the balls: under the seal it is told by its blind digest.
  findLottery: ['features/draw/make.ts', 'features/draw/save-lottery.ts'],
  listLotteries: [
    'features/documents/paper-state.ts',
    'features/draw/draw-views.ts',
    'features/draw/make-lottery.ts',
    'features/draw/published-lottery.ts',
    'features/draw/save-proof.ts',
  ],
  // The page and F05 are cut by `sealedAttempt` and `sealedRecord`; the others write, or are refused under the seal.
  listAttempts: [
    'features/documents/paper-state.ts',
    'features/draw/adopt-draw.ts',
    'features/draw/draw-views.ts',
    'features/draw/make-lottery.ts',
    'features/draw/make.ts',
    'features/draw/next-seal.ts',
    'features/draw/save-proof.ts',
    'features/experts/experts.ts',
    'features/jury-answers.ts',
  ],
};

/** `features/x.ts: listJury`: whoever reads who was drawn without asking what of it may be told. */
function pastTheSeal(files: SourceFiles): string[] {
  const found: string[] = [];
  for (const [name, text] of files) {
    const file = name.replace(/^src-main\//u, '');
    if (!name.startsWith('src-main/')) continue;
    const imported = [...text.matchAll(/import\s+(?:type\s+)?\{([^}]*)\}\s+from\s+'[^']*db\/tables\/[^']*'/gu)];
    for (const one of imported.flatMap((match) => (match[1] ?? '').split(','))) {
      const reader = one.trim().split(/\s+as\s+/u)[0] ?? '';
      if (READERS[reader]?.includes(file) === false) found.push(`${file}: ${reader}`);
    }
  }
  return found;
}

describe('who was drawn', () => {
  const files = readSources();

  it('is read in one place, which knows what may be told; other readers are named with their reason', () => {
    expect(pastTheSeal(files)).toEqual([]);
  });

  it('has no reader named that does not read', () => {
    const silent = Object.entries(READERS).flatMap(([reader, places]) =>
      places.filter((place) => !files.get(`src-main/${place}`)?.includes(reader)).map((place) => `${place}: ${reader}`),
    );
    expect(silent).toEqual([]);
  });

  it('a planted reader is named', () => {
    const text = "import { listJury, setChair } from '../../../db/tables/attendance.ts';\n";
    const planted = new Map([['src-main/features/groups/planted.ts', text]]);
    expect(pastTheSeal(planted)).toEqual(['features/groups/planted.ts: listJury']);
  });
});
