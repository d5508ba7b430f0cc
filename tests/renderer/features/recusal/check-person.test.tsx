import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { MOST_FORMER_UNITS } from '../../../../src-main/core/contract/recusal.ts';
import { CheckPersonButton } from '../../../../src-renderer/features/check-person.tsx';
import { dictionaries } from '../../../../src-renderer/text/index.ts';
import { renderPage } from '../../support/render-page.tsx';

const words = dictionaries['zh-CN'].recusal.check;
const field = (label: string) => screen.findByLabelText(new RegExp(label)) as Promise<HTMLInputElement>;

it('asks of a name as long as the office takes it and of so many former units, and of no more before it asks', async () => {
  const desk = renderPage(<CheckPersonButton />, {
    'pool.list': () => ({ members: [] }),
    'recusal.check': () => ({ found: [], units: {}, applicants: 46 }),
  });
  const sent = () => desk.calls.filter((one) => one.channel === 'recusal.check').map((one) => one.input);
  fireEvent.click(await screen.findByRole('button', { name: words.action }));
  fireEvent.click(await screen.findByText(words.typed));
  const name = await field(words.name);
  const longest = '阿卜杜热合曼·买买提依明·艾尔肯江·吐尔逊托合提·热合木吐拉·玉山江·阿布力克木·努尔麦麦提江';
  expect(longest.length).toBeGreaterThan(40);
  expect(name.maxLength).toBeGreaterThanOrEqual(longest.length);
  fireEvent.change(name, { target: { value: longest } });
  const units = Array.from({ length: MOST_FORMER_UNITS + 1 }, (_, i) => `第${i}水利局`);
  fireEvent.change(await field(words.former), { target: { value: units.join('\n') } });
  await screen.findByText(words.formerMost(units.length, MOST_FORMER_UNITS));
  const run = screen.getByRole('button', { name: words.run }) as HTMLButtonElement;
  expect(run.disabled).toBe(true);
  const few = units.slice(1);
  fireEvent.change(await field(words.former), { target: { value: `\n${few.join('\n\n')}\n` } });
  fireEvent.click(run);
  await waitFor(() => expect(sent()).toMatchObject([{ person: { name: longest, formerUnits: few } }]));
  await screen.findByText(words.clear(46));
});
