import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type ElectronApplication, expect, type Page, test } from '@playwright/test';
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { dictionaries, findSentence, type Params, say } from '../../src-renderer/text/index.ts';
import { barriersOf } from '../support/window/barriers.ts';
import { answerDialogs, createOffice, deskOf } from '../support/window/desk-window.ts';
import { roundPages } from '../support/window/round-pages.ts';
import { assignedRound, sampleSetup } from '../support/window/whole-round.ts';
import { closeWindow, openWindow } from './launch.ts';

const words = dictionaries['zh-CN'];
const { groups: t, papers } = words;
const { papers: material, book } = words.groupDesk;

let folder: string;
let application: ElectronApplication;
let page: Page;
let roundId: string;

test.beforeAll(async () => {
  ({ folder, application, page } = await openWindow());
  await createOffice(application, page, path.join(folder, '办公室.jury'));
  const desk = deskOf(page);
  roundId = await assignedRound(desk);
  await page.getByText(sampleSetup().name).first().click();
  await roundPages(page).goTo('groups', 'groups');
  await expect(page.getByRole('heading', { name: material.heading })).toBeVisible();
});

test.afterAll(() => closeWindow(application, folder));

const views = async () => (await deskOf(page).yes('groups.list', { roundId })).groups;
const bare = (text: string) => text.replace(/\s/gu, '');

/** Every word of the file, as a program that opens it finds them. */
async function textOf(file: string): Promise<string> {
  const bytes = new Uint8Array(readFileSync(file));
  if (file.endsWith('.pdf')) {
    const open = await getDocument({ data: bytes, verbosity: 0 }).promise;
    const pages = Array.from({ length: open.numPages }, (_, i) => open.getPage(i + 1));
    const texts = await Promise.all(pages.map(async (one) => (await (await one).getTextContent()).items));
    return bare(texts.flatMap((items) => items.map((item) => ('str' in item ? item.str : ''))).join(''));
  }
  if (file.endsWith('.xlsx')) {
    const open = new ExcelJS.Workbook();
    await open.xlsx.load(bytes as never);
    const rows = open.worksheets.flatMap((sheet) => sheet.getRows(1, sheet.rowCount) ?? []);
    return bare(rows.map((row) => JSON.stringify(row.values)).join(''));
  }
  const body = unzipSync(bytes)['word/document.xml'];
  return bare(strFromU8(body ?? new Uint8Array()).replace(/<[^>]*>/gu, ''));
}

/** Presses the button of a form and saves in each format that it offers; gives back what can be read in each. */
async function saveEach(form: 'F43' | 'F44' | 'F02', named: string): Promise<string[]> {
  const name = papers.forms[form] ?? form;
  const button = page.getByRole('main').getByRole('button', { name: papers.save(name) });
  const texts: string[] = [];
  for (const format of ['pdf', 'docx', 'xlsx']) {
    await button.click();
    const item = page.getByRole('menuitem', { name: papers.saveAs(name, papers.formatNames[format] ?? '') });
    await expect(page.getByRole('menu')).toBeVisible();
    if (!(await item.isVisible())) {
      await page.keyboard.press('Escape');
      continue;
    }
    const place = path.join(folder, `${named}.${format}`);
    await answerDialogs(application, place);
    await item.click();
    await expect(page.getByText(papers.saved(path.basename(place)))).toBeVisible({ timeout: 60_000 });
    texts.push(await textOf(place));
  }
  return texts;
}

async function choose(label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

test('each paper of the groups is saved where the person chose, opens, and says who is in it', async () => {
  const groups = await views();
  const [first, second] = groups;
  const reader = first?.experts.find((one) => one.load > 0);
  if (!first || !second || !reader) throw new Error('nobody reads');

  await test.step('the list of groups: everybody, and every bag', async () => {
    const texts = await saveEach('F43', '分组名单');
    expect(texts.length).toBeGreaterThan(0);
    for (const text of texts) {
      for (const one of groups.flatMap((group) => group.experts)) expect(text).toContain(bare(one.name));
      for (const one of groups.flatMap((group) => group.applications)) expect(text).toContain(bare(one.name));
    }
  });

  await test.step('the reading list of one expert: what that one reads, and of nobody else', async () => {
    await choose(material.reader, reader.name);
    const texts = await saveEach('F44', '审阅清单');
    expect(texts).toHaveLength(2);
    const read = (text: string) =>
      groups.flatMap((group) => group.applications).filter((one) => text.includes(bare(one.name)));
    for (const text of texts) {
      expect(text).toContain(bare(reader.name));
      expect(
        read(text)
          .map((one) => one.number)
          .sort(),
      ).toEqual(
        groups
          .flatMap((group) => group.applications)
          .filter((one) => one.reviewers.some((r) => r.expertId === reader.expertId))
          .map((one) => one.number)
          .sort(),
      );
    }
    await choose(material.reader, material.allReaders);
    const [everybody = ''] = await saveEach('F44', '全部审阅清单');
    for (const one of groups.flatMap((group) => group.experts).filter(({ load }) => load > 0)) {
      expect(everybody).toContain(bare(one.name));
    }
  });

  await test.step('the synopsis booklet of one group has its applicants and no other’s', async () => {
    await choose(material.group, t.card.title(first.number));
    const texts = await saveEach('F02', '简表册');
    expect(texts).toHaveLength(2);
    for (const text of texts) {
      for (const one of first.applications) expect(text).toContain(bare(one.name));
      for (const one of second.applications) expect(text).not.toContain(bare(one.name));
    }
  });
  expect.soft(await barriersOf(page, 'group papers')).toEqual([]);
});

test('the assignment workbook goes out, is edited, comes back with what it changes, and is adopted', async () => {
  const place = path.join(folder, '主审分配表.xlsx');
  const main = page.getByRole('main');
  const readIn = async (file: string) => {
    await answerDialogs(application, file);
    await main.getByRole('button', { name: book.read }).click();
  };
  const edit = async (file: string, change: (open: ExcelJS.Workbook) => void) => {
    const open = new ExcelJS.Workbook();
    await open.xlsx.load(readFileSync(place) as never);
    change(open);
    writeFileSync(file, Buffer.from(await open.xlsx.writeBuffer()));
  };
  let [added, removed, bag] = ['', '', ''];

  await test.step('it is saved, and one reviewer gives way to another in a spreadsheet program', async () => {
    await answerDialogs(application, place);
    await main.getByRole('button', { name: book.save }).click();
    await expect(page.getByText(book.saved(path.basename(place)))).toBeVisible();
    await edit(place, (open) => {
      const [sheet] = open.worksheets;
      if (!sheet) throw new Error('no sheet');
      for (let r = 4; r <= sheet.rowCount && bag === ''; r += 1) {
        const cells = Array.from({ length: sheet.columnCount - 4 }, (_, i) => sheet.getCell(r, i + 5));
        const [free, out] = [cells.find((one) => one.text === ''), cells.find((one) => one.text === '评审')];
        if (!free || !out) continue;
        const who = (cell: ExcelJS.Cell) => sheet.getCell(3, Number(cell.col)).text.replace(/[（(].*$/u, '');
        [added, removed, bag] = [who(free), who(out), sheet.getCell(r, 1).text];
        free.value = '评审';
        out.value = null;
      }
    });
    expect(bag).not.toBe('');
  });

  await test.step('what it would change is shown before anything is, and then adopted', async () => {
    const before = await views();
    await readIn(place);
    await expect(main.getByText(book.sum(2, 1))).toBeVisible();
    const table = main.getByRole('table', { name: book.changesTab(2) });
    await expect(table.getByRole('row').filter({ hasText: added }).filter({ hasText: bag })).toContainText(
      book.changes.added,
    );
    await expect(table.getByRole('row').filter({ hasText: removed }).filter({ hasText: bag })).toContainText(
      book.changes.removed,
    );
    await expect(main.getByText(book.older)).toBeHidden();
    expect.soft(await barriersOf(page, 'changes of the workbook')).toEqual([]);
    expect(await views()).toEqual(before);
    await main.getByRole('button', { name: book.accept(2) }).click();
    await expect(main.getByText(book.accepted(2, 1))).toBeVisible();
    const now = (await views()).flatMap((group) => group.applications).find((one) => one.number === bag);
    expect(now?.reviewers.map((one) => one.name)).toContain(added);
    expect(now?.reviewers.map((one) => one.name)).not.toContain(removed);
  });

  await test.step('the same again changes nothing, and is told to be older than the plan', async () => {
    await readIn(place);
    await expect(main.getByText(book.sum(0, 0))).toBeVisible();
    await expect(main.getByText(book.older)).toBeVisible();
    await main.getByRole('button', { name: book.discard }).click();
  });

  await test.step('a roster, a text and the workbook of another round are each told for what they are', async () => {
    const said = (code: string, params: Params) => {
      const sentence = findSentence(words.refusals, code);
      return sentence === undefined ? code : say(sentence, params);
    };
    await readIn(path.resolve('assets/samples/experts.xlsx'));
    await expect(main.getByText(said('assignment_book_unknown', { found: 'experts' }))).toBeVisible();
    writeFileSync(path.join(folder, '说明.xlsx'), '%PDF-1.7\n');
    await readIn(path.join(folder, '说明.xlsx'));
    await expect(main.getByText(/不是主审分配表/u)).toBeVisible();
    await expect(main.getByText(/名册/u).filter({ hasText: 'PDF' })).toBeHidden();
    const other = path.join(folder, '上一轮.xlsx');
    await edit(other, (open) => {
      const guide = open.worksheets.at(-1);
      if (!guide) throw new Error('no guide');
      guide.getCell('A2').value = '2021年度评审';
      guide.getCell('B3').value = 'another/0123456789abcdef';
    });
    await readIn(other);
    await expect(main.getByText(said('assignment_book_of_round', { round: '2021年度评审' }))).toBeVisible();
    expect.soft(await barriersOf(page, 'wrong workbook')).toEqual([]);
  });
});
