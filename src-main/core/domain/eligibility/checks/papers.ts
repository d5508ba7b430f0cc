import { isWorkingDay, noticePeriod } from '../../calendar/working-days.ts';
import { type Check, cannotTell, met, notApplicable, notMet, ticked } from '../finding.ts';
import type { EligibilityValues } from '../rule-values.ts';
import { longestService } from '../service.ts';

/** Without the number of a stamped post audit an application is not accepted (notice 2022, part 2 (3)). */
export const postAudit: Check<EligibilityValues['postAudit']> = ({ unitKinds, levels }, c) => {
  const inputs = ['unitKind', 'level', 'postAuditNumber'] as const;
  const { unitKind, level, postAuditNumber } = c.facts;
  if (!levels.includes(level)) return notApplicable('level', inputs);
  if (unitKind !== null && !unitKinds.includes(unitKind)) return notApplicable('unit_kind', inputs);
  if (postAuditNumber !== null && postAuditNumber.trim() !== '') return met(inputs);
  // Who gave no number may need none: that hangs on the unit.
  if (unitKind === null || postAuditNumber === null) return cannotTell('fact_missing', inputs);
  return notMet('absent', inputs);
};

/** The unit's own posting, at least so many working days and over before the papers are handed in. */
export const unitPosting: Check<EligibilityValues['unitPosting']> = ({ workingDays, firstDayCounted }, c) => {
  const inputs = ['unitPosting', 'receivedOn'] as const;
  const { unitPosting: posting, receivedOn } = c.facts;
  if (posting === null) return cannotTell('fact_missing', inputs, { params: { workingDays } });
  if (posting === 'none') return notMet('absent', inputs, { params: { workingDays } });
  const { from, to } = posting;
  if (to < from) return cannotTell('dates_contradict', inputs, { params: { from, to } });
  const { calendar } = c.context;
  const needed = noticePeriod(from, workingDays, calendar, { firstDayCounted });
  const counted = needed.counted.filter((day) => day <= to && isWorkingDay(day, calendar)).length;
  const params = { workingDays, from, to, needed: needed.to, counted };
  if (needed.provisional) return cannotTell('calendar_unpublished', inputs, { params });
  if (to < needed.to) return notMet('posting_short', inputs, { params });
  // Passed up when the posting is over: one that was posted for longer is over on its own last day.
  if (receivedOn !== null && receivedOn <= to) {
    return notMet('posting_not_over', inputs, { params: { ...params, receivedOn } });
  }
  return met(inputs, { params });
};

/** Only public-institution staff show that they hold a post; contract and agency staff need not (notice, part 2 (7) 2). */
export const appointmentProof: Check<EligibilityValues['appointmentProof']> = ({ unitKinds, exempt }, c) => {
  const { unitKind, employment, appointmentProof: said } = c.facts;
  const inputs = ['unitKind', 'employment', 'appointmentProof'] as const;
  if (unitKind !== null && !unitKinds.includes(unitKind)) return notApplicable('unit_kind', inputs);
  if (employment !== null && exempt.includes(employment)) return notApplicable('employment', inputs);
  if (said === true) return met(inputs);
  if (unitKind === null || employment === null || said === null) return cannotTell('fact_missing', inputs);
  return notMet('absent', inputs);
};

/**
 * Staff of a private firm whose personnel file is kept elsewhere: firm registered in the province, contract, social
 * insurance here for at least a year up to the application (notice, part 2 (7) 1). Whether the year must be without a gap
 * the notice does not say: with one, a person decides.
 */
export const privateFirm: Check<EligibilityValues['privateFirm']> = ({ unitKinds, insuranceYears }, c) => {
  const { unitKind, personnelFileAtUnit, registeredInProvince, contract, insurancePeriods } = c.facts;
  const inputs = [
    'unitKind',
    'personnelFileAtUnit',
    'registeredInProvince',
    'contract',
    'insurancePeriods',
    'receivedOn',
  ] as const;
  if (unitKind !== null && !unitKinds.includes(unitKind)) return notApplicable('unit_kind', inputs);
  if (personnelFileAtUnit === true) return notApplicable('file_at_unit', inputs);
  if (unitKind === null || personnelFileAtUnit === null) return cannotTell('fact_missing', inputs);
  const params = { years: insuranceYears };
  if (registeredInProvince === false) return notMet('not_registered', inputs, { params });
  if (contract === false) return notMet('no_contract', inputs, { params });
  if (insurancePeriods === null) return cannotTell('fact_missing', inputs, { params });
  if (insurancePeriods.length === 0) return notMet('insurance_short', inputs, { params });
  const service = longestService(insurancePeriods, insuranceYears, c.on);
  const more = { params: { ...params, ...service.params }, gaps: service.gaps };
  if (service.result === 'not_met') {
    // One stretch of 365 days in a leap year is a day short: only days that are missing in between leave it to a person.
    return service.gaps.length > 0 && service.yearsInAll >= insuranceYears
      ? cannotTell('not_continuous', inputs, more)
      : notMet('insurance_short', inputs, more);
  }
  if (service.result === 'cannot_tell') return cannotTell(service.reason, inputs, more);
  if (registeredInProvince === null || contract === null) return cannotTell('fact_missing', inputs, more);
  return met(inputs, more);
};

export const hostRecommendation: Check<boolean> = (_, c) => ticked(c, 'hostRecommends');

/** Form F30 carries the dispatching unit's opinion and seal (notice, part 2 (5) 1). */
export const dispatchingSeal: Check<boolean> = (_, c) => ticked(c, 'dispatchingSeal');
