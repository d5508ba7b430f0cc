import path from 'node:path';
import { app } from 'electron';

/** Where things lie, in the checkout as in the packaged application: beside the bundled main program. */
export const places = {
  assets: path.join(import.meta.dirname, '..', '..', 'assets'),
  preload: path.join(import.meta.dirname, '..', 'preload', 'preload.cjs'),
  projectorPreload: path.join(import.meta.dirname, '..', 'preload', 'projector-preload.cjs'),
  renderer: path.join(import.meta.dirname, '..', 'renderer'),
  office: path.join(import.meta.dirname, 'office.js'),
  importer: path.join(import.meta.dirname, 'import.js'),
  scanReader: path.join(import.meta.dirname, 'scan.js'),
  documentWorker: path.join(import.meta.dirname, 'document-worker.js'),
  drawWorker: path.join(import.meta.dirname, 'draw-worker.js'),
  assignWorker: path.join(import.meta.dirname, 'assign-worker.js'),
  compareWorker: path.join(import.meta.dirname, 'compare-worker.js'),
  rowsWorker: path.join(import.meta.dirname, 'rows-worker.js'),
  userData: (name: string) => path.join(app.getPath('userData'), name),
} as const;
