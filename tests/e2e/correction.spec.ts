import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { dictionaries } from '../../src-renderer/text/index.ts';
import { barriersOf } from '../support/window/barriers.ts';
import { answerDialogs, createOffice, deskOf, resize, setOfficeClock } from '../support/window/desk-window.ts';
import { roundPages } from '../support/window/round-pages.ts';
import { MEETING_MORNING, sampleSetup } from '../support/window/whole-round.ts';
import { freshFolder, launchJuryDesk } from './launch.ts';

const words = dictionaries['zh-CN'];
const { acceptance, imports, papers, quotas, shell } = words;

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

/** On both screens, light and dark; barriers are looked for on the small one. */
async function look(name: string): Promise<void> {
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
  expect.soft(await barriersOf(page, name)).toEqual([]);
}

test('what goes back to the units: the roster to mend, the one correction notice, the papers of the registers', async () => {
  test.setTimeout(240_000);
  const round = roundPages(page);
  const desk = deskOf(page);
  const saved = (name: string) => path.join(folder, name);
  await setOfficeClock(application, folder, MEETING_MORNING);
  await createOffice(application, page, path.join(folder, 'office', '职改办.jury'));
  const { roundId } = await desk.yes('rounds.create', sampleSetup());
  await page.reload();
  await page.getByText(sampleSetup().name).first().click();

  await test.step('a blank roster is saved, the units’ one goes back marked before anything is accepted', async () => {
    await round.goTo('applicants', 'applicants');
    await answerDialogs(application, saved('空白.xlsx'));
    await round.press(imports.template.applicants);
    await expect(round.main.getByText(imports.template.saved('空白.xlsx')).first()).toBeVisible();
    await round.importSample();
    await look('preview');
    await round.press(imports.returning.open);
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText(imports.returning.whole)).toBeVisible();
    await look('returning');
    await answerDialogs(application, saved('退回.xlsx'));
    await dialog.getByRole('button', { name: imports.returning.saveWhole }).click();
    await expect(dialog.getByText(imports.returning.saved('退回.xlsx'))).toBeVisible();
    await page.keyboard.press('Escape');
    expect([existsSync(saved('空白.xlsx')), existsSync(saved('退回.xlsx'))]).toEqual([true, true]);
    await answerDialogs(application, null);
    await round.acceptImport(41);
  });

  const { rows } = await desk.yes('acceptance.list', { roundId });
  const [first, second] = rows;
  if (!first || !second) throw new Error('nobody applied');
  const drawer = page.getByRole('dialog').first();

  await test.step('the correction is asked for once, its notice is printed and signed for', async () => {
    await round.goTo('applicants', 'acceptance');
    await round.main.getByRole('button', { name: acceptance.detailsOf(first.name) }).click();
    await drawer.getByRole('button', { name: acceptance.acts.ask_correction }).click();
    await drawer.getByRole('textbox', { name: acceptance.check.person }).fill('王敏');
    await drawer
      .getByRole('textbox', { name: acceptance.correction.items })
      .fill('学历证书复印件未盖章\n2021年度考核登记表缺第二页\n论文未附检索证明');
    await look('correction-form');
    await drawer.getByRole('button', { name: acceptance.correction.action }).click();
    const notices = drawer.getByRole('region', { name: acceptance.drawer.notices });
    await expect(notices.getByText(acceptance.drawer.notice(1)).first()).toBeVisible();
    await answerDialogs(application, saved('F22.pdf'));
    await notices.getByRole('button', { name: papers.save(papers.forms.F22 ?? '') }).click();
    await page.getByRole('menuitem', { name: papers.saveAs(papers.forms.F22 ?? '', 'PDF') }).click();
    await expect(notices.getByText(papers.saved('F22.pdf'))).toBeVisible();
    await notices.getByRole('textbox', { name: acceptance.receipt.receivedBy }).fill('张处长');
    await notices.getByRole('button', { name: acceptance.receipt.action }).click();
    await expect(notices.getByText(acceptance.drawer.received('2023-02-10', '张处长'))).toBeVisible();
    await notices.scrollIntoViewIfNeeded();
    await look('correction-notice');
  });

  await test.step('a second notice without anything new is refused with its rule', async () => {
    const { proposedDeadline, today } = await desk.yes('acceptance.list', { roundId });
    const again = {
      ...{ roundId, applicationId: first.applicationId, items: ['又一项'], issuedOn: today },
      ...{ deadline: proposedDeadline, addendumReason: '', by: '王敏' },
    };
    expect(await desk.no('acceptance.askCorrection', again)).toMatchObject({
      reason: 'correction_already_given',
      rule: 'correctionOnce',
    });
    const sheet = papers.save(papers.forms.F32 ?? '');
    await answerDialogs(application, saved('F32.pdf'));
    await drawer.getByRole('button', { name: sheet }).click();
    await page.getByRole('menuitem', { name: papers.saveAs(papers.forms.F32 ?? '', 'PDF') }).click();
    await expect(drawer.getByText(papers.saved('F32.pdf'))).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('a silent applicant is deemed to have withdrawn, once somebody says so', async () => {
    await desk.yes('acceptance.askCorrection', {
      ...{ roundId, applicationId: second.applicationId, items: ['缺章'], issuedOn: '2023-01-03' },
      ...{ deadline: '2023-01-10', addendumReason: '', by: '王敏' },
    });
    await page.reload();
    await page.getByText(sampleSetup().name).first().click();
    await round.goTo('applicants', 'acceptance');
    await round.main.getByRole('button', { name: new RegExp(`^${acceptance.filter.overdue}`, 'u') }).click();
    await round.main.getByRole('checkbox', { name: acceptance.select(second.name) }).check();
    await round.fill(acceptance.checkers.first, '王敏');
    await look('overdue');
    await round.main.getByRole('button', { name: acceptance.acts.deem_withdrawn }).click();
    await page.getByRole('dialog').getByRole('button', { name: acceptance.acts.deem_withdrawn }).click();
    await expect(round.main.getByText(acceptance.result.withdrawn(1))).toBeVisible();
    const after = await desk.yes('acceptance.list', { roundId });
    expect(after.rows.find((row) => row.applicationId === second.applicationId)?.state).toBe('deemed_withdrawn');
  });

  await test.step('audited posts are printed from their page', async () => {
    await round.goTo('applicants', 'quotas');
    await answerDialogs(application, saved('F29.pdf'));
    await round.main.getByRole('button', { name: papers.save(papers.forms.F29 ?? '') }).click();
    await page.getByRole('menuitem', { name: papers.saveAs(papers.forms.F29 ?? '', 'PDF') }).click();
    await expect(round.main.getByText(papers.saved('F29.pdf'))).toBeVisible();
    await expect(round.main.getByRole('heading', { name: quotas.heading })).toBeVisible();
    await look('quotas');
  });

  await test.step('who moved after applying is entered at the desk, and the registers of rules and titles have no barriers', async () => {
    const [third] = (await desk.yes('acceptance.list', { roundId })).rows.filter((row) => row.state === 'received');
    if (third === undefined) throw new Error('nobody is waiting');
    await round.goTo('applicants', 'acceptance');
    await round.main
      .getByRole('button', { name: acceptance.detailsOf(third.name) })
      .first()
      .click();
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('button', { name: acceptance.acts.departure, exact: true }).click();
    await drawer.getByText(acceptance.departure.kinds.transferred, { exact: true }).click();
    await drawer.getByRole('textbox', { name: acceptance.departure.by }).fill('王敏');
    await drawer.getByRole('textbox', { name: acceptance.departure.toUnit }).fill('西宁市规划设计院');
    await drawer.getByRole('textbox', { name: acceptance.departure.source }).fill('青人社调〔2023〕3号');
    await look('departure');
    await drawer.getByRole('button', { name: acceptance.departure.action }).click();
    await expect(drawer.getByText(acceptance.acts.departure_transferred)).toBeVisible();
    await page.keyboard.press('Escape');
    for (const register of ['criteria', 'titles'] as const) {
      await page.getByRole('link', { name: shell.home, exact: true }).click();
      const { title } = words[register];
      await page.getByRole('link', { name: title, exact: true }).click();
      await expect(page.getByRole('heading', { name: title, exact: true, level: 1 })).toBeVisible();
      await look(register);
    }
  });
});
