import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { guardWorkbook } from '../../../src-main/import/guard.ts';
import {
  encryptedPackage,
  expertsWith,
  FIXTURES,
  PNG,
  rawEntry,
  rawZip,
  SMALL_EXPERTS,
  sheetOf,
  WORKBOOK_PART,
  zeros,
} from './bad-files.ts';

function verdict(file: Buffer): string {
  const guarded = guardWorkbook(file);
  if (guarded.ok) return guarded.value;
  const { code, params } = guarded.refusal;
  return [code, params?.what ?? params?.found ?? ''].join(' ').trim();
}
const text = (s: string) => Buffer.from(s, 'utf8');
const MB = 1024 * 1024;

describe('the guard before the parser', () => {
  it('lets workbooks and separated text through', () => {
    expect(verdict(readFileSync(SMALL_EXPERTS))).toBe('xlsx');
    expect(verdict(readFileSync(path.join(FIXTURES, 'engineering-2022/applicants.xls')))).toBe('xls');
    expect(verdict(text('姓名,单位\n王芳,某院\n'))).toBe('text');
  });

  it.each<[string, () => Buffer, string]>([
    ['no bytes', () => Buffer.alloc(0), 'workbook_empty'],
    ['21 MB', () => Buffer.alloc(21 * MB), 'workbook_too_large file'],
    ['a picture', () => PNG, 'not_a_workbook binary'],
    ['a PDF', () => text('%PDF-1.7\n'), 'not_a_workbook pdf'],
    ['a web page', () => text('<html><table><tr><td>a,b'), 'not_a_workbook html'],
    ['a letter', () => text('尊敬的领导'), 'not_a_workbook text'],
    ['a password', encryptedPackage, 'workbook_encrypted'],
    [
      'another OLE file',
      () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]),
      'not_a_workbook ole',
    ],
    ['a truncated zip', () => readFileSync(SMALL_EXPERTS).subarray(0, 9000), 'workbook_damaged end_record'],
    ['a document', () => rawZip([rawEntry('word/document.xml', text('<w/>'))]), 'not_a_workbook docx'],
    ['a plain zip', () => rawZip([rawEntry('a.txt', text('a'))]), 'not_a_workbook zip'],
    ['200 MB of zeros', () => zeros(200 * MB), 'workbook_too_large entry'],
    ['200 MB of zeros that claim to be small', () => zeros(1000), 'workbook_too_large ratio'],
    [
      'parts of 240 MB in all',
      () =>
        rawZip([WORKBOOK_PART, ...[1, 2, 3, 4].map((n) => rawEntry(`xl/${n}.bin`, text('a'), { declared: 60 * MB }))]),
      'workbook_too_large total',
    ],
    [
      '1,001 parts',
      () => rawZip(Array.from({ length: 1001 }, (_, n) => rawEntry(`xl/${n}.bin`, text('a')))),
      'workbook_too_large entries',
    ],
    [
      'a part twice',
      () => rawZip([WORKBOOK_PART, rawEntry('XL/workbook.xml', text('<workbook/>'))]),
      'workbook_unsafe duplicate_entry',
    ],
    ['a path out', () => rawZip([WORKBOOK_PART, rawEntry('xl/../../a', text('a'))]), 'workbook_unsafe entry_name'],
    ['an absolute path', () => rawZip([WORKBOOK_PART, rawEntry('/etc/a', text('a'))]), 'workbook_unsafe entry_name'],
    ['a drive', () => rawZip([WORKBOOK_PART, rawEntry('C:a', text('a'))]), 'workbook_unsafe entry_name'],
    [
      'two names for one part',
      () => rawZip([WORKBOOK_PART, rawEntry('xl/a.xml', text('<a/>'), { localName: 'xl/b.xml' })]),
      'workbook_damaged local_header',
    ],
    [
      'two sizes for one part',
      () => rawZip([WORKBOOK_PART, rawEntry('xl/a.xml', text('<a/>'), { localDeclared: 9 })]),
      'workbook_damaged local_header',
    ],
    [
      'a wrong size',
      () => rawZip([WORKBOOK_PART, rawEntry('xl/a.xml', text('<a/>'), { declared: 9 })]),
      'workbook_damaged entry_size',
    ],
    [
      'a part locked by the zip',
      () => rawZip([WORKBOOK_PART, rawEntry('xl/a.xml', text('<a/>'), { flags: 1 })]),
      'workbook_encrypted',
    ],
    [
      'a flipped bit',
      () => rawZip([WORKBOOK_PART, rawEntry('xl/a.bin', text('a'), { checksum: 1 })]),
      'workbook_damaged checksum',
    ],
    [
      'broken data',
      () => rawZip([WORKBOOK_PART, { name: 'xl/a.bin', packed: text('not deflated'), declared: 4, checksum: 0 }]),
      'workbook_damaged entry_data',
    ],
    ['a document type', () => expertsWith({ sheet: (xml) => `<!DOCTYPE a>${xml}` }), 'workbook_unsafe doctype'],
    [
      'an entity bomb',
      () => expertsWith({ parts: { 'xl/styles.xml': text('<?xml version="1.0"?><!ENTITY a "aaaa">') } }),
      'workbook_unsafe doctype',
    ],
    [
      'a document type in UTF-16',
      () => expertsWith({ parts: { 'xl/a.xml': Buffer.from('\ufeff<!DOCTYPE a>', 'utf16le') } }),
      'workbook_unsafe doctype',
    ],
    [
      'columns without end',
      () =>
        expertsWith({
          sheet: (xml) =>
            xml.replace('<sheetData', '<cols><col min="1" max="2147483647" hidden="1"/></cols><sheetData'),
        }),
      'workbook_unsafe address',
    ],
    [
      'a row beyond every sheet',
      () => sheetOf('<row r="90000000"><c r="A90000000"><v>1</v></c></row>'),
      'workbook_unsafe address',
    ],
    [
      'a column beyond every sheet',
      () => sheetOf('<row r="1"><c r="ZZZZZ1"><v>1</v></c></row>'),
      'workbook_unsafe address',
    ],
  ])('refuses %s', (_what, make, expected) => {
    expect(verdict(make())).toBe(expected);
  });

  it('refuses parts that share bytes', () => {
    const zip = rawZip([WORKBOOK_PART, rawEntry('xl/a.xml', text('<a/>'))]);
    // Both directory rows now point to the first part.
    const second = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    zip.writeUInt32LE(0, second + 42);
    expect(verdict(zip)).toMatch(/^workbook_(damaged local_header|unsafe overlapping_entries)$/u);
  });
});
