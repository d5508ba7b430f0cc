import { describe, expect, it } from 'vitest';
import type { MeetingView } from '../../../../src-main/core/contract/index.ts';
import { asId } from '../../../../src-main/core/domain/kernel/ids.ts';
import { type OfficersPicked, officersLack } from '../../../../src-renderer/features/meeting/officer-fields.tsx';
import { fakeMeeting } from '../../../support/fake-meeting.ts';

const desk = fakeMeeting();
const [first, second] = [asId<'expert'>('x1'), asId<'expert'>('x2')];
const picked = (change: Partial<OfficersPicked>): OfficersPicked => {
  return { chairId: first, viceChairIds: [], officersReason: '', ...change };
};

/** The second has signed in; the pool marks the first alone. */
async function meeting(change: Partial<MeetingView['officerRules']> = {}): Promise<MeetingView> {
  const ask = (door: string, input: object) => desk[door]?.(input as never);
  await ask('meeting.signIn', { expertId: 'x2' });
  const view = (await ask('meeting.get', {})) as MeetingView;
  return { ...view, officerRules: { ...view.officerRules, ...change } };
}

describe('what is missing before the meeting can open with these officers', () => {
  it('somebody in the room who presides', async () => {
    const view = await meeting();
    expect(officersLack(view, picked({ chairId: null }))).toBe('chair');
    expect(officersLack(view, picked({}))).toBe('nobody');
    expect(officersLack(view, picked({ viceChairIds: [second] }))).toBeNull();
  });

  it('a reason for a chair without the mark, or another chair where the rule blocks', async () => {
    const unmarked = picked({ chairId: second });
    expect(officersLack(await meeting(), unmarked)).toBe('reason');
    expect(officersLack(await meeting(), { ...unmarked, officersReason: ' ' })).toBe('reason');
    expect(officersLack(await meeting(), { ...unmarked, officersReason: '推举' })).toBeNull();
    const strict = await meeting({ chairEligible: { value: true, severity: 'block' } });
    expect(officersLack(strict, { ...unmarked, officersReason: '推举' })).toBe('blocked');
    const off = await meeting({ chairEligible: { value: false, severity: 'block' } });
    expect(officersLack(off, unmarked)).toBeNull();
  });

  it('as many vice-chairs as the rule asks for', async () => {
    const two = await meeting({ viceChairs: { value: 2, severity: 'block' } });
    expect(officersLack(two, picked({ viceChairIds: [second] }))).toBe('blocked');
  });
});
