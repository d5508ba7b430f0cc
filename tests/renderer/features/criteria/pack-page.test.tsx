import { readFileSync } from 'node:fs';
import path from 'node:path';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { describe, expect, it } from 'vitest';
import type { PackCard, PackView } from '../../../../src-main/core/contract/index.ts';
import { entryIds, entryOf, type PackEntry } from '../../../../src-main/core/domain/criteria/pack-entries.ts';
import { VALUE_FORMS } from '../../../../src-main/core/domain/criteria/value-form.ts';
import type { EligibilityPack } from '../../../../src-main/core/domain/eligibility/eligibility-pack.ts';
import { PackPage } from '../../../../src-renderer/features/criteria/pack-page.tsx';
import { valueInWords } from '../../../../src-renderer/features/criteria/value-words.ts';
import { dictionaries } from '../../../../src-renderer/text/index.ts';
import { day } from '../../../domain/support/day.ts';
import { renderPage } from '../../support/render-page.tsx';

const pack = JSON.parse(
  readFileSync(
    path.resolve(import.meta.dirname, '../../../../assets/rule-packs/eligibility-qinghai-2022.json'),
    'utf8',
  ),
) as EligibilityPack;
const key = 'eligibility-qinghai-2022/office-1';
const named = [pack.rules.highSkilledSeries.value?.series, pack.rules.cpd.value?.byDepartment].flat();
const series = [...new Set(named.map((one) => one?.series ?? ''))].map((id) => ({ id, name: '某系列' }));

function view(state: PackCard['state'], changed = false): PackView {
  const entries = entryIds('eligibility').map((rule) => ({
    rule,
    ...(entryOf('eligibility', pack, rule) as PackEntry),
    notSet: rule === 'seniority',
    shipped: changed && rule === 'inPost' ? (entryOf('eligibility', pack, rule) as PackEntry) : null,
    changedParts: [],
    changes: [],
  }));
  const card: PackCard = {
    ...{ kind: 'eligibility', key, id: pack.id, version: 'office-1', title: '本办执行标准', state },
    ...{
      effectiveFrom: day('2022-12-01'),
      basedOn: { title: pack.title, version: '1' },
      madeBy: '王敏',
      madeUtc: '2022-11-21T01:00:00.000Z',
    },
    ...{ publishedUtc: null, withdrawn: null, rules: 32, unverified: 28, notSet: 3, rounds: [], proposed: false },
  };
  return { card, entries, types: [], series };
}

function open(state: PackCard['state'] = 'draft', changed = false) {
  return renderPage(
    <Routes>
      <Route path="criteria/:kind/:packId/:version" element={<PackPage />} />
    </Routes>,
    { 'criteria.get': () => view(state, changed), 'criteria.change': () => null },
    {},
    `/criteria/eligibility/${key}`,
  );
}
const type = (panel: HTMLElement, label: RegExp, value: string) =>
  fireEvent.change(within(panel).getByLabelText(label), { target: { value } });

describe('a version of the rules', () => {
  it('shows the number of an article that nobody checked, marked as to be confirmed', async () => {
    open();
    const row = (await screen.findByRole('button', { name: /查看规则：单位推荐前/ })).closest('tr') as HTMLElement;
    expect(row.textContent).toContain('第十六条');
    expect(row.textContent).toContain('待核');
    fireEvent.click(screen.getByRole('button', { name: /^待录入/ }));
    expect(screen.getAllByRole('row')).toHaveLength(2);
  });

  it('enters a line of the province’s table with the reason, as it was typed', async () => {
    const desk = open();
    fireEvent.click(await screen.findByRole('button', { name: /查看规则：达到申报级别要求的年限/ }));
    const panel = await screen.findByRole('dialog');
    fireEvent.click(within(panel).getByRole('button', { name: '录入' }));
    const save = within(panel).getByRole('button', { name: '保存修改' });
    fireEvent.click(within(panel).getByRole('button', { name: '增加一行：要求' }));
    type(panel, /^年数/, '5');
    expect(save.hasAttribute('disabled')).toBe(true);
    type(panel, /^修改理由/, '按附件');
    type(panel, /^经办人/, '王敏');
    fireEvent.click(save);
    await waitFor(() => expect(desk.calls.some((call) => call.channel === 'criteria.change')).toBe(true));
    expect(desk.calls.find((call) => call.channel === 'criteria.change')?.input).toMatchObject({
      key,
      rule: 'seniority',
      entry: { value: { required: [{ level: 'full_senior', years: 5, since: 'current_title' }] }, severity: 'warn' },
      reason: '按附件',
      by: '王敏',
    });
  });

  it('takes the tick off a confirmed article whose number is typed anew', async () => {
    open();
    fireEvent.click(await screen.findByRole('button', { name: /查看规则：单位推荐前/ }));
    const panel = await screen.findByRole('dialog');
    fireEvent.click(within(panel).getByRole('button', { name: '修改' }));
    const tick = within(panel).getByLabelText('已按文件核对条款号') as HTMLInputElement;
    fireEvent.click(tick);
    expect(tick.checked).toBe(true);
    type(panel, /^条款号/, '第十七条');
    expect(tick.checked).toBe(false);
  });

  it('offers no change of a version in use', async () => {
    open('published');
    await screen.findByRole('button', { name: '据此另制版本' });
    fireEvent.click(screen.getByRole('button', { name: /查看规则：单位推荐前/ }));
    const panel = await screen.findByRole('dialog');
    expect(within(panel).queryByRole('button', { name: '修改' })).toBeNull();
    expect(screen.queryByRole('button', { name: '启用' })).toBeNull();
  });

  it('has words for every value that ships, in both languages', () => {
    for (const words of Object.values(dictionaries)) {
      for (const rule of entryIds('eligibility')) {
        const { value } = entryOf('eligibility', pack, rule) as PackEntry;
        const said = valueInWords(words, VALUE_FORMS[rule], value, series);
        expect(said, rule).not.toMatch(/undefined|\[object|_[a-z]|public|NaN/u);
      }
    }
  });

  it('has no name yet when it is made from what ships, and keeps the office’s own', async () => {
    const { begin } = dictionaries['zh-CN'].criteria;
    open('shipped');
    fireEvent.click(await screen.findByRole('button', { name: begin.open }));
    const name = within(await screen.findByRole('dialog')).getByLabelText(new RegExp(begin.name, 'u'));
    expect((name as HTMLInputElement).value).toBe('');
    expect((name as HTMLInputElement).placeholder).toBe(begin.namePlaceholder);
    cleanup();
    open('published');
    fireEvent.click(await screen.findByRole('button', { name: begin.open }));
    const again = within(await screen.findByRole('dialog')).getByLabelText(new RegExp(begin.name, 'u'));
    expect((again as HTMLInputElement).value).toBe('本办执行标准');
  });

  it('is put in use by somebody: without a name or a change nothing can be pressed', async () => {
    const { publish } = dictionaries['zh-CN'].criteria;
    open('draft');
    fireEvent.click(await screen.findByRole('button', { name: publish.open }));
    const same = await screen.findByRole('dialog');
    type(same, new RegExp(publish.by, 'u'), '王敏');
    expect((within(same).getByRole('button', { name: publish.open }) as HTMLButtonElement).disabled).toBe(true);
    cleanup();
    const desk = open('draft', true);
    fireEvent.click(await screen.findByRole('button', { name: publish.open }));
    const dialog = await screen.findByRole('dialog');
    const button = within(dialog).getByRole('button', { name: publish.open });
    type(dialog, new RegExp(publish.by, 'u'), ' ');
    expect((button as HTMLButtonElement).disabled).toBe(true);
    type(dialog, new RegExp(publish.by, 'u'), '王敏');
    fireEvent.click(button);
    await waitFor(() => expect(desk.calls.some(({ channel }) => channel === 'criteria.publish')).toBe(true));
  });
});
