import { Select } from '@mantine/core';
import { useWords } from '../api/index.ts';

export interface PersonChoice {
  readonly value: string;
  readonly label: string;
  /** What is searched beside the label: pinyin initials, units. */
  readonly search: string;
}

interface PersonSelectProps {
  readonly label: string;
  readonly choices: readonly PersonChoice[];
  readonly value: string | null;
  readonly required?: boolean;
  /** A dialog begins here. */
  readonly first?: boolean;
  onChange(value: string | null): void;
}

export function personChoice(
  value: string,
  { name, pinyin, unit }: { readonly name: string; readonly pinyin: string; readonly unit: string },
): PersonChoice {
  return { value, label: `${name}　${unit}`, search: `${name} ${pinyin} ${unit}` };
}

/** One of many people, by name, initials, unit or number. */
export function PersonSelect({ label, choices, value, required = true, first = false, onChange }: PersonSelectProps) {
  const words = useWords().recusal.declare;
  const searched = new Map(choices.map((one) => [one.value, one.search.toLowerCase()]));
  return (
    <Select
      label={label}
      data-autofocus={first || undefined}
      placeholder={words.pick}
      withAsterisk={required}
      searchable
      clearable
      nothingFoundMessage={words.nobody}
      limit={50}
      data={choices.map((one) => ({ value: one.value, label: one.label }))}
      value={value}
      onChange={onChange}
      filter={({ options, search }) => {
        const wanted = search.trim().toLowerCase();
        return options.filter(
          (option) =>
            !('value' in option) ||
            option.label === search ||
            (searched.get(option.value) ?? option.label).includes(wanted),
        );
      }}
    />
  );
}
