import path from 'node:path';
import { approvalFor } from '../../core/domain/juries/approvals.ts';
import { ok } from '../../core/domain/kernel/result.ts';
import { juryRegisterReport } from '../../core/reports/index.ts';
import { done, type FeatureHandlers } from '../feature.ts';
import { listRegister } from './list-register.ts';

/** The register of juries as it stands today. Refusals: those of rendering (`glyph_missing` …) and of writing (`disk_full` …). */
export const saveRegister: FeatureHandlers<'juries'>['saveRegister'] = async (context, { form, format, language }) => {
  const loaded = await context.query(async (query) => {
    const list = await listRegister(query, {});
    const office = await query.db.selectFrom('office_name').select('name').executeTakeFirst();
    return list.ok ? ok({ ...list.value, officeName: office?.name ?? '' }) : list;
  });
  if (!loaded.ok) return loaded;
  const { juries, officeName, rule, today } = loaded.value;
  const rows = juries.map((jury) => ({
    ...jury,
    approval:
      approvalFor(
        jury.approvals.filter((one) => one.annulled === null),
        today,
      ) ?? null,
  }));
  const model = juryRegisterReport({ officeName, createdOn: today, rule, rows }, context.words(language));
  const rendered = await context.render(model, format);
  if (!rendered.ok) return rendered;
  const written = await context.writeFile(context.place, rendered.value.bytes);
  if (!written.ok) return written;
  const { pages, sha256 } = rendered.value;
  return context.command(async () =>
    done({ fileName: path.basename(context.place) }, { object: form, after: { form, format, pages, sha256 } }),
  );
};
