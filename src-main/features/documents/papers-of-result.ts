import { parseIsoDate } from '../../core/domain/calendar/iso-date.ts';
import { inListOrder } from '../../core/domain/names/list-order.ts';
import { quorumNeeded } from '../../core/domain/quorum/quorum.ts';
import { decisionOf } from '../../core/domain/recusal/register.ts';
import { isFiled, standingResults } from '../../core/domain/results/result-decision.ts';
import { passStandardOf } from '../../core/domain/rules/pass-standard.ts';
import {
  type DocumentWords,
  filingRosterReport,
  handlingOf,
  noticeCertificateReport,
  noticeReport,
  objectionsOf,
  type ReportModel,
  type ResultReportFacts,
  resultReport,
  voteFilingReport,
} from '../../core/reports/index.ts';
import { beijing } from '../beijing-time.ts';
import { noticeEnd, periodFrom } from '../notice-end.ts';
import { onNotice, passedOf } from '../result-decisions.ts';
import { decisionFacts } from './decision-facts.ts';
import { contextOf, type PaperState } from './paper-state.ts';
import { countDecisions } from './papers-of-conditions.ts';
import { denominatorRemark, sectionName } from './papers-of-vote.ts';

/** The notice as posted; before that, as it would be if posted today, so that it can be printed first. */
export function noticeDates({ notice, round, today, calendar }: PaperState) {
  const { setup } = round;
  const postedOn = parseIsoDate(notice?.posted_on ?? '') ?? today;
  const period = notice === undefined ? periodFrom(postedOn, round, calendar) : noticeEnd(notice, round, calendar);
  return {
    from: postedOn,
    to: period.to,
    workingDays: notice?.days ?? setup.noticeDays,
    channel: notice?.channels ?? '',
    phone: notice?.phone ?? setup.contactPhone,
    address: notice?.address ?? setup.contactAddress,
    closedOn: notice?.closed_utc ? beijing(notice.closed_utc).date : today,
  };
}

/** F18: name, unit, series and title of those who passed and were not held back before; nothing else is even read. */
export function publicNotice(state: PaperState, words: DocumentWords): ReportModel[] {
  const { from, to, workingDays, channel, phone, address } = noticeDates(state);
  const listed = onNotice(state.signed, state.decided).map(({ item: { subject } }) => subject);
  const { setup } = state.round;
  const { people, order, decided } = inListOrder(
    listed,
    setup.listOrder ?? 'entry',
    state.strokes,
    state.strokeOverrides,
  );
  return [
    noticeReport(
      {
        ...contextOf(state, from),
        issuedOn: from,
        from,
        to,
        workingDays,
        channel,
        receiver: words.facts.receiver(state.round.setup.officeName),
        phone,
        address,
        email: '',
        order,
        decided,
        rows: people.map((subject) => ({
          name: subject.name,
          unit: subject.unit,
          seriesSpecialty: words.facts.seriesSpecialty(subject.series, subject.specialty),
          qualification: subject.title,
        })),
      },
      words,
    ),
  ];
}

/** F19 */
export function noticeCertificate(state: PaperState, words: DocumentWords): ReportModel[] {
  const dates = noticeDates(state);
  const { setup } = state.round;
  const objections = objectionsOf(decisionFacts(state));
  return [
    noticeCertificateReport(
      {
        ...contextOf(state, dates.closedOn),
        recipient: words.facts.recipient,
        issuedOn: dates.closedOn,
        from: dates.from,
        to: dates.to,
        workingDays: dates.workingDays,
        channel: dates.channel,
        listed: onNotice(state.signed, state.decided).length,
        objections: objections.length,
        handling: handlingOf(objections, words),
        contactPerson: setup.officeName,
        contactPhone: dates.phone,
      },
      words,
    ),
  ];
}

function resultFacts(state: PaperState, words: DocumentWords): ResultReportFacts {
  const { attendance, round, room, days, sections, conflicts, pool } = state;
  const { setup, pack } = round;
  const dates = noticeDates(state);
  const seated = new Set(room.seated.map((j) => j.expertId));
  const { meeting } = room;
  const decisions = countDecisions(state);
  const settled = decisionFacts(state);
  const objections = objectionsOf(settled);
  const w = words.facts;
  return {
    ...contextOf(state, dates.closedOn),
    documentNumber: '',
    recipient: w.recipient,
    issuedOn: dates.closedOn,
    heldOn: w.days(words.date(days.from), words.date(days.to)),
    place: setup.meetingPlace,
    staff: meeting === undefined ? [] : [meeting.secretary],
    chair: pool.get(meeting?.chair_id ?? '')?.name ?? '',
    attending: attendance.attending.map((j) => j.name),
    jurySize: setup.jurySize,
    present: attendance.present,
    quorumNeeded: quorumNeeded(pack.rules.quorum.value, setup.jurySize),
    standard: passStandardOf(pack),
    recusals: conflicts.filter((c) => decisionOf(c.state, c.treatment) === 'recused' && seated.has(c.expertId)).length,
    ...(decisions === undefined ? {} : { decisions }),
    noticeFrom: dates.from,
    noticeTo: dates.to,
    workingDays: dates.workingDays,
    objections: objections.length,
    objectionsHeld: objections.filter((one) => one.outcome === 'held').length,
    ...(settled === undefined ? {} : { settled }),
    levels: sections.map((section) => {
      const held = state.signed.filter((s) => s.section.section.id === section.section.id && s.outcome !== 'no_quorum');
      return {
        level:
          attendance.differs && section.signed !== undefined
            ? w.sectionAttendance(sectionName(section, words), section.signed.round.present)
            : sectionName(section, words),
        reviewed: held.length,
        passed: held.filter((s) => s.outcome === 'passed').length,
      };
    }),
    purpose: 'filing',
    annexes: [
      ...[w.annexRoster, w.annexVote, w.annexNotice],
      ...(decisions === undefined ? [] : [words.eligibilityPapers.decisionsTitle]),
    ],
    contactPerson: setup.officeName,
    contactPhone: setup.contactPhone,
  };
}

/** F16 */
export function voteFiling(state: PaperState, words: DocumentWords): ReportModel[] {
  return [voteFilingReport(resultFacts(state, words), words)];
}

/** F17 */
export function resultLetter(state: PaperState, words: DocumentWords): ReportModel[] {
  return [resultReport(resultFacts(state, words), words)];
}

/** F21: for the authority only; it carries ID numbers and votes. */
export function filingRoster(state: PaperState, words: DocumentWords): ReportModel[] {
  const { round, room } = state;
  const { closedOn } = noticeDates(state);
  const { setup } = round;
  const standing = standingResults(state.decided.decisions);
  const settled = decisionFacts(state);
  const w = words.facts;
  const filed = passedOf(state.signed).filter((s) => isFiled(s.item.subject.applicationId, standing));
  return [
    filingRosterReport(
      {
        ...contextOf(state, closedOn),
        filledOn: closedOn,
        preparedBy: room.meeting?.secretary ?? '',
        reviewedBy: '',
        phone: setup.contactPhone,
        standard: passStandardOf(round.pack),
        ...(settled === undefined ? {} : { settled }),
        rows: filed.map(({ item, state: ballot }) => {
          const { subject, row, decision } = item;
          // The day of the vote on this person: a meeting may last longer than one.
          const votedOn = beijing(ballot.round.opened_utc).date;
          const { details } = subject;
          return {
            unit: subject.unit,
            name: subject.name,
            tibetanName: details.tibetanName ?? '',
            sex: w.sexes[subject.sex ?? ''] ?? '',
            ethnicity: subject.ethnicity,
            birth: (subject.birth ?? '').slice(0, 7),
            idNumber: subject.idNumber,
            education: details.education ?? '',
            school: details.school ?? '',
            currentTitle: details.currentTitle ?? '',
            currentTitleOn: details.currentTitleDate ?? '',
            seriesSpecialty: w.seriesSpecialty(subject.series, subject.specialty),
            applicationType: w.kinds[subject.kind] ?? subject.kind,
            evaluatedOn: votedOn,
            agree: row.agree ?? 0,
            denominator: decision.denominator,
            qualification: subject.title,
            qualifiedOn: votedOn,
            remark: denominatorRemark(item, ballot, words),
          };
        }),
      },
      words,
    ),
  ];
}
