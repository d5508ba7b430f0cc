import { DateInput } from '@mantine/dates';
import { type KeyboardEvent, useState } from 'react';
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

/**
 * A day: typed as 2023-02-13 or picked, and emptied again where it need not be there; weeks begin on Monday. While the
 * calendar is open, Esc closes it and not the panel around the field.
 */
export function DateField({ value, onChange, ...rest }: DateFieldProps) {
  const words = useWords().common;
  const { language } = usePreferences().preferences;
  // As the calendar has it, which tells nobody: it opens with the field and with typing, and closes by a day and by Esc.
  const [open, setOpen] = useState(false);
  const followKey = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') setOpen(false);
    else if (key.length === 1 || key === 'Backspace' || key === 'Delete') setOpen(true);
  };
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
      data-mantine-stop-propagation={open || undefined}
      onFocus={() => setOpen(true)}
      onClick={() => setOpen(true)}
      onBlur={() => setOpen(false)}
      onKeyDown={followKey}
      getDayProps={() => ({ onClick: () => setOpen(false) })}
      {...rest}
    />
  );
}
