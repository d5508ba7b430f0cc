import type { ApplicationRecord } from '../../../db/tables/applications.ts';
import { isListed } from '../../core/domain/acceptance/states.ts';
import {
  APPLICATION_KINDS,
  type ApplicationKind,
  applicationKindOf,
} from '../../core/domain/applications/application-kind.ts';
import { type DocumentWords, kindRosterReport, type ReportFormat, type ReportModel } from '../../core/reports/index.ts';
import { maskId } from '../id-mask.ts';
import { contextOf, type PaperState } from './paper-state.ts';

export const listedApplications = ({ desk, frozen }: PaperState, kind?: string): ApplicationRecord[] =>
  desk.applications.filter(
    (one) => isListed(one.state, frozen !== undefined) && (kind === undefined || one.kind === kind),
  );

/** How many of each kind the list has; of the others there is nothing to print. */
export function kindsListed(state: PaperState): readonly { readonly kind: ApplicationKind; readonly people: number }[] {
  const listed = listedApplications(state);
  return APPLICATION_KINDS.map((kind) => ({ kind, people: listed.filter((one) => one.kind === kind).length })).filter(
    ({ people }) => people > 0,
  );
}

/** F34: the list of one kind of application, or of each with their summary. As it stands today. */
export function kindRoster(
  state: PaperState,
  words: DocumentWords,
  kind: string | undefined,
  format: ReportFormat | undefined,
): ReportModel[] {
  const rows = listedApplications(state, kind);
  if (rows.length === 0) return [];
  return [
    kindRosterReport(
      {
        ...contextOf(state, state.today),
        asOf: state.today,
        phone: state.round.setup.contactPhone,
        frozen: state.frozen !== undefined,
        only: kind === undefined ? undefined : applicationKindOf(kind),
        cells: format === 'xlsx' ? 'apart' : 'stacked',
        rows: rows.map(({ number, idNumber, unit, name, series, specialty, level, title, kind: own, details }) => {
          const { idNumber: _, idOld: __, ...shown } = details;
          return {
            ...{ bagNumber: number, unit, idMasked: maskId(idNumber), name, series, specialty, level, title },
            ...{ kind: own, details: shown },
          };
        }),
      },
      words,
    ),
  ];
}
