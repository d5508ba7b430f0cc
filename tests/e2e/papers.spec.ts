import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { dictionaries } from '../../src-renderer/text/index.ts';
import { jpeg, pdf, png } from '../support/scans.ts';
import { barriersOf } from '../support/window/barriers.ts';
import {
  answerDialogs,
  createOffice,
  deskOf,
  dropFiles,
  resize,
  setOfficeClock,
} from '../support/window/desk-window.ts';
import { roundPages } from '../support/window/round-pages.ts';
import { MEETING_MORNING, sampleSetup } from '../support/window/whole-round.ts';
import { freshFolder, launchJuryDesk } from './launch.ts';

const words = dictionaries['zh-CN'];
const { proofs, scans, acceptance } = words;

let folder: string;
let application: ElectronApplication;
let page: Page;

test.beforeAll(async () => {
  folder = freshFolder();
  mkdirSync(path.join(folder, 'office'));
  application = await launchJuryDesk({ userData: path.join(folder, 'computer') });
  page = await application.firstWindow();
});

test.afterAll(async () => {
  await application.close();
  rmSync(folder, { recursive: true, force: true });
});

async function noBarriers(where: string): Promise<void> {
  expect.soft(await barriersOf(page, where)).toEqual([]);
}

async function shoot(name: string): Promise<void> {
  for (const [width, height] of [
    [1920, 1080],
    [1366, 768],
  ] as const) {
    await resize(application, width, height);
    await page.waitForFunction((wanted) => window.innerWidth === wanted, width);
    for (const choice of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme: choice });
      await page.evaluate(
        (scheme) => document.documentElement.setAttribute('data-mantine-color-scheme', scheme),
        choice,
      );
      await page.screenshot({ path: test.info().outputPath(`${name}-${width}-${choice}.png`) });
    }
  }
}

/** How much of the drawn page is not white, in hundredths. */
const ink = () =>
  page.locator('canvas[data-drawn]').evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
    let dark = 0;
    for (let i = 0; i < data.length; i += 4) if ((data[i] ?? 255) < 128) dark += 1;
    return (dark * 400) / data.length;
  });

test('the papers of a dossier: kept, looked at, unreadable, asked for once', async () => {
  test.setTimeout(240_000);
  const round = roundPages(page);
  const desk = deskOf(page);
  await setOfficeClock(application, folder, MEETING_MORNING);
  await createOffice(application, page, path.join(folder, 'office', '职改办.jury'));
  const { roundId } = await desk.yes('rounds.create', sampleSetup());
  const { draftId } = await desk.yes('applicants.readSample', { roundId });
  await desk.yes('applicants.acceptImport', { roundId, draftId });
  const [first] = (await desk.yes('acceptance.list', { roundId })).rows;
  if (first === undefined) throw new Error('nobody applied');
  const drawer = page.getByRole('dialog').first();
  const paper = (id: string) => drawer.locator(`[data-proof="${id}"]`);

  await test.step('a dossier whose papers nobody has looked at is not accepted', async () => {
    await page.reload();
    await page.getByText(sampleSetup().name).first().click();
    await round.goTo('applicants', 'acceptance');
    await round.fill(acceptance.checkers.first, '王敏');
    await round.fill(acceptance.checkers.second, '李强');
    await expect(round.main.getByRole('button', { name: proofs.bulk.all(41) })).toBeVisible();
    await expect(round.main.getByRole('button', { name: acceptance.acceptAll(41) })).toBeHidden();
    await round.main.getByRole('button', { name: acceptance.detailsOf(first.name) }).click();
    await expect(drawer.getByRole('heading', { name: proofs.heading })).toBeVisible();
  });

  await test.step('scans are taken in, told by their bytes', async () => {
    const scan = path.join(folder, '继续教育 2020-2022.pdf');
    writeFileSync(
      scan,
      pdf({ pages: 3, filler: Buffer.alloc(2_500_000, 'x'), catalogue: '/OpenAction<</S/JavaScript/JS(1)>>' }),
    );
    await answerDialogs(application, scan);
    await paper('cpd')
      .getByRole('button', { name: proofs.recordOf('继续教育证明') })
      .click();
    await page.getByRole('menuitem', { name: scans.add }).click();
    await expect(paper('cpd').getByRole('button', { name: scans.view('继续教育 2020-2022') })).toBeVisible();
    const picture = path.join(folder, '照片.png');
    writeFileSync(picture, png(900, 600));
    await answerDialogs(application, picture);
    await drawer.getByRole('button', { name: scans.add }).click();
    await expect(drawer.getByText(scans.kept(1))).toBeVisible();
    const photo = path.join(folder, '身份证.jpg');
    writeFileSync(photo, jpeg);
    await (await dropFiles(page, [photo, path.join(folder, 'office')]))();
    await expect(drawer.getByRole('button', { name: scans.view('身份证') })).toBeVisible();
    await expect(drawer.getByText(/^office：/u)).toBeVisible();
    const hoax = path.join(folder, '证书.pdf');
    writeFileSync(hoax, 'MZ this is no scan');
    await answerDialogs(application, hoax);
    await drawer.getByRole('button', { name: scans.add }).click();
    await expect(drawer.getByText(scans.refused(1))).toBeVisible();
    await shoot('papers');
    await noBarriers('dossier with papers');
  });

  await test.step('page 2 is looked at, and found unreadable', async () => {
    await paper('cpd')
      .getByRole('button', { name: scans.view('继续教育 2020-2022') })
      .click();
    await expect(page.locator('canvas[data-drawn="1"]')).toBeVisible();
    await expect(page.getByText(scans.activeNote(scans.active.script))).toBeVisible();
    await page.keyboard.press('PageDown');
    await expect(page.locator('canvas[data-drawn="2"]')).toBeVisible();
    await expect(page.getByRole('img', { name: scans.pageOf('继续教育 2020-2022', 2, 3) })).toBeVisible();
    expect(await ink()).toBeGreaterThan(0.3);
    await shoot('viewer-pdf');
    await noBarriers('viewer of a PDF');
    await page.keyboard.press('+');
    await page.keyboard.press('r');
    await page.getByRole('textbox', { name: scans.note }).fill('第 2 页公章模糊');
    await page.getByRole('button', { name: scans.markIllegible }).click();
    await expect(page.getByText(/^第 2 页公章模糊 王敏 .* 登记$/u)).toBeVisible();
    await page.keyboard.press(']');
    await expect(page.locator('img[data-drawn="1"]')).toBeVisible();
    await page.keyboard.press('r');
    await shoot('viewer-picture');
    await noBarriers('viewer of a picture');
    await page.keyboard.press('Escape');
    await expect(page.locator('img[data-drawn]')).toBeHidden();
  });

  await test.step('everything that is missing goes on the one notice', async () => {
    await paper('education')
      .getByRole('button', { name: proofs.recordOf('学历、学位证书') })
      .click();
    await page.getByRole('menuitem', { name: proofs.acts.missing, exact: true }).click();
    await expect(paper('education')).toHaveAttribute('data-state', 'missing');
    await drawer.getByRole('button', { name: new RegExp(`^${proofs.rest(1).slice(0, 3)}.*原件已核`, 'u') }).click();
    await expect(drawer.locator('[data-state="unseen"]')).toHaveCount(0);
    const { findings } = (await desk.yes('acceptance.list', { roundId })).rows[0] ?? { findings: [] };
    expect(findings.map(({ code }) => code)).toEqual(expect.arrayContaining(['proofs_missing', 'proofs_illegible']));
    await drawer.getByRole('button', { name: proofs.toNotice(2) }).click();
    await expect(drawer.getByRole('textbox', { name: acceptance.correction.items })).toHaveValue(
      `${proofs.noticeLines.missing('学历、学位证书', '')}\n${proofs.noticeLines.illegible('继续教育证明', '第 2 页公章模糊')}`,
    );
    await shoot('papers-asked');
    await noBarriers('papers asked for');
    await drawer.getByRole('button', { name: acceptance.correction.action }).click();
    await expect(drawer.getByText(acceptance.drawer.notice(1)).first()).toBeVisible();
  });

  await test.step('the person’s page shows the same and changes nothing', async () => {
    await page.keyboard.press('Escape');
    await round.goTo('applicants');
    await round.main.getByRole('link', { name: first.name, exact: true }).click();
    await expect(round.main.getByRole('heading', { name: proofs.heading })).toBeVisible();
    await expect(round.main.getByRole('button', { name: proofs.recordOf('职称评审表') })).toBeHidden();
    await shoot('person');
    await noBarriers('person with papers');
  });
});
