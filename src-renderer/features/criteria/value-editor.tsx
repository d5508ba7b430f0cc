import { Button, MultiSelect, SegmentedControl, Select, Textarea, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { rowOf, type ValueForm } from '../../../src-main/core/domain/criteria/value-form.ts';
import { parsePoints } from '../../../src-main/core/domain/scoring/score.ts';
import { useWords } from '../../api/index.ts';
import { DateField, NumberField } from '../../ui/index.ts';
import register from '../register.module.css';
import own from './criteria.module.css';
import { codeChoices, type SeriesName } from './value-words.ts';

interface ValueEditorProps {
  readonly form: ValueForm;
  readonly label: string;
  readonly value: unknown;
  readonly series: readonly SeriesName[];
  /** undefined: left out. */
  onChange(value: unknown): void;
}

type Fields = Readonly<Record<string, unknown>>;

/** A rule's value, typed in by the form it has: a figure, a yes, a list of codes, a table. */
export function ValueEditor(props: ValueEditorProps) {
  const { form, label, value, series, onChange } = props;
  const words = useWords();
  const t = words.criteria.value;
  switch (form.is) {
    case 'flag':
      return (
        <fieldset className={own.flag}>
          <legend>{label}</legend>
          <SegmentedControl
            size="sm"
            aria-label={label}
            value={value === true ? 'yes' : 'no'}
            data={[
              { value: 'yes', label: t.yes },
              { value: 'no', label: t.no },
            ]}
            onChange={(next) => onChange(next === 'yes')}
          />
        </fieldset>
      );
    case 'count':
      return (
        <NumberField
          label={t.withUnit(label, t.units[form.unit])}
          min={form.least}
          value={typeof value === 'number' ? value : ''}
          onChange={(next) => onChange(next === null && form.orNone === 'absent' ? undefined : next)}
        />
      );
    case 'points':
      return <PointsEditor label={label} orNone={form.orNone === true} value={value} onChange={onChange} />;
    case 'share':
      return <ShareEditor label={label} value={value as Fields} onChange={onChange} />;
    case 'date':
      return (
        <DateField
          label={label}
          value={typeof value === 'string' ? value : ''}
          onChange={(date) => onChange(date === '' && form.orNone ? undefined : date)}
        />
      );
    case 'choice':
      return (
        <Select
          size="sm"
          label={label}
          searchable={form.of === 'series'}
          allowDeselect={form.orNone === true}
          clearable={form.orNone === true}
          data={codeChoices(words, form.of, series)}
          value={typeof value === 'string' && value !== '' ? value : null}
          onChange={(next) => onChange(next ?? (form.orNone ? undefined : ''))}
        />
      );
    case 'codes':
      return (
        <MultiSelect
          size="sm"
          label={label}
          placeholder={form.orNone && !Array.isArray(value) ? t.none : undefined}
          searchable={form.of === 'series'}
          data={codeChoices(words, form.of, series)}
          value={Array.isArray(value) ? [...value] : []}
          onChange={(next) => onChange(next.length === 0 && form.orNone ? undefined : next)}
        />
      );
    case 'texts':
      return (
        <Textarea
          size="sm"
          rows={2}
          label={label}
          description={t.texts}
          value={(value as readonly string[]).join('\n')}
          onChange={(event) => onChange(event.currentTarget.value.split('\n'))}
          onBlur={() => onChange((value as readonly string[]).map((one) => one.trim()).filter((one) => one !== ''))}
        />
      );
    case 'text_by_kind':
      return <TextByKind value={value as Fields} onChange={onChange} />;
    case 'record':
      return <FieldsEditor forms={form.fields} value={value as Fields} series={series} onChange={onChange} />;
    case 'rows':
      return <RowsEditor {...props} columns={form.columns} rows={value as readonly Fields[]} />;
    default:
      return (
        <TextInput
          size="sm"
          label={label}
          description={form.is === 'month_day' ? t.monthDayHint : undefined}
          maxLength={200}
          value={typeof value === 'string' ? value : ''}
          onChange={(event) => {
            const next = event.currentTarget.value;
            onChange(next === '' && form.is === 'text' && form.orNone ? undefined : next);
          }}
        />
      );
  }
}

/** Points as typed, kept in hundredths; null while what stands there is no number. */
function PointsEditor({
  label,
  orNone,
  value,
  onChange,
}: Pick<ValueEditorProps, 'label' | 'value' | 'onChange'> & { readonly orNone: boolean }) {
  const words = useWords();
  const t = words.criteria.value;
  const [typed, setTyped] = useState(typeof value === 'number' ? String(value / 100) : '');
  const read = (text: string) => parsePoints(text, { maxPoints: Number.MAX_SAFE_INTEGER });
  const wrong = typed.trim() !== '' && !read(typed).ok;
  return (
    <TextInput
      size="sm"
      label={t.withUnit(label, t.units.points)}
      inputMode="decimal"
      maxLength={8}
      placeholder={orNone ? t.none : undefined}
      error={wrong ? words.scoring.errors.not_a_number : undefined}
      value={typed}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyped(text);
        const points = read(text);
        onChange(points.ok ? points.value : text.trim() === '' && orNone ? undefined : null);
      }}
    />
  );
}

function ShareEditor({
  label,
  value,
  onChange,
}: Pick<ValueEditorProps, 'label' | 'onChange'> & { readonly value: Fields }) {
  const t = useWords().criteria.value;
  const part = (name: 'numerator' | 'denominator') => (
    <NumberField
      label={t[name]}
      min={1}
      value={typeof value[name] === 'number' ? value[name] : ''}
      onChange={(next) => onChange({ ...value, [name]: next })}
    />
  );
  return (
    <fieldset className={own.flag}>
      <legend>{label}</legend>
      <div className={register.pair}>
        {part('numerator')}
        {part('denominator')}
      </div>
    </fieldset>
  );
}

function TextByKind({ value, onChange }: { readonly value: Fields; onChange(value: unknown): void }) {
  const words = useWords();
  const kinds = Object.entries(words.common.applicationKinds);
  return (
    <div className={register.stack}>
      {kinds.map(([kind, name]) => (
        <TextInput
          key={kind}
          size="sm"
          label={name}
          maxLength={300}
          value={typeof value[kind] === 'string' ? value[kind] : ''}
          onChange={(event) => {
            const { [kind]: _, ...others } = value;
            const text = event.currentTarget.value;
            onChange(text === '' ? others : { ...others, [kind]: text });
          }}
        />
      ))}
    </div>
  );
}

interface FieldsEditorProps {
  readonly forms: Readonly<Record<string, ValueForm>>;
  readonly value: Fields;
  readonly series: readonly SeriesName[];
  onChange(value: Fields): void;
}

function FieldsEditor({ forms, value, series, onChange }: FieldsEditorProps) {
  const t = useWords().criteria.value;
  return (
    <div className={own.fields}>
      {Object.entries(forms).map(([name, form]) => (
        <div key={name} data-wide={form.is === 'rows' || form.is === 'codes' || undefined}>
          <ValueEditor
            form={form}
            label={t.fields[name] ?? name}
            value={value[name] ?? (form.is === 'texts' || form.is === 'rows' ? [] : undefined)}
            series={series}
            onChange={(next) => {
              const { [name]: _, ...others } = value;
              onChange(next === undefined ? others : { ...others, [name]: next });
            }}
          />
        </div>
      ))}
    </div>
  );
}

function RowsEditor({
  label,
  columns,
  rows,
  series,
  onChange,
}: ValueEditorProps & {
  readonly columns: Readonly<Record<string, ValueForm>>;
  readonly rows: readonly Fields[];
}) {
  const t = useWords().criteria.value;
  return (
    <fieldset className={own.rows}>
      <legend>{label}</legend>
      {rows.length === 0 && <p className={register.quiet}>{t.noRows}</p>}
      <ol className={own.lines}>
        {rows.map((row, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line has no identity but its place
          <li key={i} aria-label={t.row(i + 1)}>
            <FieldsEditor
              forms={columns}
              value={row}
              series={series}
              onChange={(next) => onChange(rows.map((one, at) => (at === i ? next : one)))}
            />
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={t.removeRowOf(i + 1, label)}
              leftSection={<IconTrash size="1rem" aria-hidden />}
              onClick={() => onChange(rows.filter((_, at) => at !== i))}
            >
              {t.removeRow(i + 1)}
            </Button>
          </li>
        ))}
      </ol>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={t.addRowTo(label)}
        leftSection={<IconPlus size="1rem" aria-hidden />}
        onClick={() => onChange([...rows, rowOf(columns)])}
      >
        {t.addRow}
      </Button>
    </fieldset>
  );
}
