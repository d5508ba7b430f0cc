import type { NameDecisionView } from '../../../src-main/core/contract/index.ts';
import { useCommand, useWords } from '../../api/index.ts';
import { ConfirmButton, DataTable, localDate, Section } from '../../ui/index.ts';
import register from '../register.module.css';
import styles from './names.module.css';
import { strokeWords } from './stroke-words.ts';

/** Every decision in force: what it is about, what it says, why. */
export function DecisionsSection({ overrides }: { readonly overrides: readonly NameDecisionView[] }) {
  const { names: t } = useWords();
  const remove = useCommand('names', 'removeOverride');
  const stands = ({ kind, stands: text }: NameDecisionView) =>
    kind === 'character' ? t.readAs(text.length, strokeWords(text, t.strokeNames)) : t.placed(text);
  return (
    <Section title={t.decisions} note={t.decisionsNote} flush>
      <DataTable
        label={t.decisions}
        rows={overrides}
        rowKey={(row) => `${row.kind} ${row.text}`}
        empty={<p className={register.nothing}>{t.noDecisions}</p>}
        columns={[
          {
            key: 'text',
            title: t.about,
            value: (row) => row.text,
            cell: (row) => <span className={row.kind === 'character' ? styles.glyph : undefined}>{row.text}</span>,
            width: 6,
          },
          { key: 'stands', title: t.decided, value: stands, width: 12 },
          { key: 'reason', title: t.reason, value: (row) => row.reason, width: 12 },
          { key: 'utc', title: t.on, value: (row) => row.utc, cell: (row) => localDate(row.utc), tight: true },
          {
            key: 'remove',
            title: t.remove,
            value: () => null,
            sortable: false,
            tight: true,
            cell: (row) => (
              <ConfirmButton
                variant="default"
                label={t.remove}
                title={t.removeTitle(row.text)}
                action={t.remove}
                error={remove.error}
                onConfirm={() => remove.run({ kind: row.kind, text: row.text })}
              >
                {t.removeText}
              </ConfirmButton>
            ),
          },
        ]}
      />
    </Section>
  );
}
