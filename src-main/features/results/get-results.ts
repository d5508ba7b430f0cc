import type { ResultRow } from '../../core/contract/results.ts';
import { asId } from '../../core/domain/kernel/ids.ts';
import { ok } from '../../core/domain/kernel/result.ts';
import { passStandardOf } from '../../core/domain/rules/pass-standard.ts';
import { bySection, sectionTypes } from '../ballot-state.ts';
import type { FeatureHandlers } from '../feature.ts';
import { bagNumber } from '../meeting-room.ts';
import { loadRound } from '../round-loading.ts';
import { loadSigned, type SignedItem } from '../round-results.ts';
import { loadScored } from '../round-scores.ts';

function rowOf({ state, item, outcome }: SignedItem, scoreMean: number | null): ResultRow {
  const { subject, row, decision } = item;
  const { round } = state;
  return {
    applicationId: asId<'application'>(subject.applicationId),
    number: bagNumber(subject.number),
    name: subject.name,
    unit: subject.unit,
    specialty: subject.specialty,
    level: subject.level,
    title: subject.title,
    jurySize: round.jury_size,
    present: round.present,
    recused: row.recused_present,
    denominatorMode: row.ruling ?? round.denominator_mode,
    ruled: row.ruling !== null,
    denominator: decision.denominator,
    needed: decision.needed,
    issued: round.issued ?? 0,
    returned: round.returned ?? 0,
    agree: row.agree ?? 0,
    oppose: row.oppose ?? 0,
    abstain: row.abstain ?? 0,
    invalid: row.invalid ?? 0,
    passed: outcome === 'passed',
    outcome,
    scoreMean,
  };
}

/** Signed rounds only: a tally that is still being entered is nobody's result. */
export const get: FeatureHandlers<'results'>['get'] = async ({ db }, { roundId }) => {
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  const signed = await loadSigned(db, round.value);
  const subjects = signed.map((s) => s.item.subject);
  const scored = await loadScored(db, round.value, subjects);
  const means = new Map(scored.map((s) => [s.subject.applicationId, s.mean?.hundredths ?? null]));
  const rows = signed.map((s) => rowOf(s, means.get(s.item.subject.applicationId) ?? null));
  const typeOf = sectionTypes(round.value);
  const types = new Map<string, string>(subjects.map((s) => [s.applicationId, typeOf(s)]));
  const places = new Map(
    rows.map((r) => {
      const type = types.get(r.applicationId) ?? '';
      return [`${r.level} ${type}`, { level: r.level, type }];
    }),
  );
  return ok({
    standard: passStandardOf(round.value.pack),
    announced: round.value.row.announced_utc !== null,
    announcedUtc: round.value.row.announced_utc,
    rows,
    // Level and type never mix, in the statistics as little as on the ballot.
    byLevel: [...places.values()].sort(bySection).map(({ level, type }) => {
      const own = rows.filter(
        (r) => r.level === level && types.get(r.applicationId) === type && r.outcome !== 'no_quorum',
      );
      const passed = own.filter((r) => r.passed).length;
      return { level, type, voted: own.length, passed, failed: own.length - passed };
    }),
  });
};
