import type { JuryRow } from '../../../db/tables/attendance.ts';
import { DRAW_METHOD } from '../../core/domain/draw/draw.ts';
import { ELIGIBLE, POOL_HEADING, sealedPool } from '../../core/domain/draw/pool-digest.ts';
import type { ExpertId } from '../../core/domain/kernel/ids.ts';
import {
  type DocumentWords,
  type DrawnExpert,
  drawRecordReport,
  importRefusalReport,
  type ReportModel,
  recusalReport,
  signInReport,
} from '../../core/reports/index.ts';
import { beijing } from '../beijing-time.ts';
import { contextOf, type PaperState } from './paper-state.ts';
import { refusedRow } from './refused-rows.ts';

/** F01 */
export function importRefusals(state: PaperState, words: DocumentWords): ReportModel[] {
  const { batches, issues, round } = state;
  const last = batches.at(-1);
  const sum = (key: 'rows' | 'accepted' | 'refused_rows') => batches.reduce((n, b) => n + b[key], 0);
  return [
    importRefusalReport(
      {
        ...contextOf(state, last === undefined ? state.today : beijing(last.imported_utc).date),
        unit: words.facts.allUnits,
        fileName: batches.length === 1 ? (last?.file_name ?? '') : words.facts.severalFiles(batches.length),
        read: { rows: sum('rows'), accepted: sum('accepted') },
        refusedRows: sum('refused_rows'),
        contactPhone: round.setup.contactPhone,
        rows: issues.map((issue) => refusedRow(issue, words)),
      },
      words,
    ),
  ];
}

/** F05: told from the sealed input, not from the pool of today. An attempt made by other rules has no such record. */
export function drawRecord(state: PaperState, words: DocumentWords): ReportModel[] {
  const { drawn, room, round } = state;
  if (drawn === undefined || drawn.input.method !== DRAW_METHOD) return [];
  const { input, outcome } = drawn;
  const at = beijing(drawn.drawnUtc);
  const roles = new Map(room.jury.map((j) => [j.expertId, j.role]));
  const w = words.drawRecord;
  const sealedList = sealedPool(input.candidates, input.excluded);
  const byId = new Map(sealedList.map((e) => [e.expertId, e]));
  const person = (id: ExpertId) => {
    const found = byId.get(id);
    if (found === undefined) throw new Error('a drawn expert who is not in the sealed pool');
    return found;
  };
  const member = (id: ExpertId): DrawnExpert => ({
    ...person(id),
    role: drawn.adoptedUtc === null ? 'member' : (roles.get(id) ?? 'member'),
  });
  const reasonOf = (code: string) => words.facts.draw.exclusions[code] ?? code;
  const place = new Map(outcome.order.map(({ expertId, key }, i) => [expertId, { place: i + 1, key }]));
  const sealed = round.row.pool_sealed_utc;
  return [
    drawRecordReport(
      {
        ...contextOf(state, at.date),
        drawnAt: words.facts.dateTime(words.date(at.date), at.time),
        place: drawn.place,
        poolVersion: sealed === null ? '' : words.facts.draw.poolVersion(words.date(beijing(sealed).date)),
        poolDigest: outcome.poolDigest,
        seed: outcome.seed,
        method: input.method,
        poolHeading: POOL_HEADING,
        attempt: drawn.attempt,
        reason: drawn.reason,
        jurySize: input.seats,
        alternateCount: input.alternates,
        minima: Object.entries(input.minimumPerSpecialty)
          .filter(([, least]) => least > 0)
          .map(([specialty, least]) => {
            const eligible = sealedList.filter((e) => e.specialty === specialty && e.code === ELIGIBLE).length;
            return { specialty, least, eligible };
          }),
        excluded: sealedList
          .filter((e) => e.code !== ELIGIBLE)
          .map(({ poolNumber, name, unit, code }) => ({ poolNumber, name, unit, reason: reasonOf(code) })),
        members: outcome.members.map((m) => member(m.expertId)),
        alternates: outcome.alternates.map((m) => ({ ...person(m.expertId), role: 'alternate' as const })),
        rejections: outcome.rejections.map((r) => ({
          ...person(r.expertId),
          reason: words.facts.draw.rejection(r.seatsLeft, Object.entries(r.missing)),
        })),
        sealed: sealedList.map((e) => ({
          ...e,
          standing: e.code === ELIGIBLE ? w.eligible : w.notEligible(reasonOf(e.code)),
          drawn: place.get(e.expertId) ?? null,
        })),
        drawer: drawn.drawer,
        witnesses: drawn.witnesses
          .split(/[、,，;；]/u)
          .map((name) => name.trim())
          .filter((name) => name !== ''),
      },
      words,
    ),
  ];
}

/** F06: empty before the meeting, filled in afterwards. */
export function signInSheet(state: PaperState, words: DocumentWords): ReportModel[] {
  const { attendance, room, round, days } = state;
  const { setup } = round;
  const came = new Set(attendance.attending.map((j) => j.expertId));
  const arrived = ({ signedUtc }: JuryRow) => {
    if (signedUtc === null) return '';
    const at = beijing(signedUtc);
    return days.from === days.to ? at.time : words.facts.dateTime(words.date(at.date), at.time);
  };
  return [
    signInReport(
      {
        ...contextOf(state, days.from),
        heldOn: words.facts.days(words.date(days.from), words.date(days.to)),
        place: setup.meetingPlace,
        sessions: [''],
        expected: setup.jurySize,
        ...(room.meeting === undefined ? {} : { present: [attendance.attending.length] }),
        rows: room.jury
          .filter((j) => j.seated || came.has(j.expertId))
          .map((j) => ({
            name: j.name,
            tibetanName: j.tibetanName,
            unit: j.unit,
            title: j.title,
            group: j.group === null ? '' : words.facts.group(j.group),
            arrivedAt: [arrived(j)],
            remark: j.reason,
          })),
      },
      words,
    ),
  ];
}

/** F08: what concerns the experts in the jury's seats and the waiting alternates. */
export function recusalRegister(state: PaperState, words: DocumentWords): ReportModel[] {
  const { conflicts, room, subjects, round } = state;
  const jury = new Map(room.jury.map((j) => [j.expertId, j]));
  const bySubject = new Map(subjects.map((s) => [s.applicationId, s]));
  const decisions = { confirmed: 'recused', dismissed: 'not_recused', suggested: 'pending' } as const;
  const settled = round.row.conflicts_settled_utc;
  return [
    recusalReport(
      {
        ...contextOf(state, settled === null ? state.today : beijing(settled).date),
        rows: conflicts.flatMap((c) => {
          const expert = jury.get(c.expertId);
          const subject = bySubject.get(c.applicationId);
          if (expert === undefined || subject === undefined) return [];
          return {
            expert: expert.name,
            expertUnit: expert.unit,
            applicant: subject.name,
            applicantUnit: subject.unit,
            qualification: subject.title,
            relation: words.facts.recusals.relations[c.kind] ?? c.kind,
            origin: c.kind === 'declared_other' ? ('declared' as const) : ('found' as const),
            measure: c.state === 'confirmed' ? words.facts.recusals.measure : '',
            decision: decisions[c.state],
            decidedOn: c.decidedUtc === null ? '' : beijing(c.decidedUtc).date,
          };
        }),
      },
      words,
    ),
  ];
}
