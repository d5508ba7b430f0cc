import type { AcceptedApplicant } from '../roster/judge-applicants.ts';
import { findTitle } from '../titles/find-title.ts';
import type { TitleCatalogue } from '../titles/title-catalogue.ts';
import type { FieldFinding } from './field-change.ts';

const near = (words: readonly string[]) => ({ near: words.join('、') });

/** Series, title and level against the catalogue: told at the field to look at, never a reason to refuse. */
export function titleWarnings(
  { series, title, level }: Pick<AcceptedApplicant, 'series' | 'title' | 'level'>,
  catalogue: TitleCatalogue,
): FieldFinding[] {
  const found = findTitle(catalogue, series, title);
  if (found.kind === 'series_unknown') {
    return [{ field: 'series', code: 'series_not_in_catalogue', params: near(found.near.map((s) => s.name)) }];
  }
  if (found.kind === 'title_unknown') {
    return [{ field: 'title', code: 'title_not_in_catalogue', params: near(found.near.map((t) => t.wording)) }];
  }
  if (found.title.level === level) return [];
  return [{ field: 'level', code: 'title_of_level', params: { level: found.title.level } }];
}
