import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { dictionaries } from '../../src-renderer/text/index.ts';
import { findMarkers } from '../support/plaintext-scan.ts';
import { barriersOf } from '../support/window/barriers.ts';
import { answerDialogs, deskOf, PASSWORD, resize, setOfficeClock } from '../support/window/desk-window.ts';
import { officePages } from '../support/window/office-pages.ts';
import { roundPages } from '../support/window/round-pages.ts';
import {
  chooseTellers,
  enterMissingScores,
  enterMissingTallies,
  MEETING_MORNING,
  sampleSetup,
  signEverybodyIn,
  voteAndSign,
} from '../support/window/whole-round.ts';
import { freshFolder, launchJuryDesk } from './launch.ts';

const words = dictionaries['zh-CN'];
const SAMPLES = path.resolve(import.meta.dirname, '../../assets/samples');

/** Every ID number that stands in the sample rosters. */
async function idNumbers(): Promise<string[]> {
  const exceljs = createRequire(import.meta.url)('exceljs') as typeof import('exceljs');
  const found = new Set<string>();
  for (const roster of ['applicants', 'experts']) {
    const book = new exceljs.Workbook();
    await book.xlsx.readFile(path.join(SAMPLES, `${roster}.xlsx`));
    const text = JSON.stringify(book.worksheets.map((sheet) => sheet.getSheetValues()));
    for (const [number] of text.matchAll(/\b\d{17}[\dX]\b/g)) found.add(number);
  }
  return [...found];
}

let folder: string;
let exported: string;
let application: ElectronApplication;
let page: Page;

test.beforeAll(async () => {
  folder = freshFolder();
  exported = freshFolder();
  mkdirSync(path.join(folder, 'office'));
  application = await launchJuryDesk({ userData: path.join(folder, 'computer') });
  page = await application.firstWindow();
});

test.afterAll(async () => {
  await application.close();
  for (const one of [folder, exported]) rmSync(one, { recursive: true, force: true });
});

async function noBarriers(where: string): Promise<void> {
  expect.soft(await barriersOf(page, where)).toEqual([]);
}

async function colours(choice: 'light' | 'dark'): Promise<void> {
  await page.getByRole('button', { name: words.shell.view, exact: true }).click();
  await page.getByRole('menuitemradio', { name: words.shell.colourChoices[choice] }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toBeHidden();
}

/** Pages that show every colour there is; the others are checked for barriers in light only. */
const CHECKED_DARK = ['setup', 'draw', 'meeting', 'ballots-unbalanced', 'notice-posted', 'filing', 'home'];

/** The page as people see it, on a small and a large screen, light and dark; and without barriers. */
async function look(name: string): Promise<void> {
  for (const [width, height] of [
    [1920, 1080],
    [1366, 768],
  ] as const) {
    await resize(application, width, height);
    await page.waitForFunction((wanted) => window.innerWidth === wanted, width);
    for (const choice of ['dark', 'light'] as const) {
      await colours(choice);
      await page.screenshot({ path: test.info().outputPath(`${name}-${width}-${choice}.png`) });
      const checked = choice === 'light' || CHECKED_DARK.includes(name);
      if (width === 1366 && checked) await noBarriers(`${name} ${choice}`);
    }
  }
}

test('one round in the real window, from creating the office to the saved pack', async () => {
  test.setTimeout(600_000);
  const office = officePages(page);
  const round = roundPages(page);
  const desk = deskOf(page);
  const file = path.join(folder, 'office', '职改办.jury');
  let roundId: string;

  await test.step('the office is created, its recovery key noted', async () => {
    await setOfficeClock(application, folder, MEETING_MORNING);
    await answerDialogs(application, file);
    await expect(office.welcome).toBeVisible();
    await noBarriers('welcome');
    await office.create('青海省工程系列职改办', PASSWORD);
    expect(await office.noteRecoveryKey()).toMatch(/^(?:[0-9A-Z]{5} ){7}[0-9A-Z]{5}$/);
    await expect(page.getByRole('heading', { name: words.home.emptyTitle })).toBeVisible();
    await look('home-empty');
  });

  await test.step('a round is set up', async () => {
    await round.startRound(sampleSetup());
    await round.sees(words.rounds.setupDone);
    const [card] = await desk.yes('rounds.list', {});
    roundId = card?.roundId ?? '';
    expect((await desk.yes('rounds.get', { roundId })).setup).toMatchObject(sampleSetup());
    await look('setup');
  });

  await test.step('the applicants come in, the refused rows are shown, the list is frozen', async () => {
    await round.main.getByRole('link', { name: words.rounds.toApplicants }).click();
    await round.importSample();
    await expect(round.main.getByLabel(words.imports.equation(48, 41, 7))).toBeVisible();
    await expect(round.main.getByText('身份证').first()).toBeVisible();
    await look('applicants-preview');
    await round.acceptImport(41);
    await round.goTo('applicants', 'acceptance');
    await round.fill(words.acceptance.checkers.first, '王敏');
    await round.fill(words.acceptance.checkers.second, '李强');
    await round.main
      .getByRole('button', { name: /受理详情$/ })
      .first()
      .click();
    await expect(page.getByText(words.acceptance.drawer.noHistory)).toBeVisible();
    await noBarriers('dossier');
    await page.keyboard.press('Escape');
    await look('acceptance');
    await round.confirm(words.proofs.bulk.all(41), words.proofs.bulk.action);
    await round.confirm(words.acceptance.acceptAll(41), words.acceptance.acts.accept);
    await round.sees(words.acceptance.result.accepted(41));
    await round.main.getByRole('link', { name: words.acceptance.toList }).click();
    await round.confirm(words.applicants.freeze);
    await round.sees(words.applicants.done.frozen);
    await look('applicants');
  });

  await test.step('the experts come in and the pool is sealed', async () => {
    await round.goTo('experts');
    await round.importSample();
    const preview = await round.main.getByRole('button', { name: /^接收 \d+ 人$/ }).innerText();
    await round.acceptImport(Number(/\d+/.exec(preview)?.[0]));
    const { plan } = words.draw;
    await round.press(words.experts.seal);
    await round.dialog.getByRole('button', { name: plan.add }).click();
    await round.dialog.getByLabel(plan.label(1, plan.count)).fill('5');
    await round.dialog.getByLabel(plan.label(1, plan.by)).fill('纪检组 李强');
    await round.dialog.getByRole('button', { name: words.experts.seal, exact: true }).click();
    await expect(round.dialog).toBeHidden();
    await round.sees(words.experts.sealedNote);
    await look('experts');
  });

  await test.step('the jury is drawn before a witness and adopted', async () => {
    await round.goTo('draw');
    await round.fill(words.draw.form.drawer, '王敏');
    await round.fill(words.draw.form.witnesses, '纪检组 李强');
    await round.fill('第 1 份：', '3 1 4 1 5');
    await round.confirm(words.draw.form.make);
    await round.sees(words.draw.attempt.replays);
    await look('draw');
    await round.confirm(words.draw.adopt.action);
    await round.sees(words.draw.adopt.banner);
  });

  await test.step('conflicts are confirmed, groups formed, reviewers assigned', async () => {
    await round.goTo('groups', 'recusal');
    const { conflicts } = await desk.yes('recusal.list', { roundId });
    await look('recusal');
    await round.main.getByLabel(words.recusal.selectAll(conflicts.length)).check();
    await round.confirm(words.recusal.confirm);
    await round.confirm(words.recusal.settle.action);
    await round.goTo('groups', 'groups');
    await round.press(words.groups.form.make);
    await round.press(words.groups.assign.run);
    await round.sees(words.groups.assign.heading);
    await look('groups');
  });

  await test.step('the experts sign in, one of them by the keyboard, and the meeting opens', async () => {
    await round.goTo('meeting', 'meeting');
    const first = (await desk.yes('meeting.get', { roundId })).jurors[0];
    const finder = round.main.getByRole('combobox', { name: words.meeting.find.label });
    await finder.click();
    await page.keyboard.insertText(first?.name ?? '');
    await page.keyboard.press('Enter');
    await expect(round.main.getByRole('status').filter({ hasText: first?.name ?? '' })).toBeVisible();
    await signEverybodyIn(desk, roundId);
    const people = words.sittings.people;
    await round.fill(`${people.person(1)}，${people.name}`, '王敏');
    await round.fill(`${people.person(2)}，${people.name}`, '赵丽');
    await round.fill(`${people.person(2)}，${people.unit}`, '省纪委监委驻厅纪检监察组');
    await round.press(people.save);
    await round.sees(people.edit);
    await look('meeting');
    const chair = (await desk.yes('meeting.get', { roundId })).jurors.find((j) => j.state === 'present');
    await round.pick(words.meeting.open.chair, chair?.name ?? '');
    await round.fill(words.meeting.open.officersReason, '与会专家推举');
    await round.fill(words.meeting.open.gatesReason, '示例数据，移动硬盘未带');
    await round.confirm(words.meeting.open.action);
    await expect(round.main.getByText(words.meeting.close.heading).first()).toBeVisible();
  });

  await test.step('scores: a few typed with real keys, the rest through the same door', async () => {
    await round.goTo('meeting', 'scoring');
    const { experts } = await desk.yes('scoring.summary', { roundId });
    const expert = experts.find((one) => one.present && one.expected > 0);
    const sheet = await desk.yes('scoring.sheet', { roundId, expertId: expert?.expertId ?? '' });
    const [row] = sheet.parts[0]?.rows ?? [];
    const grid = round.main.getByRole('grid', { name: words.scoring.entry.gridOf(sheet.expert) });
    await grid.getByRole('textbox').first().click();
    for (const keys of ['18.5', '26', '44.25']) {
      await page.keyboard.type(keys);
      await page.keyboard.press('Tab');
    }
    await expect(grid.getByText('88.75')).toBeVisible();
    await expect
      .poll(async () => {
        const stored = await desk.yes('scoring.sheet', { roundId, expertId: sheet.expertId });
        return stored.parts[0]?.rows.find((one) => one.applicationId === row?.applicationId)?.points;
      })
      .toEqual([1850, 2600, 4425]);
    await look('scoring');
    await enterMissingScores(desk, roundId);
    const { rows, needed } = await desk.yes('scoring.opinions', { roundId });
    const able = rows.filter((one) => one.able.length >= needed && one.writer !== null);
    const applicationIds = able.map((one) => one.applicationId);
    await desk.yes('scoring.giveOpinion', { roundId, applicationIds, opinion: 'recommend', text: '同意推荐' });
    const expertIds = [...new Set(able.flatMap((one) => one.able.map(({ expertId }) => expertId)))];
    await desk.yes('scoring.agreeOpinion', { roundId, applicationIds, expertIds, agrees: true });
  });

  await test.step('the ballot: counted sheets, a slip that does not add up is marked and corrected, signatures', async () => {
    await round.goTo('meeting', 'ballots');
    const { sections, present } = await desk.yes('ballots.list', { roundId });
    const [section] = sections;
    if (!section) throw new Error('no section');
    const { sectionId } = section;
    const tellers = await chooseTellers(desk, roundId, sectionId);
    const nameOf = (id: string) => present.find((one) => one.expertId === id)?.name ?? '';
    const { open, reconcile, tally, sign } = words.ballots;
    await round.pick(open.scrutineers, nameOf(tellers.scrutineerIds[0] ?? ''));
    await page.keyboard.press('Escape');
    await round.pick(open.teller, nameOf(tellers.tellerId));
    await look('ballots-begin');
    await round.confirm(open.action);
    await round.fill(reconcile.issued, String(present.length));
    await round.fill(reconcile.returned, String(present.length));
    await expect(round.main.getByText(reconcile.balanced, { exact: true })).toBeVisible();
    await round.press(reconcile.action);

    const [row] =
      (await desk.yes('ballots.list', { roundId })).sections.find((s) => s.sectionId === sectionId)?.rounds.at(-1)
        ?.rows ?? [];
    if (!row || row.mustSum === null) throw new Error('no row');
    const grid = round.main.getByRole('grid');
    await grid.getByRole('textbox').first().click();
    for (const count of [row.mustSum, 1, 0, 0]) {
      await page.keyboard.type(String(count));
      await page.keyboard.press('Tab');
    }
    await expect(grid.getByText(tally.over(1)).first()).toBeVisible();
    await look('ballots-unbalanced');
    await round.cell(row.name, tally.agree).click();
    await page.keyboard.type(String(row.mustSum - 1));
    await page.keyboard.press('Enter');
    await expect
      .poll(async () => {
        const list = (await desk.yes('ballots.list', { roundId })).sections;
        const stored = list.find((s) => s.sectionId === sectionId)?.rounds.at(-1)?.rows[0];
        return [stored?.agree, stored?.oppose, stored?.abstain, stored?.invalid];
      })
      .toEqual([row.mustSum - 1, 1, 0, 0]);
    await enterMissingTallies(desk, roundId, sectionId);
    await look('ballots-tally');
    await round.confirm(sign.action);
    await expect(round.main.getByText(/^已签字，通过 \d+ \/ \d+$/).first()).toBeVisible();
    await voteAndSign(desk, roundId);
  });

  await test.step('the result is announced and the meeting closed', async () => {
    await round.goTo('results');
    await round.confirm(words.results.announce.action);
    await round.sees(words.results.announce.done);
    await look('results');
    await round.goTo('meeting', 'meeting');
    await round.confirm(words.meeting.close.action);
  });

  await test.step('the notice is posted; before its end neither closing nor filing is possible', async () => {
    await round.goTo('notice');
    await round.fill(words.notice.plan.channels, '单位公示栏、省人社厅网站');
    await look('notice-plan');
    await round.confirm(words.notice.plan.post);
    await expect(round.main.getByRole('button', { name: words.notice.close.action })).toBeDisabled();
    expect(await round.stateOf('filing')).toBe('blocked');
    expect(await desk.no('filing.file', { roundId })).toMatchObject({ reason: 'notice_period_running' });
    await look('notice-posted');
  });

  await test.step('three weeks later the notice is closed', async () => {
    await setOfficeClock(application, folder, '2023-03-03T01:00:00Z');
    await expect(office.locked).toBeVisible();
    await noBarriers('locked');
    await office.unlock(PASSWORD);
    await round.confirm(words.notice.close.action);
    await expect(round.main.getByText(words.notice.state.closed).first()).toBeVisible();
  });

  await test.step('the pack is saved and the round filed', async () => {
    await round.goTo('filing');
    await answerDialogs(application, exported);
    await round.press(words.filing.pack.action);
    await expect(round.main.getByText(/已保存|材料/).first()).toBeVisible();
    await expect
      .poll(() => readdirSync(exported).filter((name) => !name.startsWith('.')), { timeout: 60_000 })
      .toHaveLength(1);
    await round.confirm(words.filing.file.action);
    await expect.poll(() => round.stagesDone()).toBe(9);
    await look('filing');
    await page.getByRole('navigation').getByRole('link', { name: words.shell.home }).click();
    await expect(page.getByRole('heading', { name: words.home.title })).toBeVisible();
    await look('home');
    await page.getByText(sampleSetup().name).first().click();
    await look('overview');
    await page.getByRole('navigation').getByRole('link', { name: words.shell.book }).click();
    await look('book');
  });

  await test.step('the pack holds what its manifest says', () => {
    const pack = path.join(exported, readdirSync(exported).find((name) => !name.startsWith('.')) ?? '');
    const manifest = JSON.parse(readFileSync(path.join(pack, 'manifest.json'), 'utf8')) as {
      documents: { file: string; sha256: string; format: string; form: string }[];
      auditHead: { seq: number; hash: string };
    };
    const files = readdirSync(pack).filter((name) => name !== 'manifest.json');
    expect(files.sort()).toEqual(manifest.documents.map((one) => one.file).sort());
    for (const { file, sha256, format } of manifest.documents) {
      const bytes = readFileSync(path.join(pack, file));
      expect([file, createHash('sha256').update(bytes).digest('hex')]).toEqual([file, sha256]);
      expect(bytes.subarray(0, 4).toString('latin1')).toBe(format === 'pdf' ? '%PDF' : 'PK\u0003\u0004');
    }
    const made = manifest.documents.map((one) => `${one.form} ${one.format}`);
    for (const wanted of ['F18 docx', 'F18 pdf', 'F18 xlsx', 'F21 xlsx']) expect(made).toContain(wanted);
    expect(manifest.auditHead.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  await test.step('nothing that the application keeps shows an ID number', async () => {
    expect(await desk.yes('office.auditHead', {})).toMatchObject({ intact: true });
    await application.close();
    const markers = await idNumbers();
    expect(markers.length).toBeGreaterThan(90);
    expect(findMarkers(folder, markers)).toEqual([]);
    expect(readdirSync(path.join(folder, 'office')).sort()).toEqual(['职改办.jury', '职改办.jury.keys']);
  });
});
