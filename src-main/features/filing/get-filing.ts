import { ok } from '../../core/domain/kernel/result.ts';
import { reportCatalogue } from '../../core/reports/catalogue.ts';
import type { FeatureHandlers } from '../feature.ts';
import { packPlan } from '../pack-plan.ts';
import { loadDecisions, roundBalance } from '../result-decisions.ts';
import { loadRound } from '../round-loading.ts';
import { loadSigned } from '../round-results.ts';
import { filingChecks } from './checks.ts';

export const get: FeatureHandlers<'filing'>['get'] = async ({ db, today, calendar }, { roundId }) => {
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  const signed = await loadSigned(db, round.value);
  return ok({
    filed: round.value.row.filed_utc !== null,
    filedUtc: round.value.row.filed_utc,
    checks: await filingChecks(db, round.value, { today, calendar }),
    balance: roundBalance(signed, await loadDecisions(db, roundId)),
    documents: packPlan.flatMap(({ form, formats }) =>
      formats.map((format) => ({ form, format, audience: reportCatalogue[form].audience })),
    ),
  });
};
