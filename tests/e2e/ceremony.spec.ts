import path from 'node:path';
import { type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { channels, type DrawStep } from '../../src-main/core/contract/index.ts';
import { DRAW_METHOD } from '../../src-main/core/domain/draw/draw.ts';
import type { RoomBridge } from '../../src-renderer/api/room-bridge.ts';
import { dictionaries } from '../../src-renderer/text/index.ts';
import { barriersOf, standsStill } from '../support/window/barriers.ts';
import { createOffice, deskOf, setOfficeClock } from '../support/window/desk-window.ts';
import { roundPages } from '../support/window/round-pages.ts';
import { importBoth, MEETING_MORNING, sampleSetup } from '../support/window/whole-round.ts';
import { closeWindow, openWindow } from './launch.ts';

const words = dictionaries['zh-CN'];
const { ceremony } = words;
const { form } = words.draw;

let folder: string;
let application: ElectronApplication;
let page: Page;

test.beforeEach(async () => {
  ({ folder, application, page } = await openWindow());
  await setOfficeClock(application, folder, MEETING_MORNING);
  await createOffice(application, page, path.join(folder, '办公室.jury'));
});

test.afterEach(() => closeWindow(application, folder));

/** Content size of the window whose page is at that address. */
async function size(address: string, width: number, height: number): Promise<void> {
  await application.evaluate(
    ({ BrowserWindow }, asked) => {
      const window = BrowserWindow.getAllWindows().find((one) => one.webContents.getURL() === asked.address);
      window?.setFullScreen(false);
      window?.setContentSize(asked.width, asked.height);
    },
    { address, width, height },
  );
}

async function openRoom(open: () => Promise<void>): Promise<Page> {
  const opened = application.waitForEvent('window');
  await open();
  const room = await opened;
  await room.waitForLoadState();
  await size(ROOM, 1920, 1080);
  await room.waitForFunction(() => window.innerWidth === 1920 && window.innerHeight === 1080);
  return room;
}

const ROOM = 'app://jury/projector.html';

/** Text smaller than 40 px, text outside the picture, and parts that hold more than they show. */
function unreadable(room: Page): Promise<readonly string[]> {
  return room.evaluate(() => {
    const faults: string[] = [];
    for (const one of document.querySelectorAll('#root *')) {
      const own = [...one.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim());
      const { fontSize } = getComputedStyle(one);
      const [box, said] = [one.getBoundingClientRect(), one.textContent?.slice(0, 30)];
      if (own.length > 0 && Number.parseFloat(fontSize) < 39.9) faults.push(`${fontSize}: ${said}`);
      const inside =
        box.left >= 0 && box.top >= 0 && box.right <= window.innerWidth && box.bottom <= window.innerHeight;
      if (own.length > 0 && !inside) faults.push(`outside: ${said}`);
    }
    for (const part of document.querySelectorAll('main, main section, main ol, main ul, main dl')) {
      if (part.scrollHeight > part.clientHeight + 8)
        faults.push(`too full: ${part.className} by ${part.scrollHeight - part.clientHeight}`);
    }
    for (const name of document.querySelectorAll('main strong')) {
      if (name.scrollWidth > name.clientWidth + 1 && name.clientWidth > 0) faults.push(`cut: ${name.textContent}`);
    }
    return faults;
  });
}

async function lookAtRoom(room: Page, name: string): Promise<void> {
  await standsStill(room);
  await room.screenshot({ path: test.info().outputPath(`room-${name}.png`) });
  expect.soft(await unreadable(room), name).toEqual([]);
  expect.soft(await barriersOf(room, name, true)).toEqual([]);
}

async function lookAtDesk(name: string): Promise<void> {
  await size('app://jury/', 1366, 768);
  await page.waitForFunction(() => window.innerWidth === 1366);
  await page.screenshot({ path: test.info().outputPath(`desk-${name}.png`) });
  expect.soft(await barriersOf(page, name)).toEqual([]);
}

/** From now on: where the page at that address asked to go, whether that was prevented, and where it went. */
async function navigationsOf(address: string) {
  const kept = await application.evaluateHandle(({ BrowserWindow }, at) => {
    const seen: { readonly asked: string[]; readonly gone: string[] } = { asked: [], gone: [] };
    const contents = BrowserWindow.getAllWindows().find((one) => one.webContents.getURL() === at)?.webContents;
    contents?.on('will-frame-navigate', (event) => {
      seen.asked.push(`${event.url} ${event.defaultPrevented ? 'prevented' : 'let go'}`);
    });
    contents?.on('did-navigate', (_event, url) => seen.gone.push(url));
    return seen;
  }, address);
  return () => kept.jsonValue();
}

/** Asks every door as the room's window would whose page somebody had taken over, past its preload. */
function forbiddenDoors(): Promise<Record<string, unknown>> {
  return application.evaluate(
    async ({ BrowserWindow, ipcMain }, { address, doors }) => {
      const room = BrowserWindow.getAllWindows().find((one) => one.webContents.getURL() === address)?.webContents;
      type Handler = (event: unknown, input: unknown) => Promise<{ ok: boolean; error?: { code: string } }>;
      const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, Handler> })._invokeHandlers;
      const answers: Record<string, unknown> = {};
      for (const door of doors) {
        const answer = await handlers.get(door)?.({ sender: room, senderFrame: room?.mainFrame }, {});
        answers[door] = answer?.ok ? 'ok' : answer?.error?.code;
      }
      return answers;
    },
    { address: ROOM, doors: [...channels, 'shell.dropped'] },
  );
}

test('a draw before a room: two windows, each step readable, nobody named who was not to be', async () => {
  test.setTimeout(300_000);
  const desk = deskOf(page);
  const { roundId } = await desk.yes('rounds.create', sampleSetup({ jurySize: 31, alternates: 15 }));
  await importBoth(desk, roundId);
  await desk.yes('experts.unseal', { roundId, reason: '规则有误' });
  const cap = { attribute: 'employer', value: '*', min: 0, max: 3, severity: 'block' } as const;
  await desk.yes('draw.saveRules', {
    roundId,
    rules: [{ ...cap, decree: '评委会办公室设定', article: '', verified: false }],
  });
  const spoken = { kind: 'words', by: '评审办 王敏', count: 0, highest: 0 } as const;
  const dice = { kind: 'dice', by: '纪检组 李强', count: 8, highest: 6 } as const;
  const drawn = { kind: 'lottery', by: '双色球 2023016 期', count: 6, highest: 33 } as const;
  await desk.yes('experts.seal', { roundId, plan: { method: DRAW_METHOD, contributions: [spoken, dice, drawn] } });
  const pool = (await desk.yes('experts.list', { roundId })).experts;
  const names = [...new Set(pool.map((one) => one.name))];
  await page.getByText(sampleSetup().name).first().click();
  const round = roundPages(page);
  await round.goTo('draw');
  await expect(round.main.getByRole('button', { name: ceremony.desk.open })).toBeVisible();
  const room = await openRoom(() => page.keyboard.press('F9'));
  const stepButton = (step: DrawStep) =>
    round.main.getByRole('list', { name: ceremony.desk.steps }).getByRole('button', { name: ceremony.steps[step] });
  const to = async (step: DrawStep) => {
    await stepButton(step).click();
    await expect(room.getByRole('heading', { level: 1 })).toHaveText(ceremony.steps[step]);
  };
  const named = async () => {
    const said = await room.locator('body').innerText();
    return names.filter((name) => said.includes(name));
  };
  /** The next turn, by its key, when the one before is told. */
  const told = async (turn: number, turns: number) => {
    await page.keyboard.press('Control+ArrowRight');
    await expect(round.main.getByText(ceremony.desk.told(turn, turns))).toBeVisible();
  };

  await test.step('the pool in numbers, the rules, and names only for as long as the desk says', async () => {
    await expect(room.getByRole('heading', { level: 1 })).toHaveText(ceremony.steps.pool);
    expect(await named()).toEqual([]);
    await lookAtRoom(room, '1-pool');
    await lookAtDesk('1-pool');
    await round.press(ceremony.desk.nextPage);
    await expect(room.getByText(ceremony.pool.rules)).toBeVisible();
    await lookAtRoom(room, '1-rules');
    await round.main.getByLabel(ceremony.desk.names).click();
    for (const screen of [2, 3, 4]) {
      await expect(round.main.getByText(ceremony.desk.screen(screen - 1, 4))).toBeVisible();
      await round.press(ceremony.desk.nextPage);
      if (screen === 3) {
        await expect(room.getByText(ceremony.pool.plan)).toBeVisible();
        await lookAtRoom(room, '1-plan');
      }
    }
    await expect(room.getByText(ceremony.pool.persons)).toBeVisible();
    expect((await named()).length).toBeGreaterThan(20);
    await lookAtRoom(room, '1-people');
    await round.main.getByLabel(ceremony.desk.names).click();
    await expect.poll(named).toEqual([]);
  });

  await test.step('the seal code large, two groups a line', async () => {
    await to('digest');
    await lookAtRoom(room, '2-digest');
  });

  await test.step('what witnesses bring is on the screen when the desk puts it there, not while it is typed', async () => {
    await to('randomness');
    await expect(room.getByText(ceremony.randomness.awaited('纪检组 李强'))).toBeVisible();
    await lookAtRoom(room, '3-awaited');
    await round.fill(form.drawer, '王敏');
    await round.fill(form.witnesses, '纪检组 李强');
    // In the order that was sealed: the next line opens when the one before it is filled.
    await expect(round.main.getByLabel('第 2 份：')).toBeDisabled();
    await round.fill('第 1 份：', '公平 公正');
    await round.fill('第 2 份：', '3 1 4 1 5 2 6 6');
    await expect(round.main.getByRole('button', { name: ceremony.desk.project(2) })).toBeEnabled();
    expect(await room.locator('body').innerText()).not.toContain('3 1 4 1 5');
    await round.press(ceremony.desk.project(2));
    await expect(room.getByText('3 1 4 1 5 2 6 6')).toBeVisible();
    await expect(room.getByText(ceremony.randomness.awaited('双色球 2023016 期'))).toBeVisible();
    await lookAtRoom(room, '3-randomness');
    await lookAtDesk('3-randomness');
    await round.fill('第 3 份：', '8 23 31 5 12 30');
    await round.press(ceremony.desk.project(3));
    await expect(room.getByText('8 23 31 5 12 30')).toBeVisible();
    await to('commit');
    await expect(room.getByText(ceremony.commit.next(2))).toBeVisible();
    await lookAtRoom(room, '4-before');
  });

  await test.step('entered as number two of two, the one that was given up before it in the book, and nobody is told who was drawn', async () => {
    await round.fill(form.reason, '规则有误');
    await round.fill(form.secondPerson, '赵红');
    await round.confirm(form.makeAgain);
    await expect(room.getByText(ceremony.commit.count(2, 2))).toBeVisible();
    await lookAtRoom(room, '4-commit');
  });

  await test.step('told turn by turn as the desk goes on', async () => {
    await to('draw');
    await expect(room.getByText(ceremony.draw.ready)).toBeVisible();
    await expect(room.getByText(ceremony.draw.members(0, 31))).toBeVisible();
    const [, attempt] = (await desk.yes('draw.get', { roundId })).attempts;
    const turns = 46 + (attempt?.rejections.length ?? 0);
    for (let turn = 1; turn <= 12; turn += 1) await told(turn, turns);
    await expect(room.locator('main ol li')).toHaveCount(9);
    await lookAtRoom(room, '5-turn');
    await lookAtDesk('5-turn');
    for (let turn = 13; (await room.locator('[data-skipped] p').count()) === 0; turn += 1) await told(turn, turns);
    await lookAtRoom(room, '5-skipped');
    await round.press(ceremony.desk.all);
    await expect(room.getByText(ceremony.draw.members(31, 31))).toBeVisible();
    await expect(room.getByText(ceremony.draw.waiting(15, 15))).toBeVisible();
    await lookAtRoom(room, '5-all');
    expect(await named()).toEqual([]);
  });

  await test.step('forty-six people on one screen, by number and by name', async () => {
    await to('result');
    await expect(room.locator('li')).toHaveCount(46);
    expect(await named()).toEqual([]);
    await lookAtRoom(room, '6-result');
    await round.main.getByLabel(ceremony.desk.names).click();
    await expect.poll(async () => (await named()).length).toBeGreaterThan(40);
    await lookAtRoom(room, '6-result-names');
    await round.main.getByLabel(ceremony.desk.names).click();
    await to('check');
    await lookAtRoom(room, '7-check');
  });

  await test.step('in English and in the dark', async () => {
    await desk.yes('desk.savePreferences', { language: 'en', colours: 'dark', typeSize: 'normal' });
    await page.reload();
    await page.getByText(sampleSetup().name).first().click();
    await roundPages(page, dictionaries.en).goTo('draw');
    await expect(page.getByRole('img', { name: dictionaries.en.ceremony.desk.preview })).toBeVisible();
    await lookAtDesk('7-check-en');
    await expect(room.getByRole('heading', { level: 1 })).toHaveText(dictionaries.en.ceremony.steps.check);
    await lookAtRoom(room, '7-check-en');
    const { steps, desk: said } = dictionaries.en.ceremony;
    const inEnglish = page.getByRole('list', { name: said.steps });
    for (const step of ['digest', 'check'] as const) {
      await inEnglish.getByRole('button', { name: steps[step] }).click();
      await expect(room.getByRole('heading', { level: 1 })).toHaveText(steps[step]);
      if (step === 'digest') await lookAtRoom(room, '2-digest-en');
    }
    await desk.yes('desk.savePreferences', { language: 'zh-CN', colours: 'light', typeSize: 'normal' });
  });

  await test.step('the room has one door, and no way out of its page', async () => {
    expect(await room.evaluate(() => 'juryDesk' in window)).toBe(false);
    const given = await room.evaluate(() => {
      const bridge: RoomBridge = window.juryProjector;
      return { names: Object.keys(bridge), frozen: Object.isFrozen(bridge) };
    });
    expect(given).toEqual({ names: ['view', 'onProjected'], frozen: true });
    const { 'projector.view': view, ...others } = await forbiddenDoors();
    expect(view).toBe('ok');
    expect([...new Set(Object.values(others))]).toEqual(['forbidden']);
    const tried = await navigationsOf(ROOM);
    const leave = (url: string) =>
      room.evaluate((target) => window.location.replace(target), url).catch(() => undefined);
    const elsewhere = ['https://example.com/', 'app://jury/'];
    for (const [i, url] of elsewhere.entries()) {
      await leave(url);
      await expect.poll(async () => (await tried()).asked.length).toBe(i + 1);
    }
    // The engine itself refuses this one, before anybody is asked.
    const refused = room.waitForEvent('console', (message) => message.text().includes('local resource'));
    await leave('file:///etc/hostname');
    await refused;
    expect(await tried()).toEqual({ asked: elsewhere.map((url) => `${url} prevented`), gone: [] });
    expect(room.url()).toBe(ROOM);
    expect(await room.evaluate(() => window.open('app://jury/') === null)).toBe(true);
  });

  await test.step('closing it changes nothing, and a lock closes it', async () => {
    const before = await desk.yes('draw.get', { roundId });
    await application.evaluate(({ BrowserWindow }, address) => {
      BrowserWindow.getAllWindows()
        .find((one) => one.webContents.getURL() === address)
        ?.close();
    }, ROOM);
    await expect.poll(async () => (await desk.yes('projector.state', {})).open).toBe(false);
    expect(await desk.yes('draw.get', { roundId })).toEqual(before);
    const again = await openRoom(async () => void (await desk.yes('projector.open', {})));
    await expect(again.getByRole('heading', { level: 1 })).toHaveText(ceremony.steps.check);
    await desk.yes('office.lock', {});
    await expect.poll(() => application.windows().length).toBe(1);
    expect(await desk.yes('projector.state', {})).toEqual({ open: false, ownDisplay: false, cue: { kind: 'nothing' } });
  });
});

test('the room gets the second display where there is one', async () => {
  const second = { x: 800, y: 0, width: 800, height: 1000 };
  // The test's display server has one display only.
  await application.evaluate(({ screen }, bounds) => {
    const [first] = screen.getAllDisplays();
    if (first === undefined) return;
    const other = { ...first, id: first.id + 1, bounds };
    screen.getAllDisplays = () => [first, other];
    screen.getDisplayMatching = ({ x }) => (x >= bounds.x ? other : first);
  }, second);
  const opened = application.waitForEvent('window');
  await deskOf(page).yes('projector.open', {});
  const room = await opened;
  await expect(room.getByText(ceremony.idle)).toBeVisible();
  expect((await deskOf(page).yes('projector.state', {})).ownDisplay).toBe(true);
  const bounds = await application.evaluate(
    ({ BrowserWindow }, address) =>
      BrowserWindow.getAllWindows()
        .find((one) => one.webContents.getURL() === address)
        ?.getBounds(),
    ROOM,
  );
  expect(bounds).toEqual(second);

  // The room has nothing to see without the desk, and keeps no program alive behind it.
  const gone = application.waitForEvent('close');
  await application.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()
      .find((one) => one.webContents.getURL() === 'app://jury/')
      ?.close();
  });
  await gone;
});
