import path from 'node:path';
import { app, BrowserWindow, dialog, type IpcMainInvokeEvent } from 'electron';
import type { Attachment, Offer, Reply } from '../core/contract/index.ts';
import type { Attached } from '../ipc/attached.ts';
import type { DialogWords } from './desk-words.ts';
import { type offeredFiles, SCANS, SPREADSHEETS } from './offered-files.ts';
import { places } from './places.ts';
import type { scanReader } from './scan-reader.ts';
import type { workbookReader } from './workbook-reader.ts';

const CANCELLED: Reply<Attached> = { ok: false, error: { code: 'cancelled' } };
const OFFER_GONE: Reply<Attached> = { ok: false, error: { code: 'refused', reason: 'file_offer_gone' } };

/** Everything a person chooses outside the window. The chosen path goes to the office and never to the window. */
export function attachments(
  reader: ReturnType<typeof workbookReader>,
  files: ReturnType<typeof offeredFiles>,
  scans: ReturnType<typeof scanReader>,
  words: () => DialogWords,
) {
  async function openFile(window: BrowserWindow, title: string, name: string, extensions: string[]) {
    const filters = [{ name, extensions }];
    const chosen = await dialog.showOpenDialog(window, { title, filters, properties: ['openFile'] });
    return chosen.canceled ? undefined : chosen.filePaths[0];
  }

  async function saveFile(window: BrowserWindow, title: string, fileName: string, extension: string) {
    const defaultPath = path.join(app.getPath('documents'), `${fileName}.${extension}`);
    const filters = [{ name: extension, extensions: [extension] }];
    const chosen = await dialog.showSaveDialog(window, { title, defaultPath, filters });
    return chosen.canceled ? undefined : chosen.filePath || undefined;
  }

  function place(chosen: string | undefined): Reply<Attached> {
    return chosen === undefined ? CANCELLED : { ok: true, value: { kind: 'place', path: chosen } };
  }

  return async function attach(kind: Attachment, input: unknown, event: IpcMainInvokeEvent): Promise<Reply<Attached>> {
    const window = BrowserWindow.fromWebContents(event.sender);
    if (!window) return CANCELLED;
    const w = words();
    const fields = input as Readonly<Record<string, string>>;
    switch (kind) {
      case 'applicants_workbook':
      case 'experts_workbook': {
        const place = files.placeOf(fields.fileId ?? '');
        return place === undefined
          ? OFFER_GONE
          : reader.read(place, kind === 'applicants_workbook' ? 'applicants' : 'experts');
      }
      case 'units_workbook': {
        const chosen = await openFile(window, w.unitsWorkbook, w.workbook, SPREADSHEETS);
        return chosen === undefined ? CANCELLED : reader.read(chosen, 'units');
      }
      case 'assignment_workbook': {
        const chosen = await openFile(window, w.assignmentWorkbook, w.spreadsheet, SPREADSHEETS);
        return chosen === undefined ? CANCELLED : reader.read(chosen, 'assignment');
      }
      case 'sample_applicants':
        return reader.read(path.join(places.assets, 'samples', 'applicants.xlsx'), 'applicants');
      case 'sample_experts':
        return reader.read(path.join(places.assets, 'samples', 'experts.xlsx'), 'experts');
      case 'new_office_file':
        return place(await saveFile(window, w.newOffice, safeName(fields.officeName ?? ''), 'jury'));
      case 'existing_office_file':
        return place(await openFile(window, w.openOffice, w.officeFile, ['jury']));
      case 'document_file': {
        const name = safeName(`${w.formName(String(fields.form))} ${fields.fileLabel ?? ''}`);
        return place(await saveFile(window, w.saveDocument, name, String(fields.format)));
      }
      case 'scans': {
        const dropped = (input as { readonly fileIds: readonly string[] }).fileIds.map((id) => files.placeOf(id));
        if (dropped.includes(undefined)) return OFFER_GONE;
        if (dropped.length > 0) return scans.read(dropped as string[]);
        const filters = [{ name: w.scans, extensions: SCANS }];
        const properties = ['openFile', 'multiSelections'] as const;
        const chosen = await dialog.showOpenDialog(window, {
          title: w.chooseScans,
          filters,
          properties: [...properties],
        });
        return chosen.canceled ? CANCELLED : scans.read(chosen.filePaths);
      }
      case 'scan_file':
        return place(await saveFile(window, w.saveScan, safeName(fields.fileLabel ?? ''), String(fields.ending)));
      case 'pack_folder': {
        const options: Electron.OpenDialogOptions = {
          title: w.packFolder,
          properties: ['openDirectory', 'createDirectory'],
        };
        const chosen = await dialog.showOpenDialog(window, options);
        return place(chosen.canceled ? undefined : chosen.filePaths[0]);
      }
    }
  };
}

/** Several workbooks at once, chosen in the system's dialog; what goes to the window are their names and numbers. */
export function workbookChooser(files: ReturnType<typeof offeredFiles>, words: () => DialogWords) {
  return async (roster: 'applicants' | 'experts', event: IpcMainInvokeEvent): Promise<Reply<Offer>> => {
    const window = BrowserWindow.fromWebContents(event.sender);
    const w = words();
    const options: Electron.OpenDialogOptions = {
      title: roster === 'applicants' ? w.applicantsWorkbook : w.expertsWorkbook,
      filters: [{ name: w.workbook, extensions: SPREADSHEETS }],
      properties: ['openFile', 'multiSelections'],
    };
    const chosen = window ? await dialog.showOpenDialog(window, options) : undefined;
    if (chosen === undefined || chosen.canceled) return { ok: false, error: { code: 'cancelled' } };
    const offer = await files.offer(chosen.filePaths.map((place) => ({ name: path.basename(place), path: place })));
    return { ok: true, value: offer };
  };
}

/** A file name that Windows accepts: forbidden characters out, 80 characters at most. */
export function safeName(text: string): string {
  const name = text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must go
    .replace(/[\u0000-\u001f<>:"/\\|?*]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80)
    .replace(/[. ]+$/, '');
  return name === '' ? 'jurydesk' : name;
}
