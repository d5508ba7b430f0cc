import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { unzipSync, zipSync } from 'fflate';
import { explainError } from '../../src-renderer/api/explain.ts';
import { dictionaries } from '../../src-renderer/text/index.ts';
import { answerDialogs, createOffice, deskOf, setOfficeClock } from '../support/window/desk-window.ts';
import { officePages } from '../support/window/office-pages.ts';
import { roundPages } from '../support/window/round-pages.ts';
import { MEETING_MORNING, runToResult, sampleSetup } from '../support/window/whole-round.ts';
import { closeWindow, openWindow } from './launch.ts';

const words = dictionaries['zh-CN'];
const SAMPLE = readFileSync(path.resolve(import.meta.dirname, '../../assets/samples/applicants.xlsx'));
const SHEET = 'xl/worksheets/sheet1.xml';

let folder: string;
let application: ElectronApplication;
let page: Page;

test.beforeAll(async () => {
  ({ folder, application, page } = await openWindow());
  await setOfficeClock(application, folder, MEETING_MORNING);
});

test.afterAll(() => closeWindow(application, folder));

async function emptyBook(): Promise<Buffer> {
  const exceljs = createRequire(import.meta.url)('exceljs') as typeof import('exceljs');
  const book = new exceljs.Workbook();
  book.addWorksheet('Sheet1');
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** An honest workbook but for one sheet of two hundred megabytes of noughts. */
function zeros(): Uint8Array {
  return zipSync({ ...unzipSync(SAMPLE), [SHEET]: new Uint8Array(200 * 1024 * 1024) }, { level: 1 });
}

test('an office that cannot be saved there says so and leaves nothing', async () => {
  const office = officePages(page);
  mkdirSync(path.join(folder, 'taken'));
  writeFileSync(path.join(folder, 'taken', 'old.jury'), 'somebody else');
  await answerDialogs(application, path.join(folder, 'taken', 'old.jury'));
  await office.create('办公室', '高原上的湖水 在冬天结冰 七十三');
  await expect(office.alert).toHaveText(explainError(words, { code: 'refused', reason: 'office_file_exists' }));
  await answerDialogs(application, path.join(folder, 'gone', 'new.jury'));
  await page.getByRole('button', { name: words.office.createNow }).click();
  await expect(office.alert).toContainText(words.errors.storage.missing as string);
  expect(readFileSync(path.join(folder, 'taken', 'old.jury'), 'utf8')).toBe('somebody else');
  expect(readdirSync(path.join(folder, 'taken'))).toEqual(['old.jury']);
});

test('every bad workbook is refused in a sentence, and nothing of it comes in', async () => {
  await createOffice(application, page, path.join(folder, 'office.jury'));
  const desk = deskOf(page);
  const { roundId } = await desk.yes('rounds.create', sampleSetup());
  await page.getByText(sampleSetup().name).first().click();
  const round = roundPages(page);
  await round.goTo('applicants');

  const experts = readFileSync(path.resolve(import.meta.dirname, '../../assets/samples/experts.xlsx'));
  const books: readonly (readonly [name: string, bytes: Uint8Array, reason: string])[] = [
    ['picture.xlsx', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'not_a_workbook'],
    ['cut.xlsx', SAMPLE.subarray(0, SAMPLE.length / 2), 'workbook_damaged'],
    ['empty.xlsx', await emptyBook(), 'workbook_empty'],
    ['zeros.xlsx', zeros(), 'workbook_too_large'],
    ['experts.xlsx', experts, 'workbook_other_kind'],
  ];
  for (const [name, bytes, reason] of books) {
    const file = path.join(folder, name);
    writeFileSync(file, bytes);
    await answerDialogs(application, file);
    const { files } = await desk.yes('desk.chooseWorkbooks', { roster: 'applicants' });
    const error = await desk.no('applicants.readWorkbook', { roundId, fileId: files[0]?.fileId ?? '' });
    expect([name, error.reason]).toEqual([name, reason]);
    await round.press(words.imports.choose);
    const alert = round.main.getByRole('alert').filter({ hasText: explainError(words, error) });
    await expect(alert).toBeVisible();
    await expect(alert).not.toContainText(folder);
    await round.press(`${words.imports.queue.actOn(words.imports.queue.takeOff, name)}`);
    await expect(alert).toBeHidden();
  }
  await answerDialogs(application, path.join(folder, 'nowhere.xlsx'));
  expect(await desk.yes('desk.chooseWorkbooks', { roster: 'applicants' })).toEqual({
    files: [],
    refused: [{ fileName: 'nowhere.xlsx', code: 'file_not_found' }],
  });
  expect(await desk.no('applicants.readWorkbook', { roundId })).toMatchObject({ reason: 'file_offer_gone' });
  expect(await desk.yes('applicants.list', { roundId })).toMatchObject({ applications: [], batches: [] });
});

test('a document that cannot be written says so, and nothing half-written stays', async () => {
  const desk = deskOf(page);
  const roundId = await runToResult(desk, { name: '写出试验', groupCount: 3 });
  const paper = { roundId, form: 'F14', format: 'pdf', language: 'zh-CN' } as const;
  await answerDialogs(application, path.join(folder, 'not there', 'a.pdf'));
  expect(await desk.no('documents.save', paper)).toMatchObject({ code: 'refused', reason: 'folder_missing' });
  mkdirSync(path.join(folder, 'papers', 'a.pdf', 'inside'), { recursive: true });
  await answerDialogs(application, path.join(folder, 'papers', 'a.pdf'));
  expect(await desk.no('documents.save', paper)).toMatchObject({ code: 'refused', reason: 'file_in_use' });
  await answerDialogs(application, path.join(folder, 'papers', '计票单.pdf'));
  expect(await desk.yes('documents.save', paper)).toMatchObject({ fileName: '计票单.pdf', format: 'pdf' });
  expect(readdirSync(path.join(folder, 'papers')).sort()).toEqual(['a.pdf', '计票单.pdf']);
  expect((await desk.yes('documents.list', { roundId })).made).toHaveLength(1);
});
