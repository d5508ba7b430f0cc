import { Autocomplete, NativeSelect, TextInput } from '@mantine/core';
import type { SeriesView } from '../../../src-main/core/contract/index.ts';
import type { TitleRank } from '../../../src-main/core/domain/titles/title-levels.ts';
import { useAsk, useWords } from '../../api/index.ts';
import own from './entry-lines.module.css';
import { EntryLines } from './entry-lines.tsx';
import {
  BLANK_TITLE,
  rankCalled,
  ranksOf,
  seriesCalled,
  type TitleDraft,
  wordingsOf,
  wrongInTitle,
} from './title-draft.ts';

const NO_SERIES: readonly SeriesView[] = [];

/** Series, level, title and since when, a line each; the catalogue of the office proposes. */
export function TitleFields({
  titles,
  onChange,
}: {
  readonly titles: readonly TitleDraft[];
  onChange(titles: readonly TitleDraft[]): void;
}) {
  const { pool: t, titles: words, common } = useWords();
  const catalogue = useAsk('titles', 'catalogue', {}).data?.series ?? NO_SERIES;
  return (
    <EntryLines
      label={t.fields.titles}
      hint={t.titlesHint}
      lines={titles}
      blank={BLANK_TITLE}
      most={10}
      onChange={onChange}
      fields={(line, n, put) => {
        const series = seriesCalled(catalogue, line.series);
        const wrong = wrongInTitle(line);
        const named = (label: string) => ({ size: 'sm', label, 'aria-label': t.entryLines.part(n, label) }) as const;
        const names = catalogue.map((one) => one.name);
        const kept = line.series === '' || names.includes(line.series) ? [] : [line.series];
        const chosen = (rank: TitleRank | '') => {
          const is = rankCalled(series, line.title);
          const fits = rank === '' || is === rank || (is === '' && line.title !== '');
          const [only, ...more] = wordingsOf(series, rank);
          put({ rank, title: fits ? line.title : more.length === 0 ? (only ?? '') : '' });
        };
        return (
          <>
            <NativeSelect
              {...named(t.titleSeries)}
              withAsterisk
              error={wrong.series ? t.titleNeeded : undefined}
              value={line.series}
              data={[{ value: '', label: t.fillNotChosen }, ...kept, ...names]}
              onChange={(event) => {
                const next = event.currentTarget.value;
                put({ series: next, rank: rankCalled(seriesCalled(catalogue, next), line.title) });
              }}
            />
            <NativeSelect
              {...named(t.titleRank)}
              disabled={series === undefined}
              value={line.rank}
              data={[
                { value: '', label: t.anyRank },
                ...ranksOf(series).map((value) => ({ value, label: words.ranks[value] })),
              ]}
              onChange={(event) => chosen(event.currentTarget.value as TitleRank | '')}
            />
            <Autocomplete
              {...named(t.titleName)}
              className={own.wide ?? ''}
              withAsterisk
              maxLength={50}
              data={wordingsOf(series, line.rank)}
              error={wrong.title ? t.titleNeeded : undefined}
              value={line.title}
              onChange={(title) => {
                const found = rankCalled(series, title);
                put({ title, rank: found === '' ? line.rank : found });
              }}
            />
            <TextInput
              {...named(t.titleSince)}
              className={own.narrow ?? ''}
              placeholder={common.datePattern}
              error={wrong.since ? t.monthOrDay : undefined}
              maxLength={10}
              value={line.since}
              onChange={(event) => put({ since: event.currentTarget.value.trim() })}
            />
          </>
        );
      }}
    />
  );
}
