import { addDays } from '../core/domain/calendar/iso-date.ts';
import { isWorkingDay, type WorkCalendar } from '../core/domain/calendar/working-days.ts';
import { StepFailed } from './desk.ts';
import type { Rehearsal } from './rehearsal-state.ts';

export async function announce(r: Rehearsal): Promise<void> {
  r.step('results');
  const { desk, roundId, words } = r;
  r.clock.moveTo(r.options.date, '17:00');
  await desk.call('results', 'announce', { roundId });
  await desk.call('meeting', 'close', { roundId, note: words.own.closingNote });
  const { rows } = await desk.call('results', 'get', { roundId });
  const { applications } = await desk.call('applicants', 'list', { roundId });
  const sheetRows = new Map(applications.map((a) => [a.applicationId, a.sheetRow]));
  r.report.results = rows.map((row) => ({
    applicationId: row.applicationId,
    name: row.name,
    idNumber: r.idNumbers.get(`${sheetRows.get(row.applicationId) ?? 0}|${row.name}`) ?? '',
    unit: row.unit,
    level: row.level,
    title: row.title,
    present: row.present,
    recused: row.recused,
    denominatorMode: row.denominatorMode,
    issued: row.issued,
    returned: row.returned,
    agree: row.agree,
    oppose: row.oppose,
    abstain: row.abstain,
    invalid: row.invalid,
    passed: row.passed,
    scoreMean: row.scoreMean,
  }));
}

/** Posted on the next working day; filing is tried while the period runs, and must be refused. */
export async function postNotice(r: Rehearsal, calendar: WorkCalendar): Promise<void> {
  r.step('notice');
  const { desk, roundId, words } = r;
  let postedOn = addDays(r.options.date, 1);
  while (!isWorkingDay(postedOn, calendar)) postedOn = addDays(postedOn, 1);
  r.clock.moveTo(postedOn, '09:00');
  const { channels, phone, address } = words.own;
  const { endsOn } = await desk.call('notice', 'post', { roundId, postedOn, channels, phone, address });
  r.clock.moveTo(endsOn, '17:00');
  const early = await desk.call('notice', 'close', { roundId, note: '' }).then(
    () => true,
    (error: unknown) => {
      if (error instanceof StepFailed) return false;
      throw error;
    },
  );
  if (early) throw new Error('the notice closed before its period was over');
  r.clock.moveTo(addDays(endsOn, 1), '09:00');
  await desk.call('notice', 'close', { roundId, note: words.own.noObjections });
  const view = await desk.call('notice', 'get', { roundId });
  r.report.notice = { from: postedOn, to: endsOn, workingDays: view.counted.length };
}

export async function file(r: Rehearsal, packFolder: string): Promise<void> {
  r.step('filing');
  const { desk, roundId, options } = r;
  await r.timed('documents', () =>
    desk.call('documents', 'savePack', { roundId, language: options.language }, { kind: 'place', path: packFolder }),
  );
  await desk.call('filing', 'file', { roundId });
  const { filed } = await desk.call('filing', 'get', { roundId });
  r.report.filed = filed;
  const { intact } = await desk.call('office', 'auditHead', {});
  if (!intact) throw new Error('the audit chain is broken');
}
