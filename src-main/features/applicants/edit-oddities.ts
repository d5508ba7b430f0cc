import type { ApplicationRecord } from '../../../db/tables/applications.ts';
import type { FieldFinding } from '../../core/domain/applications/field-change.ts';
import type { EditableField } from '../../core/domain/applications/field-text.ts';
import { titleWarnings } from '../../core/domain/applications/title-warnings.ts';
import type { AcceptedApplicant } from '../../core/domain/roster/judge-applicants.ts';
import type { EditGround } from './edit-ground.ts';

interface Written {
  readonly record: ApplicationRecord;
  readonly after: AcceptedApplicant;
  readonly changed: readonly EditableField[];
}

/** What a person should look at: told, and written all the same. */
export function oddities({ record, after, changed }: Written, ground: EditGround): FieldFinding[] {
  const found: FieldFinding[] = [];
  if (changed.includes('idNumber')) {
    const known = ground.people.get(after.idNumber);
    if (known && known.name !== after.name) {
      found.push({ field: 'idNumber', code: 'person_known', params: { name: known.name } });
    }
  }
  if (changed.includes('name')) {
    const namesake = ground.namesakeOf(after.name, record.applicationId);
    if (namesake) found.push({ field: 'name', code: 'namesake', params: { number: namesake } });
  }
  if (changed.includes('unitName')) {
    const unit = ground.unitOf(after.unitName);
    if (unit === undefined) {
      const near = ground.unitsLike(after.unitName).join('、');
      found.push({ field: 'unitName', code: near === '' ? 'unit_new' : 'unit_new_alike', params: { near } });
    } else if (unit.name !== after.unitName) {
      found.push({ field: 'unitName', code: 'unit_by_alias', params: { unit: unit.name } });
    }
  }
  if (changed.some((field) => field === 'series' || field === 'title' || field === 'level')) {
    const [one] = titleWarnings(after, ground.titles);
    if (one) found.push(changed.includes(one.field as EditableField) ? one : { ...one, field: changed[0] ?? 'title' });
  }
  return found;
}
