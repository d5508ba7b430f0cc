import type { AnswerOf } from '../../api/index.ts';
import { useWords } from '../../api/index.ts';
import { DataTable, localDateTime, Section } from '../../ui/index.ts';

type Changes = AnswerOf<'experts', 'list'>['disciplineChanges'];

/** What was changed of the roster's disciplines and why; it stays to be seen under the seal. */
export function DisciplineChanges({ changes }: { readonly changes: Changes }) {
  const { experts: t } = useWords();
  return (
    <Section title={t.discipline.changes} flush>
      <DataTable
        label={t.discipline.changes}
        rows={changes}
        rowKey={(one) => String(one.number)}
        empty={null}
        fixed
        maxHeight="20rem"
        columns={[
          { key: 'utc', title: t.discipline.utc, value: (one) => localDateTime(one.utc), tight: true, width: 9.5 },
          { key: 'number', title: t.poolNumber, value: (one) => one.poolNumber, tight: true, width: 4 },
          { key: 'name', title: t.name, value: (one) => one.name, width: 7 },
          { key: 'before', title: t.discipline.before, value: (one) => one.before, width: 10 },
          { key: 'after', title: t.discipline.after, value: (one) => one.after, width: 12 },
          { key: 'reason', title: t.discipline.reason, value: (one) => one.reason, width: 18 },
        ]}
      />
    </Section>
  );
}
