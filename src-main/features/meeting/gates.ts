import type { ReadDb } from '../../../db/handles.ts';
import { hasAssignment } from '../../../db/tables/assignments.ts';
import { listGroups } from '../../../db/tables/groups.ts';
import { listBatches } from '../../../db/tables/import-batches.ts';
import { listMeetingBackups } from '../../../db/tables/meeting-backups.ts';
import { countConflicts } from '../../../db/tables/round-counts.ts';
import { listMeetingPeople } from '../../../db/tables/sittings.ts';
import type { IsoDate } from '../../core/domain/calendar/iso-date.ts';
import { type Refusal, refuse } from '../../core/domain/kernel/result.ts';
import { missingRoles } from '../../core/domain/meeting/people.ts';
import { hasQuorum } from '../../core/domain/quorum/quorum.ts';
import { checkComposition } from '../../core/domain/rules/jury-composition.ts';
import { beijing } from '../beijing-time.ts';
import type { Surroundings } from '../feature.ts';
import { dayToHold } from '../meeting-days.ts';
import { bagNumber } from '../meeting-room.ts';
import type { LoadedRound } from '../round-loading.ts';
import { ownItems } from '../sittings.ts';
import { dayGates, type Gate, juryDissolvedOn } from './day-gates.ts';
import type { MeetingState } from './meeting-state.ts';

/**
 * Of whoever signed the sheet on the table. The decree counts who attends (Decree 40): a signature of another day is none
 * for this one, and is struck out and given anew.
 */
function sheetGates({ setup, pack }: LoadedRound, { jury }: MeetingState, now: string): readonly Gate[] {
  const present = jury.filter((j) => j.seated && j.state === 'present');
  const quorum = hasQuorum(pack.rules.quorum.value, setup.jurySize, present.length);
  const pledged = present.filter((j) => j.pledged).length;
  const day = beijing(now).date;
  const otherDay = present.filter((j) => j.signedUtc !== null && beijing(j.signedUtc).date !== day);
  return [
    {
      code: 'quorum_met',
      rule: 'quorum',
      ok: quorum.met,
      severity: 'block',
      params: { present: present.length, needed: quorum.needed },
    },
    {
      code: 'pledges_signed',
      rule: null,
      ok: pledged === present.length,
      severity: 'block',
      params: { pledged, present: present.length },
    },
    {
      code: 'signed_today',
      rule: 'quorum',
      ok: otherDay.length === 0,
      severity: 'block',
      params: { count: otherDay.length, names: otherDay.map((j) => j.name).join('\n') },
    },
  ];
}

/** Recusals that nobody has ruled on keep a meeting from opening, and a sitting after a break too. */
async function recusalGate(db: ReadDb, { row }: LoadedRound): Promise<Gate> {
  const undecided = await countConflicts(db, row.id, 'suggested');
  return {
    code: 'conflicts_settled',
    rule: null,
    ok: row.conflicts_settled_utc !== null && undecided === 0,
    severity: 'block',
    params: { undecided },
  };
}

/** Whoever is dealt with case by case has an item of the agenda (一事一议): by the type's own entry in the conditions. */
function ownGate(round: LoadedRound, { subjects, sittings }: MeetingState): readonly Gate[] {
  const own = ownItems(round, subjects);
  if (own.length === 0) return [];
  const listed = sittings.some(({ agenda }) => agenda.some((item) => item.kind === 'own'));
  const bags = own.map((one) => bagNumber(one.number)).join('\n');
  return [{ code: 'own_agenda', rule: null, ok: listed, severity: 'block', params: { count: own.length, bags } }];
}

/**
 * What must hold before the meeting opens, in the order in which the office goes through it. A meeting that was put off
 * is held on a later day than planned: approval and terms must cover that day.
 */
export async function meetingGates(
  db: ReadDb,
  round: LoadedRound,
  state: MeetingState,
  { now, today, sampleDigests }: Pick<Surroundings, 'now' | 'today' | 'sampleDigests'>,
): Promise<readonly Gate[]> {
  const { row, setup, pack } = round;
  const seated = state.jury.filter((j) => j.seated);
  const groups = await listGroups(db, row.id);
  const vacant = groups.filter((group) => group.expertIds.length === 0).length;
  const { juryKind: kind, scope, consentReference } = setup;
  // Odd is a rule on who was composed into the jury, never on who turns up.
  const composition = checkComposition({ size: seated.length, kind, scope, consentReference }, pack);
  const wrong = composition.find((f) => !f.ok && f.severity === 'block');
  const missing = missingRoles(await listMeetingPeople(db, row.id));
  return [
    ...dayGates(round, seated, dayToHold(round, today), await juryDissolvedOn(db, round)),
    {
      code: 'jury_composed',
      rule: wrong?.rule ?? 'oddJury',
      ok: wrong === undefined && seated.length === setup.jurySize,
      severity: 'block',
      params: { seats: seated.length, jurySize: setup.jurySize },
    },
    await recusalGate(db, round),
    {
      code: 'groups_formed',
      rule: 'groupMinimum',
      ok: groups.length > 0 && vacant === 0,
      severity: 'block',
      params: { groups: groups.length, vacant },
    },
    {
      code: 'experts_assigned',
      rule: 'groupMinimum',
      ok: await hasAssignment(db, row.id),
      severity: 'block',
      params: {},
    },
    ...ownGate(round, state),
    ...sheetGates(round, state, now),
    {
      code: 'people_named',
      rule: null,
      ok: missing.length === 0,
      severity: 'block',
      params: {
        secretary: Number(!missing.includes('secretary')),
        supervisor: Number(!missing.includes('supervisor')),
      },
    },
    ...(await sampleGate(db, round, sampleDigests())),
    await backupGate(db, row.id, today),
  ];
}

/** Nobody who was made up stands in a round that is none of practice. */
async function sampleGate(db: ReadDb, { row, setup }: LoadedRound, samples: ReadonlySet<string>): Promise<Gate[]> {
  if (setup.rehearsal) return [];
  const batches = [...(await listBatches(db, row.id, 'applicants')), ...(await listBatches(db, row.id, 'experts'))];
  const made = batches.filter((one) => samples.has(one.file_sha256));
  const ok = made.length === 0;
  return [{ code: 'no_sample_data', rule: null, ok, severity: 'warn', params: { count: made.length } }];
}

/** A copy of the office of the same day, read back. */
async function backupGate(db: ReadDb, roundId: string, today: IsoDate): Promise<Gate> {
  const [last] = await listMeetingBackups(db, roundId);
  const at = last === undefined ? undefined : beijing(last.utc);
  const params = { time: at?.date === today ? at.time : '', fileName: last?.file_name ?? '' };
  return { code: 'backup_made', rule: null, ok: at?.date === today, severity: 'warn', params };
}

/** What must hold before the next sitting opens: the jury still valid on that day, everybody ruled on, enough on its sheet. */
export async function sittingGates(
  db: ReadDb,
  round: LoadedRound,
  state: MeetingState,
  { now, today }: Pick<Surroundings, 'now' | 'today'>,
): Promise<readonly Gate[]> {
  const seated = state.jury.filter((j) => j.seated);
  const { heldOn } = state.sitting;
  const day = today > heldOn ? today : heldOn;
  return [
    ...dayGates(round, seated, day, await juryDissolvedOn(db, round)),
    await recusalGate(db, round),
    ...sheetGates(round, state, now),
  ];
}

/**
 * The first gate that is not met and blocks, as a refusal: `quorum_not_met` {present, needed}, `jurors_term_over` {meetingDate, count,
 * names} (rule expertTermYears), `gate_closed` {gate}.
 */
export function refuseGate(gates: readonly Gate[]): { readonly ok: false; readonly refusal: Refusal } | undefined {
  const closed = gates.find((g) => !g.ok && g.severity === 'block');
  if (closed === undefined) return undefined;
  if (closed.code === 'quorum_met') return refuse('quorum_not_met', closed.params, 'quorum');
  if (closed.code === 'terms_valid') return refuse('jurors_term_over', closed.params, 'expertTermYears');
  return refuse('gate_closed', { gate: closed.code }, closed.rule ?? undefined);
}
