import { describe, expect, it } from 'vitest';
import { missingRoles, namesOf } from '../../../src-main/core/domain/meeting/people.ts';
import {
  inSitting,
  openedOn,
  planSittings,
  type Sitting,
  sittingNow,
  sittingsOf,
  sittingToSign,
  usualAgenda,
} from '../../../src-main/core/domain/meeting/sittings.ts';
import { day } from '../support/day.ts';

const setup = { meetingDate: day('2023-02-13'), meetingPlace: '三楼' };
const planned = (heldOn: string, half = '') => ({ heldOn: day(heldOn), half, place: '三楼', agenda: [] });
const sitting = (number: number, openedUtc: string | null, closedUtc: string | null = null): Sitting => ({
  ...planned(number < 3 ? '2023-02-13' : '2023-02-14', number === 2 ? '下午' : '上午'),
  ...{ number, presidingId: null, openedUtc, closedUtc },
});
const codeOf = (result: ReturnType<typeof planSittings>) => (result.ok ? 'ok' : result.refusal.code);

describe('the sitting of the moment', () => {
  it.each<[string, Sitting[], number, number, boolean]>([
    ['before the opening', [sitting(1, null), sitting(2, null)], 1, 1, false],
    ['in the first', [sitting(1, 'u'), sitting(2, null)], 1, 1, true],
    ['in the break', [sitting(1, 'u', 'v'), sitting(2, null)], 1, 2, false],
    ['in the second', [sitting(1, 'u', 'v'), sitting(2, 'w')], 2, 2, true],
    ['after the last', [sitting(1, 'u', 'v'), sitting(2, 'w', 'x')], 2, 2, false],
  ])('%s', (_, all, now, sheet, open) => {
    expect([sittingNow(all).number, sittingToSign(all).number, inSitting(sittingNow(all))]).toEqual([now, sheet, open]);
  });

  it('a meeting nobody planned has the one of its set-up, with the usual agenda', () => {
    const [only, ...more] = sittingsOf([], setup, false);
    expect([only?.heldOn, only?.place, more]).toEqual(['2023-02-13', '三楼', []]);
    expect(only?.agenda.map((item) => item.kind)).not.toContain('own');
    expect(sittingsOf([], setup, true)[0]?.agenda.map((item) => item.kind)).toContain('own');
    expect(usualAgenda(true).map((item) => item.kind)).not.toContain('other');
  });
});

describe('another plan', () => {
  const two = [planned('2023-02-13', '上午'), planned('2023-02-14', '上午')];
  it('begins on the day of the meeting and goes on in order', () => {
    expect(codeOf(planSittings([], two, setup.meetingDate, []))).toBe('ok');
    expect(codeOf(planSittings([], [], setup.meetingDate, []))).toBe('sitting_missing');
    expect(codeOf(planSittings([], [planned('2023-02-12')], setup.meetingDate, []))).toBe('sitting_not_on_meeting_day');
    const back = [...two, planned('2023-02-13')];
    expect(planSittings([], back, setup.meetingDate, [])).toMatchObject({
      refusal: { code: 'sittings_not_in_order', params: { number: 3 } },
    });
  });

  it('leaves what was opened as it was, and its times with it', () => {
    const before = [sitting(1, 'u', 'v'), sitting(2, null)];
    const kept = planSittings(before, [planned('2023-02-13', '上午'), planned('2023-02-15')], setup.meetingDate, []);
    expect(kept).toMatchObject({ ok: true, value: [{ openedUtc: 'u', closedUtc: 'v' }, { openedUtc: null }] });
    for (const first of [planned('2023-02-13', '下午'), planned('2023-02-14', '上午')]) {
      expect(codeOf(planSittings(before, [first], setup.meetingDate, []))).toBe('sitting_opened');
    }
    // Held on another day than planned, after the opening nobody asks for the planned one.
    const late = [{ ...sitting(1, 'u'), heldOn: day('2023-02-20') }];
    expect(codeOf(planSittings(late, [planned('2023-02-20', '上午')], setup.meetingDate, []))).toBe('ok');
  });

  it('takes no sheet that was signed to another day, nor to another half of it', () => {
    const before = [sitting(1, 'u', 'v'), sitting(2, null)];
    const first = planned('2023-02-13', '上午');
    const struck = { utc: 'u', reason: '记错' };
    const changed = (second: ReturnType<typeof planned>[], entry: { sitting: number; struck: typeof struck | null }) =>
      codeOf(planSittings(before, [first, ...second], setup.meetingDate, [entry]));
    const signed = { sitting: 2, struck: null };
    const same = planned('2023-02-13', '下午');
    expect(changed([same, planned('2023-02-14')], signed)).toBe('ok');
    for (const other of [[], [planned('2023-02-14', '下午')], [planned('2023-02-13', '晚上')]]) {
      expect(changed(other, signed)).toBe('sitting_signed');
      expect(changed(other, { sitting: 2, struck })).toBe('ok');
    }
    // The day gets a second sitting while people sign for the first.
    const only = [{ ...sitting(1, null), half: '' }];
    expect(codeOf(planSittings(only, [first, same], setup.meetingDate, [{ sitting: 1, struck: null }]))).toBe('ok');
  });

  it('a sitting that opens later than planned was held on that day, and those after it keep their distance', () => {
    const all = [sitting(1, 'u', 'v'), sitting(2, null), sitting(3, null)];
    const days = (today: string) => openedOn(all, 2, day(today)).map((one) => one.heldOn);
    expect(days('2023-02-13')).toEqual(['2023-02-13', '2023-02-13', '2023-02-14']);
    expect(days('2023-02-12')).toEqual(['2023-02-13', '2023-02-13', '2023-02-14']);
    expect(days('2023-02-15')).toEqual(['2023-02-13', '2023-02-15', '2023-02-16']);
  });
});

it('nobody for the minutes or the supervision is missed; several supervisors are named together', () => {
  const one = { role: 'supervisor', name: '赵丽', unit: '驻厅纪检监察组' } as const;
  expect(missingRoles([one])).toEqual(['secretary']);
  const people = [one, { ...one, name: '钱进', unit: '' }, { role: 'secretary', name: '王敏', unit: '' } as const];
  expect([missingRoles(people), namesOf(people, 'supervisor')]).toEqual([[], '赵丽（驻厅纪检监察组）、钱进']);
});
