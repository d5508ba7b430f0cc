import { randomBytes, randomInt } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { nativeBindingPath } from '../../db/native-binding.ts';
import { dictionaries } from '../../src-renderer/text/index.ts';
import { assigningHere } from '../core/domain/assignment/assigning.ts';
import { addDays } from '../core/domain/calendar/iso-date.ts';
import { drawingHere } from '../core/domain/draw/drawing.ts';
import { asId } from '../core/domain/kernel/ids.ts';
import { comparingHere } from '../core/domain/recusal/comparing.ts';
import { createDocumentRenderer } from '../documents/render-documents.ts';
import { highsSolver } from '../features/draw/highs-solver.ts';
import type { JudgedBook, SentBook } from '../features/feature.ts';
import { shelvedBook } from '../features/shelved-book.ts';
import { runImport } from '../import/run-import.ts';
import { spawnNodeChild } from '../import/spawn-node-child.ts';
import { loadAssets } from '../office/assets.ts';
import { type KeyTools, productKeyTools } from '../office/keys/argon2.ts';
import { keysPathFor } from '../office/keys/file-places.ts';
import { createOffice } from '../office/office.ts';
import { deskOver, StepFailed } from './desk.ts';
import { announce, file, postNotice } from './finish-round.ts';
import { fixedClock } from './fixed-clock.ts';
import { holdBallots } from './hold-ballots.ts';
import { holdMeeting } from './hold-meeting.ts';
import type { RehearsalOptions } from './options.ts';
import { createRound, drawJury, importBooks, recuseAndGroup } from './prepare-round.ts';
import type { RehearsalReport, TimingName } from './rehearsal-report.ts';
import type { Rehearsal } from './rehearsal-state.ts';
import { seededLuck } from './seeded-luck.ts';
import { type Dictionary, wordsOf } from './words.ts';

/** Where the parts of the program lie: sources under Node, or the built files. */
export interface RehearsalPlaces {
  readonly assetsDir: string;
  readonly importEntry: string;
  readonly documentWorker: string;
  readonly appVersion: string;
  /** Tests bring cheaper ones. */
  readonly keyTools?: KeyTools;
}

export interface RehearsalOutcome {
  readonly report: RehearsalReport;
  readonly say: readonly string[];
}

const FILE = 'round.jury';

/** Takes away what an earlier rehearsal left in the folder, known by its report; anything else stays and stops us. */
function clearFolder(out: string): boolean {
  const [report, office, pack] = ['report.json', FILE, 'pack'].map((name) => path.join(out, name)) as [
    string,
    string,
    string,
  ];
  if (existsSync(report)) {
    const earlier = JSON.parse(readFileSync(report, 'utf8')) as Partial<RehearsalReport>;
    if (earlier.file !== FILE || typeof earlier.seed !== 'string') return false;
    for (const name of [office, `${office}-wal`, `${office}-shm`, keysPathFor(office), pack, report]) {
      rmSync(name, { recursive: true, force: true });
    }
  }
  return !existsSync(office) && !existsSync(pack);
}

function freshPassword(): string {
  const letters = 'abcdefghijkmnpqrstuvwxyz23456789';
  const word = () => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('');
  return [word(), word(), word(), word()].join('-');
}

function emptyReport(options: RehearsalOptions, version: string): RehearsalReport {
  return {
    ok: false,
    file: FILE,
    seed: options.seed,
    rulePack: { id: options.rulePack, version },
    import: {},
    results: [],
    filed: false,
    timingsMs: {},
  };
}

/**
 * One whole round in a new encrypted file: the same doors as the window, a fixed clock, experts simulated from the
 * seed. Leaves `round.jury`, its key file, `pack/` and `report.json` in the folder. Never throws for a step that did
 * not hold: that is `report.ok` false and the sentence.
 */
export async function runRehearsal(options: RehearsalOptions, places: RehearsalPlaces): Promise<RehearsalOutcome> {
  const begun = performance.now();
  const words = wordsOf(options.language);
  const assets = loadAssets(places.assetsDir);
  const pack = assets.rulePacks.find((p) => p.id === options.rulePack);
  const report = emptyReport(options, pack?.version ?? '');
  if (pack === undefined) return { report, say: [words.own.options.pack(options.rulePack)] };
  try {
    mkdirSync(options.out, { recursive: true });
    if (!clearFolder(options.out)) return { report, say: [words.own.options.folder(options.out)] };
  } catch {
    return { report, say: [words.own.options.unwritable(options.out)] };
  }
  const clock = fixedClock(addDays(options.date, -14), '09:00');
  const luck = seededLuck(options.seed);
  // Keys are never from the seed: only what comes after the file is made repeats.
  let keysMade = false;
  const tools = places.keyTools ?? productKeyTools;
  const keyTools: KeyTools = {
    ...tools,
    randomBytes: (count) => (keysMade ? luck.bytes(count) : new Uint8Array(randomBytes(count))),
  };
  const renderer = createDocumentRenderer({
    workerUrl: pathToFileURL(places.documentWorker),
    assetsDir: places.assetsDir,
  });
  const faults: string[] = [];
  const office = createOffice({
    appVersion: places.appVersion,
    assets,
    now: clock.now,
    today: clock.today,
    keyTools,
    nativeBinding: nativeBindingPath({
      napi: process.versions.napi,
      packaged: false,
      resourcesPath: undefined,
      env: process.env,
    }),
    drawing: drawingHere(highsSolver),
    assigning: assigningHere(highsSolver),
    comparing: comparingHere,
    render: (model, format, told) => renderer.render({ model, format }, told),
    words: (language) => dictionaries[language].documents,
    emit: () => undefined,
    remember: () => undefined,
    report: (_channel, error) => {
      faults.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
      return String(faults.length);
    },
  });
  let step: keyof Dictionary['own']['steps'] = 'office';
  const rehearsal: Rehearsal = {
    desk: deskOver(office),
    options,
    luck,
    clock,
    words,
    report,
    roundId: asId<'round'>(''),
    idNumbers: new Map(),
    step: (name) => {
      step = name;
    },
    timed: async (name: TimingName, work) => {
      const start = performance.now();
      const value = await work();
      report.timingsMs[name] = Math.round(performance.now() - start);
      return value;
    },
    readBook: (roster) => readBook(roster, options, places),
  };
  const say: string[] = [];
  try {
    const password = freshPassword();
    const { desk } = rehearsal;
    const at = { kind: 'place', path: path.join(options.out, FILE) } as const;
    await desk.call('office', 'create', { officeName: words.own.officeName, password }, at);
    keysMade = true;
    await desk.call('office', 'lock', {});
    await rehearsal.timed('unlock', () => desk.call('office', 'unlock', { password }));
    await createRound(rehearsal);
    await importBooks(rehearsal);
    await drawJury(rehearsal);
    await recuseAndGroup(rehearsal);
    await holdMeeting(rehearsal);
    await holdBallots(rehearsal);
    await announce(rehearsal);
    await postNotice(rehearsal, assets.calendar);
    await file(rehearsal, path.join(options.out, 'pack'));
    report.ok = true;
    const passed = report.results.filter((x) => x.passed).length;
    const { accepted = 0, rows = 0 } = report.import.applicants ?? {};
    say.push(words.own.done(options.out));
    say.push(words.own.figures(accepted, rows - accepted, passed, report.results.length));
    say.push(words.own.password(password));
  } catch (error) {
    const failed = failureOf(error, words, words.own.steps[step]);
    report.failed = failed;
    say.push(words.own.failed(failed.step, failed.message), ...faults);
  } finally {
    await office.close().catch(() => undefined);
    await renderer.cancel();
    report.timingsMs.total = Math.round(performance.now() - begun);
    writeFileSync(path.join(options.out, 'report.json'), `${JSON.stringify(report, null, 2)}\n`);
  }
  return { report, say };
}

function failureOf(error: unknown, words: Dictionary, step: string): NonNullable<RehearsalReport['failed']> {
  if (error instanceof StepFailed) {
    const { channel, reply } = error;
    return { step, channel, code: reply.reason ?? reply.code, message: words.refusal(reply) };
  }
  const message = error instanceof Error ? error.message : String(error);
  return { step, channel: '', code: 'check_failed', message };
}

async function readBook(roster: JudgedBook['roster'], options: RehearsalOptions, places: RehearsalPlaces) {
  const file = options.books?.[roster] ?? path.join(places.assetsDir, 'samples', `${roster}.xlsx`);
  const spawn = () => spawnNodeChild(places.importEntry);
  const outcome = await runImport({ path: path.resolve(file), kind: roster }, { spawn });
  if (!outcome.ok) {
    const { code, params } = outcome.refusal;
    throw new StepFailed(`${roster}.readWorkbook`, {
      code: 'refused',
      reason: code,
      ...(params === undefined ? {} : { params }),
    });
  }
  const { kind, fileName, sha256, judged, cells } = outcome.value;
  const sent = { roster: kind, fileName, sha256, judged, cells } as SentBook;
  return { kind: 'book', book: shelvedBook(sent) as JudgedBook } as const;
}
