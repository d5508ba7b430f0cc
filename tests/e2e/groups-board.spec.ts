import path from 'node:path';
import { type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { dictionaries } from '../../src-renderer/text/index.ts';
import { barriersOf } from '../support/window/barriers.ts';
import { createOffice, deskOf, PASSWORD } from '../support/window/desk-window.ts';
import { assignedRound, sampleSetup, settleConflicts } from '../support/window/whole-round.ts';
import { closeWindow, openWindow } from './launch.ts';

const { groups: t } = dictionaries['zh-CN'];

let folder: string;
let application: ElectronApplication;
let page: Page;
let roundId: string;

test.beforeAll(async () => {
  ({ folder, application, page } = await openWindow());
  await createOffice(application, page, path.join(folder, '办公室.jury'));
  const desk = deskOf(page);
  roundId = await assignedRound(desk);
});

test.afterAll(() => closeWindow(application, folder));

const group = async (number: number) => {
  const found = (await deskOf(page).yes('groups.board', { roundId })).groups.find((one) => one.number === number);
  if (!found) throw new Error(`no group ${number}`);
  return found;
};
const card = (id: string | undefined) => page.locator(`[data-card="${id}"]`);
const column = (number: number) => page.locator('[data-column]').nth(number - 1);

async function toBoard(): Promise<void> {
  await page.getByText(sampleSetup().name).first().click();
  await page.locator('[data-stage="groups"] a').first().click();
  await page.locator('[data-stage="groups"] li a').nth(1).click();
  await expect(column(1)).toBeVisible();
}

test('the board: moved by keys and by mouse, exchanged, undone after the office was locked, saved and taken back', async () => {
  await toBoard();
  expect.soft(await barriersOf(page, 'board')).toEqual([]);

  await test.step('a version is saved', async () => {
    await page.getByRole('textbox', { name: t.plan.name }).fill('主任审定稿');
    await page.getByRole('button', { name: t.plan.save }).click();
    await expect(page.getByRole('list', { name: t.plan.versions })).toContainText(t.plan.inForce);
  });

  const bag = (await group(1)).applications[0];
  await test.step('a dossier is carried to the next group by keys, and the screen reader is told', async () => {
    await card(bag?.applicationId).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await expect(page.getByText(t.board.over(t.board.groupNumber(2), '').replace(/：。$/u, '：'))).toBeAttached();
    await page.keyboard.press('Space');
    await expect(column(2).locator(`[data-card="${bag?.applicationId}"]`)).toBeFocused();
    const said = t.board.moved(`${bag?.number} ${bag?.name}`, t.board.groupNumber(2), '').replace(/。$/u, '');
    await expect(page.getByText(said)).toBeAttached();
    expect((await group(2)).applications.map((one) => one.applicationId)).toContain(bag?.applicationId);
    await expect(page.getByRole('button', { name: t.assign.run })).toBeEnabled();
  });

  await test.step('two experts change places; Escape leaves everything as it was', async () => {
    const [one, other] = [(await group(1)).experts[0]?.expertId, (await group(2)).experts[0]?.expertId];
    await card(one).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Escape');
    await expect(card(one)).toBeFocused();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await expect(card(other)).toBeFocused();
    await page.keyboard.press('s');
    await expect(column(2).locator(`[data-card="${one}"]`)).toBeVisible();
    await expect(column(1).locator(`[data-card="${other}"]`)).toBeVisible();
  });

  await test.step('a card is dragged, and the group says what that would bring', async () => {
    const dragged = card((await group(1)).experts[1]?.expertId);
    await dragged.scrollIntoViewIfNeeded();
    const from = await dragged.boundingBox();
    const to = await column(3).boundingBox();
    if (!from || !to) throw new Error('nothing to drag');
    await page.mouse.move(from.x + 30, from.y + 12);
    await page.mouse.down();
    await page.mouse.move(from.x + 60, from.y + 20);
    await page.mouse.move(to.x + 80, from.y + 12, { steps: 5 });
    await expect(column(3).locator('[data-aimed]')).toBeVisible();
    const said = new RegExp(`${t.board.putFine}|新增`, 'u');
    await expect(column(3).getByText(said).first()).toBeVisible();
    const id = await dragged.getAttribute('data-card');
    await page.mouse.up();
    await expect(column(3).locator(`[data-card="${id}"]`)).toBeVisible();
  });

  await test.step('everything can be undone after a lock, and done again', async () => {
    const moved = JSON.stringify(await deskOf(page).yes('groups.board', { roundId }));
    await deskOf(page).yes('office.lock', {});
    await page.getByLabel(dictionaries['zh-CN'].office.password, { exact: true }).fill(PASSWORD);
    await page.keyboard.press('Enter');
    await toBoard();
    for (let i = 0; i < 3; i += 1) {
      await page.keyboard.press('Control+z');
      await expect(page.getByRole('button', { name: t.plan.redo })).toBeEnabled();
      await expect
        .poll(async () => (await deskOf(page).yes('groups.history', { roundId })).acts.filter((a) => a.undone).length)
        .toBe(i + 1);
    }
    expect((await deskOf(page).yes('groups.history', { roundId })).inForce).toBe(1);
    for (let i = 0; i < 3; i += 1) await page.getByRole('button', { name: t.plan.redo }).click();
    await expect(page.getByRole('button', { name: t.plan.redo })).toBeDisabled();
    expect(JSON.stringify(await deskOf(page).yes('groups.board', { roundId }))).toBe(moved);
  });

  await test.step('the version is compared and taken back', async () => {
    await page.getByRole('button', { name: t.plan.compareWith('主任审定稿') }).click();
    await expect(page.getByText(t.plan.bagMoved(bag?.number ?? '', bag?.name ?? '', 1, 2))).toBeVisible();
    expect.soft(await barriersOf(page, 'comparison')).toEqual([]);
    await page.getByRole('button', { name: t.plan.takeBack }).click();
    await page.getByRole('dialog').getByRole('button', { name: t.plan.takeBack }).click();
    await expect(page.getByRole('list', { name: t.plan.versions })).toContainText(t.plan.inForce);
    expect((await group(1)).applications.map((one) => one.applicationId)).toContain(bag?.applicationId);
  });
});

test('the table of reviewers: set and locked by keys, asked why not, repaired with a preview after somebody fell ill', async () => {
  const grid = page.getByRole('grid', { name: t.matrix.label(1) });
  const desk = deskOf(page);
  const groupNow = async () => {
    const [first] = (await desk.yes('groups.list', { roundId })).groups;
    if (!first) throw new Error('no group');
    return first;
  };
  const { applications, experts } = await groupNow();
  const bag = applications.find((one) => one.recused.length === 0) ?? applications[0];
  const free = experts.find((one) => !bag?.reviewers.some((r) => r.expertId === one.expertId));
  if (!bag || !free) throw new Error('no empty cell');
  const said = (what: string) => t.matrix.cell(bag.number, bag.name, free.name, what);
  const empty = grid.getByLabel(said(t.matrix.empty));

  await test.step('an empty cell says why, and what it would cost', async () => {
    await empty.focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('region', { name: t.matrix.pair(bag.number, bag.name, free.name) });
    await expect(panel).toBeVisible();
    const { pair } = dictionaries['zh-CN'].plans;
    const answers = [pair.cost(0), ...Object.values(pair.forbidden)];
    await expect
      .poll(async () => {
        const text = (await panel.textContent()) ?? '';
        return answers.some((one) => text.includes(one)) || /目标值增加 \d+/u.test(text);
      })
      .toBe(true);
    expect.soft(await barriersOf(page, 'matrix')).toEqual([]);
    await panel.getByRole('button', { name: dictionaries['zh-CN'].common.close }).click();
  });

  await test.step('keys set a reviewer, make the lead, and lock', async () => {
    await empty.focus();
    await page.keyboard.press('r');
    await expect(grid.getByLabel(said(t.matrix.marks.reviewer))).toBeFocused();
    await page.keyboard.press('l');
    await expect(grid.getByLabel(said(t.matrix.marks.lead))).toBeFocused();
    await page.keyboard.press('k');
    await expect(grid.getByLabel(said(`${t.matrix.marks.lead}、${t.matrix.locked.must}`))).toBeVisible();
    const now = (await groupNow()).applications.find((one) => one.applicationId === bag.applicationId);
    expect(now?.reviewers.find((one) => one.lead)?.expertId).toBe(free.expertId);
    for (let i = 0; i < 3; i += 1) await page.getByRole('button', { name: t.plan.undo }).click();
    await expect(empty).toBeVisible();
  });

  await test.step('somebody falls ill: the preview says how much stays, and the repair keeps it', async () => {
    const ill = experts.find((one) => one.load > 0);
    if (!ill) throw new Error('nobody reviews');
    const said = { answer: 'declined', channel: 'phone', reason: '患病住院', by: '王敏', secondPerson: '' } as const;
    await desk.yes('answers.record', { roundId, expertId: ill.expertId, ...said });
    // Only where whoever came in brings a recusal is the register open again.
    if (!(await desk.yes('recusal.list', { roundId })).settled) await settleConflicts(desk, roundId);
    await page.reload();
    await toBoard();
    await page.getByRole('button', { name: t.repair.open }).first().click();
    // While the act is long, a dialog that says so stands beside it.
    const dialog = page.getByRole('dialog', { name: t.repair.title, exact: true });
    await expect(dialog.getByText(/保留 \d+%/u)).toBeVisible();
    await expect(dialog.getByText(t.repair.fewest)).toBeVisible();
    expect.soft(await barriersOf(page, 'repair')).toEqual([]);
    await dialog.getByRole('button', { name: t.repair.take }).click();
    await expect(dialog).toBeHidden();
    const { assignment } = await desk.yes('groups.list', { roundId });
    expect(assignment?.kept?.pairs).toBe((assignment?.kept?.of ?? 0) - ill.load);
  });
});
