import type { GroupView } from '../../../src-main/core/contract/index.ts';

/** Names by id of whoever stands in the groups; numbers and names of their applications. */
export function peopleOf(groups: readonly GroupView[]) {
  const experts = groups.flatMap((group) => group.experts);
  const applications = groups.flatMap((group) => group.applications);
  const names = new Map<string, string>(experts.map((one) => [one.expertId, one.name]));
  const numbers = new Map<string, string>(applications.map((one) => [one.applicationId, one.number]));
  const applicants = new Map<string, string>(applications.map((one) => [one.applicationId, one.name]));
  return {
    experts,
    applications,
    nameOf: (id: string) => names.get(id),
    numberOf: (id: string) => numbers.get(id) ?? '',
    applicantOf: (id: string) => applicants.get(id) ?? '',
    expertChoices: experts.map((one) => ({ value: one.expertId as string, label: `${one.name}　${one.unit}` })),
    applicationChoices: applications.map((one) => ({
      value: one.applicationId as string,
      label: `${one.number}　${one.name}　${one.specialty}`,
    })),
  };
}
export type People = ReturnType<typeof peopleOf>;
