import { readingOrder } from '../../core/domain/groups/reading-order.ts';
import { asId } from '../../core/domain/kernel/ids.ts';
import { byText } from '../../core/domain/kernel/order.ts';
import type { AcceptedApplicant } from '../../core/domain/roster/judge-applicants.ts';
import { showCitation } from '../../core/domain/rules/citation.ts';
import type { RuleId } from '../../core/domain/rules/rule-pack.ts';
import {
  type DocumentWords,
  type GroupingOnPaper,
  type GroupReading,
  type GroupReadingRow,
  groupListReport,
  type ListedGroup,
  type PlanOnPaper,
  type ReportModel,
  readingListReport,
  synopsisBooklet,
} from '../../core/reports/index.ts';
import { beijing } from '../beijing-time.ts';
import { bagNumber, expectedMembers } from '../meeting-room.ts';
import { contextOf, type PaperState } from './paper-state.ts';

type Scored = PaperState['scored'][number];
type Juror = PaperState['room']['jury'][number];

/** A group as its papers tell it: of a sealed member neither the seat nor whom it is kept away from. */
interface GroupOnPaper {
  readonly groupId: string;
  readonly number: number;
  readonly members: readonly Juror[];
  readonly sealed: number;
  readonly ordinary: OrderedReading;
  readonly defence: OrderedReading;
}

interface OrderedReading {
  readonly entries: readonly Scored[];
  readonly exits: number;
  readonly bound: number;
}

/** How the recusals of those who may be told bear on the order; those of the sealed would tell who they are. */
function ordered(entries: readonly Scored[], members: readonly Juror[], { review }: PaperState): OrderedReading {
  const inside = new Set(members.map((one) => one.expertId));
  const list = entries.map(({ subject }) => ({
    applicationId: asId<'application'>(subject.applicationId),
    number: subject.number,
    unit: subject.unit,
    title: subject.title,
    outside: (review.away.get(subject.applicationId) ?? []).filter((id) => inside.has(id)),
  }));
  const { order, exits, bound } = readingOrder(list);
  const byId = new Map<string, Scored>(entries.map((one) => [one.subject.applicationId, one]));
  return { entries: order.flatMap((id) => byId.get(id) ?? []), exits, bound };
}

function groupsOf(state: PaperState): readonly GroupOnPaper[] {
  const { scored, room, groups, names, review } = state;
  const expected = expectedMembers(room);
  return groups.map(({ groupId, number, expertIds }) => {
    const members = expected.filter((j) => j.group === number && !j.masked);
    const own = scored.filter(({ subject }) => subject.groupId === groupId);
    const heard = ({ subject }: Scored) => review.heard.has(subject.applicationId);
    return {
      groupId,
      number,
      members,
      sealed: expertIds.filter((id) => names.isMasked(id)).length,
      ordinary: ordered(
        own.filter((one) => !heard(one)),
        members,
        state,
      ),
      defence: ordered(own.filter(heard), members, state),
    };
  });
}

const told = ({ room }: PaperState) => new Map(room.jury.filter((j) => !j.masked).map((j) => [j.expertId, j]));

const heldOn = ({ days }: PaperState, words: DocumentWords) =>
  words.facts.days(words.date(days.from), words.date(days.to));

function leavesOf({ subject }: Scored, { members }: GroupOnPaper, { review }: PaperState): string[] {
  const away = new Set(review.away.get(subject.applicationId));
  return members.filter((one) => away.has(one.expertId)).map((one) => one.name);
}

function readingOf(reading: OrderedReading, group: GroupOnPaper, state: PaperState): GroupReading {
  const people = told(state);
  const rows = reading.entries.map((one): GroupReadingRow => {
    const reviewers = one.reviews.flatMap(({ expertId, lead }) => {
      const person = people.get(expertId);
      return person === undefined ? [] : [{ name: person.name, lead }];
    });
    const { subject } = one;
    return {
      bagNumber: bagNumber(subject.number),
      name: subject.name,
      tibetanName: subject.details.tibetanName ?? '',
      unit: subject.unit,
      qualification: subject.title,
      lead: reviewers.find(({ lead }) => lead)?.name ?? '',
      reviewers: reviewers.filter(({ lead }) => !lead).map(({ name }) => name),
      leaves: leavesOf(one, group, state),
      asks: state.review.heard.get(subject.applicationId) ?? [],
    };
  });
  return { rows, exits: reading.exits, bound: reading.bound };
}

/** Number, and name where the office has given one. */
function titleOf(number: number, { groups }: PaperState, words: DocumentWords): string {
  const name = groups.find((one) => one.number === number)?.name ?? '';
  return words.personWith(words.facts.group(number), name);
}

function dutyOf({ group, expertId }: Juror, { groups }: PaperState): 'leader' | 'deputy' | 'member' {
  const own = groups.find((one) => one.number === group);
  if (own?.leaderId === expertId) return 'leader';
  return own?.deputyId === expertId ? 'deputy' : 'member';
}

function listed(group: GroupOnPaper, state: PaperState, words: DocumentWords): ListedGroup {
  const entries = [...group.ordinary.entries, ...group.defence.entries];
  return {
    name: titleOf(group.number, state, words),
    specialties: [...new Set(entries.map(({ subject }) => subject.specialty))].sort(byText),
    members: group.members.map((one) => ({ ...one, duty: dutyOf(one, state) })),
    sealed: group.sealed,
    ordinary: readingOf(group.ordinary, group, state),
    defence: readingOf(group.defence, group, state),
  };
}

/** The plan with what each of its rules rests on. */
function planOf({ plan, verdict, assigned, round }: PaperState): PlanOnPaper | null {
  if (plan === undefined || !assigned) return null;
  const { rules } = round.pack;
  const basis = (rule: (typeof plan.promises & object)[number]['rule']) =>
    rule === undefined ? '' : showCitation(rules[rule].citation).decree;
  return {
    ...plan,
    verdict: verdict ?? null,
    promises: plan.promises?.map((one) => ({ ...one, basis: basis(one.rule) })) ?? null,
  };
}

/** How the groups were formed, with what each aim rests on. */
function groupingOf({ grouping, round }: PaperState): GroupingOnPaper | null {
  if (grouping === null) return null;
  const { rules } = round.pack;
  const basis = (rule: RuleId | undefined) => (rule === undefined ? '' : showCitation(rules[rule].citation).decree);
  return { ...grouping, madeOn: beijing(grouping.madeUtc).date, basis };
}

/** F43 */
export function groupList(state: PaperState, words: DocumentWords): ReportModel[] {
  const groups = groupsOf(state).map((group) => listed(group, state, words));
  const context = contextOf(state, state.days.from);
  return groups.length === 0
    ? []
    : [
        groupListReport(
          { ...context, heldOn: heldOn(state, words), groups, grouping: groupingOf(state), plan: planOf(state) },
          words,
        ),
      ];
}

/** F44: of everybody who reads and may be told, or of one of them. */
export function readingLists(state: PaperState, words: DocumentWords, of: string | undefined): ReportModel[] {
  const inOrder = groupsOf(state).flatMap(({ ordinary, defence }) => [...ordinary.entries, ...defence.entries]);
  const experts = [...told(state).values()].flatMap((one) => {
    if (of !== undefined && one.expertId !== of) return [];
    const rows = inOrder.flatMap(({ subject, reviews }) => {
      const review = reviews.find(({ expertId }) => expertId === one.expertId);
      if (review === undefined) return [];
      return [
        {
          bagNumber: bagNumber(subject.number),
          name: subject.name,
          tibetanName: subject.details.tibetanName ?? '',
          unit: subject.unit,
          qualification: subject.title,
          specialty: subject.specialty,
          lead: review.lead,
          defence: state.review.heard.has(subject.applicationId),
        },
      ];
    });
    if (rows.length === 0) return [];
    const { name, tibetanName, unit, title } = one;
    const group = one.group === null ? null : titleOf(one.group, state, words);
    return [{ name, tibetanName, unit, title, group, duty: dutyOf(one, state), rows }];
  });
  const context = contextOf(state, state.days.from);
  return experts.length === 0
    ? []
    : [readingListReport({ ...context, due: words.date(state.days.from), experts }, words)];
}

/** Whether somebody, or this one, has a reading list that may be told. */
export function readersTold(state: PaperState, of: string | undefined): boolean {
  const people = told(state);
  const reads = (id: string) => people.has(id) && (of === undefined || id === of);
  return state.scored.some(({ reviews }) => reviews.some(({ expertId }) => reads(expertId)));
}

/** F02: of all groups, or of one. */
export function synopses(state: PaperState, words: DocumentWords, of: string | undefined): ReportModel[] {
  const rows = new Map<string, AcceptedApplicant>(
    state.desk.applications.map((one) => [one.applicationId, one.details]),
  );
  const groups = groupsOf(state)
    .filter(({ groupId }) => of === undefined || groupId === of)
    .map((group) => ({
      name: titleOf(group.number, state, words),
      synopses: [...group.ordinary.entries, ...group.defence.entries].flatMap((one) => {
        const { subject } = one;
        const row = rows.get(subject.applicationId);
        if (row === undefined) return [];
        const { idNumber: _, idOld: __, phone: ___, address: ____, ...details } = row;
        return [
          {
            bagNumber: bagNumber(subject.number),
            name: subject.name,
            unit: subject.unit,
            series: subject.series,
            specialty: subject.specialty,
            level: subject.level,
            qualification: subject.title,
            kind: subject.kind,
            details,
            leaves: leavesOf(one, group, state),
            defence: state.review.heard.has(subject.applicationId),
          },
        ];
      }),
    }))
    .filter((group) => group.synopses.length > 0);
  return groups.length === 0 ? [] : [synopsisBooklet({ ...contextOf(state, state.days.from), groups }, words)];
}
