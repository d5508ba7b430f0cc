import type { ApplicationId, ExpertId } from '../kernel/ids.ts';
import { spellingKey } from '../names/spellings.ts';
import { type ComparedApplicant, type ComparedExpert, findConflicts, type Ground } from '../recusal/find-conflicts.ts';
import type { Path } from '../recusal/path.ts';

/** An expert who may be an applicant of the round under another document. */
export interface AlsoApplicant {
  readonly expertId: ExpertId;
  readonly applicationId: ApplicationId;
  readonly path: Path;
  /** Equal while the evidence is the same. */
  readonly digest: string;
}

/**
 * Experts with the name and unit of an applicant whose documents do not say that they are two people. By the same rule as
 * relations are found once a jury is drawn; never by name alone. Whoever has the same number is an applicant and not among
 * them.
 */
export function alsoApplicants(
  applicants: readonly ComparedApplicant[],
  experts: readonly ComparedExpert[],
  ground: Pick<Ground, 'units' | 'spellings' | 'day'>,
): readonly AlsoApplicant[] {
  const key = ({ name }: { readonly name: string }) => spellingKey(name, ground.spellings);
  const names = new Set(applicants.map(key));
  const alike = experts.filter((one) => names.has(key(one)));
  const theirs = new Set(alike.map(key));
  const subjects = applicants.filter((one) => theirs.has(key(one)));
  return findConflicts(subjects, alike, { ...ground, declared: [], years: 0, addressMost: 0 }).flatMap(
    ({ expertId, applicationId, kind, path, digest }) =>
      kind === 'own_application' && path[0]?.step === 'name' ? [{ expertId, applicationId, path, digest }] : [],
  );
}

/** Whether the office still has to say: nothing was decided, or by other evidence than there is now. */
export function isUndecided(
  { digest }: Pick<AlsoApplicant, 'digest'>,
  decision: { readonly digest: string } | undefined,
): boolean {
  return decision?.digest !== digest;
}
