import { listIntegrityInRound } from '../../../db/tables/integrity.ts';
import { findNotice } from '../../../db/tables/notices.ts';
import type { DecisionMatter, ResultDecisionView } from '../../core/contract/result-decisions.ts';
import type { IsoDate } from '../../core/domain/calendar/iso-date.ts';
import { asId } from '../../core/domain/kernel/ids.ts';
import { ok } from '../../core/domain/kernel/result.ts';
import { entriesInForce } from '../decisions-against.ts';
import type { FeatureHandlers } from '../feature.ts';
import { bagNumber } from '../meeting-room.ts';
import { decisionView, loadDecisions, passedOf, roundBalance } from '../result-decisions.ts';
import { loadRound } from '../round-loading.ts';
import { loadSigned } from '../round-results.ts';

/** Refusal: `round_not_found`. */
export const decisions: FeatureHandlers<'results'>['decisions'] = async ({ db, today }, { roundId }) => {
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  const signed = await loadSigned(db, round.value);
  const loaded = await loadDecisions(db, roundId);
  const passed = passedOf(signed).map(({ item: { subject } }) => ({
    applicationId: asId<'application'>(subject.applicationId),
    number: bagNumber(subject.number),
    name: subject.name,
  }));
  const people = new Map(passed.map((one): [string, (typeof passed)[number]] => [one.applicationId, one]));
  const entries = await listIntegrityInRound(db, roundId);
  const inForce = new Set((await entriesInForce(db, round.value, today)).map(({ row }) => row.id));
  const last = (applicationId: string, recordId: string) =>
    loaded.rows.findLast((one) => one.application_id === applicationId && one.record_id === recordId)?.outcome ?? null;
  const matters = entries.flatMap(({ row, applicationId, number, name }): DecisionMatter[] => {
    const outcome = last(applicationId, row.id);
    if (!people.has(applicationId) || (outcome === null && !inForce.has(row.id))) return [];
    const until = row.end_on as IsoDate;
    const id = asId<'application'>(applicationId);
    return [{ applicationId: id, bag: number, name, recordId: row.id, entry: row.decision_number, until, outcome }];
  });
  return ok({
    balance: roundBalance(signed, loaded),
    decisions: loaded.rows.map(
      (row): ResultDecisionView => ({
        ...decisionView(row, loaded),
        applicationId: asId<'application'>(row.application_id),
        bag: people.get(row.application_id)?.number ?? '',
        name: people.get(row.application_id)?.name ?? '',
      }),
    ),
    matters: [...matters.filter((one) => one.outcome === null), ...matters.filter((one) => one.outcome !== null)],
    passed,
    noticePosted: (await findNotice(db, roundId)) !== undefined,
    filed: round.value.row.filed_utc !== null,
    today,
  });
};
