import type { ApplicationEvent } from '../../../db/tables/acceptance.ts';
import type { ApplicationRecord } from '../../../db/tables/applications.ts';
import { partsOf } from '../../core/domain/acceptance/event-words.ts';
import type { ApplicationState } from '../../core/domain/acceptance/states.ts';
import type { IsoDate } from '../../core/domain/calendar/iso-date.ts';
import {
  acceptanceRegisterReport,
  correctionNoticeReport,
  type DocumentWords,
  type ReportModel,
  returnSlipReport,
} from '../../core/reports/index.ts';
import { beijing } from '../beijing-time.ts';
import { contextOf, type PaperState } from './paper-state.ts';

function lastEvent(state: PaperState, applicationId: string, act: string): ApplicationEvent | undefined {
  return state.desk.events.get(applicationId)?.findLast((event) => event.act === act);
}

function letterFacts(state: PaperState, application: ApplicationRecord, on: IsoDate) {
  const { setup } = state.round;
  return {
    ...contextOf(state, on),
    unit: application.unit,
    name: application.name,
    bagNumber: application.number,
    qualification: application.title,
    contactPerson: setup.officeName,
    contactPhone: setup.contactPhone,
    contactAddress: setup.contactAddress,
  };
}

/** F22 of the notice with that id. */
export function correctionNotice(state: PaperState, words: DocumentWords, noticeId: string): ReportModel[] {
  const { applications, notices } = state.desk;
  const notice = notices.find((one) => one.noticeId === noticeId);
  const application = applications.find((one) => one.applicationId === notice?.applicationId);
  if (notice === undefined || application === undefined) return [];
  const { addendumReason, deadline, issuedOn, items, number } = notice;
  const first = notices.find((one) => one.applicationId === notice.applicationId);
  return [
    correctionNoticeReport(
      {
        ...letterFacts(state, application, issuedOn),
        number,
        issuedOn,
        deadline,
        items,
        decree: state.round.pack.rules.correctionOnce.citation.decree,
        ...(addendumReason === '' || first === undefined
          ? {}
          : { addendum: { reason: addendumReason, firstNumber: first.number, firstIssuedOn: first.issuedOn } }),
      },
      words,
    ),
  ];
}

/** F23 of the application with that id, once it was returned. */
export function returnSlip(state: PaperState, words: DocumentWords, applicationId: string): ReportModel[] {
  const application = state.desk.applications.find((one) => one.applicationId === applicationId);
  const returned = lastEvent(state, applicationId, 'return');
  if (application?.state !== 'returned' || returned === undefined) return [];
  const returnedOn = beijing(returned.utc).date;
  return [
    returnSlipReport(
      {
        ...letterFacts(state, application, returnedOn),
        returnedOn,
        reason: returned.reason,
        afterAcceptance: returned.from_state === 'accepted',
      },
      words,
    ),
  ];
}

/** States whose reason stands in the register. */
const WITH_REASON: readonly ApplicationState[] = ['returned', 'withdrawn', 'moved'];

/** F24: dated by the last thing that happened at the desk, so that the same facts give the same paper. */
export function acceptanceRegister(state: PaperState, words: DocumentWords): ReportModel[] {
  const { applications, checkers, events, notices } = state.desk;
  const last = [...events.values()]
    .flatMap((list) => list.map((event) => event.utc))
    .concat(state.batches.map((batch) => batch.imported_utc))
    .sort()
    .at(-1);
  const w = words.acceptanceRegister;
  return [
    acceptanceRegisterReport(
      {
        ...contextOf(state, last === undefined ? state.today : beijing(last).date),
        phone: state.round.setup.contactPhone,
        rows: applications.map((one) => {
          const accepted = lastEvent(state, one.applicationId, 'accept');
          const asked = notices.filter((notice) => notice.applicationId === one.applicationId);
          const reason = events.get(one.applicationId)?.at(-1)?.reason ?? '';
          return {
            bagNumber: one.number,
            acceptedOn: accepted === undefined ? null : beijing(accepted.utc).date,
            unit: one.unit,
            name: one.name,
            tibetanName: one.details.tibetanName,
            qualification: one.title,
            kind: words.facts.kinds[one.kind] ?? one.kind,
            checkers: checkers.get(one.applicationId) ?? [],
            papers: state.desk.papers.get(one.applicationId) ?? null,
            state: one.state,
            remark: w.remarks([
              ...(asked.length === 0 ? [] : [w.remarkNotice(asked.map((notice) => notice.number))]),
              ...(WITH_REASON.includes(one.state) && reason !== '' ? [w.told(partsOf(reason))] : []),
            ]),
          };
        }),
      },
      words,
    ),
  ];
}
