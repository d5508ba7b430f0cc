import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ok } from '../../../src-main/core/domain/kernel/result.ts';
import { cellText, type RowIssue, type SheetGrid } from '../../../src-main/core/domain/roster/cells.ts';
import { unpackApplicants } from '../../../src-main/core/domain/roster/packed-applicants.ts';
import { unpackSheets } from '../../../src-main/core/domain/roster/packed-sheets.ts';
import { applicants } from '../../../src-main/features/applicants/applicants.ts';
import type { JudgedBook } from '../../../src-main/features/feature.ts';
import type { ImportedBook, ImportOutcome } from '../../../src-main/import/messages.ts';
import { type ImportChild, runImport } from '../../../src-main/import/run-import.ts';
import { spawnNodeChild } from '../../../src-main/import/spawn-node-child.ts';
import { explainCode } from '../../../src-renderer/api/explain.ts';
import { wordsFor } from '../../../src-renderer/text/index.ts';
import { must, RoundBuilder } from '../../support/round-builder.ts';
import { seeded } from '../../support/sample-people.ts';
import { MUTATIONS, type Mutation } from './mutations.ts';

/** Of the whole gate. */
const FILES = 5_000;
/** One file in so many is also taken into an office and out of it again. */
const TAKEN_IN = 20;
const ENTRY = path.resolve(import.meta.dirname, '../../../src-main/import/import-process.ts');
const folder = mkdtempSync(path.join(tmpdir(), 'jurydesk-mutations-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** One reading process for many files; the time limit ends it, and the next file gets another. */
function reader() {
  let ours = begin();
  let stopped = 0;

  function begin() {
    const child = spawnNodeChild(ENTRY);
    const one = {
      child,
      ended: false,
      listener: (_: unknown): void => undefined,
      exited: (_: number | null): void => undefined,
    };
    child.onMessage((message) => one.listener(message));
    child.onExit((code) => {
      if (!one.ended) stopped++;
      one.exited(code);
    });
    return one;
  }

  function end(): void {
    ours.ended = true;
    ours.child.kill();
  }

  const spawn = (): ImportChild => ({
    postMessage: (request) => ours.child.postMessage(request),
    onMessage: (listen) => {
      ours.listener = listen;
    },
    onExit: (listen) => {
      ours.exited = listen;
    },
    kill: () => undefined,
  });
  return {
    /** Processes that ended by themselves: what a file must never do. */
    stopped: () => stopped,
    async read(file: string): Promise<ImportOutcome<'applicants'>> {
      const outcome = await runImport({ path: file, kind: 'applicants' }, { spawn, timeoutMs: 5_000 });
      if (!outcome.ok && outcome.refusal.code === 'workbook_too_slow') {
        end();
        ours = begin();
      }
      if (!outcome.ok) return outcome;
      return ok({ ...outcome.value, judged: unpackApplicants(outcome.value.judged) });
    },
    end,
  };
}

const LANGUAGES = [wordsFor('zh-CN'), wordsFor('en')];

/** Whatever is said about a file has its sentence in both languages, and tells where. */
function hasWords({ code, params }: Pick<RowIssue, 'code' | 'params'>): void {
  for (const words of LANGUAGES) expect(explainCode(words, code, params), code).toMatch(/\S/u);
}

/** Digits and letters of a cell as a person would copy them; nothing else may become an identity number. */
function copied(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\dA-Z]/gu, '');
}

function standsIn(sheets: readonly SheetGrid[], sheet: string, idNumber: string): boolean {
  const old = idNumber.length === 18 ? idNumber.slice(0, 6) + idNumber.slice(8, 17) : idNumber;
  const cells = sheets.find((one) => one.name === sheet)?.rows.flat() ?? [];
  return cells.some((cell) => [idNumber, old].includes(copied(cellText(cell))));
}

function holdsTogether({ judged, cells }: ImportedBook<'applicants'>): void {
  expect(judged.rows).toBe(judged.accepted.length + judged.refusedRows);
  expect(judged.refusedPeople).toHaveLength(judged.refusedRows);
  const told = new Set(judged.refused.map(({ sheet, row }) => `${sheet}!${row}`));
  expect(told.size).toBe(judged.refusedRows);
  for (const issue of [...judged.refused, ...judged.warnings]) hasWords(issue);
  const sheets = unpackSheets(cells);
  const numbers = judged.accepted.map((one) => one.idNumber);
  expect(new Set(numbers).size).toBe(numbers.length);
  for (const { sheet, rowNumber, idNumber, name, level } of judged.accepted) {
    expect(told.has(`${sheet}!${rowNumber}`), `${sheet}!${rowNumber} accepted and refused`).toBe(false);
    expect(standsIn(sheets, sheet, idNumber), `${idNumber} in row ${rowNumber}`).toBe(true);
    expect([...name].length).toBeLessThanOrEqual(50);
    expect(name).not.toMatch(/\p{Cc}|\p{Cs}/u);
    expect(level).toMatch(/^(full_senior|associate_senior|intermediate|junior)$/u);
  }
}

/** All of the accepted rows are in the file, or none; the undo leaves nothing of them. */
async function takenInWhole(office: RoundBuilder, read: ImportedBook<'applicants'>): Promise<void> {
  const { fileName, sha256, judged, cells } = read;
  const book: JudgedBook = { roster: 'applicants', fileName, sha256, judged, cells };
  const { roundId } = office;
  const { draftId } = must(await office.session(applicants.readWorkbook, { roundId }, book));
  const counts = must(await office.act(applicants.acceptImport, { roundId, draftId }));
  const { applications, batches } = must(await office.ask(applicants.list, { roundId }));
  expect(applications).toHaveLength(judged.accepted.length);
  expect(counts).toMatchObject({ accepted: judged.accepted.length, refusedRows: judged.refusedRows });
  must(await office.act(applicants.undoImport, { roundId, batchId: batches[0]?.batchId ?? '' }));
  expect(must(await office.ask(applicants.list, { roundId }))).toMatchObject({ applications: [], batches: [] });
}

function seedsOf({ share }: Mutation): number {
  return (FILES * share) / 100;
}

it('spoils as many files as the gate promises', () => {
  expect(MUTATIONS.reduce((sum, mutation) => sum + seedsOf(mutation), 0)).toBe(FILES);
});

describe.each(MUTATIONS.map((mutation) => [mutation.name, mutation] as const))(
  'rosters spoilt in %s',
  (_, mutation) => {
    it('end in an answer with words, never in a crash, a guess or half an import', async () => {
      const office = new RoundBuilder();
      await office.create();
      const process = reader();
      const answers = new Map<string, number>();
      for (let seed = 0; seed < seedsOf(mutation); seed++) {
        const file = path.join(folder, `spoilt-${seed % 4}.${mutation.extension}`);
        writeFileSync(file, mutation.make(seeded(seed * 7 + mutation.share)));
        try {
          const outcome = await process.read(file);
          if (outcome.ok) {
            holdsTogether(outcome.value);
            if (seed % TAKEN_IN === 0) await takenInWhole(office, outcome.value);
          } else hasWords({ code: outcome.refusal.code, params: outcome.refusal.params ?? {} });
          const answer = outcome.ok ? 'read' : outcome.refusal.code;
          answers.set(answer, (answers.get(answer) ?? 0) + 1);
          expect(process.stopped()).toBe(0);
        } catch (error) {
          throw new Error(`seed ${seed} of "${mutation.name}"`, { cause: error });
        }
      }
      process.end();
      await office.cleanup();
      if (globalThis.process.env.JURYDESK_TELL) console.log(mutation.name, Object.fromEntries(answers));
      // A gate in which everything is read, or nothing, would show little.
      if (mutation.readable) expect(answers.get('read') ?? 0).toBeGreaterThan(seedsOf(mutation) / 5);
    }, 240_000);
  },
);
