import type { RoundSetup } from '../../core/contract/rounds.ts';
import type { IsoDate } from '../../core/domain/calendar/iso-date.ts';
import type { RulePack } from '../../core/domain/rules/rule-pack.ts';

/** Not chosen yet: an empty date is no date, so that the contract's schema refuses a draft saved as it is. */
const NO_DATE = '' as IsoDate;

/** A first round: a senior jury of a whole series with the least number the rules allow; every word is the office's. */
export function firstSetup(pack: RulePack, today: IsoDate): RoundSetup {
  const { rules } = pack;
  return {
    name: '',
    year: Number(today.slice(0, 4)),
    juryName: '',
    series: '',
    scope: 'series',
    juryKind: 'senior',
    jurySize: rules.seniorSeriesMinimum.value,
    alternates: 5,
    minimumPerSpecialty: 1,
    groupCount: 4,
    meetingDate: NO_DATE,
    meetingPlace: '',
    establishingBody: '',
    officeName: '',
    approvalNumber: '',
    approvalValidUntil: NO_DATE,
    consentReference: '',
    contactPhone: '',
    contactAddress: '',
    noticeDays: rules.noticeWorkingDays.value,
    denominatorMode: rules.denominatorMode.value,
    rehearsal: false,
  };
}

/**
 * Last round's values for the next year; the year inside the name moves along. Days belong to one round and are left
 * empty. An approval still in force is kept, and the consent with it.
 */
export function nextSetup(last: RoundSetup, today: IsoDate): RoundSetup {
  const year = last.year + 1;
  return {
    ...last,
    name: last.name.replaceAll(String(last.year), String(year)),
    year,
    meetingDate: NO_DATE,
    approvalValidUntil: last.approvalValidUntil >= today ? last.approvalValidUntil : NO_DATE,
    rehearsal: false,
  };
}
