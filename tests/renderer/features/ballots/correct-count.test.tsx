import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { BallotRoundView } from '../../../../src-main/core/contract/index.ts';
import { asId } from '../../../../src-main/core/domain/kernel/ids.ts';
import { SectionVote } from '../../../../src-renderer/features/ballots/section-vote.tsx';
import { dictionaries } from '../../../../src-renderer/text/index.ts';
import { ballotRound, fakeMeeting } from '../../../support/fake-meeting.ts';
import { renderPage } from '../../support/render-page.tsx';

const words = dictionaries['zh-CN'].ballots.reconcile;
const button = (name: string) => screen.findByRole('button', { name });

function show(round: BallotRoundView) {
  const section = {
    sectionId: asId<'section'>('s1'),
    level: 'associate_senior',
    type: 'regular',
    applications: 2,
    applicationIds: [],
    rounds: [round],
    signed: round.state === 'signed',
    tellers: { eligible: [], recused: [] },
  } as const;
  const page = (
    <SectionVote
      roundId={asId<'round'>('r1')}
      section={section}
      name="副高级"
      present={[]}
      quorumNeeded={17}
      usable={true}
    />
  );
  const reconcile = () => ({ state: 'reconciled', unreturned: 1 });
  return renderPage(page, { ...fakeMeeting(), 'ballots.reconcile': reconcile });
}

describe('a count already made', () => {
  it('is corrected in the same form, which says what is cleared and asks once', async () => {
    const [first, ...rest] = ballotRound.rows;
    if (first === undefined) throw new RangeError('a round without rows');
    const desk = show({ ...ballotRound, rows: [{ ...first, agree: 20, oppose: 4, abstain: 0, invalid: 0 }, ...rest] });
    const sent = () => desk.calls.filter((one) => one.channel === 'ballots.reconcile').map((one) => one.input);

    fireEvent.click(await button(words.correct.open));
    await screen.findByText(words.correct.lead(1));
    const returned = screen.getByLabelText(new RegExp(words.returned)) as HTMLInputElement;
    expect(returned.value).toBe('24');
    fireEvent.change(returned, { target: { value: '23' } });
    fireEvent.click(await button(words.correct.action));
    await screen.findByText(words.correct.body(1));
    expect(sent()).toEqual([]);

    const [, inDialog] = await screen.findAllByRole('button', { name: words.correct.action, hidden: true });
    fireEvent.click(inDialog as HTMLElement);
    await waitFor(() => expect(sent()).toMatchObject([{ issued: 24, returned: 23, unused: 1, spoiled: 0 }]));
    await button(words.correct.open);
  });

  it('stands once it is signed', async () => {
    show({ ...ballotRound, state: 'signed', signedUtc: '2023-02-13T03:00:00.000Z' });
    await screen.findByText(dictionaries['zh-CN'].ballots.tally.heading);
    expect(screen.queryByRole('button', { name: words.correct.open })).toBeNull();
  });
});
