import { existsSync } from 'node:fs';
import path from 'node:path';
import { type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { dictionaries } from '../../src-renderer/text/index.ts';
import { barriersOf } from '../support/window/barriers.ts';
import { answerDialogs, createOffice, deskOf, resize, setOfficeClock } from '../support/window/desk-window.ts';
import { roundPages } from '../support/window/round-pages.ts';
import { importBoth, MEETING_MORNING, SPOKEN_PLAN, sampleSetup } from '../support/window/whole-round.ts';
import { closeWindow, openWindow } from './launch.ts';

let folder: string;
let application: ElectronApplication;
let page: Page;

test.beforeAll(async () => {
  ({ folder, application, page } = await openWindow());
});
test.afterAll(() => closeWindow(application, folder));

async function look(name: string, checked = true): Promise<void> {
  for (const [width, height] of [
    [1920, 1080],
    [1366, 768],
  ] as const) {
    await resize(application, width, height);
    await page.waitForFunction((wanted) => window.innerWidth === wanted, width);
    await page.screenshot({ path: test.info().outputPath(`${name}-${width}.png`) });
  }
  if (checked) expect.soft(await barriersOf(page, name)).toEqual([]);
}

/** In English and dark, as a person changes it in the window's menu. */
async function englishAndDark(): Promise<void> {
  const [before, after] = [dictionaries['zh-CN'].shell, dictionaries.en.shell];
  await page.getByRole('button', { name: before.view, exact: true }).click();
  await page.getByRole('menuitemradio', { name: before.languages.en }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: after.view, exact: true }).click();
  await page.getByRole('menuitemradio', { name: after.colourChoices.dark }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toBeHidden();
}

test('relations are declared by both sides, ruled on by the chair, remembered and printed', async () => {
  test.setTimeout(300_000);
  const words = dictionaries['zh-CN'];
  const round = roundPages(page);
  const desk = deskOf(page);
  const { recusal } = words;
  await setOfficeClock(application, folder, MEETING_MORNING);
  await createOffice(application, page, path.join(folder, 'office.jury'));
  const { roundId } = await desk.yes('rounds.create', sampleSetup());
  await importBoth(desk, roundId);
  await page.getByText(sampleSetup().name).first().click();
  await test.step('before the draw, an applicant asks for the recusal of an expert', async () => {
    await desk.yes('experts.unseal', { roundId, reason: '补充申明' });
    await round.goTo('experts');
    await round.press(words.declarations.add);
    const { applicants } = await desk.yes('declarations.list', { roundId });
    const [asking] = applicants;
    const [expert] = (await desk.yes('experts.list', { roundId })).experts.filter((e) => e.exclusions.length === 0);
    const choose = async (label: string, option: string) => {
      await round.dialog.getByRole('combobox', { name: label, exact: true }).click();
      await page.getByRole('option', { name: option }).first().click();
    };
    await choose(words.declarations.expert, expert?.name ?? '');
    await round.dialog.getByText(words.relations.sources.applicant, { exact: true }).click();
    await choose(words.declarations.aboutApplicant, asking?.name ?? '');
    await round.dialog
      .getByLabel(words.declarations.toldBy)
      .first()
      .fill(asking?.name ?? '');
    await round.dialog.getByLabel(words.declarations.toldOn).fill('2022-12-01');
    await page.keyboard.press('Escape');
    await look('before-the-draw');
    await round.dialog.getByRole('button', { name: words.declarations.save, exact: true }).click();
    await expect(round.dialog).toBeHidden();
    const { declarations } = await desk.yes('declarations.list', { roundId });
    expect(declarations).toMatchObject([{ party: 'applicant', relation: 'relative' }]);
    // Nobody takes an expert out of the draw by asking.
    const { experts } = await desk.yes('experts.list', { roundId });
    expect(experts.find((e) => e.expertId === expert?.expertId)?.exclusions).toEqual([]);
    await desk.yes('experts.seal', { roundId, plan: SPOKEN_PLAN });
  });
  const drawn = { drawer: '王敏', witnesses: '纪检组 李强', place: '三楼会议室' };
  const again = { reason: '抽取前补充申明', secondPerson: '周平' };
  const dice = [{ kind: 'words' as const, by: drawn.witnesses, value: '3 1 4 1 5', highest: 0 }];
  const { attempt } = await desk.yes('draw.make', { roundId, contributions: dice, ...drawn, ...again });
  await desk.yes('draw.adopt', { roundId, attempt });
  await round.goTo('groups', 'recusal');
  const conflicts = async () => (await desk.yes('recusal.list', { roundId })).conflicts;
  const first = await conflicts();
  await look('board');

  await test.step('one expert by the keyboard, dismissed with a reason, not asked again', async () => {
    const rail = page.getByRole('list', { name: recusal.rail(recusal.by.expert) });
    await rail.getByRole('button').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(rail.getByRole('button').nth(1)).toHaveAttribute('aria-pressed', 'true');
    await round.main.getByRole('checkbox').nth(1).check();
    await round.press(recusal.dismiss);
    await round.dialog.getByLabel(recusal.dismissReason).fill('已调离该单位，档案已核对');
    await round.dialog.getByRole('button', { name: recusal.dismiss, exact: true }).click();
    await expect(round.dialog).toBeHidden();
    expect((await conflicts()).filter((c) => c.state === 'dismissed')).toHaveLength(1);
    await look('expert');
    await round.press(recusal.again.action);
    await round.sees(recusal.again.done(0, 0, 0));
  });

  await test.step('an applicant asks for a recusal, and the chair rules', async () => {
    const { applications } = await desk.yes('applicants.list', { roundId });
    const { experts } = await desk.yes('experts.list', { roundId });
    const juror = experts.find((e) => e.drawn === 'member' && !first.some((c) => c.expertId === e.expertId));
    const applicant = applications.find((a) => a.state === 'accepted' && a.unit !== juror?.unit);
    await round.press(recusal.declare.action);
    const choose = async (label: string, option: string) => {
      await round.dialog.getByRole('combobox', { name: label, exact: true }).click();
      await page.getByRole('option', { name: option }).first().click();
    };
    await round.dialog.getByText(words.relations.sources.applicant, { exact: true }).click();
    await choose(recusal.declare.expert, juror?.name ?? '');
    await choose(recusal.declare.applicant, applicant?.name ?? '');
    await choose(recusal.declare.relation, words.relations.relations.dispute);
    await round.dialog.getByLabel(recusal.declare.detail).fill('与该专家有工程款诉讼');
    await round.dialog.getByLabel(recusal.declare.toldOn).fill('2022-12-01');
    await page.keyboard.press('Escape');
    await look('declare');
    await round.dialog.getByRole('button', { name: recusal.declare.save, exact: true }).click();
    await expect(round.dialog).toBeHidden();
    const asked = (await conflicts()).find((c) => c.kind === 'dispute');
    expect(asked).toMatchObject({ source: 'applicant', state: 'suggested' });
    await page
      .getByRole('list', { name: recusal.rail(recusal.by.expert) })
      .getByRole('button')
      .first()
      .click();
    await round.main.getByLabel(recusal.search).fill('工程款');
    await round.main.getByRole('button', { name: recusal.actOf(asked?.expert ?? '', asked?.applicant ?? '') }).click();
    await round.dialog.getByLabel(words.relations.treatments.disclose).check();
    await round.dialog.getByLabel(recusal.rule.reason).fill('诉讼已终结');
    await round.dialog.getByRole('textbox', { name: recusal.rule.by }).fill('马建军');
    await round.dialog.getByLabel(recusal.rule.on).fill('2022-12-02');
    await page.keyboard.press('Escape');
    await look('ruling');
    await round.dialog.getByRole('button', { name: recusal.rule.save, exact: true }).click();
    await expect(round.dialog).toBeHidden();
    expect((await conflicts()).find((c) => c.kind === 'dispute')).toMatchObject({
      ...{ state: 'confirmed', treatment: 'disclose', ruledBy: '马建军' },
    });
    await round.main.getByLabel(recusal.search).fill('');
  });

  await test.step('somebody is checked before being invited, and nothing is kept', async () => {
    const { applications } = await desk.yes('applicants.list', { roundId });
    await round.press(recusal.check.action);
    await round.dialog.getByText(recusal.check.typed, { exact: true }).click();
    await round.dialog.getByLabel(recusal.check.name).fill('赵敏');
    await round.dialog.getByLabel(recusal.check.unit).fill(applications[0]?.unit ?? '');
    await round.dialog.getByRole('button', { name: recusal.check.run, exact: true }).click();
    await expect(round.dialog.getByText(applications[0]?.unit ?? '').first()).toBeVisible();
    await look('check');
    const before = (await conflicts()).length;
    await page.keyboard.press('Escape');
    await expect(round.dialog).toBeHidden();
    expect(await conflicts()).toHaveLength(before);
  });

  await test.step('the form of one expert and those of all are saved, then the register is completed', async () => {
    const rail = page.getByRole('list', { name: recusal.rail(recusal.by.expert) });
    const [one] = (await conflicts()).filter((c) => c.state === 'suggested');
    const filter = round.main.getByRole('radiogroup', { name: recusal.filter.label });
    await rail.getByRole('button', { name: one?.expert ?? '' }).click();
    const file = path.join(folder, '回避申报表.pdf');
    await answerDialogs(application, file);
    await round.press(recusal.formOf(one?.expert ?? ''));
    await page.getByRole('menuitem').first().click();
    await expect.poll(() => existsSync(file)).toBe(true);
    await rail.getByRole('button').first().click();
    const open = (await conflicts()).filter((c) => c.state === 'suggested').length;
    await filter.getByText(recusal.filter.open, { exact: true }).click();
    await round.main.getByLabel(recusal.selectAll(open)).check();
    await look('all');
    await round.confirm(recusal.confirm);
    await round.confirm(recusal.settle.action);
    await round.sees(recusal.settle.settled);
    await filter.getByText(recusal.filter.all, { exact: true }).click();
    await look('settled');
  });

  await test.step('the same in English and dark', async () => {
    await englishAndDark();
    await expect(page.getByText(dictionaries.en.recusal.counting.heading).first()).toBeVisible();
    await look('dark');
  });
});
