import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../lib/paths.mjs';
import { product } from './product.mjs';

const { loadAssets } = await product('src-main/office/assets.ts');
const { productKeyTools } = await product('src-main/office/keys/argon2.ts');
const { createOffice } = await product('src-main/office/office.ts');
const { assigningInThreads } = await product('src-main/office/assigning/assign-threads.ts');
const { comparingInThreads } = await product('src-main/office/comparing/compare-threads.ts');
const { drawingInThreads } = await product('src-main/office/drawing/draw-threads.ts');
const { rowsInThread } = await product('src-main/office/rows/rows-thread.ts');

const NO_DOCUMENTS = () => {
  throw new Error('the benchmark makes no documents');
};

/** A thread's entry as the application is built: the sources run in tests alone. */
const entry = (name) => pathToFileURL(path.join(root, 'out', 'main', `${name}.js`));

/**
 * The office of the product in this process, as the office process starts it, and a way to call it that throws on no.
 * @param {{ keyTools?: typeof productKeyTools, knownFile?: string }} [options]
 */
export function startOffice({ keyTools = productKeyTools, knownFile } = {}) {
  const office = createOffice({
    appVersion: 'bench',
    assets: loadAssets(path.join(root, 'assets')),
    keyTools,
    knownFile,
    beginRows: rowsInThread(entry('rows-worker')),
    drawing: drawingInThreads(entry('draw-worker')),
    comparing: comparingInThreads(entry('compare-worker')),
    assigning: assigningInThreads(entry('assign-worker')),
    now: () => new Date().toISOString(),
    today: () => new Date().toISOString().slice(0, 10),
    render: NO_DOCUMENTS,
    words: NO_DOCUMENTS,
    emit: () => {},
    remember: () => {},
    report: (channel, error) => {
      console.error(channel, error);
      return 'bench';
    },
  });
  /** @returns {Promise<any>} */
  const call = async (channel, input, attached) => {
    const reply = await office.call(channel, input, attached);
    if (!reply.ok) throw new Error(`${channel}: ${JSON.stringify(reply.error)}`);
    return reply.value;
  };
  return { call, close: () => office.close() };
}

/** Everything a round is asked for; nothing of it matters for speed. @param {number} year */
export const roundSetup = (year) => ({
  name: `${year}`,
  year,
  juryName: '工程系列高级职称评审委员会',
  series: '工程',
  scope: 'series',
  juryKind: 'senior',
  jurySize: 25,
  alternates: 5,
  minimumPerSpecialty: 0,
  groupCount: 3,
  meetingDate: `${year}-12-10`,
  meetingPlace: '会议室',
  establishingBody: '人社厅',
  officeName: '评审办公室',
  approvalNumber: '',
  approvalValidUntil: `${year + 1}-12-31`,
  consentReference: '',
  contactPhone: '',
  contactAddress: '',
  noticeDays: 5,
  denominatorMode: 'exclude',
  rehearsal: false,
});

/** The attached form of a workbook that the import has read, as the shell hands it on. */
export function attachedBook({ kind, fileName, sha256, judged, cells }) {
  return { kind: 'book', book: { roster: kind, fileName, sha256, judged, cells } };
}
