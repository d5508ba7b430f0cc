import type { AcceptedApplicant } from '../domain/roster/judge-applicants.ts';
import { bothNames, column, type DocumentContext, type DocumentWords, reportOf, serial } from './document-context.ts';
import type { Block, ReportModel } from './report-model.ts';

/** What experts read of one applicant; of the roster's row only what bears on the judgement: no numbers of people. */
export interface Synopsis {
  readonly bagNumber: string;
  readonly name: string;
  readonly unit: string;
  readonly series: string;
  readonly specialty: string;
  readonly level: string;
  readonly qualification: string;
  readonly kind: string;
  readonly details: Omit<AcceptedApplicant, 'idNumber' | 'idOld' | 'phone' | 'address'>;
  /** Who leaves the room for this applicant. */
  readonly leaves: readonly string[];
  /** An oral defence is asked. */
  readonly defence: boolean;
}

/** F02: one synopsis a page, in reading order, one part for each group. */
export interface SynopsisBookletFacts extends DocumentContext {
  readonly groups: readonly { readonly name: string; readonly synopses: readonly Synopsis[] }[];
}

/** Lines to write on: so many that the longest names, units and remarks leave each synopsis on one page. */
const ROOM = '\n'.repeat(2);

/** Forms ask for year and month. */
const month = (date: string | null): string => date?.slice(0, 7) ?? '';

function pageOf(one: Synopsis, place: string, words: DocumentWords): Block[] {
  const w = words.groupPapers.synopsis;
  const { common: c, rosterPapers: r, facts } = words;
  const { details: d } = one;
  const said = (...parts: readonly string[]) => words.list(parts.filter((part) => part !== ''));
  const [fullTime, inService] = [d.educationFullTime, d.educationInService];
  const both = said(fullTime === '' ? '' : r.fullTime(fullTime), inService === '' ? '' : r.inService(inService));
  const education = both === '' ? d.education : both;
  const years = d.yearsInSpecialty === null ? '' : r.years(d.yearsInSpecialty);
  const kind = facts.kinds[one.kind] ?? one.kind;
  return [
    { kind: 'title', text: w.one },
    {
      kind: 'facts',
      items: [
        { label: c.bagNumber, value: one.bagNumber },
        { label: w.place, value: place },
        {
          label: c.name,
          value: bothNames({ name: one.name, tibetanName: d.tibetanName }).replaceAll('\n', ' '),
          wide: true,
        },
        { label: c.unit, value: one.unit, wide: true },
        { label: w.sex, value: d.sex === null ? '' : r.sexes[d.sex] },
        { label: w.ethnicity, value: d.ethnicity },
        { label: w.birth, value: month(d.birth) },
        { label: w.workStart, value: month(d.workStart) },
        { label: w.unitKind, value: d.unitKind === null ? d.unitKindOriginal : (r.unitKinds[d.unitKind] ?? '') },
        { label: w.audit, value: d.postAuditNumber },
        { label: w.education, value: education },
        { label: w.graduated, value: month(d.graduated) },
        { label: w.school, value: d.school, wide: true },
        { label: w.currentTitle, value: d.currentTitle },
        { label: w.gained, value: month(d.currentTitleDate) },
        { label: w.practice, value: said(d.currentSpecialty, years) },
        { label: w.appointed, value: month(d.appointedDate) },
        { label: w.field, value: facts.seriesSpecialty(one.series, one.specialty), wide: true },
        { label: c.qualification, value: one.qualification },
        { label: w.kind, value: one.defence ? words.personWith(kind, words.groupPapers.reading.heard) : kind },
        {
          label: w.assessments,
          value: words.list(d.assessments.map(({ year, grade }) => r.grade(year, grade))),
          wide: true,
        },
        { label: w.training, value: d.training, wide: true },
        { label: c.remark, value: d.remark, wide: true },
        { label: w.leaves, value: one.leaves.length === 0 ? c.none : words.list(one.leaves), wide: true },
      ],
    },
    // Above the table: below it the line may be all that a second page has.
    { kind: 'note', text: w.foot },
    {
      kind: 'table',
      columns: [
        column('topic', w.topic, 22, 'left'),
        column('page', w.page, 10),
        column('excerpt', w.excerpt, 68, 'left'),
      ],
      rows: w.topics.map((topic) => [topic, '', ROOM]),
    },
  ];
}

export function synopsisBooklet(facts: SynopsisBookletFacts, words: DocumentWords): ReportModel {
  const w = words.groupPapers.synopsis;
  const c = words.common;
  return reportOf(
    facts,
    words,
    {
      form: 'F02',
      title: w.title,
      subtitle: facts.juryName,
      audience: 'internal',
      orientation: 'portrait',
      style: 'table',
    },
    facts.groups.flatMap(({ name, synopses }, g): Block[] => [
      ...(g === 0 ? [] : [{ kind: 'page_break' } as const, { kind: 'title', text: w.title } as const]),
      { kind: 'heading', level: 2, text: w.contents(name, synopses.length) },
      {
        kind: 'table',
        columns: [
          column('order', c.order, 6),
          column('bag', c.bagNumber, 8, 'center', true),
          column('name', c.name, 26, 'left'),
          column('unit', c.unit, 36, 'left'),
          column('qualification', c.qualification, 24, 'left'),
        ],
        rows: synopses.map((one, i) => [
          serial(i),
          one.bagNumber,
          bothNames({ name: one.name, tibetanName: one.details.tibetanName }),
          one.unit,
          one.qualification,
        ]),
      },
      ...synopses.flatMap((one, i): Block[] => [
        { kind: 'page_break' },
        ...pageOf(one, w.of(i + 1, synopses.length), words),
      ]),
    ]),
  );
}
