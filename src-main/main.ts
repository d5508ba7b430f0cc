import { app, type BrowserWindow, nativeTheme, powerMonitor } from 'electron';
import {
  channels,
  contract,
  type EventName,
  MOST_FILES,
  preferences,
  projections,
  projectorCue,
  type Reply,
} from './core/contract/index.ts';
import { registerChannels } from './ipc/register.ts';
import { declareScheme, serveWindow } from './shell/app-protocol.ts';
import { askToClose } from './shell/ask-to-close.ts';
import { attachments, workbookChooser } from './shell/attachments.ts';
import { dialogWords } from './shell/desk-words.ts';
import { type Leaving, leavingOf } from './shell/leaving.ts';
import { isOurFrame, lockDownContents, lockDownProcess, lockDownSession } from './shell/lockdown.ts';
import { logFailure, logLine } from './shell/log.ts';
import { openMainWindow } from './shell/main-window.ts';
import { offeredFiles } from './shell/offered-files.ts';
import { officeLink } from './shell/office-link.ts';
import { places } from './shell/places.ts';
import { rememberedSettings } from './shell/preferences.ts';
import { projectorOf } from './shell/projector.ts';
import { hasOwnDisplay, openProjectorWindow } from './shell/projector-window.ts';
import { scanReader } from './shell/scan-reader.ts';
import { workbookReader } from './shell/workbook-reader.ts';

lockDownProcess();
declareScheme();
if (!app.requestSingleInstanceLock()) app.quit();
else void app.whenReady().then(start);

const yes = (value: unknown): Promise<Reply<unknown>> => Promise.resolve({ ok: true, value });

function start(): void {
  const settings = rememberedSettings((value) => preferences.safeParse(value).data);
  const words = () => dialogWords(settings.get().preferences.language);
  lockDownSession();
  lockDownContents();
  serveWindow();

  let window: BrowserWindow | undefined;
  const tellDesk = (event: EventName, payload: unknown) => {
    if (window?.isDestroyed() === false) window.webContents.send(`event.${event}`, payload);
  };
  const office = officeLink({
    start: () => ({
      appVersion: app.getVersion(),
      assetsDir: places.assets,
      documentWorker: places.documentWorker,
      drawWorker: places.drawWorker,
      assignWorker: places.assignWorker,
      compareWorker: places.compareWorker,
      rowsWorker: places.rowsWorker,
      packaged: app.isPackaged,
      resourcesPath: process.resourcesPath,
      knownFile: settings.get().officeFile,
    }),
    onEvent: (event, payload) => {
      tellDesk(event, payload);
      if (event === 'changed') projector.refresh();
      if (event !== 'locked') return;
      projector.forget();
      // Nothing of a file is read behind a lock, nor comes in after it.
      reader.cancel();
      scans.cancel();
    },
    onRemember: (officeFile) => settings.save({ officeFile }),
    log: logLine,
  });
  const steps = ['opening', 'checking', 'reading', 'judging'];
  const reader = workbookReader((step) =>
    tellDesk('progress', { work: 'import', done: steps.indexOf(step), total: steps.length }),
  );

  const files = offeredFiles(MOST_FILES);
  const chooseWorkbooks = workbookChooser(files, words);
  const scans = scanReader((done, total) => tellDesk('progress', { work: 'import', done, total }));

  const projector = projectorOf({
    open: () => openProjectorWindow(window as BrowserWindow, words().projector),
    hasOwnDisplay: (shown) => hasOwnDisplay(shown, window as BrowserWindow),
    parseCue: (input) => projectorCue.safeParse(input).data,
    compose: ({ kind, ...cue }) => office.call(projections[kind], cue),
    language: () => settings.get().preferences.language,
    tellDesk: () => tellDesk('projected', {}),
  });

  let leaving: Leaving | undefined;
  let previewsWaiting = 0;
  registerChannels({
    callerOf: ({ sender, senderFrame }) => {
      if (!isOurFrame(senderFrame)) return undefined;
      if (projector.is(sender)) return 'projector';
      return window?.isDestroyed() === false && sender === window.webContents ? 'desk' : undefined;
    },
    attach: attachments(reader, files, scans, words),
    offer: files.offer,
    office,
    report: logFailure,
    local: {
      ...projector.doors,
      'desk.preferences': () => yes(settings.get().preferences),
      'desk.savePreferences': (input) => {
        const parsed = preferences.safeParse(input);
        if (!parsed.success) return Promise.resolve({ ok: false, error: { code: 'invalid_input' } });
        settings.save({ preferences: parsed.data });
        projector.refresh();
        return yes(parsed.data);
      },
      'desk.chooseWorkbooks': async (input, event) => {
        const parsed = contract.desk.chooseWorkbooks.input.safeParse(input);
        if (!parsed.success) return { ok: false, error: { code: 'invalid_input' } };
        return chooseWorkbooks(parsed.data.roster, event);
      },
      'desk.settled': () => {
        leaving?.settled();
        return yes(null);
      },
      'desk.previewsWaiting': (input) => {
        const parsed = contract.desk.previewsWaiting.input.safeParse(input);
        if (!parsed.success) return Promise.resolve({ ok: false, error: { code: 'invalid_input' } });
        previewsWaiting = parsed.data.files;
        return yes(null);
      },
      'desk.stopAct': (input) => {
        const parsed = contract.desk.stopAct.input.safeParse(input);
        if (!parsed.success) return Promise.resolve({ ok: false, error: { code: 'invalid_input' } });
        office.stopAct(parsed.data.actId);
        return yes(null);
      },
      'desk.cancelWork': () => {
        reader.cancel();
        scans.cancel();
        office.cancel();
        return yes(null);
      },
    },
  });

  const { colours } = settings.get().preferences;
  const dark = colours === 'system' ? nativeTheme.shouldUseDarkColors : colours === 'dark';
  const desk = openMainWindow(channels, words().appName, dark);
  window = desk;
  // The room's window has nothing to show without the desk.
  desk.on('closed', projector.close);
  leaving = leavingOf(desk, () => askToClose(desk, words(), previewsWaiting));
  const { settle, leave } = leaving;
  app.on('second-instance', () => {
    // Gone while the office is still letting go of its file.
    if (desk.isDestroyed()) return;
    if (desk.isMinimized()) desk.restore();
    desk.focus();
  });
  for (const event of ['suspend', 'lock-screen'] as const) {
    powerMonitor.on(event as 'suspend', () => void settle().then(() => office.call('office.lock', {})));
  }
  let quitting: 'asked' | 'ready' | undefined;
  app.on('before-quit', (event) => {
    if (quitting === 'ready') return;
    event.preventDefault();
    if (quitting === 'asked') return;
    quitting = 'asked';
    reader.cancel();
    void leave()
      .then(() => office.close())
      .then(() => {
        quitting = 'ready';
        app.quit();
      });
  });
  app.on('window-all-closed', () => app.quit());
}
