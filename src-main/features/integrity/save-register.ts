import path from 'node:path';
import { ok } from '../../core/domain/kernel/result.ts';
import { integrityRegisterReport } from '../../core/reports/index.ts';
import { done, type FeatureHandlers } from '../feature.ts';
import { listEntries } from './list-entries.ts';

/** F28 of the office, as it stands today. Refusals: those of rendering (`glyph_missing` …) and of writing (`disk_full` …). */
export const saveRegister: FeatureHandlers<'integrity'>['saveRegister'] = async (
  context,
  { form, format, language },
) => {
  const loaded = await context.query(async (query) => {
    const list = await listEntries(query, {});
    const office = await query.db.selectFrom('office_name').select('name').executeTakeFirst();
    return list.ok ? ok({ ...list.value, officeName: office?.name ?? '' }) : list;
  });
  if (!loaded.ok) return loaded;
  const { entries, officeName, rule, today } = loaded.value;
  const model = integrityRegisterReport(
    {
      officeName,
      createdOn: today,
      rule,
      // The oldest first: a register is read in the order in which it was written.
      rows: entries.toReversed().map((entry) => ({
        ...entry,
        lifted: entry.liftedOn === null ? null : { on: entry.liftedOn, decision: entry.liftDecision },
      })),
    },
    context.words(language),
  );
  const rendered = await context.render(model, format);
  if (!rendered.ok) return rendered;
  const written = await context.writeFile(context.place, rendered.value.bytes);
  if (!written.ok) return written;
  const { pages, sha256 } = rendered.value;
  return context.command(async () =>
    done({ fileName: path.basename(context.place) }, { object: form, after: { form, format, pages, sha256 } }),
  );
};
