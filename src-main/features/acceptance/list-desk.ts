import { listEvents } from '../../../db/tables/acceptance.ts';
import { listInitials } from '../../../db/tables/application-search.ts';
import { countByState } from '../../../db/tables/applications.ts';
import type { AcceptanceRow, Contract, CorrectionNoticeView } from '../../core/contract/index.ts';
import { correctionDeadline, isOverdue, notReceived, openDeadline } from '../../core/domain/acceptance/correction.ts';
import { isOpen } from '../../core/domain/acceptance/states.ts';
import { workingDaysBetween } from '../../core/domain/calendar/working-days.ts';
import { ok } from '../../core/domain/kernel/result.ts';
import { type JudgedApplication, judgeApplication } from '../application-findings.ts';
import type { HandlerOf, QueryContext } from '../feature.ts';
import { type FindingFacts, loadFindingFacts } from '../finding-facts.ts';
import { pinyinInitials } from '../pinyin.ts';
import { type LoadedRound, loadRound } from '../round-loading.ts';
import { type DeskItem, itemOf, loadDesk } from './desk-state.ts';

const NOTHING_FOUND: JudgedApplication = { findings: [], toLook: 0 };

/** What is decided is not argued again; only an integrity entry in force, which may be newer, is still told. */
function judged(application: DeskItem['application'], round: LoadedRound, facts: FindingFacts): JudgedApplication {
  if (isOpen(application.state)) return judgeApplication(application, round, facts);
  if (application.state !== 'accepted' || !facts.holds.has(application.idNumber)) return NOTHING_FOUND;
  const { findings } = judgeApplication(application, round, facts);
  return { findings: findings.filter((finding) => finding.code === 'integrity_period'), toLook: 0 };
}

function rowOf(
  { application, checks, notices }: DeskItem,
  initials: string | undefined,
  round: LoadedRound,
  facts: FindingFacts,
  { today, calendar }: QueryContext,
): AcceptanceRow {
  const { applicationId, number, name, unit, specialty, level, title, kind, state } = application;
  const waiting = state === 'correction_asked';
  const deadline = waiting ? (openDeadline(notices) ?? null) : null;
  return {
    applicationId,
    number,
    name,
    pinyin: initials ?? pinyinInitials(name),
    unit,
    specialty,
    level,
    title,
    kind,
    state,
    checkers: checks.map((check) => check.checker),
    faulty: checks.some((check) => check.outcome === 'faulty'),
    deadline,
    workingDaysLeft: deadline === null ? null : workingDaysBetween(today, deadline, calendar),
    overdue: waiting && isOverdue(notices, today),
    notReceived: waiting && notReceived(notices),
    ...judged(application, round, facts),
  };
}

export const listDesk: HandlerOf<Contract['acceptance']['list']> = async (context, { roundId }) => {
  const { db, today, calendar } = context;
  const desk = await loadDesk(db, roundId);
  if (!desk.ok) return desk;
  const { round, frozen, items } = desk.value;
  const facts = await loadFindingFacts(context, round);
  const { correctionWorkingDays, twoPersonCheck } = round.pack.rules;
  const { deadline, provisional } = correctionDeadline(today, correctionWorkingDays.value, calendar);
  const initials = await listInitials(db, roundId);
  return ok({
    rows: [...items.values()].map((item) =>
      rowOf(item, initials.get(Number(item.application.number)), round, facts, context),
    ),
    counts: await countByState(db, roundId),
    twoPersons: twoPersonCheck.value,
    frozen,
    today,
    correctionDays: correctionWorkingDays.value,
    correctionDaysBlock: correctionWorkingDays.severity === 'block',
    proposedDeadline: deadline,
    proposedProvisional: provisional,
  });
};

/** When a correction asked for on that day falls due by the round's rules. Refusals: `round_not_found`. */
export const proposeTerm: HandlerOf<Contract['acceptance']['proposeTerm']> = async (
  { db, calendar },
  { roundId, issuedOn },
) => {
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  const days = round.value.pack.rules.correctionWorkingDays.value;
  return ok({ issuedOn, ...correctionDeadline(issuedOn, days, calendar) });
};

/** Refusals: `round_not_found`, `application_not_found`. */
export const readHistory: HandlerOf<Contract['acceptance']['history']> = async ({ db }, { roundId, applicationId }) => {
  const desk = await loadDesk(db, roundId, [applicationId]);
  if (!desk.ok) return desk;
  const item = itemOf(desk.value, applicationId);
  if (!item.ok) return item;
  const { application, checks, notices } = item.value;
  const events = await listEvents(db, applicationId);
  return ok({
    state: application.state,
    checks: checks.map(({ checker, outcome, note, utc }) => ({ checker, outcome, note, utc })),
    notices: notices.map(({ applicationId: _, ...notice }): CorrectionNoticeView => notice),
    events: events.map(({ utc, act, from_state, to_state, people, reason }) => ({
      utc,
      act,
      from: from_state,
      to: to_state,
      people,
      reason,
    })),
  });
};
