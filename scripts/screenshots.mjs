// Pictures for the README from the sample rosters: `node_modules/.bin/node scripts/screenshots.mjs`.
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { freshFolder, launchJuryDesk } from '../tests/e2e/launch.ts';
import { answerDialogs, createOffice, deskOf, resize } from '../tests/support/window/desk-window.ts';
import {
  drawAndAdopt,
  enterMissingScores,
  formAndAssign,
  importBoth,
  openMeeting,
  sampleSetup,
  settleConflicts,
  signEverybodyIn,
} from '../tests/support/window/whole-round.ts';
import { buildAll } from './build.mjs';
import { openDisplay } from './lib/display.mjs';
import { root } from './lib/paths.mjs';

/** A day from now as ISO date: deadlines are only shown while they lie ahead. */
const daysAhead = (/** @type {number} */ days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const target = path.join(root, 'assets', 'screenshots');
const folder = freshFolder();
const display = process.platform === 'linux' && !process.env.DISPLAY ? await openDisplay() : undefined;

try {
  await buildAll();
  mkdirSync(target, { recursive: true });
  const application = await launchJuryDesk({
    userData: path.join(folder, 'computer'),
    env: display ? { DISPLAY: display.name } : {},
  });
  const page = await application.firstWindow();
  await createOffice(application, page, path.join(folder, 'office.jury'));
  await answerDialogs(application, null);
  const desk = deskOf(page);

  // One round that has only begun, one in the middle of its meeting.
  const year = new Date().getFullYear();
  const next = {
    name: `${year}年度青海省工程系列高级职称评审`,
    year,
    meetingDate: daysAhead(45),
    approvalValidUntil: daysAhead(700),
  };
  const begun = await desk.yes('rounds.create', { ...sampleSetup(), ...next });
  const applicants = await desk.yes('applicants.readSample', begun);
  await desk.yes('applicants.acceptImport', { ...begun, draftId: applicants.draftId });
  const { roundId } = await desk.yes('rounds.create', { ...sampleSetup(), approvalValidUntil: daysAhead(400) });
  await importBoth(desk, roundId);
  await drawAndAdopt(desk, roundId);
  await settleConflicts(desk, roundId);
  await formAndAssign(desk, roundId);
  await signEverybodyIn(desk, roundId);
  await openMeeting(desk, roundId);
  await enterMissingScores(desk, roundId);

  await resize(application, 1366, 768);
  await page.waitForFunction('window.innerWidth === 1366');
  await page.getByText(sampleSetup().name).first().waitFor();
  await page.mouse.move(700, 700);
  await page.screenshot({ path: path.join(target, 'home.png') });
  await page.getByText(sampleSetup().name).first().click();
  await page.locator('[data-stage="meeting"] a').first().click();
  await page.locator('[data-stage="meeting"] li a').nth(1).click();
  await page.getByRole('grid').waitFor();
  await page.mouse.move(700, 700);
  await page.screenshot({ path: path.join(target, 'round.png') });
  await application.close();
} finally {
  display?.close();
  rmSync(folder, { recursive: true, force: true });
}
