import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { CharacterView } from '../../../../src-main/core/contract/index.ts';
import { NamesPage } from '../../../../src-renderer/features/names/names-page.tsx';
import { renderPage } from '../../support/render-page.tsx';

const rare: CharacterView = {
  character: '𬭚',
  codePoint: 'U+2CB5A',
  count: 13,
  types: null,
  source: 'count_only',
  inFonts: true,
};

function open() {
  const desk = renderPage(<NamesPage />, {
    'names.book': () => ({
      overrides: [{ kind: 'character', text: '㛃', stands: '5311', reason: '字典', utc: '2022-11-21T01:00:00.000Z' }],
      spellings: [{ spellingId: 's1', spellings: ['旦增', '丹增'] }],
    }),
    'names.lookUp': () => ({ characters: [rare] }),
    'names.setOverride': () => null,
    'names.removeOverride': () => null,
    'names.saveSpelling': () => ({ spellingId: 's1' }),
  });
  return (channel: string) => desk.calls.filter((call) => call.channel === channel).map((call) => call.input);
}

it('decides the strokes of a looked-up character, with its reason and nothing but strokes', async () => {
  const sent = open();
  fireEvent.change(await screen.findByLabelText('字或姓名'), { target: { value: '王𬭚' } });
  fireEvent.click(await screen.findByRole('button', { name: '指定“𬭚”的笔顺' }));
  const panel = await screen.findByRole('dialog');
  const type = (label: RegExp, value: string) =>
    fireEvent.change(within(panel).getByLabelText(label), { target: { value } });
  const save = within(panel).getByRole('button', { name: '保存' });
  type(/笔顺/, '316');
  type(/理由/, '字典第 5 页');
  expect(within(panel).getByText('只能填 1 到 5，最多 84 笔。')).toBeTruthy();
  expect(save.hasAttribute('disabled')).toBe(true);
  type(/笔顺/, '３１１１５');
  expect(within(panel).getByText('5 笔：撇横横横折')).toBeTruthy();
  fireEvent.click(save);
  await waitFor(() =>
    expect(sent('names.setOverride')).toEqual([
      { kind: 'character', text: '𬭚', stands: '31115', reason: '字典第 5 页' },
    ]),
  );
});

it('takes a decision back after asking, and writes a group of spellings anew', async () => {
  const sent = open();
  fireEvent.click(await screen.findByRole('button', { name: '撤销指定' }));
  const asked = await screen.findByRole('dialog', { name: '撤销对“㛃”的指定？' });
  expect(sent('names.removeOverride')).toEqual([]);
  fireEvent.click(within(asked).getByRole('button', { name: '撤销指定' }));
  await waitFor(() => expect(sent('names.removeOverride')).toEqual([{ kind: 'character', text: '㛃' }]));

  fireEvent.click(screen.getByRole('button', { name: '改写异写：旦增、丹增' }));
  fireEvent.change(screen.getByLabelText('改写这一组'), { target: { value: '旦增、丹增 旦曾' } });
  fireEvent.click(screen.getByRole('button', { name: '保存' }));
  await waitFor(() =>
    expect(sent('names.saveSpelling')).toEqual([{ spellingId: 's1', spellings: ['旦增', '丹增', '旦曾'] }]),
  );
});
