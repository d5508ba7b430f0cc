import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { EnteredFactsView } from '../../../../src-main/core/contract/index.ts';
import { asId } from '../../../../src-main/core/domain/kernel/ids.ts';
import { EnteredFactsSection } from '../../../../src-renderer/features/entered-facts-section.tsx';
import { dictionaries } from '../../../../src-renderer/text/index.ts';
import { Refused } from '../../../support/fake-desk.ts';
import { renderPage } from '../../support/render-page.tsx';

const { eligibility } = dictionaries['zh-CN'];
const t = eligibility.entered;
const stays = {
  entry: { name: 'aidStays', value: [{ from: '2019-08-01', to: null }] },
  ...{ source: '派出单位函', by: '李强', utc: '2022-11-20T01:00:00.000Z' },
} as const;
const view: EnteredFactsView = {
  groups: [
    {
      group: 'aid',
      facts: [
        { name: 'aidDirect', needed: true, said: null },
        { name: 'aidStays', needed: false, said: stays },
        { name: 'unitTier', needed: true, said: null },
      ],
    },
    { group: 'punishments', facts: [{ name: 'punishments', needed: true, said: null }] },
  ],
  history: [stays],
  criteria: [],
  open: true,
};

function open(over: Partial<EnteredFactsView> = {}, by = '王敏', enter: () => unknown = () => ({ changed: 1 })) {
  const ids = { roundId: asId<'round'>('r1'), applicationId: asId<'application'>('a1') };
  const desk = renderPage(<EnteredFactsSection {...ids} by={by} />, {
    'eligibility.facts': () => ({ ...view, ...over }),
    'eligibility.enterFacts': enter,
  });
  return () => desk.calls.filter((one) => one.channel === 'eligibility.enterFacts').map((one) => one.input);
}
const form = async (group: 'aid' | 'punishments') =>
  within(await screen.findByRole('form', { name: t.open(t.groups[group] ?? ''), hidden: true }));
const hidden = { hidden: true } as const;
const type = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });

it('asks for what the rules wait for and shows what was entered with its paper', async () => {
  open();
  expect(await screen.findAllByText('援青时间：2019-08-01 至 今（依据：派出单位函）')).toHaveLength(2);
  expect(screen.getByText(new RegExp(t.waiting(2), 'u'))).toBeTruthy();
  const aid = await form('aid');
  expect(aid.getByLabelText(t.part(1, t.from))).toHaveProperty('value', '2019-08-01');
  expect(aid.queryByText(eligibility.facts.hostRecommends ?? '')).toBeNull();
  expect(aid.getByRole('button', { name: t.save, ...hidden })).toHaveProperty('disabled', true);
});

it('sends a group as it stands, lines added and left empty, and keeps the focus after saving', async () => {
  const sent = open();
  const aid = await form('aid');
  fireEvent.click(aid.getByRole('radio', { name: '是', ...hidden }));
  type(aid.getByLabelText(t.part(1, t.toOpen)), '2022-07');
  fireEvent.click(aid.getByRole('button', { name: t.addLine('援青时间'), ...hidden }));
  type(aid.getByLabelText(t.part(2, t.from)), '2022-09-01');
  fireEvent.click(aid.getByRole('button', { name: t.addLine('援青时间'), ...hidden }));
  fireEvent.change(aid.getByLabelText('单位层级'), { target: { value: 'county' } });
  const source = aid.getByLabelText(new RegExp(t.source, 'u'));
  type(source, '援派通知');
  source.focus();
  fireEvent.submit(source);
  await screen.findByText(t.saved);
  expect(sent()).toEqual([
    {
      ...{ roundId: 'r1', applicationId: 'a1', source: '援派通知', by: '王敏' },
      facts: [
        { name: 'aidDirect', value: true },
        {
          name: 'aidStays',
          value: [
            { from: '2019-08-01', to: '2022-07' },
            { from: '2022-09-01', to: null },
          ],
        },
        { name: 'unitTier', value: 'county' },
      ],
    },
  ]);
  await waitFor(() => expect(document.activeElement).toBe(source));
});

it('says that there is none, and lets no sanction pass without its kind', async () => {
  const sent = open();
  const part = await form('punishments');
  type(part.getByLabelText(new RegExp(t.source, 'u')), '单位证明');
  const save = part.getByRole('button', { name: t.save, ...hidden });
  expect(save).toHaveProperty('disabled', false);
  type(part.getByLabelText(t.part(1, t.from)), '2021-12-01');
  expect(save).toHaveProperty('disabled', true);
  fireEvent.change(part.getByLabelText(t.part(1, t.grade)), { target: { value: 'demerit' } });
  expect(save).toHaveProperty('disabled', false);
  fireEvent.click(part.getByRole('checkbox', { name: t.none.punishments ?? '', ...hidden }));
  fireEvent.click(save);
  await waitFor(() => expect(sent()).toMatchObject([{ facts: [{ name: 'punishments', value: [] }] }]));
});

it('tells which line is wrong, and keeps what was typed', async () => {
  const params = { fact: 'punishments', line: 1, from: '2021-12-01', to: '2021-11-01' };
  open({}, '王敏', () => {
    throw new Refused({ code: 'refused', reason: 'fact_dates_contradict', params });
  });
  const part = await form('punishments');
  type(part.getByLabelText(t.part(1, t.from)), '2021-12-01');
  fireEvent.change(part.getByLabelText(t.part(1, t.grade)), { target: { value: 'demerit' } });
  type(part.getByLabelText(new RegExp(t.source, 'u')), '处分决定');
  fireEvent.click(part.getByRole('button', { name: t.save, ...hidden }));
  await part.findByText(/“处分”第 1 条止于 2021-11-01，早于开始的 2021-12-01/u);
  expect(part.getByLabelText(t.part(1, t.from))).toHaveProperty('value', '2021-12-01');
});

it('only shows once the list is frozen', async () => {
  open({ open: false });
  await screen.findAllByText(/援青时间：2019-08-01/u);
  expect(screen.queryByRole('form', hidden)).toBeNull();
  expect(screen.queryByText(t.groups.punishments ?? '')).toBeNull();
});

it('is dead without a name', async () => {
  open({}, ' ');
  const part = await form('punishments');
  type(part.getByLabelText(new RegExp(t.source, 'u')), '单位证明');
  expect(part.getByRole('button', { name: t.save, ...hidden })).toHaveProperty('disabled', true);
  expect(part.getByText(dictionaries['zh-CN'].proofs.needPerson)).toBeTruthy();
});

it('names the version of the criteria by its title, and a group of one thing once', async () => {
  const entry = { name: 'criteriaVersion', value: 'gc-2022' } as const;
  const said = { entry, source: '职称评审表', by: '王敏', utc: '2022-11-20T01:00:00.000Z' };
  open({
    groups: [
      { group: 'criteria', facts: [{ name: 'criteriaVersion', needed: true, said }] },
      { group: 'punishments', facts: [{ name: 'punishments', needed: true, said: null }] },
    ],
    history: [said],
    criteria: [{ id: 'gc-2022', title: '工程系列评审条件（2022年）' }],
  });
  const line = t.rests(t.told(eligibility.facts.criteriaVersion ?? '', '工程系列评审条件（2022年）'), '职称评审表');
  expect(await screen.findAllByText(line)).toHaveLength(2);
  expect(screen.queryByText(/gc-2022/u)).toBeNull();
  const punishments = await form('punishments');
  expect(punishments.getByRole('group', { name: eligibility.facts.punishments, ...hidden })).toBeTruthy();
  expect(screen.getAllByText(t.groups.punishments ?? '')).toHaveLength(1);
});
