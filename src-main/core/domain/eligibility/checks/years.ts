import { fullYearsElapsed, fullYearsServed } from '../../calendar/full-years.ts';
import { type IsoDate, isoDateOf } from '../../calendar/iso-date.ts';
import { daySpanOf } from '../../calendar/partial-date.ts';
import { countingDiploma, type Education } from '../education.ts';
import { inForce } from '../eligibility-pack.ts';
import type { FactName } from '../facts.ts';
import { type Check, type CheckCase, cannotTell, met, notApplicable, notMet, type Outcome } from '../finding.ts';
import type { CriteriaVersion, EligibilityValues, SeniorityRequirement } from '../rule-values.ts';

/** The diploma as it counts, technical colleges by the table of equivalence. */
function educationOf(c: CheckCase): Education | undefined {
  const { education } = c.facts;
  if (education === null) return undefined;
  const rule = c.pack.rules.diplomaEquivalence;
  return countingDiploma(education, inForce(rule, c.on) ? (rule.value ?? []) : []);
}

const asks = (line: SeniorityRequirement): number =>
  [line.series, line.education, line.kinds].filter((one) => one !== undefined).length;

/** The line of the table for this application: the one that asks most precisely, the earlier of equals. */
function lineFor(c: CheckCase, table: readonly SeniorityRequirement[]): SeniorityRequirement | Outcome {
  const inputs = ['level', 'series', 'kind', 'education'] as const;
  const ofCase = table.filter(
    (line) =>
      line.level === c.facts.level &&
      (line.kinds === undefined || line.kinds.includes(c.facts.kind)) &&
      (line.series === undefined || (c.seriesId !== undefined && line.series.includes(c.seriesId))),
  );
  if (ofCase.length === 0) return cannotTell('parameter_not_set', inputs, { params: { level: c.facts.level } });
  const education = educationOf(c);
  if (education === undefined && ofCase.some((line) => line.education !== undefined)) {
    return cannotTell(c.facts.education === null ? 'fact_missing' : 'education_unreadable', inputs);
  }
  const fitting = ofCase.filter(
    (line) => line.education === undefined || (education !== undefined && line.education.includes(education)),
  );
  const best = fitting.reduce<SeniorityRequirement | undefined>(
    (a, b) => (a === undefined || asks(b) > asks(a) ? b : a),
    undefined,
  );
  return best ?? cannotTell('no_line_for_education', inputs, { params: { education: education ?? '' } });
}

const SINCE = { current_title: 'currentTitleDate', work_start: 'workStart', graduated: 'graduated' } as const;

/** A title and a diploma are obtained on a day; work is done on its first day too: 2019-01-01 to 2022-12-31 are four years. */
const yearsSince = (since: SeniorityRequirement['since'], from: IsoDate, on: IsoDate): number =>
  since === 'work_start' ? fullYearsServed(from, on) : fullYearsElapsed(from, on);

/**
 * Years required by the province's table, reached on the cut-off day. Direct Aid-Qinghai applications need none; a village
 * cadre's shrink by the year that the check before granted.
 */
export const seniority: Check<EligibilityValues['seniority']> = ({ required }, c) => {
  if (c.facts.aidDirect === true && c.standing('aidDirect') === 'met') {
    return notApplicable('waived', ['aidDirect'], { params: { by: 'aidDirect' } });
  }
  const line = lineFor(c, required);
  if ('result' in line) return line;
  const since = SINCE[line.since];
  const inputs: readonly FactName[] = ['level', 'series', 'education', since];
  const reduction = c.standing('villageReduction') === 'met' ? (c.pack.rules.villageReduction.value?.years ?? 0) : 0;
  const years = Math.max(0, line.years - reduction);
  const params = { years, table: line.years, reduction, since: line.since };
  if (c.cutOff === undefined) return cannotTell('parameter_not_set', inputs, { params });
  const written = c.facts[since];
  if (written === null) return cannotTell('fact_missing', inputs, { params });
  const span = daySpanOf(written);
  if (!span) return cannotTell('date_unreadable', inputs, { params });
  const { cutOff } = c;
  const [least, most] = [yearsSince(line.since, span.latest, cutOff), yearsSince(line.since, span.earliest, cutOff)];
  const more = { params: { ...params, from: written, fullYears: least, cutOff } };
  if (least >= years) return { ...met(inputs, more), ...(reduction > 0 ? { reason: 'reduced' as const } : {}) };
  return most < years ? notMet('too_short', inputs, more) : cannotTell('dates_imprecise', inputs, more);
};

/**
 * Achievements count from the year after the current title was obtained up to the cut-off, by which the diploma has to be
 * obtained as well (notice, part 3 (4) 2).
 */
export const achievementWindow: Check<boolean> = (_, c) => {
  const inputs = ['achievements', 'currentTitleDate', 'graduated'] as const;
  const { achievements, currentTitleDate, graduated } = c.facts;
  const { cutOff } = c;
  if (cutOff === undefined) return cannotTell('parameter_not_set', inputs);
  const diploma = graduated === null ? undefined : daySpanOf(graduated);
  if (diploma && diploma.earliest > cutOff) {
    return notMet('diploma_too_late', inputs, { params: { graduated: graduated ?? '', to: cutOff } });
  }
  // A diploma that may be of after the cut-off lets nothing pass; what fails without it fails all the same.
  const doubt =
    graduated === null || (diploma && diploma.latest <= cutOff)
      ? undefined
      : cannotTell(diploma ? 'dates_imprecise' : 'date_unreadable', inputs, { params: { graduated, to: cutOff } });
  if (achievements === null || currentTitleDate === null) return doubt ?? cannotTell('fact_missing', inputs);
  const title = daySpanOf(currentTitleDate);
  const first: IsoDate | undefined = title && isoDateOf(Number(title.latest.slice(0, 4)) + 1, 1, 1);
  if (!first) return cannotTell('date_unreadable', inputs);
  if (achievements.length === 0) return doubt ?? notApplicable('nothing_listed', inputs);
  const spans = achievements.map(({ id, on }) => ({ id, span: daySpanOf(on) }));
  const params = { from: first, to: cutOff, count: achievements.length };
  const outside = spans.filter(({ span }) => span && (span.latest < first || span.earliest > cutOff));
  if (outside.length > 0) return notMet('outside_window', inputs, { params, items: outside.map((one) => one.id) });
  if (doubt) return doubt;
  const unclear = spans.filter(({ span }) => !span || span.earliest < first || span.latest > cutOff);
  if (unclear.length > 0) {
    const reason = unclear.some(({ span }) => !span) ? 'date_unreadable' : 'dates_imprecise';
    return cannotTell(reason, inputs, { params, items: unclear.map((one) => one.id) });
  }
  return met(inputs, { params });
};

/** Continuing education; for accounting and health it is certified by their departments (notice, part 2 (6)). */
export const cpd: Check<EligibilityValues['cpd']> = ({ required, byDepartment }, c) => {
  const inputs = ['cpd', 'series'] as const;
  const line = byDepartment.find((one) => one.series === c.seriesId);
  if (line) return notApplicable('by_department', inputs, { params: { department: line.department } });
  if (required === null) return cannotTell('parameter_not_set', inputs);
  if (c.facts.cpd === null) return cannotTell('fact_missing', inputs, { params: { required } });
  const params = { required, had: c.facts.cpd };
  return c.facts.cpd >= required ? met(inputs, { params }) : notMet('too_few', inputs, { params });
};

/** The criteria of a series in force on a day: several during a transition, none where nobody has entered them. */
export function criteriaInForce(
  versions: readonly CriteriaVersion[],
  seriesId: string,
  on: IsoDate,
): readonly CriteriaVersion[] {
  return versions.filter((one) => one.series === seriesId && inForce(one, on));
}

/** The application is pinned to criteria that were in force on the day of receipt. */
export const criteriaVersion: Check<EligibilityValues['criteriaVersion']> = ({ versions }, c) => {
  const inputs = ['criteriaVersion', 'series', 'receivedOn'] as const;
  const known = c.seriesId === undefined ? [] : criteriaInForce(versions, c.seriesId, c.on);
  if (known.length === 0) return cannotTell('parameter_not_set', inputs);
  const items = known.map((one) => one.title);
  if (c.facts.criteriaVersion === null) return cannotTell('fact_missing', inputs, { items });
  const pinned = known.find((one) => one.id === c.facts.criteriaVersion);
  const params = { on: c.on };
  return pinned ? met(inputs, { params, items: [pinned.title] }) : notMet('other_version', inputs, { params, items });
};
