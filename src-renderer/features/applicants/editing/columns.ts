import { EDITABLE_FIELDS, type EditableField } from '../../../../src-main/core/domain/applications/field-text.ts';
import type { Words } from '../../../text/index.ts';
import { asHeading } from '../../../ui/index.ts';
import type { SheetColumn } from '../../../ui/sheet-grid/index.ts';
import { choicesOf } from './choices.ts';

/** In rem; the others are 8 wide. */
const WIDTHS: Readonly<Partial<Record<EditableField, number>>> = {
  name: 11,
  sex: 5,
  ethnicity: 5,
  birth: 7,
  idNumber: 12,
  unitName: 17,
  education: 6,
  school: 15,
  currentTitle: 9,
  yearsInSpecialty: 7,
  title: 9,
  kind: 9,
  tibetanName: 11,
  assessmentText: 14,
  training: 10,
  postAuditNumber: 12,
  phone: 9,
  address: 18,
  remark: 14,
};

/** What an office corrects most comes first; then the rest in the order of the form. */
const FIRST: readonly EditableField[] = ['name', 'sex', 'unitName', 'specialty', 'level', 'title', 'kind', 'phone'];

export const SHEET_FIELDS: readonly EditableField[] = [
  ...FIRST,
  ...EDITABLE_FIELDS.filter((field) => !FIRST.includes(field)),
];

/** Sentences write some names small. */
export function fieldTitle(field: EditableField, { issues }: Words): string {
  return asHeading(issues.fields[field]);
}

/** The bag number, then a column for every field. Units are offered by the names of the register; another may be typed. */
export function sheetColumns(words: Words, units: readonly string[]): readonly SheetColumn[] {
  const fields = SHEET_FIELDS.map((field): SheetColumn => {
    const choices = field === 'unitName' ? units : choicesOf(field, words)?.map(({ label }) => label);
    const title = fieldTitle(field, words);
    return {
      key: field,
      title,
      // An English heading is longer than what stands under it; Chinese ones are not.
      width: Math.max(WIDTHS[field] ?? 8, /[a-z]/iu.test(title) ? title.length * 0.5 + 1.25 : 0),
      ...(field === 'name' ? { frozen: true } : {}),
      ...(choices ? { choices } : {}),
    };
  });
  return [{ key: 'number', title: words.editing.number, width: 4, frozen: true, readOnly: true }, ...fields];
}
