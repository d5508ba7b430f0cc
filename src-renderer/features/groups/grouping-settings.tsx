import { Checkbox, Select, Stack, TextInput } from '@mantine/core';
import { USUAL_GROUPING } from '../../../src-main/core/domain/groups/grouping.ts';
import { useWords } from '../../api/index.ts';
import { NumberField } from '../../ui/index.ts';
import own from './groups.module.css';

export interface Settings {
  readonly evenBy: 'group' | 'expert';
  /** null: nothing usable is typed. */
  readonly spread: number | null;
  readonly keep: boolean;
  /** As typed. */
  readonly defence: string;
}

export const usualSettings = (rules: typeof USUAL_GROUPING = USUAL_GROUPING): Settings => ({
  evenBy: rules.evenBy,
  spread: rules.spread,
  keep: true,
  defence: '',
});

/** Numbers of groups, typed with anything between them; null: not only numbers of `known`. */
export function groupNumbers(typed: string, known: readonly number[]): number[] | null {
  const parts = typed.split(/[\s,，、;；]+/u).filter((part) => part !== '');
  const numbers = parts.map(Number);
  return numbers.every((one) => known.includes(one)) ? [...new Set(numbers)] : null;
}

interface GroupingSettingsProps {
  readonly settings: Settings;
  readonly onSettings: (changed: Partial<Settings>) => void;
  /** There are groups, as many as will be formed: they can be kept. */
  readonly keepable: boolean;
  /** The rules ask somebody for a defence. */
  readonly defences: boolean;
  readonly defenceWrong: boolean;
  /** Locked dossiers. */
  readonly stays: number;
}

/** By what the shares go, how far groups may be apart, what stays, where defences are heard. */
export function GroupingSettings(props: GroupingSettingsProps) {
  const { settings, onSettings, keepable, defences, defenceWrong, stays } = props;
  const words = useWords().grouping.settings;
  return (
    <Stack gap="sm">
      <div className={own.choices}>
        <Select
          label={words.evenBy}
          allowDeselect={false}
          data={(['group', 'expert'] as const).map((value) => ({ value, label: words.evenByOf[value] }))}
          value={settings.evenBy}
          onChange={(value) => value !== null && onSettings({ evenBy: value as Settings['evenBy'] })}
        />
        <NumberField
          label={words.spread}
          w="8rem"
          max={100}
          value={settings.spread ?? ''}
          onChange={(spread) => onSettings({ spread })}
        />
      </div>
      <p className={own.hint}>{words.spreadHint}</p>
      {defences && (
        <TextInput
          label={words.defence}
          description={words.defenceHint}
          error={defenceWrong && words.defenceWrong}
          maxLength={60}
          maw="24rem"
          value={settings.defence}
          onChange={(event) => onSettings({ defence: event.currentTarget.value })}
        />
      )}
      {keepable && (
        <Checkbox
          label={words.keep}
          checked={settings.keep}
          onChange={(event) => onSettings({ keep: event.currentTarget.checked })}
        />
      )}
      {stays > 0 && <p className={own.hint}>{words.locked(stays)}</p>}
    </Stack>
  );
}
