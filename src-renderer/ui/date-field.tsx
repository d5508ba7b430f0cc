import { DateInput } from '@mantine/dates';
import 'dayjs/locale/zh-cn';
import { usePreferences, useWords } from '../api/index.ts';

interface DateFieldProps {
  readonly label: string;
  /** Where several of one label stand together. */
  readonly 'aria-label'?: string;
  readonly description?: string;
  /** ISO date, or empty. */
  readonly value: string;
  /** ISO date; empty when cleared. */
  onChange(date: string): void;
  readonly error?: string | undefined;
  readonly required?: boolean;
  readonly disabled?: boolean;
}

/** A day: typed as 2023-02-13 or picked, and emptied again where it need not be there; weeks begin on Monday. */
export function DateField({ value, onChange, ...rest }: DateFieldProps) {
  const words = useWords().common;
  const { language } = usePreferences().preferences;
  return (
    <DateInput
      size="sm"
      locale={language === 'zh-CN' ? 'zh-cn' : 'en'}
      firstDayOfWeek={1}
      valueFormat="YYYY-MM-DD"
      placeholder={words.datePattern}
      value={value === '' ? null : value}
      onChange={(date) => onChange(date ?? '')}
      allowDeselect={rest.required !== true}
      popoverProps={{ withArrow: false }}
      {...rest}
    />
  );
}
