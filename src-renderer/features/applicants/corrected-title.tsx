import { Autocomplete, Select, TextInput } from '@mantine/core';
import type { ApplicationView } from '../../../src-main/core/contract/index.ts';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { useAsk, useWords } from '../../api/index.ts';
import { ErrorNote } from '../../ui/index.ts';

interface CorrectedTitleProps {
  readonly roundId: RoundId;
  readonly person: ApplicationView;
  readonly value: string;
  onChange(title: string): void;
}

/** The title as the catalogue of the round writes it for this series and level; typed where it does not have them all. */
export function CorrectedTitle({ roundId, person, value, onChange }: CorrectedTitleProps) {
  const words = useWords();
  const t = words.applicants.frozenList;
  const { applicationId, level, series, title } = person;
  const asked = useAsk('applicants', 'titleWordings', { roundId, applicationId });
  if (asked.isError) return <ErrorNote error={asked.error.reply} />;
  if (asked.data === undefined) return null;
  const { wordings, open } = asked.data;
  const others = wordings.filter((one) => one !== title);
  const place = words.common.levels[level] ?? level;
  const field = {
    label: t.corrected,
    inputWrapperOrder: ['label', 'input', 'description', 'error'] as ['label', 'input', 'description', 'error'],
    placeholder: t.now(title),
    withAsterisk: true,
  };
  if (wordings.length === 0) {
    return (
      <TextInput
        {...field}
        description={t.noWordings(series, place)}
        maxLength={200}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  }
  if (open) {
    return (
      <Autocomplete
        {...field}
        description={t.openWordings(series, place)}
        maxLength={200}
        limit={50}
        data={others}
        value={value}
        onChange={onChange}
      />
    );
  }
  return (
    <Select
      {...field}
      description={others.length === 0 ? t.onlyWording(series, place) : t.wordingsOf(series, place)}
      disabled={others.length === 0}
      searchable
      limit={50}
      nothingFoundMessage={t.noSuchWording}
      data={others}
      value={value === '' ? null : value}
      onChange={(chosen) => onChange(chosen ?? '')}
    />
  );
}
