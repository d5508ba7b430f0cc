import type { QuotaRow } from '../../core/contract/quotas.ts';
import { type DocumentWords, postAuditReport, type ReportModel } from '../../core/reports/index.ts';
import { beijing } from '../beijing-time.ts';
import { countyHolder, unitHolder } from '../post-quotas.ts';
import { contextOf, type PaperState } from './paper-state.ts';

/** F29: of every unit and level, or the one whose audit is named. */
export function postAudits(state: PaperState, words: DocumentWords, of: string | undefined): ReportModel[] {
  const { posts } = state.registers;
  const rows = posts.rows.filter((row) => of === undefined || row.audit?.auditId === of);
  if (rows.length === 0) return [];
  const places = placesOf(state);
  const utc = posts.quotas.audits
    .map((row) => row.utc)
    .sort()
    .at(-1);
  return [
    postAuditReport(
      {
        ...contextOf(state, utc === undefined ? state.today : beijing(utc).date),
        rule: posts.rule,
        percent: posts.percent,
        rows: rows.map((row) => ({
          ...row,
          figures: row.audit?.figures ?? null,
          pooled: row.county === '' ? [] : pooledBy(row, state),
          ...peopleOf(row, places, state, words),
        })),
      },
      words,
    ),
  ];
}

const pooledBy = ({ county }: QuotaRow, { registers }: PaperState): readonly string[] =>
  registers.posts.pooled.filter((one) => one.county === county).map((one) => one.unit);

/** Every living application with the row it is counted in; undefined: outside the quota. */
function placesOf({ registers }: PaperState) {
  const { quotas } = registers.posts;
  return quotas.applications.map((one) => [one, quotas.comparisonOf(one)] as const);
}

/** Who is counted in this row, and who of its units is not limited by posts. */
function peopleOf(row: QuotaRow, places: ReturnType<typeof placesOf>, { registers }: PaperState, words: DocumentWords) {
  const { quotas, pooled } = registers.posts;
  const unitIds = new Set<string>(
    row.unitId === null ? pooled.filter((one) => one.county === row.county).map((one) => one.unitId) : [row.unitId],
  );
  const here = quotas.comparisons.find(
    (one) => one.level === row.level && one.pool === row.pool && isHolder(one.holder, row),
  );
  const people = places.flatMap(([one, comparison]) =>
    comparison !== undefined && comparison === here ? [{ name: one.name, detail: `${one.number} ${one.title}` }] : [],
  );
  const outside = places.flatMap(([one, comparison]) =>
    comparison === undefined && unitIds.has(one.unitId)
      ? [{ name: one.name, detail: words.facts.kinds[one.kind] ?? one.kind }]
      : [],
  );
  return { people, outside };
}

const isHolder = (holder: string, { county, unitId }: QuotaRow): boolean =>
  holder === (unitId === null ? countyHolder(county) : unitHolder(unitId));
