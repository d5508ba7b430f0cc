import type { AnswerOf } from '../../api/index.ts';
import { useCommand, useWords } from '../../api/index.ts';
import { ConfirmButton, DataTable, localDateTime, Section } from '../../ui/index.ts';

/** The unit trees that were imported; the newest can be taken back while nothing has changed since. */
export function TreeList({ trees }: { readonly trees: AnswerOf<'units', 'list'>['trees'] }) {
  const t = useWords().units.tree;
  const undo = useCommand('units', 'undoTree');
  return (
    <Section title={t.imports} flush>
      <DataTable
        label={t.imports}
        rows={trees}
        rowKey={(tree) => tree.treeId}
        maxHeight="14rem"
        empty={null}
        columns={[
          { key: 'file', title: t.file, value: (tree) => tree.fileName, width: 14 },
          { key: 'time', title: t.time, value: (tree) => localDateTime(tree.importedUtc), tight: true },
          { key: 'rows', title: t.rows, value: (tree) => tree.rows, align: 'right' },
          { key: 'added', title: t.added, value: (tree) => tree.added, align: 'right' },
          { key: 'changed', title: t.changed, value: (tree) => tree.changed, align: 'right' },
          {
            key: 'acts',
            title: '',
            value: () => null,
            sortable: false,
            align: 'right',
            cell: (tree) =>
              tree.undoable && (
                <ConfirmButton
                  variant="subtle"
                  label={t.undo}
                  title={t.undoTitle}
                  action={t.undo}
                  error={undo.error}
                  onConfirm={() => undo.run({ treeId: tree.treeId })}
                >
                  {t.undoText(tree.fileName, tree.added, tree.changed)}
                </ConfirmButton>
              ),
          },
        ]}
      />
    </Section>
  );
}
