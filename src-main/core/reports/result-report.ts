import type { IsoDate } from '../domain/calendar/iso-date.ts';
import type { PassStandard } from '../domain/rules/pass-standard.ts';
import { column, type DocumentContext, type DocumentWords, reportOf } from './document-context.ts';
import type { Block, ReportModel } from './report-model.ts';
import { balanceLine, type ResultDecisionFacts } from './result-decisions.ts';

export interface LevelResult {
  readonly level: string;
  readonly reviewed: number;
  readonly passed: number;
}

/** F16 and F17: what the establishing body tells HRSS. Numbers by level and the statement of procedure, no votes of persons. */
export interface ResultReportFacts extends DocumentContext {
  /** Document number 青职评〔2023〕2号; empty while it has none. */
  readonly documentNumber: string;
  readonly recipient: string;
  readonly issuedOn: IsoDate;
  /** The day or days of the meeting, in words. */
  readonly heldOn: string;
  readonly place: string;
  readonly staff: readonly string[];
  readonly chair: string;
  readonly attending: readonly string[];
  readonly jurySize: number;
  readonly present: number;
  readonly quorumNeeded: number;
  readonly standard: PassStandard;
  readonly recusals: number;
  /** Findings on the conditions that were decided otherwise, among those who were reviewed; left out where there are none. */
  readonly decisions?: { readonly n: number; readonly people: number };
  readonly noticeFrom: IsoDate;
  readonly noticeTo: IsoDate;
  readonly workingDays: number;
  readonly objections: number;
  /** Of them, those whose result is held over: nothing is settled yet. */
  readonly objectionsHeld: number;
  readonly levels: readonly LevelResult[];
  /** What was decided about results after the vote; left out where nothing was. */
  readonly settled?: ResultDecisionFacts;
  /** Autonomous units file with the approving department, others ask for confirmation. */
  readonly purpose: 'filing' | 'approval';
  readonly annexes: readonly string[];
  readonly contactPerson: string;
  readonly contactPhone: string;
}

/** Pass rate with one decimal, half up in integers: (17, 25) -> "68.0%"; a level nobody applied for has none. */
export function passRate(passed: number, reviewed: number): string {
  if (reviewed <= 0) return '—';
  const tenths = Math.floor((passed * 2000 + reviewed) / (2 * reviewed));
  return `${Math.floor(tenths / 10)}.${tenths % 10}%`;
}

function levelTable(facts: ResultReportFacts, words: DocumentWords): Block {
  const w = words.resultReport;
  const reviewed = facts.levels.reduce((sum, l) => sum + l.reviewed, 0);
  const passed = facts.levels.reduce((sum, l) => sum + l.passed, 0);
  const line = (level: string, all: number, yes: number) => [
    level,
    String(all),
    String(yes),
    String(all - yes),
    passRate(yes, all),
  ];
  return {
    kind: 'table',
    columns: [
      column('level', w.level, 30),
      column('reviewed', w.reviewed, 18),
      column('passed', w.passed, 18),
      column('failed', w.failed, 18),
      column('rate', w.rate, 18),
    ],
    rows: [...facts.levels.map((l) => line(l.level, l.reviewed, l.passed)), line(w.sum, reviewed, passed)],
  };
}

/** F17: the formal letter. */
export function resultReport(facts: ResultReportFacts, words: DocumentWords): ReportModel {
  const w = words.resultReport;
  const reviewed = facts.levels.reduce((sum, l) => sum + l.reviewed, 0);
  const passed = facts.levels.reduce((sum, l) => sum + l.passed, 0);
  return reportOf(
    facts,
    words,
    {
      form: 'F17',
      title: w.title(facts.roundTitle, facts.purpose),
      ...(facts.documentNumber === '' ? {} : { subtitle: facts.documentNumber }),
      audience: 'authority',
      orientation: 'portrait',
      style: 'official',
    },
    [
      { kind: 'paragraph', text: w.to(facts.recipient), indentEm: 0 },
      { kind: 'paragraph', text: w.opening(facts.juryName, facts.heldOn, facts.roundTitle) },
      { kind: 'heading', text: w.numbersHeading, level: 1, indentEm: words.letterHeadingIndent },
      { kind: 'paragraph', text: w.numbers(reviewed, passed, reviewed - passed) },
      levelTable(facts, words),
      ...(facts.settled === undefined
        ? []
        : [{ kind: 'paragraph' as const, text: w.settled(balanceLine(facts.settled, words)) }]),
      { kind: 'heading', text: w.procedureHeading, level: 1, indentEm: words.letterHeadingIndent },
      { kind: 'paragraph', text: w.quorum(facts.jurySize, facts.present, facts.quorumNeeded, facts.standard) },
      { kind: 'paragraph', text: w.recusals(facts.recusals) },
      ...(facts.decisions === undefined
        ? []
        : [
            {
              kind: 'paragraph' as const,
              text: w.decisions(facts.decisions.n, facts.decisions.people, words.eligibilityPapers.decisionsTitle),
            },
          ]),
      {
        kind: 'paragraph',
        text: w.notice(words.date(facts.noticeFrom), words.date(facts.noticeTo), facts.workingDays, {
          received: facts.objections,
          held: facts.objectionsHeld,
        }),
      },
      { kind: 'heading', text: w.requestHeading, level: 1, indentEm: words.letterHeadingIndent },
      { kind: 'paragraph', text: w.request[facts.purpose] },
      ...facts.annexes.map(
        (a, i): Block => ({
          kind: 'paragraph',
          text: w.annex(i + 1, a, facts.annexes.length),
          // 附件： stands once; the following annexes line up behind it.
          indentEm: i > 0 && words.language === 'zh-CN' ? 5 : 2,
        }),
      ),
      { kind: 'seal', organisation: facts.establishingBody, date: words.date(facts.issuedOn) },
      { kind: 'paragraph', align: 'left', indentEm: 2, text: w.contact(facts.contactPerson, facts.contactPhone) },
    ],
  );
}

/** F16: the one-page form on the vote. */
export function voteFilingReport(facts: ResultReportFacts, words: DocumentWords): ReportModel {
  const w = words.voteFiling;
  return reportOf(
    facts,
    words,
    {
      form: 'F16',
      title: w.title,
      subtitle: facts.juryName,
      audience: 'authority',
      orientation: 'portrait',
      style: 'table',
    },
    [
      {
        kind: 'facts',
        items: [
          { label: w.heldOn, value: facts.heldOn },
          { label: words.common.place, value: facts.place },
          {
            label: w.attendance,
            value: words.tally.attendanceOf(facts.jurySize, facts.present, facts.quorumNeeded),
            wide: true,
          },
          { label: words.common.standard, value: words.passStandard(facts.standard), wide: true },
          { label: w.chair, value: facts.chair, wide: true },
          { label: w.members, value: words.list(facts.attending), wide: true },
          { label: w.staff, value: words.list(facts.staff), wide: true },
        ],
      },
      levelTable(facts, words),
      ...(facts.settled === undefined ? [] : [{ kind: 'note' as const, text: balanceLine(facts.settled, words) }]),
      { kind: 'signatures', lines: [words.common.chair, w.reviewer, words.common.date] },
      { kind: 'seal', organisation: words.sealed(facts.establishingBody), date: words.date(facts.issuedOn) },
    ],
  );
}
