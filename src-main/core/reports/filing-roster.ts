import type { IsoDate } from '../domain/calendar/iso-date.ts';
import type { PassStandard } from '../domain/rules/pass-standard.ts';
import {
  bothNames,
  column,
  type DocumentContext,
  type DocumentWords,
  type NamedRow,
  reportOf,
  serial,
} from './document-context.ts';
import type { ReportModel } from './report-model.ts';
import { decisionBlocks, type ResultDecisionFacts } from './result-decisions.ts';

export interface FilingRosterRow extends NamedRow {
  readonly unit: string;
  readonly sex: string;
  readonly ethnicity: string;
  /** Year and month, 1980-01. */
  readonly birth: string;
  readonly idNumber: string;
  readonly education: string;
  readonly school: string;
  readonly currentTitle: string;
  readonly currentTitleOn: string;
  readonly seriesSpecialty: string;
  readonly applicationType: string;
  readonly evaluatedOn: IsoDate;
  readonly agree: number;
  /** What the votes are counted out of: those attending, without or with the recused as settled before the vote or ruled. */
  readonly denominator: number;
  readonly qualification: string;
  /** Meeting date or approval date, as the office's rules say. */
  readonly qualifiedOn: string;
  /** Where experts were recused: attendance, mode, denominator, and whether the chair ruled. */
  readonly remark: string;
}

/** F21: the roster that HRSS files. Only for the authority: it carries ID numbers and votes. */
export interface FilingRosterFacts extends DocumentContext {
  readonly filledOn: IsoDate;
  readonly preparedBy: string;
  readonly reviewedBy: string;
  readonly phone: string;
  readonly standard: PassStandard;
  readonly rows: readonly FilingRosterRow[];
  /** Left out where nothing was decided after the vote. */
  readonly settled?: ResultDecisionFacts;
}

export function filingRosterReport(facts: FilingRosterFacts, words: DocumentWords): ReportModel {
  const w = words.filingRoster;
  const c = words.common;
  return reportOf(
    facts,
    words,
    {
      form: 'F21',
      title: w.title(facts.roundTitle),
      audience: 'authority',
      orientation: 'landscape',
      style: 'table',
      signatureLines: [words.sealed(facts.establishingBody), w.hrssSeal],
    },
    [
      {
        kind: 'facts',
        items: [
          { label: w.unitSeal, value: facts.establishingBody },
          { label: w.filledOn, value: facts.filledOn },
          { label: w.preparedBy, value: facts.preparedBy },
          { label: w.reviewedBy, value: facts.reviewedBy },
          { label: c.phone, value: facts.phone },
          { label: c.standard, value: words.passStandard(facts.standard), wide: true },
        ],
      },
      {
        kind: 'table',
        columns: [
          column('order', c.order, 4.2),
          column('unit', c.unit, 12, 'left'),
          column('name', c.name, 9, 'left'),
          column('sex', w.sex, 3.6),
          column('ethnicity', w.ethnicity, 4.4),
          column('birth', w.birth, 7),
          column('idNumber', w.idNumber, 12.4, 'center', true),
          column('education', w.education, 6.4, 'left'),
          column('school', w.school, 10, 'left'),
          column('currentTitle', w.currentTitle, 7, 'left'),
          column('currentTitleOn', w.currentTitleOn, 7.2),
          column('series', w.series, 9, 'left'),
          column('type', w.applicationType, 5.2),
          column('evaluatedOn', w.evaluatedOn, 7.2),
          column('votes', w.votes, 7.6, 'center', true),
          column('qualification', w.qualification, 8, 'left'),
          column('qualifiedOn', w.qualifiedOn, 7.2),
          column('remark', c.remark, 11.5, 'left'),
        ],
        rows: facts.rows.map((r, i) => [
          serial(i),
          r.unit,
          bothNames(r),
          r.sex,
          r.ethnicity,
          r.birth,
          r.idNumber,
          r.education,
          r.school,
          r.currentTitle,
          r.currentTitleOn,
          r.seriesSpecialty,
          r.applicationType,
          r.evaluatedOn,
          `${r.agree}/${r.denominator}`,
          r.qualification,
          r.qualifiedOn,
          r.remark,
        ]),
        total: words.totalPeople(facts.rows.length),
      },
      ...(facts.settled === undefined ? [] : decisionBlocks(facts.settled, words)),
    ],
  );
}
