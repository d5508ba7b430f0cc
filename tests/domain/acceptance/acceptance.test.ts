import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  answeredLate,
  askCorrection,
  type CorrectionNotice,
  correctionDeadline,
  isOverdue,
  openDeadline,
} from '../../../src-main/core/domain/acceptance/correction.ts';
import {
  type AcceptanceAct,
  type ApplicationState,
  applicationStates,
  isOpen,
  nextState,
} from '../../../src-main/core/domain/acceptance/states.ts';
import { checkedByEnough } from '../../../src-main/core/domain/acceptance/two-person-check.ts';
import { type CalendarFile, workCalendarOf } from '../../../src-main/core/domain/calendar/calendar-file.ts';
import type { WorkCalendar } from '../../../src-main/core/domain/calendar/working-days.ts';
import { day } from '../support/day.ts';
import { national40 } from '../support/national-40.ts';

const pack = national40();
const single = { ...pack, rules: { ...pack.rules, twoPersonCheck: { ...pack.rules.twoPersonCheck, value: false } } };

describe('the states of an application', () => {
  const steps: readonly [ApplicationState, AcceptanceAct, ApplicationState | 'no'][] = [
    ['received', 'accept', 'accepted'],
    ['received', 'check', 'under_check'],
    ['received', 'deem_withdrawn', 'no'],
    ['received', 'reopen', 'no'],
    ['under_check', 'ask_correction', 'correction_asked'],
    // What is waited for is answered or runs out; nobody is accepted past an open correction.
    ['correction_asked', 'accept', 'no'],
    ['correction_asked', 'answer', 'under_check'],
    ['correction_asked', 'deem_withdrawn', 'deemed_withdrawn'],
    ['correction_asked', 'withdraw', 'withdrawn'],
    ['accepted', 'withdraw', 'withdrawn'],
    ['accepted', 'ask_correction', 'no'],
    ['accepted', 'reopen', 'under_check'],
    ['returned', 'accept', 'no'],
    ['returned', 'reopen', 'under_check'],
    ['deemed_withdrawn', 'reopen', 'under_check'],
    ['moved', 'accept', 'no'],
  ];
  it.each(steps)('%s, %s: %s', (state, act, expected) => {
    const next = nextState(state, act);
    expect(next.ok ? next.value : 'no').toBe(expected);
    if (!next.ok) expect(next.refusal).toEqual({ code: 'act_not_possible', params: { state, act } });
  });

  it('are open only while nothing is decided', () => {
    expect(applicationStates.filter(isOpen)).toEqual(['received', 'under_check', 'correction_asked']);
  });
});

describe('the one-time correction notice', () => {
  const asked = {
    items: ['学历证书复印件未盖章', ' '],
    issuedOn: day('2022-12-20'),
    deadline: day('2022-12-27'),
    addendumReason: '',
  };
  const plain: WorkCalendar = { years: [2022, 2023], holidays: [], makeUpDays: [] };
  const given: CorrectionNotice = { issuedOn: day('2022-12-20'), deadline: day('2022-12-27'), answeredOn: null };

  it('is given once; what arose later needs its reason', () => {
    expect(askCorrection([], asked, pack, plain)).toMatchObject({
      ok: true,
      value: { items: ['学历证书复印件未盖章'] },
    });
    expect(askCorrection([given], asked, pack, plain)).toMatchObject({
      refusal: { code: 'correction_already_given', rule: 'correctionOnce', params: { issuedOn: '2022-12-20' } },
    });
    const later = { ...asked, addendumReason: '岗位审核号于12月22日被撤销' };
    expect(askCorrection([given], later, pack, plain).ok).toBe(true);
    expect(askCorrection([], later, pack, plain)).toMatchObject({ refusal: { code: 'addendum_without_notice' } });
  });

  it('names something, and a later day', () => {
    expect(askCorrection([], { ...asked, items: [' '] }, pack, plain)).toMatchObject({
      refusal: { code: 'correction_items_missing' },
    });
    expect(askCorrection([], { ...asked, deadline: asked.issuedOn }, pack, plain)).toMatchObject({
      refusal: { code: 'correction_deadline_not_after' },
    });
  });

  it('counts working days from the day after, past New Year', () => {
    const calendar: WorkCalendar = { years: [2022, 2023], holidays: [day('2023-01-02')], makeUpDays: [] };
    const newYear = { ...calendar, holidays: [day('2023-01-01'), day('2023-01-02')] };
    // Wed 28 Dec: 29, 30 Dec, 3, 4, 5 Jan.
    expect(correctionDeadline(day('2022-12-28'), 5, newYear)).toEqual({
      deadline: day('2023-01-05'),
      provisional: false,
    });
  });

  it('ends on a working day, past the Spring Festival and on a Saturday that is worked', () => {
    const china = workCalendarOf(
      JSON.parse(
        readFileSync(new URL('../../../assets/calendars/china.json', import.meta.url), 'utf8'),
      ) as CalendarFile,
    );
    // Wed 18 Jan 2023: 19, 20 Jan, the festival until the 27th, then Sat 28 and Sun 29 are worked, Mon 30.
    expect(correctionDeadline(day('2023-01-18'), 5, china)).toEqual({ deadline: '2023-01-30', provisional: false });
    expect(correctionDeadline(day('2026-12-29'), 5, china).provisional).toBe(true);
    const until = (deadline: string) =>
      askCorrection([], { ...asked, issuedOn: day('2023-01-18'), deadline: day(deadline) }, pack, china);
    for (const rest of ['2023-01-21', '2023-01-24', '2023-01-27']) {
      expect(until(rest)).toMatchObject({
        refusal: { code: 'correction_deadline_rest_day', params: { deadline: rest, next: '2023-01-28' } },
      });
    }
    expect(until('2023-01-30').ok).toBe(true);
    // A worked Saturday, and yet only the third of five.
    expect(until('2023-01-28')).toMatchObject({ refusal: { code: 'correction_term_short' } });
  });

  it.each(['block', 'warn', 'info'] as const)(
    'shorter than the five working days is refused where the rule blocks: %s',
    (severity) => {
      const rules = { ...pack.rules, correctionWorkingDays: { ...pack.rules.correctionWorkingDays, severity } };
      const under = (deadline: string) =>
        askCorrection([], { ...asked, deadline: day(deadline) }, { ...pack, rules }, plain);
      // Tue 20 Dec: 21, 22, 23, 26, 27.
      expect(under('2022-12-27').ok).toBe(true);
      if (severity !== 'block') expect(under('2022-12-26').ok).toBe(true);
      else {
        expect(under('2022-12-26')).toMatchObject({
          refusal: {
            code: 'correction_term_short',
            rule: 'correctionWorkingDays',
            params: { days: 5, deadline: '2022-12-27' },
          },
        });
      }
    },
  );

  it('is overdue only after the end of its last day, and only while nobody answered', () => {
    expect([isOverdue([given], day('2022-12-27')), isOverdue([given], day('2022-12-28'))]).toEqual([false, true]);
    const answered = { ...given, answeredOn: day('2022-12-26') };
    expect(isOverdue([answered], day('2023-02-01'))).toBe(false);
    // What came late was taken by a person, and is told as late.
    const came = (on: string) => answeredLate({ ...given, answeredOn: day(on) });
    expect([came('2022-12-27'), came('2022-12-28'), answeredLate(given)]).toEqual([false, true, false]);
    const addendum = { ...given, issuedOn: day('2022-12-23'), deadline: day('2022-12-30') };
    expect(openDeadline([given, addendum])).toBe('2022-12-30');
    expect(isOverdue([given, addendum], day('2022-12-29'))).toBe(false);
  });
});

describe('the two-person check', () => {
  const sound = (checker: string) => ({ checker, outcome: 'sound' as const });
  it('wants two different people', () => {
    expect(checkedByEnough([sound('王敏'), sound('李强')], pack)).toEqual({ ok: true, value: ['王敏', '李强'] });
    expect(checkedByEnough([sound('王敏'), sound('王 敏')], pack)).toMatchObject({
      refusal: { code: 'check_missing', params: { have: 1, needed: 2 }, rule: 'twoPersonCheck' },
    });
    expect(checkedByEnough([sound('王敏')], single).ok).toBe(true);
  });

  it('stops at a fault until the same person finds it sound', () => {
    const faulty = { checker: '李强', outcome: 'faulty' as const };
    expect(checkedByEnough([sound('王敏'), faulty], pack)).toMatchObject({ refusal: { code: 'check_faulty' } });
    expect(checkedByEnough([sound('王敏'), faulty, sound('李强')], pack).ok).toBe(true);
  });
});
