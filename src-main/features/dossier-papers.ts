import type { ReadDb } from '../../db/handles.ts';
import type { ApplicationRecord } from '../../db/tables/applications.ts';
import { listProofFiles } from '../../db/tables/attachments.ts';
import { listLooks } from '../../db/tables/proofs.ts';
import { type ChecklistEntry, checklistOf } from '../core/domain/applications/application-types.ts';
import type { EligibilityPack } from '../core/domain/eligibility/eligibility-pack.ts';
import {
  illegibleProofs,
  type OutstandingProof,
  outstandingProofs,
  type ProofFile,
  type ProofLook,
  type ProofStandings,
  standingsOf,
} from '../core/domain/proofs/proofs.ts';

/** What is known of the papers of one dossier. */
export interface DossierPapers {
  readonly standings: ProofStandings;
  readonly illegible: ReadonlySet<string>;
}

const NOTHING_KNOWN: DossierPapers = { standings: new Map(), illegible: new Set() };

function pushed<T>(groups: Map<string, T[]>, key: string, one: T): void {
  const group = groups.get(key);
  if (group) group.push(one);
  else groups.set(key, [one]);
}

/** The papers of every dossier of the round, read once for all of them. */
export async function loadPapers(db: ReadDb, roundId: string): Promise<(applicationId: string) => DossierPapers> {
  const looks = new Map<string, ProofLook[]>();
  for (const { applicationId, ...look } of await listLooks(db, roundId)) pushed(looks, applicationId, look);
  const files = new Map<string, ProofFile[]>();
  for (const { application_id, proof, legible } of await listProofFiles(db, roundId)) {
    pushed(files, application_id, { proof, legible: legible === null ? null : legible === 1 });
  }
  return (applicationId) => {
    const [looked, kept] = [looks.get(applicationId), files.get(applicationId)];
    if (looked === undefined && kept === undefined) return NOTHING_KNOWN;
    return { standings: standingsOf(looked ?? []), illegible: illegibleProofs(kept ?? []) };
  };
}

/** The papers that the round asks of an application. */
export function checklistFor({ kind, level, details }: ApplicationRecord, pack: EligibilityPack): ChecklistEntry[] {
  return checklistOf(pack, { kind, level, unitKind: details.unitKind });
}

export function outstandingOf(
  application: ApplicationRecord,
  pack: EligibilityPack,
  { standings, illegible }: DossierPapers,
): OutstandingProof[] {
  return outstandingProofs(pack, checklistFor(application, pack), standings, illegible);
}
