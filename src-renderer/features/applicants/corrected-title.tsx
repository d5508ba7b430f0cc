import { Select, TextInput } from '@mantine/core';
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

/** The title as the catalogue of the round writes it for this series and level; typed only where it has none. */
export function CorrectedTitle({ roundId, person, value, onChange }: CorrectedTitleProps) {
  const words = useWords();
  const t = words.applicants.frozenList;
  const { applicationId, level, series, title } = person;
  const wordings = useAsk('applicants', 'titleWordings', { roundId, applicationId });
  if (wordings.isError) return <ErrorNote error={wordings.error.reply} />;
  if (wordings.data === undefined) return null;
  if (wordings.data.wordings.length === 0) {
    return (
      <TextInput
        label={t.corrected}
        description={t.noWordings(series, words.common.levels[level] ?? level)}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        placeholder={t.now(title)}
        withAsterisk
        maxLength={200}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  }
  const others = wordings.data.wordings.filter((one) => one !== title);
  const place = words.common.levels[level] ?? level;
  return (
    <Select
      label={t.corrected}
      description={others.length === 0 ? t.onlyWording(series, place) : t.wordingsOf(series, place)}
      disabled={others.length === 0}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      placeholder={t.now(title)}
      withAsterisk
      searchable
      limit={50}
      nothingFoundMessage={t.noSuchWording}
      data={others}
      value={value === '' ? null : value}
      onChange={(chosen) => onChange(chosen ?? '')}
    />
  );
}
