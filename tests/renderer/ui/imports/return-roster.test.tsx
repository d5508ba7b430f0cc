import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { dictionaries } from '../../../../src-renderer/text/index.ts';
import { ReturnRoster } from '../../../../src-renderer/ui/imports/return-roster.tsx';
import { TemplateButton } from '../../../../src-renderer/ui/imports/template-button.tsx';
import { renderPage } from '../../support/render-page.tsx';

const t = dictionaries['zh-CN'].imports;
const units = [
  { unit: '青海大学', rows: 40, wrongRows: 2, odd: 1 },
  { unit: '', rows: 3, wrongRows: 3, odd: 0 },
];

it('sends the whole workbook or one unit’s rows, with a file name that says whose', async () => {
  const desk = renderPage(<ReturnRoster source={{ draftId: 'd1' }} fileName="汇总.xlsx" />, {
    'rosters.unitsToMend': () => ({ units }),
    'rosters.saveReturned': () => ({ fileName: '退回.xlsx', wrongRows: 2, wrongCells: 2 }),
  });
  fireEvent.click(await screen.findByRole('button', { name: t.returning.open }));
  expect(await screen.findByText(t.returning.wholeNote(43, 5, 1))).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: t.returning.saveWhole }));
  await screen.findByText(t.returning.saved('退回.xlsx'));
  fireEvent.click(screen.getByRole('button', { name: t.returning.saveOf('青海大学') }));
  const sent = () => desk.calls.filter(({ channel }) => channel === 'rosters.saveReturned').map(({ input }) => input);
  await waitFor(() => expect(sent()).toHaveLength(2));
  expect(sent()).toMatchObject([
    { source: { draftId: 'd1' }, unit: null, fileLabel: '汇总' },
    { source: { draftId: 'd1' }, unit: '青海大学', fileLabel: '青海大学 汇总' },
  ]);
});

it('saves the blank form and says under which name', async () => {
  const desk = renderPage(<TemplateButton of="units" />, {
    'rosters.saveTemplate': () => ({ fileName: '单位情况表模板.xlsx' }),
  });
  fireEvent.click(await screen.findByRole('button', { name: t.template.units }));
  expect(await screen.findByText(t.template.saved('单位情况表模板.xlsx'))).toBeDefined();
  expect(desk.calls.find(({ channel }) => channel === 'rosters.saveTemplate')?.input).toEqual({
    form: 'template_units',
    format: 'xlsx',
  });
});
