import type { ReadDb } from '../../../db/handles.ts';
import { listApplications } from '../../../db/tables/applications.ts';
import { loadRegister } from '../../../db/tables/conflicts.ts';
import { listStays } from '../../../db/tables/group-plans.ts';
import type { BoardApplication, BoardExpert, BoardGroup } from '../../core/contract/index.ts';
import type { ShapedGroup } from '../../core/domain/groups/move-members.ts';
import { grouped } from '../../core/domain/kernel/grouped.ts';
import type { ExpertId, RoundId } from '../../core/domain/kernel/ids.ts';
import { tiesOf } from '../../core/domain/recusal/register.ts';
import { expectedMembers, loadRoom } from '../meeting-room.ts';
import { listShownJury } from '../sealed-names.ts';

export interface BoardPeople {
  /** Those who may be counted on. */
  readonly expected: ReadonlySet<string>;
  /** Specialty of each application of the round. */
  readonly specialtyOf: ReadonlyMap<string, string>;
  /** The groups side by side, as they are or would be; those of no group first where there are any. */
  columns(groups: readonly ShapedGroup[]): readonly BoardGroup[];
}

/**
 * Whoever can stand on the board, read once. A masked juror stands in no list, beside no application and in no conflict:
 * see `groupViews`.
 */
export async function loadBoardPeople(db: ReadDb, roundId: RoundId): Promise<BoardPeople> {
  const expected = new Set(expectedMembers(await loadRoom(db, roundId)).map((juror) => juror.expertId));
  const jury = (await listShownJury(db, roundId)).filter((juror) => juror.seated);
  const masked = new Set(jury.filter((juror) => juror.masked).map((juror) => juror.expertId));
  const experts = jury
    .filter((juror) => !juror.masked)
    .map(({ expertId, expert: { name, unit, specialty } }): BoardExpert => {
      return { ...{ expertId, name, unit, specialty }, absent: !expected.has(expertId) };
    });
  const told = new Set<string>(experts.map((one) => one.expertId));
  // In one walk: the register of a large round has thousands of entries.
  const entriesOf = grouped(await loadRegister(db, roundId), (entry) => entry.applicationId);
  const stays = await listStays(db, roundId);
  const applications = (await listApplications(db, roundId)).map(
    ({ applicationId, number, name, unit, specialty, title }): BoardApplication => ({
      ...{ applicationId, number, name, unit, specialty, title },
      stays: stays.has(applicationId),
      ties: tiesOf(entriesOf.get(applicationId) ?? []).filter(({ expertId }) => told.has(expertId)),
    }),
  );
  const shown = (id: ExpertId | null) => (id !== null && told.has(id) ? id : null);
  return {
    expected,
    specialtyOf: new Map(applications.map((one) => [one.applicationId, one.specialty])),
    columns(groups) {
      const home = new Map<string, string>(
        groups.flatMap((one) => [...one.expertIds, ...one.applicationIds].map((id) => [id, one.groupId] as const)),
      );
      const [seats, bags] = [
        grouped(experts, (one) => home.get(one.expertId) ?? ''),
        grouped(applications, (one) => home.get(one.applicationId) ?? ''),
      ];
      const placed = groups.map((group): BoardGroup => {
        const { groupId, number, name, specialties, leaderId, deputyId, expertIds } = group;
        return {
          ...{ groupId, number, name, specialties },
          ...{ leaderId: shown(leaderId), deputyId: shown(deputyId) },
          sealed: expertIds.filter((id) => masked.has(id)).length,
          experts: seats.get(groupId) ?? [],
          applications: bags.get(groupId) ?? [],
        };
      });
      const loose: BoardGroup = {
        ...{ groupId: null, number: 0, name: '', specialties: [], leaderId: null, deputyId: null },
        sealed: [...masked].filter((id) => !home.has(id)).length,
        experts: (seats.get('') ?? []).filter((one) => !one.absent),
        applications: bags.get('') ?? [],
      };
      const any = loose.experts.length + loose.applications.length + loose.sealed > 0;
      return groups.length > 0 && any ? [loose, ...placed] : placed;
    },
  };
}
