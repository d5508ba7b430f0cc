import path from 'node:path';
import type { templateForms } from '../../core/contract/rosters.ts';
import { rosterTemplate, type TemplateOf } from '../../core/reports/index.ts';
import { done, type FeatureHandlers } from '../feature.ts';

const OF: Readonly<Record<(typeof templateForms)[number], TemplateOf>> = {
  template_applicants: 'applicants',
  template_experts: 'experts',
  template_units: 'units',
};

/** A blank form for the units. Refusals: those of writing (`disk_full` …). */
export const saveTemplate: FeatureHandlers<'rosters'>['saveTemplate'] = async (context, { form, format }) => {
  const series = context.titles().series.map(({ name }) => name);
  const model = rosterTemplate({ of: OF[form], createdOn: context.today, series });
  const rendered = await context.render(model, format);
  if (!rendered.ok) return rendered;
  const written = await context.writeFile(context.place, rendered.value.bytes);
  if (!written.ok) return written;
  const { sha256 } = rendered.value;
  return context.command(async () =>
    done({ fileName: path.basename(context.place) }, { object: form, after: { form, sha256 } }),
  );
};
