import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unpackApplicants } from '../../../src-main/core/domain/roster/packed-applicants.ts';
import { unpackSheets } from '../../../src-main/core/domain/roster/packed-sheets.ts';
import { importFile } from '../../../src-main/import/import-file.ts';
import type { ImportKind, ImportStep } from '../../../src-main/import/messages.ts';
import { type ImportChild, runImport } from '../../../src-main/import/run-import.ts';
import { spawnNodeChild } from '../../../src-main/import/spawn-node-child.ts';
import {
  encryptedPackage,
  expertsWith,
  FIXTURES,
  lockedXls,
  PNG,
  SMALL_EXPERTS,
  sheetOf,
  sheetXml,
  zeros,
} from './bad-files.ts';

const ENTRY = path.resolve(import.meta.dirname, '../../../src-main/import/import-process.ts');
const spawn = () => spawnNodeChild(ENTRY);
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'jurydesk-import-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function put(name: string, bytes: Buffer | string): string {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  return file;
}
const digest = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');
const codeOf = async (file: string, kind: ImportKind = 'experts') => {
  const outcome = await runImport({ path: file, kind }, { spawn });
  if (!outcome.ok) return outcome.refusal.code;
  const { judged } = outcome.value;
  return `ok ${typeof judged === 'string' ? unpackApplicants(judged).rows : judged.rows}`;
};

describe('reading in a process of its own', () => {
  it('gives the judged workbook with its steps, and leaves the file as it was', async () => {
    const file = path.join(FIXTURES, 'small-2022/applicants.xlsx');
    const before = digest(file);
    const steps: ImportStep[] = [];
    const outcome = await runImport(
      { path: file, kind: 'applicants' },
      { spawn, onProgress: (step) => steps.push(step) },
    );
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        kind: 'applicants',
        fileName: 'applicants.xlsx',
        sha256: before,
        format: 'xlsx',
        sheets: [{ name: '花名册', hidden: false, rows: 54 }],
      },
    });
    // Nothing of what was judged is lost on the way between the processes.
    const here = await importFile({ path: file, kind: 'applicants' }, () => undefined);
    const judged = outcome.ok ? unpackApplicants(outcome.value.judged) : undefined;
    expect(judged).toStrictEqual(here.ok && here.value.judged);
    expect([judged?.rows, judged?.accepted.length]).toEqual([48, 39]);
    expect(steps).toEqual(['opening', 'checking', 'reading', 'judging']);
    expect(digest(file)).toBe(before);
  });

  it.each<[string, () => Buffer | string, string]>([
    ['empty.xlsx', () => '', 'workbook_empty'],
    ['empty-sheet.xlsx', () => sheetOf(''), 'workbook_empty'],
    ['picture.xlsx', () => PNG, 'not_a_workbook'],
    ['locked.xlsx', encryptedPackage, 'workbook_encrypted'],
    ['locked.xls', lockedXls, 'workbook_encrypted'],
    ['cut.xlsx', () => readFileSync(SMALL_EXPERTS).subarray(0, 9000), 'workbook_damaged'],
    ['zeros.xlsx', () => zeros(200 * 1024 * 1024), 'workbook_too_large'],
    ['forged-zeros.xlsx', () => zeros(1000), 'workbook_too_large'],
    ['doctype.xlsx', () => expertsWith({ sheet: (xml) => `<!DOCTYPE x>${xml}` }), 'workbook_unsafe'],
    ['letter.xlsx', () => '尊敬的领导', 'not_a_workbook'],
  ])('%s is refused as it deserves', async (name, make, code) => {
    const file = put(name, make());
    const before = digest(file);
    expect(await codeOf(file)).toBe(code);
    expect(digest(file)).toBe(before);
  });

  it('keeps the cells of a roster without a heading, so that somebody can say where it stands', async () => {
    const outcome = await runImport({ path: put('other.csv', '甲,乙\n丙,丁\n'), kind: 'experts' }, { spawn });
    expect(outcome).toMatchObject({ ok: true, value: { judged: { rows: 0, trouble: { code: 'header_not_found' } } } });
    const cells = outcome.ok && outcome.value.cells !== null ? unpackSheets(outcome.value.cells) : [];
    expect(cells[0]?.rows.map((row) => row.map((cell) => cell?.t))).toEqual([
      ['甲', '乙'],
      ['丙', '丁'],
    ]);
  });

  it('refuses what is no readable file', async () => {
    expect(await codeOf(path.join(folder, 'none.xlsx'))).toBe('file_not_found');
    const sub = path.join(folder, 'folder.xlsx');
    mkdirSync(sub);
    expect(await codeOf(sub)).toBe('not_a_workbook');
    const secret = put('secret.xlsx', readFileSync(SMALL_EXPERTS));
    chmodSync(secret, 0o000);
    // The superuser may read everything; everybody else is told.
    expect(await codeOf(secret)).toBe(process.getuid?.() === 0 ? 'ok 60' : 'file_not_readable');
  });

  it('says when the other list was chosen', async () => {
    expect(await codeOf(SMALL_EXPERTS, 'applicants')).toBe('workbook_other_kind');
    expect(await codeOf(path.join(FIXTURES, 'small-2022/applicants.xlsx'), 'experts')).toBe('workbook_other_kind');
  });

  it('reads a list saved as GBK text', async () => {
    // 姓名,身份证号,工作单位,职称,从事专业 / 王芳,63010319800101004X,某院,教授,化工
    const gbk =
      'd0d5c3fb2cc9edb7ddd6a4bac52cb9a4d7f7b5a5cebb2cd6b0b3c62cb4d3cac2d7a8d2b50a' +
      'cdf5b7bc2c3633303130333139383030313031303034582cc4b3d4ba2cbdccca da2cbbafb9a40a'.replaceAll(' ', '');
    const outcome = await runImport({ path: put('gbk.csv', Buffer.from(gbk, 'hex')), kind: 'experts' }, { spawn });
    expect(outcome).toMatchObject({
      value: {
        format: 'text',
        judged: { rows: 1, accepted: [{ name: '王芳', unitName: '某院', specialty: '化工', sex: 'female' }] },
      },
    });
  });
});

describe('stopping', () => {
  it('a cancel in the middle ends the process', async () => {
    const child = spawn();
    const ended = new Promise<void>((resolve) => {
      child.onExit(() => resolve());
    });
    const cancel = new AbortController();
    const outcome = await runImport(
      { path: path.join(FIXTURES, 'engineering-2022/applicants.xls'), kind: 'applicants' },
      { spawn: () => child, signal: cancel.signal, onProgress: (step) => step === 'reading' && cancel.abort() },
    );
    expect(outcome).toEqual({ ok: false, refusal: { code: 'import_cancelled' } });
    await ended;
    expect(await codeOf(SMALL_EXPERTS)).toBe('ok 60');
  });

  it('a cancel before the start starts nothing', async () => {
    const outcome = await runImport(
      { path: 'x', kind: 'experts' },
      { spawn: () => expect.unreachable(), signal: AbortSignal.abort() },
    );
    expect(outcome).toMatchObject({ refusal: { code: 'import_cancelled' } });
  });

  function silent(more: Partial<ImportChild> = {}): ImportChild & { killed: number } {
    const child = {
      killed: 0,
      postMessage: () => undefined,
      onMessage: () => undefined,
      onExit: () => undefined,
      kill: () => {
        child.killed++;
      },
      ...more,
    };
    return child;
  }

  it('a reader that never answers is killed and named too slow', async () => {
    const child = silent();
    const outcome = await runImport({ path: 'x', kind: 'experts' }, { spawn: () => child, timeoutMs: 20 });
    expect(outcome).toMatchObject({ refusal: { code: 'workbook_too_slow' } });
    expect(child.killed).toBe(1);
  });

  it('a reader that dies, cannot start or cannot be asked is named stopped', async () => {
    const dies = put('dies.mjs', "process.on('message', () => process.exit(3));\n");
    const results = [
      await runImport({ path: 'x', kind: 'experts' }, { spawn: () => spawnNodeChild(dies) }),
      await runImport({ path: 'x', kind: 'experts' }, { spawn: () => spawnNodeChild(path.join(folder, 'none.mjs')) }),
      await runImport(
        { path: 'x', kind: 'experts' },
        {
          spawn: () => {
            throw new Error('no process');
          },
        },
      ),
      await runImport(
        { path: 'x', kind: 'experts' },
        {
          spawn: () =>
            silent({
              postMessage: () => {
                throw new Error('closed');
              },
            }),
        },
      ),
    ];
    for (const outcome of results) expect(outcome).toEqual({ ok: false, refusal: { code: 'workbook_reader_stopped' } });
  });

  it('takes no notice of messages that are none of ours', async () => {
    const child = silent({
      onMessage: (listen) => {
        for (const message of [
          null,
          'done',
          { type: 'done' },
          { type: 'progress' },
          { type: 'done', outcome: { ok: false, refusal: { code: 'x' } } },
        ])
          listen(message);
      },
    });
    expect(await runImport({ path: 'x', kind: 'experts' }, { spawn: () => child })).toMatchObject({
      refusal: { code: 'x' },
    });
  });
});

/** One process for many files: `kill` is put off until it is truly needed. */
function sharedChild(): { spawn: () => ImportChild; end: () => void; exits: () => number } {
  let listener: (message: unknown) => void = () => undefined;
  let exited: (code: number | null) => void = () => undefined;
  let exits = 0;
  const child = spawnNodeChild(ENTRY);
  child.onMessage((message) => listener(message));
  child.onExit((code) => {
    exits++;
    exited(code);
  });
  return {
    spawn: () => ({
      postMessage: (request) => child.postMessage(request),
      onMessage: (listen) => {
        listener = listen;
      },
      onExit: (listen) => {
        exited = listen;
      },
      kill: () => undefined,
    }),
    end: () => child.kill(),
    exits: () => exits,
  };
}

it('any damage to a workbook ends in an answer', async () => {
  const sheet = Buffer.from(sheetXml());
  const kinds: readonly ((damage: (bytes: Buffer) => Buffer) => Buffer)[] = [
    // Damage before packing: the checksum is right and the parser meets it.
    (damage) => expertsWith({ parts: { 'xl/worksheets/sheet1.xml': damage(sheet) } }),
    (damage) => damage(readFileSync(SMALL_EXPERTS)),
    (damage) => damage(readFileSync(path.join(FIXTURES, 'engineering-2022/experts.xls'))),
  ];
  const place = fc.double({ min: 0, max: 0.999999, noNaN: true });
  const shared = sharedChild();
  let n = 0;
  // A fixed seed: damage can also send the .xls parser into a loop, which the time limit ends (and a test should not wait for).
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...kinds),
      fc.array(fc.tuple(place, fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 12 }),
      fc.option(place, { freq: 5 }),
      async (make, bytes, cut) => {
        const file = make((original) => {
          const copy = Buffer.from(original);
          for (const [at, value] of bytes) copy[Math.floor(at * copy.length)] = value;
          return cut === null ? copy : copy.subarray(0, Math.ceil(cut * copy.length));
        });
        const outcome = await runImport(
          { path: put(`mutated-${n++ % 4}.xlsx`, file), kind: 'experts' },
          { spawn: shared.spawn },
        );
        if (outcome.ok) {
          const { judged } = outcome.value;
          expect(judged.rows).toBe(judged.accepted.length + judged.refusedRows);
        } else expect(outcome.refusal.code).toMatch(/^[a-z_0-9]+$/u);
      },
    ),
    { numRuns: 60, endOnFailure: true, seed: 20230213 },
  );
  expect(shared.exits()).toBe(0);
  shared.end();
}, 60_000);
