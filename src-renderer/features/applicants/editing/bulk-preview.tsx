import type { EditedCell, EditPreview, SheetRow } from '../../../../src-main/core/contract/index.ts';
import { useWords } from '../../../api/index.ts';
import { DataTable, Note, StatusBadge } from '../../../ui/index.ts';
import { shownText } from './choices.ts';
import { storedText } from './sheet-store.ts';
import { sentenceOf } from './use-sheet.ts';

/** What the change would do, counted. */
export function EditEffect({ looked }: { readonly looked: EditPreview }) {
  const words = useWords();
  const { bulkForm: t } = words.editing;
  const { changed, unchanged, refused, checkedAgain, reopened, newUnits } = looked;
  if (changed + refused === 0) return <Note tone="warning">{t.nothing}</Note>;
  return (
    <Note tone={refused > 0 ? 'warning' : 'info'}>
      {t.counts(changed, unchanged, refused)}
      {checkedAgain > 0 && t.checkedAgain(checkedAgain)}
      {reopened > 0 && t.reopened(reopened)}
      {newUnits.length > 0 && t.newUnits(newUnits.join(words.common.comma))}
    </Note>
  );
}

const STATUS = { changed: 'passed', unchanged: 'open', refused: 'failed' } as const;
const ORDER = ['refused', 'changed', 'unchanged'];

/** Each cell as it is and as it would be; refused ones first, for they are what somebody has to look at. */
export function EditPreviewTable({
  looked,
  rows,
}: {
  readonly looked: EditPreview;
  readonly rows: readonly SheetRow[];
}) {
  const words = useWords();
  const { bulkForm: t } = words.editing;
  const byId = new Map(rows.map((row) => [row.applicationId, row]));
  const cells = [...looked.cells].sort((a, b) => ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome));
  const person = (cell: EditedCell) => byId.get(cell.applicationId);
  const said = ({ field, after, why, warnings }: EditedCell) =>
    [...(why ? [why] : []), ...warnings]
      .map(({ code, params }) => sentenceOf(words, code, { field, original: after, ...params }))
      .join('');
  return (
    <DataTable
      label={t.table}
      rows={cells}
      rowKey={(cell) => cell.applicationId}
      empty={null}
      columns={[
        { key: 'bag', title: t.bag, value: (cell) => person(cell)?.number ?? '', tight: true },
        {
          key: 'name',
          title: t.name,
          value: (cell) => {
            const row = person(cell);
            return row ? storedText(row, 'name') : '';
          },
          width: 5,
        },
        { key: 'before', title: t.before, value: (cell) => shownText(cell.field, cell.before, words), width: 6 },
        { key: 'after', title: t.after, value: (cell) => shownText(cell.field, cell.after, words), width: 6 },
        {
          key: 'outcome',
          title: t.outcome,
          value: (cell) => t.outcomes[cell.outcome],
          cell: (cell) => (
            <>
              <StatusBadge plain status={STATUS[cell.outcome]}>
                {t.outcomes[cell.outcome]}
              </StatusBadge>
              <div>{said(cell)}</div>
            </>
          ),
          width: 7,
        },
      ]}
    />
  );
}
