import path from 'node:path';
import type { ReadDb } from '../../../db/handles.ts';
import { listPool, listPoolChanges } from '../../../db/tables/pool.ts';
import type { IsoDate } from '../../core/domain/calendar/iso-date.ts';
import { refuse } from '../../core/domain/kernel/result.ts';
import { reportChanges } from '../../core/domain/pool/pool-changes.ts';
import { poolChangesReport, poolRosterReport } from '../../core/reports/index.ts';
import { done, type FeatureHandlers } from '../feature.ts';
import { toldServiceByPerson } from '../told-service.ts';
import { readEntry, shownCells } from './list-members.ts';
import { served } from './served.ts';

async function rosterRows(db: ReadDb) {
  const service = await toldServiceByPerson(db);
  return (await listPool(db))
    .filter((one) => one.state !== 'removed')
    .map(({ number, details, person, units }) => ({
      number,
      details,
      sex: person.sex as 'male' | 'female' | null,
      ethnicity: person.ethnicity,
      birth: person.birth,
      unit: units.at(-1)?.unit ?? '',
      years: served(details.served, service.get(person.id) ?? []).years,
    }));
}

async function changeRows(db: ReadDb, from: IsoDate, until: IsoDate) {
  const numbers = new Map((await listPool(db)).map((one) => [one.memberId, one.number]));
  const changes = (await listPoolChanges(db)).map((row) => ({
    memberId: row.member_id,
    act: row.act,
    onDate: row.on_date as IsoDate,
    reason: row.reason,
    document: row.document,
    before: row.before === null ? null : readEntry(row.before),
    after: readEntry(row.after),
  }));
  return reportChanges(changes, from, until).map((one) => ({
    ...one,
    cells: shownCells(one.cells),
    number: numbers.get(one.memberId) ?? 0,
  }));
}

/**
 * F03 as the pool stands today, or F38 between two days. Refusals: `pool_period_reversed`, those of rendering
 * (`glyph_missing` …) and of writing (`disk_full` …).
 */
export const saveReport: FeatureHandlers<'pool'>['saveReport'] = async (
  context,
  { form, from, until, format, language },
) => {
  if (until < from) return refuse('pool_period_reversed');
  const words = context.words(language);
  const model = await context.query(async ({ db, today }) => {
    const office = await db.selectFrom('office_name').select('name').executeTakeFirst();
    const facts = { officeName: office?.name ?? '', createdOn: today };
    return form === 'F03'
      ? poolRosterReport({ ...facts, rows: await rosterRows(db) }, words)
      : poolChangesReport({ ...facts, from, until, rows: await changeRows(db, from, until) }, words);
  });
  const rendered = await context.render(model, format);
  if (!rendered.ok) return rendered;
  const written = await context.writeFile(context.place, rendered.value.bytes);
  if (!written.ok) return written;
  const { pages, sha256 } = rendered.value;
  return context.command(async () =>
    done({ fileName: path.basename(context.place) }, { object: form, after: { form, format, pages, sha256 } }),
  );
};
