import type { ReadDb } from '../../../db/handles.ts';
import { listApplications } from '../../../db/tables/applications.ts';
import { type ConflictRecord, listConflicts } from '../../../db/tables/conflicts.ts';
import { listUnits } from '../../../db/tables/units.ts';
import type { ConflictView } from '../../core/contract/recusal.ts';
import type { IsoDate } from '../../core/domain/calendar/iso-date.ts';
import { asId } from '../../core/domain/kernel/ids.ts';
import { byText } from '../../core/domain/kernel/order.ts';
import { ok } from '../../core/domain/kernel/result.ts';
import { denominatorsBy } from '../../core/domain/recusal/denominators.ts';
import { unitsOf } from '../../core/domain/recusal/path.ts';
import { decisionOf } from '../../core/domain/recusal/register.ts';
import { isWithheld } from '../../core/domain/recusal/withheld.ts';
import { beijing } from '../beijing-time.ts';
import type { FeatureHandlers } from '../feature.ts';
import { type LoadedRound, loadRound } from '../round-loading.ts';
import { listShownJury, type ShownJuror } from '../sealed-names.ts';

/** In the juror's place where that is withheld: how many relations a seat has would name whose unit sends so many. */
const NOBODY_TOLD = asId<'expert'>('sealed');

const dayOf = (utc: string | null) => (utc === null ? null : beijing(utc).date);

/** Nothing but what was decided: everything else would tell the person. */
function sealedView({ conflictId, state }: ConflictRecord): ConflictView {
  return {
    ...{ conflictId, expertId: NOBODY_TOLD, expert: '', expertUnit: '', applicationId: null, number: '' },
    ...{ applicant: '', applicantUnit: '', kind: 'sealed', source: 'matching', path: [], foundOn: null },
    ...{ expiresOn: null, state, treatment: 'leave', reason: '', ruledBy: '', decidedOn: null, earlier: null },
  };
}

function viewOf(
  c: ConflictRecord,
  application: { readonly number: string; readonly name: string; readonly unit: string },
  { masked, expert }: ShownJuror,
): ConflictView {
  if (isWithheld(masked, c.entered)) return sealedView(c);
  const { conflictId, expertId, applicationId, kind, source, path, state, treatment, reason, ruledBy, earlier } = c;
  return {
    ...{ conflictId, expertId, expert: expert.name, expertUnit: expert.unit, applicationId },
    ...{ number: application.number, applicant: application.name, applicantUnit: application.unit },
    ...{ kind, source, path, state, treatment, reason, ruledBy },
    foundOn: c.foundOn as IsoDate | null,
    expiresOn: c.expiresOn as IsoDate | null,
    decidedOn: (c.ruledOn as IsoDate | null) ?? dayOf(c.decidedUtc),
    earlier:
      earlier === null || earlier.state === 'suggested'
        ? null
        : {
            ...{ state: earlier.state, treatment: earlier.treatment, reason: earlier.reason },
            decidedOn: dayOf(earlier.decidedUtc),
          },
  };
}

/** Names of the units on the paths, by id. */
export async function unitNames(db: ReadDb, paths: readonly ConflictView['path'][]): Promise<Record<string, string>> {
  const wanted = new Set(paths.flatMap(unitsOf));
  const rows = (await listUnits(db)).filter(({ id }) => wanted.has(id));
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}

/** Both readings, if every seat attends. A masked seat would be known by whom it may not judge. */
function denominatorViews(
  { setup, pack }: LoadedRound,
  jury: readonly ShownJuror[],
  conflicts: readonly ConflictRecord[],
  applications: Awaited<ReturnType<typeof listApplications>>,
) {
  const seated = new Set<string>(jury.filter((j) => j.seated).map((j) => j.expertId));
  if (jury.some((j) => j.masked)) return [];
  const register = conflicts.map((c) => ({ ...c, decision: decisionOf(c.state, c.treatment) }));
  const counted = denominatorsBy(pack, setup.jurySize, seated, register);
  return applications.flatMap(({ applicationId, number, name }) => {
    const readings = counted.get(applicationId);
    return readings === undefined ? [] : [{ applicationId, number, applicant: name, ...readings }];
  });
}

export const list: FeatureHandlers<'recusal'>['list'] = async ({ db }, { roundId }) => {
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  const all = await listApplications(db, roundId);
  const applications = new Map(all.map((a) => [a.applicationId, a]));
  const jurors = await listShownJury(db, roundId);
  const jury = new Map(jurors.map((j) => [j.expertId, j]));
  const conflicts = await listConflicts(db, roundId);
  const views = conflicts.flatMap((c): ConflictView[] => {
    const [application, juror] = [applications.get(c.applicationId), jury.get(c.expertId)];
    return application === undefined || juror === undefined ? [] : [viewOf(c, application, juror)];
  });
  // Their place among the others would tell the applicant.
  const withheld = views.filter((one) => one.kind === 'sealed').sort((a, b) => byText(a.conflictId, b.conflictId));
  return ok({
    conflicts: [...views.filter((one) => one.kind !== 'sealed'), ...withheld],
    units: await unitNames(
      db,
      views.map((one) => one.path),
    ),
    settled: round.value.row.conflicts_settled_utc !== null,
    denominators: denominatorViews(round.value, jurors, conflicts, all),
  });
};
