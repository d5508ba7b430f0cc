import { addYears, type IsoDate } from '../../calendar/iso-date.ts';
import { type Check, type CheckCase, cannotTell, met, notApplicable, notMet } from '../finding.ts';
import type { EligibilityValues, PunishmentGrade } from '../rule-values.ts';

/** Does a period from `from` to `to` touch the days from receipt to today? A decision taken after receipt counts too. */
function touches(c: CheckCase, from: IsoDate, to: IsoDate): boolean {
  const until = c.context.today > c.on ? c.context.today : c.on;
  return from <= until && to >= c.on;
}

/** In post with the unit; who has retired or died may no longer be evaluated. Checked again at the freeze. */
export const inPost: Check<boolean> = (_, c) => {
  const { departure, inPost: said } = c.facts;
  const inputs = ['inPost', 'departure'] as const;
  if (departure && departure.kind !== 'transferred' && departure.on <= c.context.today) {
    return notMet(departure.kind, inputs, { params: { on: departure.on } });
  }
  if (said === null) return cannotTell('fact_missing', inputs);
  return said ? met(inputs) : notMet('not_in_post', inputs);
};

/** One applies where the labour relation is; who moves after the receipt stays with the unit of the application. */
export const employerChange: Check<boolean> = (_, c) => {
  const { departure } = c.facts;
  const inputs = ['departure', 'inPost', 'receivedOn'] as const;
  if (departure?.kind === 'transferred' && departure.on <= c.context.today) {
    // Without the day of receipt nobody can say which of the two units it was.
    const moved = departure.on < c.on ? 'transferred_before' : 'transferred_after';
    const reason = c.facts.receivedOn === null ? 'transferred' : moved;
    return notMet(reason, inputs, { params: { on: departure.on, receivedOn: c.on } });
  }
  return c.facts.inPost === null ? cannotTell('fact_missing', inputs) : met(inputs);
};

/** Nobody applies inside the period of an entry in the integrity register; the decision is named. */
export const integrity: Check<EligibilityValues['integrity']> = ({ years }, c) => {
  const inputs = ['integrityRecords', 'receivedOn'] as const;
  if (c.facts.integrityRecords === null) return cannotTell('fact_missing', inputs);
  const running = c.facts.integrityRecords
    .map((r) => ({ ...r, end: r.to ?? addYears(r.from, years) }))
    .filter((r) => touches(c, r.from, r.end));
  if (running.length === 0) return met(inputs, { params: { years } });
  const end = running.map((r) => r.end).reduce((a, b) => (a > b ? a : b));
  return notMet('in_misconduct_period', inputs, { params: { years, end }, items: running.map((r) => r.decision) });
};

const LIGHTER_FIRST: readonly PunishmentGrade[] = ['warning', 'demerit', 'demotion', 'dismissal'];

/** Public-institution staff under 记过 or heavier may not apply during its period. */
export const punishment: Check<EligibilityValues['punishment']> = ({ unitKinds, grades }, c) => {
  const inputs = ['unitKind', 'punishments', 'receivedOn'] as const;
  const { unitKind, punishments } = c.facts;
  if (unitKind !== null && !unitKinds.includes(unitKind)) return notApplicable('unit_kind', inputs);
  if (punishments === null || (unitKind === null && punishments.length > 0)) return cannotTell('fact_missing', inputs);
  const counted = punishments.filter((p) => grades.includes(p.grade));
  const running = counted.filter((p) => p.to !== null && touches(c, p.from, p.to));
  if (running.length > 0) {
    const worst = running.reduce((a, b) => (LIGHTER_FIRST.indexOf(b.grade) > LIGHTER_FIRST.indexOf(a.grade) ? b : a));
    return notMet('in_punishment_period', inputs, { params: { grade: worst.grade, end: worst.to ?? '' } });
  }
  // An old decision without its last day may still run.
  const open = counted.find((p) => p.to === null && p.from <= c.context.today);
  return open ? cannotTell('fact_missing', inputs, { params: { grade: open.grade, from: open.from } }) : met(inputs);
};

/**
 * One application a person and year, over all juries on this machine (hard case 27). A change of series or a second title
 * makes a pair only where it is marked as one.
 */
export const oneApplicationPerYear: Check<EligibilityValues['oneApplicationPerYear']> = ({ markedKinds }, c) => {
  const inputs = ['otherApplications', 'kind'] as const;
  const { otherApplications, kind } = c.facts;
  if (otherApplications === null) return cannotTell('fact_missing', inputs);
  const others = otherApplications.filter((o) => o.open && o.year === c.context.year);
  const params = { year: c.context.year };
  if (others.length === 0) return met(inputs, { params });
  const unmarked = others.filter((o) => !markedKinds.includes(kind) && !markedKinds.includes(o.kind));
  if (unmarked.length === 0) {
    return { result: 'met', reason: 'marked', inputs, params, items: others.map((o) => o.place) };
  }
  return notMet('second_application', inputs, { params, items: unmarked.map((o) => o.place) });
};
