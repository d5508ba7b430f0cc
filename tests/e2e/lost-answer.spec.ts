import { rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { dictionaries } from '../../src-renderer/text/index.ts';
import { createOffice, deskOf, loseFirstAnswer, PASSWORD } from '../support/window/desk-window.ts';
import { officePages } from '../support/window/office-pages.ts';
import { sampleSetup } from '../support/window/whole-round.ts';
import { freshFolder, launchJuryDesk } from './launch.ts';

const words = dictionaries['zh-CN'];

test('what was done again after its answer was lost is recorded once', async () => {
  const folder = freshFolder();
  const application = await launchJuryDesk({ userData: path.join(folder, 'computer') });
  const page = await application.firstWindow();
  const desk = deskOf(page);
  const pages = officePages(page);
  const place = page.getByLabel(words.rounds.fields.meetingPlace);
  const saves = async () => {
    const { rows } = await desk.yes('office.auditRows', { limit: 100 });
    return rows.filter((row) => row.action === 'rounds.saveSetup').length;
  };

  await createOffice(application, page, path.join(folder, '办公室.jury'));
  await desk.yes('rounds.create', sampleSetup());
  await loseFirstAnswer(application, folder, 'rounds.saveSetup');
  await pages.unlock(PASSWORD);
  await page.getByText(sampleSetup().name).first().click();
  await page.getByRole('navigation', { name: words.shell.rail }).locator('[data-stage="setup"]').click();

  await place.fill('二楼会议室');
  await expect(pages.locked).toBeVisible();
  await pages.unlock(PASSWORD);
  // It was written; only the word of it was lost.
  await expect(place).toHaveValue('二楼会议室');
  expect(await saves()).toBe(1);

  await place.fill('');
  await place.fill('二楼会议室');
  await expect(page.getByText(/已保存/u)).toBeVisible();
  expect(await saves()).toBe(1);

  await place.fill('三楼会议室');
  await expect.poll(saves).toBe(2);
  await application.close();
  rmSync(folder, { recursive: true, force: true });
});
