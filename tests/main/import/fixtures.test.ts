import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { nameKey } from '../../../src-main/core/domain/names/person-name.ts';
import type { JudgedApplicants } from '../../../src-main/core/domain/roster/judge-applicants.ts';
import type { JudgedExperts } from '../../../src-main/core/domain/roster/judge-experts.ts';
import { importFile } from '../../../src-main/import/import-file.ts';
import { FIRST_APPLICANT_ROW, makeSampleWorkbooks, PLANTED } from '../../support/make-sample-workbooks.ts';
import { FIXTURES, SAMPLES } from './bad-files.ts';

interface Expected {
  readonly applicants: number;
  readonly experts: number;
  readonly planted: Readonly<Record<string, readonly (number | readonly [number, number])[]>>;
}

async function applicantsOf(file: string): Promise<JudgedApplicants> {
  const book = await importFile({ path: file, kind: 'applicants' }, () => undefined);
  if (!book.ok) throw new Error(book.refusal.code);
  return book.value.judged as JudgedApplicants;
}
async function expertsOf(file: string): Promise<JudgedExperts> {
  const book = await importFile({ path: file, kind: 'experts' }, () => undefined);
  if (!book.ok) throw new Error(book.refusal.code);
  return book.value.judged as JudgedExperts;
}

function pair(list: Expected['planted'][string] | undefined): readonly [number, number] {
  const first = list?.[0];
  if (first === undefined || typeof first === 'number') throw new Error('a pair was expected');
  return first;
}

const findings = (issues: JudgedApplicants['refused']) => issues.map((i) => `${i.row} ${i.code}`).sort();
/** Names that truly stand twice, found by another road: every such row and no other may be told. */
function rowsOfSharedNames(judged: JudgedApplicants): number[] {
  const count = new Map<string, number>();
  for (const { name } of judged.accepted) count.set(nameKey(name), (count.get(nameKey(name)) ?? 0) + 1);
  return judged.accepted.filter(({ name }) => (count.get(nameKey(name)) ?? 0) > 1).map((a) => a.rowNumber);
}

describe.each([
  ['small-2022', 'xlsx'],
  ['engineering-2022', 'xlsx'],
  ['engineering-2022', 'xls'],
])('%s.%s', (set, extension) => {
  const expected = JSON.parse(readFileSync(path.join(FIXTURES, set, 'expected.json'), 'utf8')) as Expected;
  const rows = (kind: string) =>
    (expected.planted[kind] ?? []).map((one) => (typeof one === 'number' ? one : one[0]) + 5);
  const named = (kind: string, code: string) => rows(kind).map((row) => `${row} ${code}`);
  const file = (kind: string) => path.join(FIXTURES, set, `${kind}.${extension}`);

  it('finds every planted defect at its row and no other', async () => {
    const judged = await applicantsOf(file('applicants'));
    expect(judged.rows).toBe(expected.applicants);
    expect(judged.accepted.length + judged.refusedRows).toBe(expected.applicants);
    expect(findings(judged.refused)).toEqual(
      [
        ...named('bad_check_digit', 'id_bad_check_character'),
        ...named('duplicate_id', 'duplicate_id_other_name'),
        ...named('lost_precision', 'id_lost_precision'),
        ...named('missing_name', 'name_missing'),
        ...named('missing_id', 'id_missing'),
        ...named('missing_post_audit', 'post_audit_missing'),
      ].sort(),
    );
    expect(findings(judged.warnings.filter((w) => w.code !== 'same_name'))).toEqual(
      [
        ...named('dot_variant', 'name_separator_normalised'),
        ...named('fullwidth_id', 'id_normalised'),
        ...named('lower_x', 'id_normalised'),
        ...named('spaced_name', 'name_spaces_removed'),
        ...named('sex_disagrees', 'sex_disagrees_with_id'),
        ...named('old_15_digit', 'id_old_15_digit'),
        // Not planted, and right: a number may end so.
        ...judged.accepted.filter((a) => a.idNumber.endsWith('000')).map((a) => `${a.rowNumber} id_ends_in_zeros`),
      ].sort(),
    );
    const [first, second] = pair(expected.planted.duplicate_id);
    expect(judged.refused.find((r) => r.code === 'duplicate_id_other_name')).toMatchObject({
      row: first + 5,
      params: { firstRow: second + 5 },
    });
  });

  it('tells the planted namesakes, and nobody who has none', async () => {
    const judged = await applicantsOf(file('applicants'));
    const told = judged.warnings.filter((w) => w.code === 'same_name').map((w) => w.row);
    expect(told).toEqual(expect.arrayContaining(rows('same_name_pair')));
    expect(told.toSorted((a, b) => a - b)).toEqual(rowsOfSharedNames(judged));
  });

  it('reads every date, knows every column and lists what is no record', async () => {
    const judged = await applicantsOf(file('applicants'));
    for (const a of judged.accepted) {
      for (const date of [a.birth, a.workStart, a.graduated, a.currentTitleDate, a.appointedDate])
        expect(date).toMatch(/^(19|20)\d\d-\d\d(-\d\d)?$/u);
      expect(a.assessments.map((one) => one.year)).toEqual([2020, 2021, 2022]);
    }
    expect(judged.unknownColumns).toEqual([]);
    expect(judged.header[0]?.rows).toEqual([3, 4]);
    expect(judged.skippedRows.map((s) => [s.row, s.reason])).toEqual([
      [expected.applicants + 5, 'total'],
      [expected.applicants + 6, 'footer'],
    ]);
  });

  it('accepts the whole pool, with the expert who also applies', async () => {
    const judged = await expertsOf(file('experts'));
    expect([judged.rows, judged.accepted.length, judged.refused, judged.unknownColumns]).toEqual([
      expected.experts,
      expected.experts,
      [],
      [],
    ]);
    expect(new Set(judged.warnings.map((w) => w.code))).toEqual(new Set(['same_name']));
    const applicants = await applicantsOf(file('applicants'));
    const [applicant, expert] = pair(expected.planted.expert_is_applicant);
    const id = judged.accepted[expert]?.idNumber;
    expect(applicants.accepted.find((a) => a.rowNumber === applicant + 5)?.idNumber).toBe(id);
    for (const e of judged.accepted)
      expect([e.termStart, e.termEnd]).toEqual([
        expect.stringMatching(/^\d{4}-\d\d-\d\d$/u),
        expect.stringMatching(/^\d{4}-\d\d-\d\d$/u),
      ]);
  });
});

it('reads the same from .xls and .xlsx', async () => {
  for (const kind of ['applicants', 'experts'] as const) {
    const [a, b] = await Promise.all(
      ['xlsx', 'xls'].map((e) =>
        (kind === 'applicants' ? applicantsOf : expertsOf)(path.join(FIXTURES, 'engineering-2022', `${kind}.${e}`)),
      ),
    );
    expect(a).toEqual(b);
  }
});

describe('the samples that ship', () => {
  const rows = (list: readonly number[]) => list.map((index) => index + FIRST_APPLICANT_ROW);
  const named = (list: readonly number[], code: string) => rows(list).map((row) => `${row} ${code}`);

  it('hold exactly what was planted', async () => {
    const judged = await applicantsOf(path.join(SAMPLES, 'applicants.xlsx'));
    expect(judged.rows).toBe(48);
    expect(findings(judged.refused)).toEqual(
      [
        ...named(PLANTED.badCheckCharacter, 'id_bad_check_character'),
        ...named(PLANTED.lostPrecision, 'id_lost_precision'),
        ...named(PLANTED.idMissing, 'id_missing'),
        ...named(PLANTED.nameMissing, 'name_missing'),
        ...named([PLANTED.duplicateOf[0]], 'duplicate_id_other_name'),
        ...named(PLANTED.postAuditMissing, 'post_audit_missing'),
      ].sort(),
    );
    expect(findings(judged.warnings)).toEqual(
      [
        ...named(PLANTED.separator, 'name_separator_normalised'),
        ...named(PLANTED.spacedName, 'name_spaces_removed'),
        ...named([...PLANTED.fullWidthId, ...PLANTED.lowerX], 'id_normalised'),
        ...named(PLANTED.old15Digit, 'id_old_15_digit'),
        ...named(PLANTED.sexDisagrees, 'sex_disagrees_with_id'),
        ...named(PLANTED.sameName, 'same_name'),
      ].sort(),
    );
  });

  it('have sixty usable experts in six groups, one of them an applicant', async () => {
    const judged = await expertsOf(path.join(SAMPLES, 'experts.xlsx'));
    expect([judged.rows, judged.accepted.length, judged.warnings]).toEqual([60, 60, []]);
    const applicants = await applicantsOf(path.join(SAMPLES, 'applicants.xlsx'));
    const ids = new Set(applicants.accepted.map((a) => a.idNumber));
    expect(judged.accepted.filter((e) => ids.has(e.idNumber)).map((e) => e.poolNumber)).toEqual([
      PLANTED.expertIsApplicant[1] + 1,
    ]);
  });

  it('are what their maker makes', async () => {
    const { applicants, experts } = makeSampleWorkbooks(40);
    for (const [book, name] of [
      [applicants, 'applicants.xlsx'],
      [experts, 'experts.xlsx'],
    ] as const) {
      const fresh = await cellsOf(Buffer.from(await book.xlsx.writeBuffer()));
      expect(await cellsOf(readFileSync(path.join(SAMPLES, name)))).toEqual(fresh);
    }
  });
});

async function cellsOf(file: Buffer): Promise<unknown> {
  const { readWorkbook } = await import('../../../src-main/import/read-workbook.ts');
  const book = await readWorkbook(file, 'x', 'xlsx');
  return book.ok ? book.value.sheets : book.refusal;
}
