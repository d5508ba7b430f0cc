import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { JudgedApplicants } from '../../../src-main/core/domain/roster/judge-applicants.ts';
import { importFile } from '../../../src-main/import/import-file.ts';
import { withPlainCharacters } from '../../../src-main/import/plain-characters.ts';

const FIXTURE = path.resolve(import.meta.dirname, '../../fixtures/workbooks/small-2022/applicants.xlsx');
const part = (xml: string) => Buffer.from(xml);

describe('characters above U+FFFF', () => {
  it('keeps the rare character of a name that the workbook writes as a reference', async () => {
    const outcome = await importFile({ path: FIXTURE, kind: 'applicants' }, () => {});
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    const judged = outcome.value.judged as JudgedApplicants;
    expect(judged.accepted.map((a) => a.name)).toContain('王\u{2CB5A}');
  });

  it.each([
    ['decimal', '<t>&#183130;</t>', '<t>\u{2CB5A}</t>'],
    ['hex', '<t>&#x2cb5a;&#X2CB5A;</t>', '<t>\u{2CB5A}&#X2CB5A;</t>'.replace('&#X2CB5A;', '\u{2CB5A}')],
    ['just beyond', '<t>&#65536;</t>', '<t>\u{10000}</t>'],
    ['within 16 bits', '<t>&#65535;&#x9648;</t>', '<t>&#65535;&#x9648;</t>'],
    ['no character at all', '<t>&#9999999;</t>', '<t>&#9999999;</t>'],
  ])('reads a reference: %s', (_name, before, after) => {
    expect(withPlainCharacters(part(before)).toString('utf8')).toBe(after);
  });

  it('hands back the same bytes where there is nothing to do', () => {
    const same = part('<t>&amp;&#10;</t>');
    expect(withPlainCharacters(same)).toBe(same);
  });
});
