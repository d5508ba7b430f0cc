import { Select } from '@mantine/core';
import { useMemo } from 'react';
import type { UnitRowView } from '../../../src-main/core/contract/index.ts';
import { useAsk, useWords } from '../../api/index.ts';

/** Chooses one unit of the register by name, alias, pinyin or initials. */
export function UnitPicker({
  label,
  value,
  onChange,
  without,
  placeholder,
  required = false,
}: {
  readonly label: string;
  readonly value: string | null;
  onChange(unitId: string | null): void;
  /** A unit that cannot be chosen: itself. */
  readonly without?: string | undefined;
  readonly placeholder?: string;
  readonly required?: boolean;
}) {
  const words = useWords().units.form;
  const { data } = useAsk('units', 'list', {});
  const choices = useMemo(() => {
    const all = (data?.units ?? []).filter((unit) => unit.unitId !== without);
    return new Map(all.map((unit): [string, UnitRowView] => [unit.unitId, unit]));
  }, [data, without]);
  return (
    <Select
      label={label}
      placeholder={placeholder ?? words.pick}
      searchable
      clearable={!required}
      withAsterisk={required}
      limit={50}
      nothingFoundMessage={words.nobody}
      data={[...choices.values()].map((unit) => ({ value: unit.unitId, label: unit.name }))}
      value={value}
      onChange={onChange}
      filter={({ options, search }) => {
        const wanted = search.trim().toLowerCase();
        return options.filter((option) => {
          if (!('value' in option)) return true;
          const unit = choices.get(option.value);
          return unit !== undefined && searchText(unit).includes(wanted);
        });
      }}
    />
  );
}

/** Everything by which a unit is found. */
export function searchText(unit: UnitRowView): string {
  return [unit.name, ...unit.aliases, unit.pinyin, unit.code].join(' ').toLowerCase();
}
