import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { CatalogueView } from '../../../../src-main/core/contract/index.ts';
import { numberTraps } from '../../../../src-main/core/domain/titles/number-traps.ts';
import type { TitleCatalogue } from '../../../../src-main/core/domain/titles/title-catalogue.ts';
import { TITLE_RANKS } from '../../../../src-main/core/domain/titles/title-levels.ts';
import { TitlesPage } from '../../../../src-renderer/features/titles/titles-page.tsx';
import { dictionaries } from '../../../../src-renderer/text/index.ts';
import { renderPage } from '../../support/render-page.tsx';

const shipped = JSON.parse(
  readFileSync(path.resolve(import.meta.dirname, '../../../../assets/titles/series-27.json'), 'utf8'),
) as TitleCatalogue;
const { titles: words } = dictionaries['zh-CN'];

/** The catalogue that ships, as the office shows it before anything was changed. */
function view(): CatalogueView {
  const series = shipped.series.map((one) => ({
    ...{ id: one.id, number: one.number, name: one.name, aliases: [], note: '' },
    ranks: TITLE_RANKS.map((rank) => ({
      rank,
      complete: false,
      titles: one.levels[rank].titles.map(({ wording }) => ({
        ...{ wording, specialty: '', verified: false, origin: 'shipped' as const, was: '', change: null },
      })),
    })),
  }));
  return {
    ...{ title: '职称系列', version: '1', shippedVersion: '1', source: '', series, specialties: [], changes: [] },
    traps: numberTraps(shipped),
  };
}

it('shows three ranks for 二级, and changes a wording only with the document that says so', async () => {
  const desk = renderPage(<TitlesPage />, { 'titles.catalogue': view, 'titles.change': () => null });
  const traps = (await screen.findByRole('heading', { name: '二级' })).closest('li') as HTMLElement;
  expect([...traps.querySelectorAll('dt')].map((one) => one.textContent)).toEqual([
    words.ranks.associate_senior,
    words.ranks.intermediate,
    words.ranks.assistant,
  ]);
  fireEvent.change(screen.getByPlaceholderText(words.search), { target: { value: '二级翻译' } });
  fireEvent.click(await screen.findByRole('button', { name: words.openTitle('二级翻译') }));
  const panel = await screen.findByRole('dialog');
  const type = (label: string, value: string) =>
    fireEvent.change(within(panel).getByRole('textbox', { name: label }), { target: { value } });
  type(words.changeTo, '二级翻译师');
  const change = within(panel).getByRole('button', { name: words.change });
  expect(change.hasAttribute('disabled')).toBe(true);
  type(words.document, '人社部发〔2019〕110号');
  type(words.by, '王敏');
  expect(change.hasAttribute('disabled')).toBe(false);
  fireEvent.click(change);
  await waitFor(() =>
    expect(desk.calls.find((one) => one.channel === 'titles.change')?.input).toMatchObject({
      change: { act: 'change_wording', rank: 'intermediate', wording: '二级翻译', to: '二级翻译师' },
      document: '人社部发〔2019〕110号',
      by: '王敏',
    }),
  );
});
