import { workerData } from 'node:worker_threads';
import { preparedBy } from '../../../db/tables/prepared-application.ts';
import { unpackApplicants } from '../../core/domain/roster/packed-applicants.ts';
import { pronounce } from '../../features/pinyin.ts';
import { packRows } from './packed-rows.ts';
import type { RowsTask } from './rows-thread.ts';

/** Rows of one message: few, so that the first of them are there soon. */
const PART = 500;

const { packed, first, port } = workerData as RowsTask;
const { accepted } = unpackApplicants(packed);
const prepare = preparedBy(pronounce);
for (let at = 0; at < accepted.length; at += PART) {
  port.postMessage(packRows(accepted.slice(at, at + PART).map((row, i) => prepare(row, first + at + i))));
}
port.close();
