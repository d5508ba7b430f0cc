import type { ApplicationTypes, ChecklistEntry, Proof } from '../applications/application-types.ts';
import type { EligibilityFacts } from '../eligibility/facts.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import type { Severity } from '../rules/rule-pack.ts';

/** How a paper of the checklist stands. Stored in `proof_look`: published words are never changed, only added to. */
export const proofStates = ['original', 'copy', 'missing', 'not_needed', 'unseen'] as const;
export type ProofState = (typeof proofStates)[number];

/** One look at some papers of a dossier. Looks are only added: the last one at a paper counts. */
export interface ProofLook {
  readonly proofs: readonly string[];
  readonly state: ProofState;
  readonly reason: string;
  readonly people: string;
  readonly utc: string;
}

export type ProofStanding = Omit<ProofLook, 'proofs'>;
export type ProofStandings = ReadonlyMap<string, ProofStanding>;

/** By paper, from looks in the order in which they were made. */
export function standingsOf(looks: readonly ProofLook[]): ProofStandings {
  const standings = new Map<string, ProofStanding>();
  for (const { proofs, ...look } of looks) for (const proof of proofs) standings.set(proof, look);
  return standings;
}

/** Papers of the checklist that nobody has said anything about. */
export function unseenProofs(checklist: readonly ChecklistEntry[], standings: ProofStandings): string[] {
  return checklist.map(({ id }) => id).filter((id) => (standings.get(id)?.state ?? 'unseen') === 'unseen');
}

/**
 * May this be said of these papers? Refusals: `proof_not_on_checklist` {proof}; `proof_reason_missing`, as a paper that
 * is asked of everybody of the type is left out only with a reason.
 */
export function mayLook(
  checklist: readonly ChecklistEntry[],
  { proofs, state, reason }: Pick<ProofLook, 'proofs' | 'state' | 'reason'>,
): Result<null> {
  const stranger = proofs.find((proof) => checklist.every(({ id }) => id !== proof));
  if (stranger !== undefined) return refuse('proof_not_on_checklist', { proof: stranger });
  return state === 'not_needed' && reason.trim() === '' ? refuse('proof_reason_missing') : ok(null);
}

/** A stored file as far as the checklist asks about it; `legible` null: nobody has looked. */
export interface ProofFile {
  /** '' for a file that shows no paper of the checklist. */
  readonly proof: string;
  readonly legible: boolean | null;
}

/** Papers of which files are kept and not one of them can be read: a better scan mends it, the bad one may stay. */
export function illegibleProofs(files: readonly ProofFile[]): ReadonlySet<string> {
  const readable = new Set(files.filter((file) => file.legible !== false).map((file) => file.proof));
  return new Set(files.map((file) => file.proof).filter((proof) => proof !== '' && !readable.has(proof)));
}

export type OutstandingWhy = 'unseen' | 'missing' | 'illegible';

export interface OutstandingProof {
  readonly id: string;
  readonly name: string;
  readonly why: OutstandingWhy;
  readonly severity: Severity;
}

/**
 * What keeps the papers from being complete, in the order of the checklist. A pack of before papers were looked at has no
 * rule about them: there they are told (`info`) and nothing is held up, but for a paper with a severity of its own.
 */
export function outstandingProofs(
  pack: Pick<ApplicationTypes, 'proofs' | 'proofsComplete'>,
  checklist: readonly ChecklistEntry[],
  standings: ProofStandings,
  illegible: ReadonlySet<string>,
): OutstandingProof[] {
  const general = pack.proofsComplete?.value === true ? pack.proofsComplete.severity : 'info';
  return checklist.flatMap(({ id, name }) => {
    const state = standings.get(id)?.state ?? 'unseen';
    const why: OutstandingWhy | undefined =
      state === 'unseen' || state === 'missing'
        ? state
        : state !== 'not_needed' && illegible.has(id)
          ? 'illegible'
          : undefined;
    return why === undefined ? [] : [{ id, name, why, severity: (pack.proofs[id] as Proof).severity ?? general }];
  });
}

/** Facts that a look answers: the paper is there or it is not. What nobody looked at, or is not needed, says nothing. */
export function factsSettled(
  { proofs }: Pick<ApplicationTypes, 'proofs'>,
  standings: ProofStandings,
): Partial<EligibilityFacts> {
  const facts: { -readonly [K in NonNullable<Proof['settles']>]?: boolean } = {};
  for (const [id, { state }] of standings) {
    const settles = proofs[id]?.settles;
    if (settles === undefined) continue;
    if (state === 'original' || state === 'copy') facts[settles] = true;
    else if (state === 'missing') facts[settles] = false;
  }
  return facts;
}
