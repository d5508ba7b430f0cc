// Pictures for the README from the sample rosters: `node_modules/.bin/node scripts/screenshots.mjs`.
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { freshFolder, launchJuryDesk } from '../tests/e2e/launch.ts';
import { answerDialogs, createOffice, deskOf, resize, setOfficeClock } from '../tests/support/window/desk-window.ts';
import {
  drawAndAdopt,
  enterMissingScores,
  formAndAssign,
  importBoth,
  MEETING_MORNING,
  openMeeting,
  sampleSetup,
  settleConflicts,
  signEverybodyIn,
} from '../tests/support/window/whole-round.ts';
import { buildAll } from './build.mjs';
import { openDisplay } from './lib/display.mjs';
import { root } from './lib/paths.mjs';

const target = path.join(root, 'assets', 'screenshots');
const folder = freshFolder();
const display = process.platform === 'linux' && !process.env.DISPLAY ? await openDisplay() : undefined;

try {
  await buildAll();
  mkdirSync(target, { recursive: true });
  const application = await launchJuryDesk({
    userData: path.join(folder, 'computer'),
    // The hour on the pictures is the office's, wherever they are made.
    env: { TZ: 'Asia/Shanghai', ...(display ? { DISPLAY: display.name } : {}) },
  });
  const page = await application.firstWindow();
  await setOfficeClock(application, folder, MEETING_MORNING);
  await createOffice(application, page, path.join(folder, 'office.jury'));
  await answerDialogs(application, null);
  const desk = deskOf(page);

  // One round that has only begun, one in the middle of its meeting. The morning of the pictures is the meeting's, so
  // that terms of office hold and deadlines lie ahead whenever they are made.
  const next = { name: '2023年度青海省工程系列高级职称评审', year: 2023, meetingDate: '2023-03-29' };
  const begun = await desk.yes('rounds.create', { ...sampleSetup(), ...next });
  const applicants = await desk.yes('applicants.readSample', begun);
  await desk.yes('applicants.acceptImport', { ...begun, draftId: applicants.draftId });
  const { roundId } = await desk.yes('rounds.create', sampleSetup());
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
