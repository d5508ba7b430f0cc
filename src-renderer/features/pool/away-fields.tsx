import { TextInput } from '@mantine/core';
import { useWords } from '../../api/index.ts';
import { DateField } from '../../ui/index.ts';
import { type AwayDraft, BLANK_AWAY, wrongInAway } from './away-draft.ts';
import { EntryLines } from './entry-lines.tsx';

/** Days on which a person cannot come: from, to and why, a line each. */
export function AwayFields({
  away,
  onChange,
}: {
  readonly away: readonly AwayDraft[];
  onChange(away: readonly AwayDraft[]): void;
}) {
  const t = useWords().pool;
  return (
    <EntryLines
      label={t.fields.away}
      hint={t.awayHint}
      lines={away}
      blank={BLANK_AWAY}
      most={100}
      onChange={onChange}
      fields={(line, n, put) => {
        const wrong = wrongInAway(line);
        const named = (label: string) => ({ label, 'aria-label': t.entryLines.part(n, label) });
        return (
          <>
            <DateField
              {...named(t.awayFrom)}
              error={wrong.from ? t.awayFromNeeded : undefined}
              value={line.from}
              onChange={(from) => put({ from })}
            />
            <DateField
              {...named(t.awayUntil)}
              error={wrong.until ? t.awayReversed : undefined}
              value={line.until}
              onChange={(until) => put({ until })}
            />
            <TextInput
              {...named(t.awayReason)}
              size="sm"
              style={{ gridColumn: '1 / -1' }}
              maxLength={100}
              value={line.reason}
              onChange={(event) => put({ reason: event.currentTarget.value })}
            />
          </>
        );
      }}
    />
  );
}
