import { canonicalJson, sha256Hex } from '../kernel/digest.ts';
import type { Party, Relation } from './declarations.ts';
import type { ConflictKind, ConflictSource } from './kinds.ts';

export type Side = 'expert' | 'applicant';

/**
 * One step on the way from an expert to an applicant. Data, no sentence: the window and the papers have the words. No ID
 * number, no whole telephone number and no whole address ever stands in one.
 */
export type Step =
  /** One person, by the number of the document. */
  | { readonly step: 'id' }
  /** Perhaps one person: names that are alike, `spelling` in another writing; a number is missing, of another document or nearly the same. */
  | { readonly step: 'name'; readonly spelling: boolean; readonly number: 'missing' | 'other_document' | 'near' }
  /** Where a side works (`now`) or worked. `written`: as the roster writes the unit, where that is not its name. */
  | {
      readonly step: 'employer';
      readonly of: Side;
      readonly unitId: string;
      readonly from: string | null;
      readonly until: string | null;
      readonly now: boolean;
      readonly written: string;
    }
  /** How the expert's unit stands to the applicant's. */
  | { readonly step: 'unit'; readonly stands: 'above' | 'below'; readonly unitId: string; readonly otherId: string }
  /** The expert asked, in the roster, not to judge people of that unit. */
  | { readonly step: 'avoids'; readonly unitId: string }
  | { readonly step: 'phone'; readonly tail: string }
  /** The last characters of the house, as it is compared. */
  | { readonly step: 'address'; readonly tail: string }
  | {
      readonly step: 'declared';
      readonly by: Party;
      readonly relation: Relation;
      readonly detail: string;
      readonly toldBy: string;
      readonly toldOn: string;
      readonly unitId: string | null;
    };

export type Path = readonly Step[];

/** Nobody can say that it is somebody else. */
export function isCertain(path: Path): boolean {
  return path.some(({ step }) => step === 'id');
}

/** Every unit that the path goes through. */
export function unitsOf(path: Path): readonly string[] {
  return path.flatMap((one) => {
    if (one.step === 'unit') return [one.unitId, one.otherId];
    return 'unitId' in one && one.unitId !== null ? [one.unitId] : [];
  });
}

/** What a decision rested on. Of a present employer neither the day of coming nor the spelling in a roster matters. */
function weighed(one: Step): unknown {
  if (one.step !== 'employer') return one;
  const { written: _, from, until, ...rest } = one;
  return one.now ? rest : { ...rest, from, until };
}

/** Equal while the evidence is the same. `beside`: what belongs to it and must not stand in the path, a telephone number, an address. */
export function evidenceDigest(kind: ConflictKind, source: ConflictSource, path: Path, beside = ''): string {
  return sha256Hex(canonicalJson({ kind, source, path: path.map(weighed), beside }));
}
