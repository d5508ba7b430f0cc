import path from 'node:path';
import { type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { dictionaries } from '../../src-renderer/text/index.ts';
import { barriersOf } from '../support/window/barriers.ts';
import { createOffice, deskOf, resize, setOfficeClock } from '../support/window/desk-window.ts';
import { roundPages } from '../support/window/round-pages.ts';
import { MEETING_MORNING, sampleSetup } from '../support/window/whole-round.ts';
import { closeWindow, openWindow } from './launch.ts';

const words = dictionaries.en;
const { acceptance, applicants, editing, shell } = words;

let folder: string;
let application: ElectronApplication;
let page: Page;

test.beforeAll(async () => {
  ({ folder, application, page } = await openWindow());
});

test.afterAll(() => closeWindow(application, folder));

/** No barriers on the page as it stands; a picture of it for whoever looks. */
async function seemly(where: string): Promise<void> {
  expect.soft(await barriersOf(page, where)).toEqual([]);
  // Words for readers alone must not make the window itself something that scrolls.
  expect.soft(await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight), where).toBe(0);
  await page.screenshot({ path: test.info().outputPath(`${where}.png`) });
}

test('applicants in English and in the dark: no barriers, and the keyboard alone gets in and out', async () => {
  test.setTimeout(240_000);
  const desk = deskOf(page);
  await setOfficeClock(application, folder, MEETING_MORNING);
  await createOffice(application, page, path.join(folder, 'office.jury'));
  const { roundId } = await desk.yes('rounds.create', sampleSetup());
  await desk.yes('desk.savePreferences', { language: 'en', colours: 'dark', typeSize: 'normal' });
  await page.reload();
  await resize(application, 1366, 768);
  await page.getByText(sampleSetup().name).first().click();
  const round = roundPages(page, words);
  const { main } = round;

  await test.step('an import is looked at, and accepted with Enter', async () => {
    await round.goTo('applicants', 'applicants');
    await main.getByRole('button', { name: words.imports.sample }).press('Enter');
    await expect(main.getByText(words.imports.previewLead)).toBeVisible();
    await seemly('preview');
    await main.getByRole('button', { name: words.imports.accept(41) }).press('Enter');
    await expect(main.getByText(words.imports.previewLead)).toBeHidden();
    await seemly('list');
  });

  await test.step('a menu, a question and a drawer close with Escape, and the key goes on from where it was', async () => {
    for (const name of [applicants.listing.add, applicants.listing.views.button, applicants.listing.columns]) {
      const opener = main.getByRole('button', { name, exact: true });
      await opener.press('Enter');
      await expect(page.locator('.mantine-Popover-dropdown')).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(page.locator('.mantine-Popover-dropdown')).toBeHidden();
      await expect(opener).toBeFocused();
    }
    const undo = main.getByRole('button', { name: words.imports.undo, exact: true });
    await undo.press('Enter');
    await expect(round.dialog).toBeVisible();
    await seemly('question');
    await page.keyboard.press('Escape');
    await expect(round.dialog).toBeHidden();
    await expect(undo).toBeFocused();
  });

  await test.step('the desk and a dossier', async () => {
    await round.goTo('applicants', 'acceptance');
    const [first] = (await desk.yes('acceptance.list', { roundId })).rows;
    const opener = main.getByRole('button', { name: acceptance.detailsOf(first?.name ?? '') });
    await expect(opener).toBeVisible();
    await seemly('desk');
    await opener.press('Enter');
    const ask = round.dialog.getByRole('button', { name: acceptance.acts.ask_correction, exact: true });
    await ask.press('Enter');
    await seemly('dossier');
    // The button is dead while the office answers; the key goes on from it all the same.
    await round.dialog.getByRole('textbox', { name: acceptance.check.person }).fill('Wang Min');
    const { proofs } = await desk.yes('proofs.checklist', { roundId, applicationId: first?.applicationId ?? '' });
    const recorder = round.dialog.getByRole('button', { name: words.proofs.recordOf(proofs[0]?.name ?? '') });
    await recorder.press('Enter');
    await expect(page.getByRole('menu').locator(':focus')).toHaveCount(1);
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('menuitem').first()).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(round.dialog.getByText(words.proofs.counts(1, 0, proofs.length - 1))).toBeVisible();
    await expect(recorder).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(round.dialog).toBeHidden();
    await expect(opener).toBeFocused();
  });

  await test.step('posts, the sheet and a person', async () => {
    await round.goTo('applicants', 'quotas');
    await expect(main.getByRole('heading', { name: words.quotas.heading })).toBeVisible();
    await seemly('posts');
    await round.goTo('applicants', 'applicants');
    await main.getByRole('link', { name: editing.open }).press('Enter');
    await expect(page.getByRole('grid', { name: editing.sheet })).toBeVisible();
    // The link is gone with its page: the next key is in the new one.
    await expect(main).toBeFocused();
    await seemly('sheet');
    await round.goTo('applicants', 'applicants');
    await main.getByRole('table').getByRole('link').first().press('Enter');
    await expect(main.getByRole('link', { name: applicants.page.back })).toBeVisible();
    await seemly('person');
  });

  await test.step('the registers of the office', async () => {
    await page.getByRole('link', { name: shell.book, exact: true }).click();
    for (const register of Object.values(shell.registers)) {
      await page.getByRole('link', { name: register, exact: true }).click();
      await expect(main.getByRole('heading', { level: 1 })).toBeVisible();
      await seemly(register);
    }
    // Its first field takes the focus at once: what opened the panel must be remembered all the same.
    await page.getByRole('link', { name: shell.registers.integrity, exact: true }).click();
    const add = main.getByRole('button', { name: words.integrity.add, exact: true });
    await add.press('Enter');
    await expect(round.dialog.getByRole('textbox').first()).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(round.dialog).toBeHidden();
    await expect(add).toBeFocused();
  });
});
