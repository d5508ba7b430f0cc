import type { DrawnAttempt } from '../../../db/tables/draw-attempts.ts';
import { type Chances, percentOf, spreadOf } from '../../core/domain/draw/chances.ts';
import { bitsOf, wholeBits } from '../../core/domain/draw/contributions.ts';
import { countJuries } from '../../core/domain/draw/count-juries.ts';
import { type DrawInput, isDrawMethod } from '../../core/domain/draw/draw.ts';
import { type BookedLottery, lastUnder, toldDigest } from '../../core/domain/draw/lottery/lottery-book.ts';
import { panelDrawn } from '../../core/domain/draw/lottery/panel-draw.ts';
import {
  ELIGIBLE,
  poolHeading,
  sealedAttributes,
  sealedPool,
  shortSeal,
  toldRows,
} from '../../core/domain/draw/pool-digest.ts';
import { asId, type ExpertId } from '../../core/domain/kernel/ids.ts';
import type { Sitting } from '../../core/domain/meeting/sittings.ts';
import { firstCame } from '../../core/domain/quorum/attendance-log.ts';
import {
  type DocumentWords,
  type DrawnExpert,
  type DrawRecordFacts,
  drawRecordReport,
  importRefusalReport,
  type ReportModel,
  signInReport,
} from '../../core/reports/index.ts';
import { beijing } from '../beijing-time.ts';
import { lastSaid } from '../jury-answers.ts';
import { exclusionInWords, exclusionRulesSealed, rulesOf } from './paper-of-seal.ts';
import { contextOf, type PaperState } from './paper-state.ts';
import { recordedAnswers } from './recorded-answers.ts';
import { refusedRow } from './refused-rows.ts';
import { sealedRecord } from './sealed-record.ts';
import { attendanceRemark, heldSittings, sessionName } from './sittings-in-words.ts';

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

function chancesAsPrinted(chances: Chances | undefined): ReadonlyMap<string, string> {
  const groups = chances?.groups ?? [];
  return new Map(groups.flatMap((g) => g.poolNumbers.map((number) => [number, percentOf(g.chance)] as const)));
}

/** What a published lottery says of itself, of the panel drawn and of everybody on it. */
function lotteryDrawn(input: DrawInput, book: readonly BookedLottery[]) {
  if (input.lottery === undefined) return undefined;
  const drawn = panelDrawn(input);
  if (!drawn.ok) throw new Error('a jury drawn from a lottery that does not read');
  const { lottery, spread, number: panel, void: none } = drawn.value;
  const { digest, eligible, panels, counts } = lottery;
  const chanceOf = new Map(eligible.map(({ poolNumber }, i) => [poolNumber, `${counts[i]}/${panels.length}`]));
  const balls = input.lottery.balls.join(' ');
  const booked = lastUnder(book, input.poolDigest);
  const blind = booked !== undefined && booked.secret !== '';
  const sealed = blind ? { digest: booked.sealedDigest, secret: booked.secret } : null;
  const fairness = booked?.fairness ?? { most: null, complete: false };
  const all = { digest, ...spread, panel, balls, void: none, eligible: eligible.length, sealed, fairness };
  return { chanceOf, number: booked?.number, facts: all };
}

/** The attempt that F05 is about: the one of that number, or the adopted one, or the last that came to a result. */
export function attemptRecorded({ attempts, drawn }: PaperState, of?: string): DrawnAttempt | undefined {
  if (of === undefined) return drawn;
  const one = attempts.find(({ attempt }) => String(attempt) === of);
  return one === undefined || one.outcome === null ? undefined : one;
}

/** The attempt by which this one was drawn again: the next that came to a result, or else the next; null: there is none. */
export function supersededBy({ attempts }: Pick<PaperState, 'attempts'>, { attempt, adoptedUtc }: DrawnAttempt) {
  if (adoptedUtc !== null) return null;
  const later = attempts.filter((one) => one.attempt > attempt);
  return (later.find(({ outcome }) => outcome !== null) ?? later[0])?.attempt ?? null;
}

/**
 * F05 of one attempt, by its number where it is given: told from the sealed input, not from the pool of today, so that it
 * is printed as it was also after drawing again. An attempt made by other rules has no such record.
 */
export function drawRecord(state: PaperState, words: DocumentWords, of?: string): ReportModel[] {
  const { room, round, names } = state;
  const drawn = attemptRecorded(state, of);
  if (drawn === undefined || !isDrawMethod(drawn.input.method)) return [];
  const { sealedUtc = null, chances } = state.seals.get(drawn.input.poolDigest) ?? {};
  const { input, outcome, contributions } = drawn;
  const at = beijing(drawn.drawnUtc);
  const said = (utc: string) => {
    const { date, time } = beijing(utc);
    return words.facts.dateTime(words.date(date), time);
  };
  const roles = new Map(room.jury.map((j) => [j.expertId, j.role]));
  const w = words.drawRecord;
  const sealedList = sealedPool(input);
  const columns = sealedAttributes(input.rules);
  const eligible = sealedList.filter((e) => e.code === ELIGIBLE);
  const byId = new Map(sealedList.map((e) => [e.expertId, e]));
  const person = (id: ExpertId) => {
    const found = byId.get(id);
    if (found === undefined) throw new Error('a drawn expert who is not in the sealed pool');
    return found;
  };
  const adopted = drawn.adoptedUtc === null ? undefined : state.answers;
  const answered = lastSaid(adopted?.standing ?? []);
  const lastAnswer = (id: ExpertId) => answered.get(id) ?? null;
  const officeOf = (id: string) => {
    const role = drawn.adoptedUtc === null ? 'member' : (roles.get(id) ?? 'member');
    return role === 'member' ? {} : { office: role };
  };
  const listed = new Set<string>([...outcome.members, ...outcome.alternates].map((one) => one.expertId));
  const member = (id: ExpertId): DrawnExpert => ({
    ...person(id),
    answer: lastAnswer(id),
    role: drawn.adoptedUtc === null ? 'member' : (roles.get(id) ?? 'member'),
    replaces: [],
  });
  const reasonOf = (code: string) => exclusionInWords(code, words);
  const told = new Map(toldRows(input).map(([number = '', codes = '']) => [number, codes]));
  const place = new Map(outcome.order.map(({ expertId, key }, i) => [expertId, { place: i + 1, key }]));
  // Another attempt of the same pool has a seal, and a day, of its own.
  const sealed = sealedUtc ?? round.row.pool_sealed_utc;
  const lottery = lotteryDrawn(input, state.lotteries);
  const chanceOf = lottery?.chanceOf ?? chancesAsPrinted(chances);
  const facts: DrawRecordFacts = {
    ...contextOf(state, at.date),
    drawnAt: said(drawn.drawnUtc),
    place: drawn.place,
    poolVersion: sealed === null ? '' : words.facts.draw.poolVersion(words.date(beijing(sealed).date)),
    poolDigest: outcome.poolDigest,
    shortSeal: shortSeal(outcome.poolDigest),
    seed: outcome.seed,
    contributions,
    bits: { given: bitsOf(contributions), needed: wholeBits(countJuries(input.rules, eligible, input.seats)) },
    chances: chances === undefined ? null : { ...chances, ...spreadOf(chances) },
    lottery: lottery === undefined ? null : lottery.facts,
    method: input.method,
    statement: input.statement ?? null,
    poolHeading: poolHeading(input),
    attempt: drawn.attempt,
    supersededBy: supersededBy(state, drawn),
    reason: drawn.reason,
    secondPerson: drawn.secondPerson,
    attempts: state.attempts.map((one) => ({
      attempt: one.attempt,
      committedAt: said(one.committedUtc),
      drawnAt: one.drawnUtc === null ? '' : said(one.drawnUtc),
      abortedReason: one.aborted ?? '',
      reason: one.reason,
      secondPerson: one.secondPerson,
      adopted: one.adoptedUtc !== null,
    })),
    lotteries: state.lotteries.map((one) => ({
      number: one.number,
      madeAt: said(one.madeUtc),
      madeBy: one.madeBy,
      panels: one.panels,
      digest: toldDigest(one),
      publishedAt: one.publishedUtc === null ? '' : said(one.publishedUtc),
      reason: one.reason,
      secondPerson: one.secondPerson,
      drawnFrom: one.number === lottery?.number,
    })),
    jurySize: input.seats,
    alternateCount: input.alternates,
    rules: rulesOf(input),
    columns,
    exclusionRules: exclusionRulesSealed(input),
    excluded: sealedList
      .filter((e) => e.code !== ELIGIBLE)
      .map(({ poolNumber, name, unit, code }) => ({ poolNumber, name, unit, reason: reasonOf(code) })),
    members: outcome.members.map((m) => member(m.expertId)),
    alternates: outcome.alternates.map(({ expertId, replaces }) => {
      const own = { role: 'alternate' as const, replaces, answer: lastAnswer(expertId) };
      return { ...person(expertId), ...own, ...officeOf(expertId) };
    }),
    rejections: outcome.rejections.map(({ expertId, seatsLeft, proof }) => {
      return { ...person(expertId), seatsLeft, proof };
    }),
    sealed: sealedList.map((e) => ({
      ...e,
      attributes: columns.map((name) => (e.attributes[name] ?? []).join('+')),
      told: told.get(e.poolNumber) ?? '',
      standing: e.code === ELIGIBLE ? w.eligible : w.notEligible(reasonOf(e.code)),
      drawn: place.get(e.expertId) ?? null,
      chance: e.code === ELIGIBLE ? (chanceOf.get(e.poolNumber) ?? '') : '',
    })),
    drawer: drawn.drawer,
    witnesses: drawn.witnesses
      .split(/[、,，;；]/u)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
    laterOfficers: room.jury.flatMap(({ expertId, masked }) => {
      const { office } = officeOf(expertId);
      if (listed.has(expertId) || masked || office === undefined) return [];
      return { ...person(asId<'expert'>(expertId)), office };
    }),
    answers: adopted === undefined ? [] : recordedAnswers(adopted, person, said, names, reasonOf),
    sealedOutcome: null,
  };
  return [drawRecordReport(sealedRecord(facts, drawn, names), words)];
}

/** F06: of every sitting, empty before the meeting, filled in afterwards; a sealed name is its seat. */
export function signInSheet(state: PaperState, words: DocumentWords): ReportModel[] {
  const { attendance, room, round, days } = state;
  const { setup } = round;
  // Sittings still to be held have their column, for the pen.
  const sittings = room.meeting?.closed_utc == null ? state.sittings : heldSittings(state);
  const attended = new Set<string>(attendance.attending.map((j) => j.expertId));
  const seats = new Set<string>(room.seated.map((j) => j.expertId));
  const arrivedAt = (sitting: Sitting, expertId: string) => {
    const first = firstCame(room.log, sitting.number).get(expertId);
    if (first === undefined) return '';
    const at = beijing(first);
    const sameDay = sittings.length > 1 || days.from === days.to;
    return sameDay ? at.time : words.facts.dateTime(words.date(at.date), at.time);
  };
  const came = (one: Sitting) =>
    one.openedUtc === null ? null : [...firstCame(room.log, one.number).keys()].filter((id) => seats.has(id)).length;
  return [
    signInReport(
      {
        ...contextOf(state, days.from),
        heldOn: words.facts.days(words.date(days.from), words.date(days.to)),
        place: setup.meetingPlace,
        sessions: sittings.map((one) => sessionName(sittings, one, words)),
        expected: setup.jurySize,
        ...(room.meeting === undefined ? {} : { present: sittings.map(came) }),
        rows: room.jury
          .filter((j) => j.seated || attended.has(j.expertId))
          .map((j) => {
            const why = j.masked ? j.reason : attendanceRemark(state, j.expertId, words);
            return {
              name: j.name,
              tibetanName: j.tibetanName,
              unit: j.unit,
              title: j.title,
              group: j.group === null ? '' : words.facts.group(j.group),
              arrivedAt: sittings.map((one) => arrivedAt(one, j.expertId)),
              // The officers are named at the opening: the sheet printed before cannot tell them.
              remark:
                j.role === 'member' ? why : [words.drawRecord.roles[j.role], why].filter((one) => one !== '').join(' '),
            };
          }),
      },
      words,
    ),
  ];
}
