import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { dictionaries } from '../../src-renderer/text/index.ts';
import { barriersOf } from '../support/window/barriers.ts';
import { answerDialogs, createOffice, deskOf, resize, setOfficeClock } from '../support/window/desk-window.ts';
import { roundPages } from '../support/window/round-pages.ts';
import { assignedRound, MEETING_MORNING, sampleSetup } from '../support/window/whole-round.ts';
import { closeWindow, openWindow } from './launch.ts';

const words = dictionaries['zh-CN'];
const { meeting, sittings } = words;

let folder: string;
let application: ElectronApplication;
let page: Page;

test.beforeAll(async () => {
  ({ folder, application, page } = await openWindow());
  mkdirSync(path.join(folder, 'office'));
  mkdirSync(path.join(folder, 'usb'));
});

test.afterAll(() => closeWindow(application, folder));

async function look(name: string): Promise<void> {
  expect.soft(await barriersOf(page, name)).toEqual([]);
  for (const [width, height] of [
    [1920, 1080],
    [1366, 768],
  ] as const) {
    await resize(application, width, height);
    await page.waitForFunction((wanted) => window.innerWidth === wanted, width);
    for (const choice of ['dark', 'light'] as const) {
      await page.evaluate(
        (scheme) => document.documentElement.setAttribute('data-mantine-color-scheme', scheme),
        choice,
      );
      await page.screenshot({ path: test.info().outputPath(`${name}-${width}-${choice}.png`) });
    }
  }
}

test('a meeting of two sittings by the keyboard: planned, signed, opened, late, left, struck out, adjourned', async () => {
  test.setTimeout(300_000);
  const round = roundPages(page);
  const desk = deskOf(page);
  await setOfficeClock(application, folder, MEETING_MORNING);
  await createOffice(application, page, path.join(folder, 'office', '职改办.jury'));
  await answerDialogs(application, null);
  const roundId = await assignedRound(desk);
  await page.reload();
  await page.getByText(sampleSetup().name).first().click();
  await round.goTo('meeting', 'meeting');
  const finder = round.main.getByRole('combobox', { name: meeting.find.label });
  const view = () => desk.yes('meeting.get', { roundId });
  const scan = async (text: string) => {
    await finder.focus();
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  };

  await test.step('two sittings are planned, and before the day it is shown who must not go home', async () => {
    await round.press(sittings.edit);
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: sittings.half }).fill('上午');
    await dialog.getByRole('button', { name: sittings.add }).click();
    await look('plan');
    await dialog.getByRole('button', { name: sittings.save }).click();
    await expect(dialog).toBeHidden();
    await expect(round.main.getByText(sittings.name(2, '2023年2月10日', '下午'))).toBeVisible();
    const who = round.main.getByRole('combobox', { name: sittings.quorum.who });
    await who.fill((await view()).jurors[0]?.name ?? '');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await who.scrollIntoViewIfNeeded();
    await look('what-if');
  });

  await test.step('seat numbers and Enter, as a scanner types them; a pinyin of several asks for a digit', async () => {
    const seats = (await view()).jurors.filter((one) => one.seated);
    for (const { seat } of seats.slice(0, 20)) {
      await scan(String(seat));
      await expect(finder).toHaveValue('');
    }
    const { experts } = await desk.yes('experts.list', { roundId });
    const initials = new Map(experts.map((one) => [one.expertId, one.pinyin.toLowerCase()]));
    const rest = seats.slice(20);
    const [last] = rest;
    const letter = (initials.get(last?.expertId ?? ('' as never)) ?? '').charAt(0);
    await finder.fill(letter);
    await finder.focus();
    await look('several');
    await finder.fill('');
    expect((await view()).present).toBe(20);
  });

  await test.step('people are named, the meeting opens', async () => {
    const { people } = sittings;
    await round.fill(`${people.person(1)}，${people.name}`, '王敏');
    await round.fill(`${people.person(2)}，${people.name}`, '赵丽');
    await round.fill(`${people.person(2)}，${people.unit}`, '省纪委监委驻厅纪检监察组');
    await round.press(people.save);
    const chair = (await view()).jurors.find((one) => one.state === 'present');
    await round.pick(meeting.open.chair, chair?.name ?? '');
    await round.fill(meeting.open.officersReason, '与会专家推举');
    await answerDialogs(application, path.join(folder, 'usb'));
    await round.press(meeting.gates.backUp);
    await expect(round.main.getByText(/职改办-20230210-\d{4}\.jury，已读回核对/u)).toBeVisible();
    await round.fill(meeting.open.gatesReason, '示例数据');
    await look('before-opening');
    await round.confirm(meeting.open.action);
    await expect(round.main.getByText(meeting.close.heading).first()).toBeVisible();
  });

  await test.step('one comes late, one leaves with a reason, a wrong entry is struck out', async () => {
    const [late] = (await view()).jurors.filter((one) => one.seated && one.state === 'expected');
    await round.fill(meeting.find.lateReason, '航班延误');
    await scan(String(late?.seat));
    await expect(round.main.getByText(meeting.find.signedLate(late?.name ?? '', 21))).toBeVisible();
    const gone = (await view()).jurors.find((one) => one.state === 'present' && one.role === 'member');
    await round.main.getByRole('button', { name: meeting.list.leftOf(gone?.name ?? '') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: meeting.absence.leftReason }).fill('身体不适');
    await look('leaving');
    await dialog.getByRole('button', { name: meeting.absence.leftSave }).click();
    await expect(dialog).toBeHidden();
    expect((await view()).present).toBe(20);
    const strike = sittings.log.strikeOf(gone?.name ?? '', sittings.log.kinds.left);
    await round.main.getByRole('button', { name: strike }).last().click();
    await dialog.getByRole('textbox', { name: sittings.log.strikeReason }).fill('记错了人');
    await dialog.getByRole('button', { name: sittings.log.strike }).click();
    await expect(dialog).toBeHidden();
    expect((await view()).present).toBe(21);
    await look('in-session');
    await round.main.getByRole('heading', { name: sittings.log.heading }).scrollIntoViewIfNeeded();
    await look('log');
    await round.main.getByRole('heading', { name: sittings.quorum.heading }).scrollIntoViewIfNeeded();
    await look('quorum');
  });

  await test.step('a break; the second sheet is signed anew', async () => {
    await round.confirm(sittings.adjourn);
    await expect(round.main.getByText(sittings.inBreak(2))).toBeVisible();
    for (const { seat } of (await view()).jurors.filter((one) => one.seated).slice(0, 18)) {
      await scan(String(seat));
      await expect(finder).toHaveValue('');
    }
    await page.mouse.wheel(0, -10_000);
    await look('break');
    // Also after the opening a copy can be made: nothing is out in a break.
    await expect(round.main.getByRole('button', { name: meeting.gates.backUp })).toBeVisible();
    await round.confirm(sittings.open(2));
    await expect(round.main.getByText(sittings.inBreak(2))).toBeHidden();
    expect((await view()).sittings.map((one) => one.present)).toEqual([21, 18]);
  });
});
