import { namesOf } from '../../core/domain/meeting/people.ts';
import { quorumNeeded } from '../../core/domain/quorum/quorum.ts';
import { decisionOf } from '../../core/domain/recusal/register.ts';
import { passStandardOf } from '../../core/domain/rules/pass-standard.ts';
import {
  ballotReport,
  type DocumentWords,
  minutesReport,
  type ReportModel,
  type TallyOutcome,
  type TallyRow,
  tallyReport,
} from '../../core/reports/index.ts';
import type { BallotItem, BallotRoundState, SectionState } from '../ballot-state.ts';
import { beijing } from '../beijing-time.ts';
import { saidBy } from '../group-opinions.ts';
import { bagNumber } from '../meeting-room.ts';
import { officersOf } from '../officers.ts';
import { outcomeOf } from '../round-results.ts';
import { contextOf, type PaperState } from './paper-state.ts';
import { agendaOf, comingsAndGoings } from './sittings-in-words.ts';

export function sectionName({ section }: SectionState, { facts }: DocumentWords): string {
  return facts.section(facts.levels[section.level] ?? section.level, section.type);
}

/** Why an applicant's votes are counted out of a number of their own; empty where nobody was recused. */
export function denominatorRemark(
  { row, decision }: BallotItem,
  { round }: BallotRoundState,
  { facts }: DocumentWords,
): string {
  if (row.recused_present === 0 && row.ruling === null) return '';
  const mode = row.ruling ?? round.denominator_mode;
  const votes = facts.recusedRemark(round.present, row.recused_present, mode, decision.denominator);
  return row.ruling === null ? votes : facts.ruledRemark(votes);
}

/** The round the next papers are for: after a void one its repeat, which has no roll yet. */
function roundToPrint({ latest }: SectionState): { readonly number: number; readonly rollSize?: number } {
  if (latest === undefined) return { number: 1 };
  const { number, state } = latest.round;
  return state === 'void' ? { number: number + 1 } : { number, rollSize: latest.rollSize };
}

/** F13: as many papers as the roll has voters; before a round is opened, as many as are in the room. */
export function ballotPapers(state: PaperState, words: DocumentWords, specimen: boolean): ReportModel[] {
  const { sections, room } = state;
  return sections.map((section) => {
    const { number, rollSize } = roundToPrint(section);
    return ballotReport(
      {
        ...contextOf(state, state.days.from),
        section: sectionName(section, words),
        round: number,
        copies: specimen ? 1 : (rollSize ?? room.present.length),
        // All papers are alike: a recused expert's line is struck by hand, so that no file tells papers apart.
        rows: section.subjects.map((s) => ({ name: s.name, unit: s.unit, qualification: s.title, struck: false })),
      },
      words,
    );
  });
}

/** As the vote was told it: agreed by the group. */
function opinionOf({ opinions }: PaperState, applicationId: string) {
  const state = opinions.get(applicationId);
  return (state === undefined ? undefined : saidBy(state))?.opinion ?? null;
}

function tallyRow(item: BallotItem, { round }: BallotRoundState, state: PaperState, words: DocumentWords): TallyRow {
  const { subject, row, decision } = item;
  const outcome: TallyOutcome = round.state === 'void' ? 'void' : outcomeOf(item);
  const returned = round.returned ?? 0;
  return {
    bagNumber: bagNumber(subject.number),
    name: subject.name,
    qualification: subject.title,
    groupOpinion: opinionOf(state, subject.applicationId),
    expected: round.jury_size,
    present: round.present,
    recused: row.recused_present,
    issued: round.issued ?? 0,
    returned,
    valid: (row.agree ?? 0) + (row.oppose ?? 0) + (row.abstain ?? 0),
    agree: row.agree ?? 0,
    oppose: row.oppose ?? 0,
    abstain: row.abstain ?? 0,
    invalid: row.invalid ?? 0,
    denominator: decision.denominator,
    needed: decision.needed,
    outcome,
    remark: row.ruling === null ? '' : words.facts.tallyRuling(words.facts.modes[row.ruling]),
  };
}

/** F14: every round that came to an end, void ones too: both are printed. */
export function tallySheets(state: PaperState, words: DocumentWords): ReportModel[] {
  const { sections, round } = state;
  return sections.flatMap((section) =>
    section.rounds
      .filter((r) => r.round.state === 'signed' || r.round.state === 'void')
      .map((r) => {
        const at = beijing(r.round.opened_utc);
        return tallyReport(
          {
            ...contextOf(state, state.days.from),
            section: sectionName(section, words),
            round: r.round.number,
            heldOn: words.facts.dateTime(words.date(at.date), at.time),
            place: round.setup.meetingPlace,
            jurySize: r.round.jury_size,
            present: r.round.present,
            quorumNeeded: quorumNeeded(round.pack.rules.quorum.value, r.round.jury_size),
            standard: passStandardOf(round.pack),
            ballots: { issued: r.round.issued ?? 0, returned: r.round.returned ?? 0 },
            rows: r.items.map((item) => tallyRow(item, r, state, words)),
          },
          words,
        );
      }),
  );
}

/** That the meeting was put off, and that it was held on another day than planned last. */
function otherDay({ putOffs, days, round }: PaperState, words: DocumentWords): string[] {
  const w = words.facts.minutes;
  const lines = putOffs.map((p) => w.putOff(words.date(p.planned_on), words.date(p.new_on), p.reason));
  const planned = round.setup.meetingDate;
  return days.from === planned ? lines : [...lines, w.heldOtherwise(words.date(planned), words.date(days.from))];
}

/** Why the chair is who it is, that a vice-chair presided, and who presided over whom the chair may not judge. */
function presided({ room, pool, standIns }: PaperState, words: DocumentWords): string[] {
  const { meeting } = room;
  const officers = officersOf(room);
  if (meeting === undefined || officers === undefined) return [];
  const w = words.facts.minutes;
  const nameOf = (expertId: string) => pool.get(expertId)?.name ?? '';
  const { chair_id: presiding, officers_reason: reason } = meeting;
  return [
    ...(meeting.gates_reason === '' ? [] : [w.gatesReason(meeting.gates_reason)]),
    ...(reason === '' ? [] : [w.officersReason(nameOf(officers.chairId), reason)]),
    ...(presiding === officers.chairId ? [] : [w.chairAbsent(nameOf(officers.chairId), nameOf(presiding))]),
    ...standIns.map(({ expertId, bags }) => {
      const list = words.list(bags.split('\n'));
      return expertId === null ? w.nobodyPresides(list) : w.standIn(nameOf(expertId), list);
    }),
  ];
}

/** Changes of day, recusals, void rounds, unreturned ballots and rulings, in the order in which a meeting meets them. */
function incidents(state: PaperState, words: DocumentWords): string[] {
  const { attendance, conflicts, room, sections } = state;
  const w = words.facts.minutes;
  const seated = new Set(room.seated.map((j) => j.expertId));
  const recusals = conflicts.filter(
    (c) => decisionOf(c.state, c.treatment) === 'recused' && seated.has(c.expertId),
  ).length;
  const lines = [...otherDay(state, words), ...presided(state, words)];
  if (recusals > 0) lines.push(w.recusals(recusals));
  for (const { drawn, drawOrder, name } of room.seated) {
    // Who was called from below the alternates is numbered on after the last of them.
    if (drawn === 'alternate')
      lines.push(drawOrder > state.round.setup.alternates ? w.continued(name) : w.alternate(name));
  }
  for (const section of sections) {
    const name = sectionName(section, words);
    for (const { round, items } of section.rounds) {
      const { issued, returned } = round;
      if (issued === null || returned === null) continue;
      if (round.state === 'void') lines.push(w.voided(name, round.number, returned, issued));
      if (round.state !== 'signed') continue;
      if (items.some((i) => i.row.recused_present > 0)) {
        lines.push(w.mode(name, words.facts.modes[round.denominator_mode]));
      }
      if (returned < issued) lines.push(w.unreturned(name, issued - returned));
      if (attendance.differs) lines.push(w.attended(name, round.present));
      const counted = items.filter((i) => i.row.recused_present > 0 && i.decision.quorumMetForItem);
      if (counted.length > 0) {
        const each = counted.map((i) =>
          w.denominator(bagNumber(i.subject.number), i.row.recused_present, i.decision.denominator),
        );
        lines.push(w.denominators(name, words.list(each)));
      }
      for (const { subject, row, decision } of items) {
        const bag = bagNumber(subject.number);
        if (!decision.quorumMetForItem) lines.push(w.noQuorum(bag));
        if (row.ruling !== null) lines.push(w.ruling(bag, words.facts.modes[row.ruling], row.ruling_reason));
      }
    }
  }
  return room.meeting === undefined || room.meeting.note === '' ? lines : [...lines, w.note(room.meeting.note)];
}

/** F15 */
export function minutes(state: PaperState, words: DocumentWords): ReportModel[] {
  const { attendance, room, sections, round, pool, people } = state;
  const { meeting } = room;
  const came = new Set(attendance.attending.map((j) => j.expertId));
  const officers = officersOf(room);
  if (meeting === undefined || officers === undefined) return [];
  const ended = meeting.closed_utc ?? round.row.announced_utc ?? meeting.opened_utc;
  const at = (utc: string) => words.facts.dateTime(words.date(beijing(utc).date), beijing(utc).time);
  const nameOf = (expertId: string) => pool.get(expertId)?.name ?? '';
  const signed = sections.flatMap((s) => (s.signed === undefined ? [] : [{ section: s, round: s.signed }]));
  const tellers = signed.map((s) => ({
    scrutineers: JSON.parse(s.round.round.scrutineers) as string[],
    teller: s.round.round.teller,
  }));
  const scrutineers = [...new Set(tellers.flatMap((t) => t.scrutineers))];
  const tellerNames = [...new Set(tellers.map((t) => t.teller))].filter((id) => !scrutineers.includes(id));
  return [
    minutesReport(
      {
        ...contextOf(state, state.days.from),
        startedAt: at(meeting.opened_utc),
        endedAt: at(ended),
        place: round.setup.meetingPlace,
        chair: nameOf(meeting.chair_id),
        officers: { chair: nameOf(officers.chairId), viceChairs: officers.viceChairIds.map(nameOf) },
        supervisor: meeting.supervisor,
        recorder: meeting.secretary,
        scrutineers: scrutineers.map(nameOf),
        teller: words.list(tellerNames.map(nameOf)),
        jurySize: round.setup.jurySize,
        quorumNeeded: quorumNeeded(round.pack.rules.quorum.value, round.setup.jurySize),
        attending: attendance.attending.map((j) => j.name),
        absent: room.seated.filter((j) => !came.has(j.expertId)).map((j) => ({ name: j.name, reason: j.reason })),
        comings: comingsAndGoings(state, words),
        observers: { congress: namesOf(people, 'congress'), discipline: namesOf(people, 'discipline') },
        agenda: agendaOf(state, words),
        rulings: incidents(state, words),
        sections: signed.map(({ section, round: r }) => ({
          title: sectionName(section, words),
          rows: r.items.map((item) => ({
            bagNumber: bagNumber(item.subject.number),
            name: item.subject.name,
            unit: item.subject.unit,
            qualification: item.subject.title,
            groupOpinion: opinionOf(state, item.subject.applicationId),
            present: item.decision.denominator,
            agree: item.row.agree ?? 0,
            oppose: item.row.oppose ?? 0,
            abstain: item.row.abstain ?? 0,
            outcome: outcomeOf(item),
          })),
        })),
      },
      words,
    ),
  ];
}
