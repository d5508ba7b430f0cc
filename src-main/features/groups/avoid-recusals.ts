import type { ReviewGroup } from '../../core/domain/groups/form-groups.ts';
import { grouped } from '../../core/domain/kernel/grouped.ts';
import type { ApplicationId, ExpertId } from '../../core/domain/kernel/ids.ts';
import { byText } from '../../core/domain/kernel/order.ts';
import { mayHandle, mayJoin, type RecusalRegister } from '../../core/domain/recusal/register.ts';

interface Listed {
  readonly applicationId: ApplicationId;
  readonly specialty: string;
}

/**
 * Groups are formed by specialty, without a look at recusals; large employers then leave single applications with fewer
 * than `minimum` experts of their group who may handle them. Such an application moves to another group, as offices do
 * it: one that reviews its specialty before one that does not, then one with an expert to spare, then one with more
 * experts of that specialty, then the one with the fewest applications. With exactly `minimum` one absence would leave it
 * short, so it moves too, but only to a group that has one to spare and no fewer experts of its specialty. Where no group
 * has enough, it stays, and assigning adds experts of others. Undecided conflicts count like recusals. Who is forbidden
 * to judge an applicant is not to sit in the group that reviews them: such an application moves too, to a group with
 * enough experts and nobody forbidden, where there is one.
 */
export function avoidRecusals(
  formed: readonly ReviewGroup[],
  applications: readonly Listed[],
  specialtyOf: ReadonlyMap<ExpertId, string>,
  register: RecusalRegister,
  minimum: number,
): { readonly groups: readonly ReviewGroup[]; readonly moved: number } {
  const groups = formed.map((g) => ({ ...g, applicationIds: new Set(g.applicationIds) }));
  // Only what concerns the application at hand: the register of a large round has thousands of entries.
  const entriesOf = grouped(register, (entry) => entry.applicationId);
  let moved = 0;
  for (const { applicationId, specialty } of [...applications].sort((a, b) =>
    byText(a.applicationId, b.applicationId),
  )) {
    const entries = entriesOf.get(applicationId) ?? [];
    const free = (g: (typeof groups)[number]) =>
      g.expertIds.filter((expertId) => mayHandle(entries, expertId, applicationId)).length;
    const home = groups.find((g) => g.applicationIds.has(applicationId));
    const barred = (g: (typeof groups)[number]) => g.expertIds.some((id) => !mayJoin(entries, id, applicationId));
    if (home === undefined || (free(home) > minimum && !barred(home))) continue;
    const narrow = free(home) === minimum && !barred(home);
    const spare = (g: (typeof groups)[number]) => (free(g) > minimum ? 1 : 0);
    const reviews = (g: (typeof groups)[number]) => (g.specialties.includes(specialty) ? 1 : 0);
    const peers = (g: (typeof groups)[number]) => g.expertIds.filter((id) => specialtyOf.get(id) === specialty).length;
    const [target] = groups
      .filter((g) => g !== home && !(free(home) >= minimum && barred(g)))
      .filter((g) => (narrow ? spare(g) === 1 && peers(g) > 0 && peers(g) >= peers(home) : free(g) >= minimum))
      .sort(
        (a, b) =>
          Number(barred(a)) - Number(barred(b)) ||
          reviews(b) - reviews(a) ||
          spare(b) - spare(a) ||
          peers(b) - peers(a) ||
          a.applicationIds.size - b.applicationIds.size ||
          a.index - b.index,
      );
    if (target === undefined) continue;
    home.applicationIds.delete(applicationId);
    target.applicationIds.add(applicationId);
    moved += 1;
  }
  const specialty = new Map(applications.map((a) => [a.applicationId, a.specialty]));
  return {
    moved,
    groups: groups.map((g) => {
      const applicationIds = [...g.applicationIds].sort(byText);
      const specialties = [...new Set(applicationIds.map((id) => specialty.get(id) ?? ''))].sort(byText);
      return { ...g, applicationIds, specialties };
    }),
  };
}
