import type { ServiceRow } from '../../../db/tables/service-history.ts';
import { type Served, servedOf } from '../../core/domain/pool/pool-member.ts';

/** Service as the page, the roster F03 and a round filled from the pool count it: who was drawn and stayed away did not serve. */
export function served(told: readonly number[], service: readonly ServiceRow[]): Served {
  return servedOf(
    told,
    service.filter((one) => one.attendance === 'present').map((one) => one.year),
  );
}
