import { listAllApplications } from '../../../db/tables/applications.ts';
import { listPool } from '../../../db/tables/pool.ts';
import { findUnit } from '../../../db/tables/units.ts';
import type { FoundView } from '../../core/contract/recusal.ts';
import type { IsoDate } from '../../core/domain/calendar/iso-date.ts';
import { asId } from '../../core/domain/kernel/ids.ts';
import { byText } from '../../core/domain/kernel/order.ts';
import { toldNobody } from '../../core/domain/kernel/pace.ts';
import { ok, type Result, refuse } from '../../core/domain/kernel/result.ts';
import type { Compared } from '../../core/domain/recusal/comparing.ts';
import type { Employment } from '../../core/domain/recusal/employment.ts';
import type { ComparedExpert } from '../../core/domain/recusal/find-conflicts.ts';
import { proposedTreatment } from '../../core/domain/recusal/kinds.ts';
import { loadCompared } from '../compared-people.ts';
import type { FeatureHandlers, QueryContext } from '../feature.ts';
import { loadRound } from '../round-loading.ts';
import { readTypedId, readTypedName } from '../typed-person.ts';
import { unitNames } from './list-conflicts.ts';

type Person = Parameters<FeatureHandlers<'recusal'>['check']>[1]['person'];

/** Whoever is asked about has no place in the round and no id. */
const NOBODY = asId<'expert'>('asked');

/** The units that names stand for, by name, alias or former name; a unit that nobody knows has nobody applying. */
async function employmentsOf(
  db: QueryContext['db'],
  unit: string,
  former: readonly string[],
): Promise<readonly Employment[]> {
  const now = unit === '' ? undefined : await findUnit(db, unit);
  const past = await Promise.all(former.map((name) => findUnit(db, name)));
  const employed = (unitId: string, isNow: boolean): Employment => {
    return { unitId, from: null, until: null, now: isNow, written: '' };
  };
  return [
    ...(now === undefined ? [] : [employed(now, true)]),
    ...past.flatMap((id) => (id === undefined || id === now ? [] : [employed(id, false)])),
  ];
}

/** Refusals: `expert_not_in_pool`, `pool_member_not_found`, `typed_name_wrong`, `document_number_wrong` {why}. */
async function personOf(
  db: QueryContext['db'],
  person: Person,
  { experts }: Pick<Compared, 'experts'>,
): Promise<Result<ComparedExpert>> {
  if ('expertId' in person) {
    const expert = experts.find((one) => one.expertId === person.expertId);
    return expert === undefined ? refuse('expert_not_in_pool') : ok(expert);
  }
  if ('memberId' in person) {
    const [member] = await listPool(db, person.memberId);
    if (member === undefined) return refuse('pool_member_not_found');
    const { details, units, idNumber, person: row } = member;
    const employments = units.map(({ unitId, since }, i): Employment => {
      return { unitId, from: since, until: units[i + 1]?.since ?? null, now: i === units.length - 1, written: '' };
    });
    const avoided = await Promise.all(details.avoidUnits.map((name) => findUnit(db, name)));
    return ok({
      ...{ expertId: NOBODY, name: details.name, idNumber, idKind: row.id_kind, birth: row.birth },
      ...{
        phone: details.phone,
        address: details.address,
        employments,
        avoidUnitIds: avoided.filter((id) => id !== undefined),
      },
    });
  }
  const name = readTypedName(person.name);
  if (!name.ok) return name;
  const read = person.idNumber === '' ? null : readTypedId(person.idNumber);
  if (read !== null && !read.ok) return read;
  const employments = await employmentsOf(db, person.unit, person.formerUnits);
  return ok({
    ...{
      expertId: NOBODY,
      name: name.value,
      birth: null,
      phone: person.phone,
      address: person.address,
      employments,
      avoidUnitIds: [],
    },
    ...{ idNumber: read?.value.number ?? '', idKind: read?.value.kind ?? '' },
  });
}

/**
 * "What if we asked this person?": somebody of the round's pool, of the office's pool, or typed in, against everybody who
 * applies. Nothing is written down. Refusals: `round_not_found` and those of `personOf`.
 */
export const check: FeatureHandlers<'recusal'>['check'] = async ({ db, comparing }, { roundId, person }) => {
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  const named = 'expertId' in person ? [person.expertId] : [];
  const compared = await loadCompared(db, round.value, new Set<string>(named), 'competing');
  const asked = await personOf(db, person, compared);
  if (!asked.ok) return asked;
  const applications = new Map((await listAllApplications(db, roundId)).map((a) => [a.applicationId, a]));
  const related = await comparing.relations({ ...compared, experts: [asked.value] }, toldNobody);
  const found = related.flatMap((one): FoundView[] => {
    const application = applications.get(one.applicationId);
    if (application === undefined) return [];
    const { applicationId, kind, source, path } = one;
    return [
      {
        ...{ applicationId, number: application.number, applicant: application.name, applicantUnit: application.unit },
        ...{ kind, source, path, treatment: proposedTreatment(kind), expiresOn: one.expiresOn as IsoDate | null },
      },
    ];
  });
  found.sort((a, b) => byText(a.number, b.number));
  return ok({
    found,
    units: await unitNames(
      db,
      found.map((one) => one.path),
    ),
    applicants: compared.applicants.length,
  });
};
