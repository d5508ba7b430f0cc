import { markRound } from '../../../db/tables/rounds.ts';
import { refuse } from '../../core/domain/kernel/result.ts';
import { done, type FeatureHandlers } from '../feature.ts';
import { loadDecisions, roundBalance } from '../result-decisions.ts';
import { loadRound } from '../round-loading.ts';
import { loadSigned } from '../round-results.ts';
import { filingChecks, lastNoticeDay } from './checks.ts';

/**
 * Marks the round as handed to the authority. Refusals: `already_filed`, `notice_period_running` {endsOn} (rule
 * noticeWorkingDays), `filing_check_open` {check} with its rule.
 */
export const file: FeatureHandlers<'filing'>['file'] = async ({ db, now, today, calendar }, { roundId }) => {
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  if (round.value.row.filed_utc !== null) return refuse('already_filed');
  const open = (await filingChecks(db, round.value, { today, calendar })).find((c) => !c.ok);
  if (open?.code === 'notice_period_over') {
    const endsOn = await lastNoticeDay(db, round.value, calendar);
    return refuse('notice_period_running', endsOn === undefined ? undefined : { endsOn }, 'noticeWorkingDays');
  }
  if (open !== undefined) return refuse('filing_check_open', { check: open.code }, open.rule ?? undefined);
  const balance = roundBalance(await loadSigned(db, round.value), await loadDecisions(db, roundId));
  await markRound(db, roundId, { filed_utc: now });
  return done(null, { object: roundId, before: { filed: false }, after: { filed: true, balance: { ...balance } } });
};
