import type { OverrideRow } from '../../../db/tables/eligibility.ts';
import type { Finding } from '../../core/domain/eligibility/finding.ts';
import {
  type DecisionFacts,
  type DocumentWords,
  eligibilityDecisionsReport,
  eligibilitySheetReport,
  type ReportModel,
} from '../../core/reports/index.ts';
import { beijing } from '../beijing-time.ts';
import { contextOf, type PaperState } from './paper-state.ts';

function decisionOf(row: OverrideRow, finding: Finding): DecisionFacts {
  const { authority, people: by, reason, utc } = row;
  return { reason, authority, by, on: beijing(utc).date, counts: finding.override !== undefined };
}

/** F32 of the application with that id, as its conditions stand on the day of printing. */
export function eligibilitySheet(state: PaperState, words: DocumentWords, applicationId: string): ReportModel[] {
  const { registers, today } = state;
  const dossier = registers.checked.get(applicationId);
  if (dossier === undefined) return [];
  const { application, decisions, entered, findings } = dossier;
  const { levels, kinds, seriesSpecialty } = words.facts;
  return [
    eligibilitySheetReport(
      {
        ...contextOf(state, today),
        unit: application.unit,
        name: application.name,
        bagNumber: application.number,
        qualification: application.title,
        kind: kinds[application.kind] ?? application.kind,
        level: levels[application.level] ?? application.level,
        seriesSpecialty: seriesSpecialty(application.series, application.specialty),
        pack: registers.conditions,
        criteria: registers.conditions.criteria,
        rules: findings.map((finding) => {
          const row = decisions.find((one) => one.rule === finding.rule);
          return { finding, decision: row === undefined ? null : decisionOf(row, finding) };
        }),
        entered: entered.map(({ entry, source, by, utc }) => ({ entry, source, by, on: beijing(utc).date })),
      },
      words,
    ),
  ];
}

function decisionsOf({ registers }: PaperState) {
  return [...registers.checked.values()].flatMap(({ application, decisions, findings }) =>
    findings.flatMap((finding) => {
      const row = decisions.find((one) => one.rule === finding.rule);
      return row === undefined ? [] : [{ application, finding, row, decision: decisionOf(row, finding) }];
    }),
  );
}

/** F33: dated by the last decision, so that the same decisions give the same paper. */
export function eligibilityDecisions(state: PaperState, words: DocumentWords): ReportModel[] {
  const decisions = decisionsOf(state);
  const last = decisions
    .map(({ row }) => row.utc)
    .sort()
    .at(-1);
  if (last === undefined) return [];
  return [
    eligibilityDecisionsReport(
      {
        ...contextOf(state, beijing(last).date),
        decisions: decisions.map(({ application, decision, finding }) => ({
          bagNumber: application.number,
          name: application.name,
          unit: application.unit,
          qualification: application.title,
          finding,
          decision,
        })),
      },
      words,
    ),
  ];
}

/** For the result report: decisions that count, about people whose dossier was accepted. */
export function countDecisions(state: PaperState): { readonly n: number; readonly people: number } | undefined {
  const counting = decisionsOf(state).filter(
    ({ application, decision }) => decision.counts && application.state === 'accepted',
  );
  if (counting.length === 0) return undefined;
  return { n: counting.length, people: new Set(counting.map(({ application }) => application.applicationId)).size };
}
