import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { asId } from '../../../../src-main/core/domain/kernel/ids.ts';
import { BeginRound } from '../../../../src-renderer/features/ballots/begin-round.tsx';
import { dictionaries } from '../../../../src-renderer/text/index.ts';
import { renderPage } from '../../support/render-page.tsx';

const words = dictionaries['zh-CN'].ballots.open;
const person = (id: string, name: string) => ({ expertId: asId<'expert'>(id), name });
const present = [person('x1', '张海'), person('x2', '周慧'), person('x3', '才让·卓玛'), person('x4', '李建国')];
const ids = present.map((one) => one.expertId);
const base = { roundId: asId<'round'>('r1'), sectionId: asId<'section'>('s1'), number: 1, present, quorumNeeded: 3 };

async function offered(): Promise<(string | null)[]> {
  fireEvent.click(screen.getByRole('combobox', { name: new RegExp(words.teller, 'u') }));
  return (await screen.findAllByRole('option', { hidden: true })).map((one) => one.textContent);
}

describe('who is offered as teller', () => {
  it('leaves out the recused and says why', async () => {
    renderPage(<BeginRound {...base} tellers={{ eligible: ids.slice(1), recused: ids.slice(0, 1) }} />, {});
    expect(await screen.findByText(words.recusedMissing('张海'))).toBeTruthy();
    const names = await offered();
    expect(names).toContain('周慧');
    expect(names).not.toContain('张海');
  });

  it('offers all where too few are free, and says so', async () => {
    renderPage(<BeginRound {...base} tellers={{ eligible: ids, recused: ids.slice(0, 2) }} />, {});
    expect(await screen.findByText(words.recusedOffered)).toBeTruthy();
    expect(await offered()).toContain('张海');
  });
});
