import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { SuggestedUnit, SuggestionView } from '../../../../src-main/core/contract/index.ts';
import { asId } from '../../../../src-main/core/domain/kernel/ids.ts';
import { SuggestionsPanel } from '../../../../src-renderer/features/units/suggestions-panel.tsx';
import { Refused } from '../../../support/fake-desk.ts';
import { renderPage } from '../../support/render-page.tsx';

const unit = (id: string, name: string, people: number, registered = false): SuggestedUnit => ({
  unitId: asId<'unit'>(id),
  name,
  matched: name,
  parent: '',
  people,
  registered,
});
const pairs: readonly SuggestionView[] = [
  { reason: 'place', first: unit('u1', '省人民医院', 9), second: unit('u2', '青海省人民医院', 2, true) },
  { reason: 'typo', first: unit('u3', '青海省地质环境监测总站', 1), second: unit('u4', '青海省地质环境检测总站', 5) },
];

function open(handlers: Readonly<Record<string, (input: never) => unknown>> = {}) {
  const left = [...pairs];
  const decide = () => void left.shift();
  const desk = renderPage(<SuggestionsPanel />, {
    'units.suggestions': () => ({ suggestions: [...left], total: left.length }),
    'units.confirmSame': () => {
      decide();
      return { mergeId: 'm1', moved: 9 };
    },
    'units.rememberDistinct': decide,
    'units.undoMerge': () => ({ unitId: 'u1' }),
    ...handlers,
  });
  const sent = (channel: string) => desk.calls.filter((call) => call.channel === channel).map((call) => call.input);
  return { sent };
}
const list = () => screen.findByRole('listbox');

describe('units that may be one', () => {
  it('says why, offers to keep the registered one, and joins at S', async () => {
    const { sent } = open();
    const box = await list();
    expect(screen.getByRole('option', { selected: true }).textContent).toContain('省、市（州）名省略或简写');
    fireEvent.keyDown(box, { key: 's' });
    await waitFor(() =>
      expect(sent('units.confirmSame')).toMatchObject([{ keepId: 'u2', removeId: 'u1', aliasKind: 'alias' }]),
    );
    await screen.findByText(/“省人民医院”已并入“青海省人民医院”/);
    fireEvent.click(screen.getByRole('button', { name: '撤销' }));
    await waitFor(() => expect(sent('units.undoMerge')).toMatchObject([{ mergeId: 'm1' }]));
  });

  it('keeps the other one after X, and remembers at D that they are two', async () => {
    const { sent } = open();
    const box = await list();
    fireEvent.keyDown(box, { key: 'x' });
    fireEvent.keyDown(box, { key: 's' });
    await waitFor(() => expect(sent('units.confirmSame')).toMatchObject([{ keepId: 'u1', removeId: 'u2' }]));
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1));
    fireEvent.keyDown(box, { key: 'd' });
    await waitFor(() =>
      expect(sent('units.rememberDistinct')).toMatchObject([{ firstId: 'u3', secondId: 'u4', reason: '' }]),
    );
  });

  it('says after the last pair that none is left, and keeps the keyboard there', async () => {
    open();
    const box = await list();
    box.focus();
    fireEvent.keyDown(box, { key: 'd' });
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1));
    fireEvent.keyDown(box, { key: 'd' });
    const done = await screen.findByText('没有需要认定的单位。');
    await waitFor(() => expect(document.activeElement?.contains(done)).toBe(true));
    expect(document.activeElement).not.toBe(document.body);
  });

  it('moves with the arrows and leaves shortcuts of the window alone', async () => {
    const { sent } = open();
    const box = await list();
    fireEvent.keyDown(box, { key: 'ArrowDown' });
    fireEvent.keyDown(box, { key: 's', ctrlKey: true });
    expect(sent('units.confirmSame')).toEqual([]);
    fireEvent.keyDown(box, { key: 's' });
    await waitFor(() => expect(sent('units.confirmSame')).toMatchObject([{ keepId: 'u4', removeId: 'u3' }]));
  });

  it('says why a pair cannot be joined', async () => {
    open({
      'units.confirmSame': () => {
        throw new Refused({ code: 'refused', reason: 'unit_codes_differ' });
      },
    });
    fireEvent.keyDown(await list(), { key: 's' });
    await screen.findByText(/统一社会信用代码不同，是两个单位/);
  });
});
