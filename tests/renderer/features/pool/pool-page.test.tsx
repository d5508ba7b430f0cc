import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { describe, expect, it } from 'vitest';
import type { CatalogueView, PoolMemberView, PoolPageView } from '../../../../src-main/core/contract/index.ts';
import type { IsoDate } from '../../../../src-main/core/domain/calendar/iso-date.ts';
import { ImportQueueProvider } from '../../../../src-renderer/api/index.ts';
import { ExpertsPage } from '../../../../src-renderer/features/experts/experts-page.tsx';
import { MemberPage } from '../../../../src-renderer/features/pool/member-page.tsx';
import { PoolPage } from '../../../../src-renderer/features/pool/pool-page.tsx';
import { renderPage } from '../../support/render-page.tsx';

const member = (over: Partial<PoolMemberView> = {}): PoolMemberView => ({
  memberId: 'm1',
  number: 1,
  name: '王海',
  tibetanName: '',
  pinyin: 'wh',
  idMasked: '630102********0023',
  sex: 'male',
  unit: '甲院',
  title: '高级工程师',
  disciplines: ['水利'],
  prefecture: '西宁市',
  phone: '139',
  termStart: '2022-01',
  termEnd: '2024-12',
  chairEligible: true,
  ownStaff: false,
  juries: [],
  standing: 'ready',
  served: 2,
  lastServed: 2021,
  ...over,
});
const page: PoolPageView = {
  ...member(),
  details: {
    name: '王海',
    tibetanName: '',
    duty: '总工',
    titles: [{ series: '工程', title: '高级工程师', since: '2015-12' }],
    disciplines: ['水利'],
    education: '本科',
    prefecture: '西宁市',
    inPost: true,
    chairEligible: true,
    ownStaff: false,
    termStart: '2022-01',
    termEnd: '2024-12',
    firstEntry: '',
    served: [2019],
    phone: '139',
    address: '',
    avoidUnits: [],
    availability: '',
    retiresOn: null,
    away: [],
    remark: '',
  },
  ethnicity: '汉族',
  birth: null,
  state: 'active',
  stateUntil: null,
  grades: ['associate_senior'],
  units: [{ unit: '甲院', since: null }],
  service: [],
  changes: [],
  day: '2023-02-13' as IsoDate,
  today: '2023-01-30' as IsoDate,
};
const wording = (text: string) => ({
  ...{ wording: text, specialty: '', verified: true, origin: 'shipped' as const, was: '', change: null },
});
const catalogue: CatalogueView = {
  ...{ title: '', version: '1', shippedVersion: '1', source: '', specialties: [], changes: [], traps: [] },
  series: [
    {
      ...{ id: 'engineering', number: 5, name: '工程技术', aliases: ['工程'], note: '' },
      ranks: [
        { rank: 'full_senior', complete: true, titles: [wording('正高级工程师')] },
        { rank: 'associate_senior', complete: true, titles: [wording('高级工程师')] },
        { rank: 'intermediate', complete: true, titles: [] },
      ],
    },
  ],
};
const recorded = { onDate: '2023-01-30', document: '', by: '王敏' };

describe('the pool', () => {
  it('is filtered by how people stand on the day, and by who may chair', async () => {
    const removed = member({ memberId: 'm2', name: '李出库', standing: 'removed', chairEligible: false });
    renderPage(<PoolPage />, {
      'pool.list': () => ({ members: [member(), removed], day: '2023-02-13', today: '2023-01-30', undoable: null }),
    });
    expect(await screen.findByText(/按 2023-02-13 判断/)).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: '已出库 1' }));
    expect(screen.getByRole('link', { name: '李出库' })).toBeDefined();
    expect(screen.queryByRole('link', { name: '王海' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: '可任主任委员 1' }));
    expect(screen.getByRole('link', { name: '王海' })).toBeDefined();
    expect(screen.queryByRole('button', { name: '撤销上次收进' })).toBeNull();
  });

  it('suspends somebody only with a reason, and renews a term on the same page', async () => {
    const desk = renderPage(
      <Routes>
        <Route path="pool/:memberId" element={<MemberPage />} />
      </Routes>,
      { 'pool.get': () => page, 'pool.decide': () => null, 'pool.correct': () => null },
      {},
      '/pool/m1',
    );
    fireEvent.click(await screen.findByRole('button', { name: '暂停' }));
    const panel = await screen.findByRole('dialog', { name: '暂停：王海' });
    const go = within(panel).getByRole('button', { name: '暂停' });
    fireEvent.change(within(panel).getByLabelText(/经办人/), { target: { value: '王敏' } });
    expect(go.hasAttribute('disabled')).toBe(true);
    fireEvent.change(within(panel).getByLabelText(/理由/), { target: { value: '本人病休' } });
    fireEvent.click(go);
    const sent = (channel: string) => desk.calls.filter((call) => call.channel === channel).map((call) => call.input);
    await waitFor(() =>
      expect(sent('pool.decide')).toEqual([
        { memberId: 'm1', act: 'suspended', until: null, reason: '本人病休', ...recorded },
      ]),
    );
    fireEvent.click(await screen.findByRole('button', { name: '更正或续聘' }));
    const form = await screen.findByRole('dialog', { name: '更正或续聘' });
    fireEvent.change(within(form).getByLabelText('任期止'), { target: { value: '2025' } });
    fireEvent.change(within(form).getByLabelText(/理由/), { target: { value: '续聘' } });
    expect(within(form).getByRole('button', { name: '保存' }).hasAttribute('disabled')).toBe(true);
    fireEvent.change(within(form).getByLabelText('任期止'), { target: { value: '2024-11' } });
    fireEvent.click(within(form).getByRole('button', { name: '保存' }));
    await waitFor(() =>
      expect(sent('pool.correct')).toMatchObject([{ memberId: 'm1', fields: { termEnd: '2024-11', unitSince: null } }]),
    );
  });

  it('adds one person by hand once everything is there, titles and days away line by line', async () => {
    const desk = renderPage(<PoolPage />, {
      'pool.list': () => ({ members: [], day: '2023-02-13', today: '2023-01-30', undoable: null }),
      'pool.add': () => ({ memberId: 'm9', number: 12 }),
      'titles.catalogue': () => catalogue,
    });
    fireEvent.click(await screen.findByRole('button', { name: '新增专家' }));
    const form = await screen.findByRole('dialog', { name: '新增一名专家' });
    const type = (label: string | RegExp, value: string) =>
      fireEvent.change(within(form).getByLabelText(label), { target: { value } });
    type(/^姓名/, '李梅');
    type(/^身份证件号码/, '630102198001010023');
    type(/^工作单位/, '甲院');
    const line = (n: number, label: string) => within(form).getByLabelText(`第 ${n} 行：${label}`);
    await within(form).findByRole('option', { name: '工程技术' });
    fireEvent.change(line(1, '系列'), { target: { value: '工程技术' } });
    fireEvent.change(line(1, '层级'), { target: { value: 'associate_senior' } });
    // The level has one title.
    expect(line(1, '职称名称')).toHaveProperty('value', '高级工程师');
    fireEvent.change(line(1, '职称名称'), { target: { value: '正高级工程师' } });
    expect(line(1, '层级')).toHaveProperty('value', 'full_senior');
    fireEvent.change(line(1, '取得时间'), { target: { value: '去年' } });
    type(/^专业/, '水利\n公路');
    type(/^经办人/, '王敏');
    type(/^理由/, '单位推荐');
    const more = within(form).getByRole('button', { name: '“不能到会的日期”加一行' });
    const day = (n: number, label: string, value: string) => {
      const field = within(form).getAllByLabelText(`第 ${n} 行：${label}`).at(-1) as HTMLElement;
      fireEvent.change(field, { target: { value } });
      fireEvent.blur(field);
    };
    fireEvent.click(more);
    day(1, '起日', '2023-02-13');
    day(1, '止日', '2023-02-10');
    day(1, '原因', '出差');
    expect(await within(form).findByText('止日不能早于起日')).toBeDefined();
    const save = within(form).getByRole('button', { name: '新增专家' });
    day(1, '止日', '');
    // The date of the title is still none.
    expect(save.hasAttribute('disabled')).toBe(true);
    fireEvent.change(line(1, '取得时间'), { target: { value: '2015-12' } });
    fireEvent.click(more);
    day(2, '止日', '2023-03-05');
    expect(within(form).getByText('请填起日')).toBeDefined();
    expect(save.hasAttribute('disabled')).toBe(true);
    day(2, '起日', '2023-03-01');
    // Lines in which nothing stands are none.
    fireEvent.click(more);
    fireEvent.click(within(form).getByRole('button', { name: '“职称”加一行' }));
    fireEvent.click(save);
    expect(await screen.findByText('李梅已入库，库内编号 12。')).toBeDefined();
    expect(desk.calls.find((call) => call.channel === 'pool.add')?.input).toMatchObject({
      identity: { name: '李梅', idNumber: '630102198001010023', sex: null, birth: null },
      fields: {
        disciplines: ['水利', '公路'],
        titles: [{ series: '工程技术', title: '正高级工程师', since: '2015-12' }],
        away: [
          { from: '2023-02-13', until: '2023-02-13', reason: '出差' },
          { from: '2023-03-01', until: '2023-03-05', reason: '' },
        ],
        retiresOn: null,
        juryIds: [],
      },
      ...recorded,
      reason: '单位推荐',
    });
  });

  it('takes of a roster over what is ticked, with what changes in view', async () => {
    const desk = renderPage(<ExpertsPage />, {
      'pool.compareRound': () => ({
        digest: 'a'.repeat(64),
        added: [{ key: 'e1', name: '新人', unit: '乙院', title: '高级工程师', specialty: '公路' }],
        changed: [
          {
            key: 'e2',
            memberId: 'm1',
            name: '王海',
            cells: [
              { field: 'termEnd', before: ['2022-12'], after: ['2025-12'] },
              { field: 'disciplines', before: [], after: ['水利', '电力'] },
            ],
          },
        ],
        unchanged: 5,
        absent: 2,
      }),
      'pool.takeOver': () => ({ actId: 't-1', added: 0, changed: 1 }),
    });
    fireEvent.click(await screen.findByRole('button', { name: '收进专家库' }));
    const panel = await screen.findByRole('dialog', { name: '把本轮名册收进专家库' });
    expect(await within(panel).findByText('任期止：2022-12 → 2025-12、专业（学科组）：空 → 水利、电力')).toBeDefined();
    fireEvent.click(within(panel).getByRole('checkbox', { name: /新入库：新人/ }));
    fireEvent.change(within(panel).getByLabelText(/理由/), { target: { value: '换届' } });
    fireEvent.change(within(panel).getByLabelText(/经办人/), { target: { value: '王敏' } });
    fireEvent.click(within(panel).getByRole('button', { name: '收进 1 人' }));
    expect(await within(panel).findByText('已收进专家库：新入库 0 人，更新 1 人。')).toBeDefined();
    expect(desk.calls.find((call) => call.channel === 'pool.takeOver')?.input).toMatchObject({
      expertIds: ['e2'],
      digest: 'a'.repeat(64),
      reason: '换届',
    });
  });

  it('compares a workbook with the pool under the series that was said, and tells what was taken', async () => {
    const desk = renderPage(
      <ImportQueueProvider>
        <PoolPage />
      </ImportQueueProvider>,
      {
        'pool.list': () => ({ members: [member()], day: '2023-02-13', today: '2023-01-30', undoable: null }),
        'pool.compareDraft': () => ({
          digest: 'a'.repeat(64),
          added: [{ key: '3 专家', name: '新人', unit: '乙院', title: '高级工程师', specialty: '公路' }],
          changed: [],
          unchanged: 1,
          absent: 0,
        }),
        'pool.takeDraft': () => ({ actId: 't-1', added: 1, changed: 0 }),
        'titles.catalogue': () => catalogue,
      },
    );
    fireEvent.click(await screen.findByRole('button', { name: '选择工作簿' }));
    fireEvent.click(await screen.findByRole('button', { name: /^与专家库对照/ }));
    const panel = await screen.findByRole('dialog', { name: '把名册收进专家库' });
    expect(desk.calls.find((call) => call.channel === 'experts.readWorkbook')?.input).toMatchObject({ roundId: null });
    const series = await within(panel).findByLabelText(/名册上职称的系列/);
    fireEvent.change(series, { target: { value: '工程技术' } });
    fireEvent.change(await within(panel).findByLabelText(/理由/), { target: { value: '换届' } });
    fireEvent.change(within(panel).getByLabelText(/经办人/), { target: { value: '王敏' } });
    fireEvent.click(within(panel).getByRole('button', { name: '收进 1 人' }));
    expect(await screen.findByText('已收进专家库：新入库 1 人，更新 0 人。')).toBeDefined();
    expect(desk.calls.find((call) => call.channel === 'pool.takeDraft')?.input).toMatchObject({
      keys: ['3 专家'],
      series: '工程技术',
      digest: 'a'.repeat(64),
      reason: '换届',
      by: '王敏',
    });
    // No made-up people and no roster without comparison go into the pool.
    expect(screen.queryByRole('button', { name: '用样例试一试' })).toBeNull();
  });

  it('fills a round with who fits and who was chosen for, and tells of everybody else why not', async () => {
    const left = [{ memberId: 'm3', number: 3, name: '李暂停', why: 'suspended' as const }];
    const desk = renderPage(<ExpertsPage />, {
      'pool.previewFill': () => ({
        ready: 7,
        known: 2,
        choose: [
          {
            ...{ memberId: 'm1', number: 1, name: '王海', unit: '甲院' },
            ...{ titles: ['高级工程师'], disciplines: ['水利', '公路'] },
          },
        ],
        left,
      }),
      'pool.fillRound': () => ({ taken: 8, known: 2, left }),
    });
    fireEvent.click(await screen.findByRole('button', { name: '从专家库取人' }));
    const panel = await screen.findByRole('dialog', { name: '从专家库取本轮的专家名册' });
    expect(await within(panel).findByText('会议当日暂停')).toBeDefined();
    expect(within(panel).getByRole('button', { name: '取 7 人' })).toBeDefined();
    const discipline = within(panel).getByRole('combobox', { name: '王海的专业（学科组）' });
    fireEvent.change(discipline, { target: { value: '公路' } });
    fireEvent.click(within(panel).getByRole('button', { name: '取 8 人' }));
    expect(await within(panel).findByText('已取 8 人；2 人原已在本轮名册上。')).toBeDefined();
    expect(desk.calls.find((call) => call.channel === 'pool.fillRound')?.input).toMatchObject({
      choices: [{ memberId: 'm1', title: '高级工程师', discipline: '公路' }],
    });
  });
});
