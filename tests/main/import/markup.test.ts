import fc from 'fast-check';
import { expect, it } from 'vitest';
import { claimsFarPlace, declaresEntities } from '../../../src-main/import/markup.ts';

/** The same said as regular expressions over the part as Latin-1. */
const FAR_ADDRESS = /\sr\s*=\s*["'](?:[A-Z]{4}|[A-Z]{0,3}\d{8})/u;
const COLUMN_SPAN = /\smax\s*=\s*["']\s*(\d+)/gu;
const isFar = (text: string) =>
  FAR_ADDRESS.test(text) || [...text.matchAll(COLUMN_SPAN)].some(([, max]) => Number(max) > 16_384);

const PIECES = [
  ...[
    ' r="',
    " r='",
    '\u00a0r=',
    '\tr = "',
    'r="',
    ' max="',
    " max = ' ",
    'max="',
    ' m',
    ' ma',
    ' r',
    '=',
    '"',
    "'",
    ' ',
  ],
  ...['A', 'XFD', 'AAAA', 'z', '1', '16384', '16385', '0016385', '1048576', '10485760', '99999999', '<c', '/>', '表'],
];

it('sees the addresses that the regular expressions see', () => {
  const part = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join(''));
  let far = 0;
  fc.assert(
    fc.property(part, (xml) => {
      const bytes = Buffer.from(xml, 'utf8');
      const expected = isFar(bytes.toString('latin1'));
      far += Number(expected);
      return claimsFarPlace(bytes) === expected;
    }),
    { numRuns: 20_000 },
  );
  expect(far).toBeGreaterThan(100);
});

it.each([
  ['<c r="XFD1048576"/>', false],
  ['<c r="AAAA1"/>', true],
  ['<row r="10485760"/>', true],
  ["<row\nr\t=\n'99999999'/>", true],
  ['<c ref="AAAA1" xr="99999999"/>', false],
  ['<col min="1" max="16384"/>', false],
  ['<col min="1" max="16385"/>', true],
  ['<col max=" 99999999999999999999"/>', true],
  ['<col max="', false],
])('%s', (xml, far) => {
  expect(claimsFarPlace(Buffer.from(xml))).toBe(far);
});

it('tells a declaration from a sign of exclamation', () => {
  expect(['<a>!</a>', '<!-- x -->', '<!doctype x>'].map((xml) => declaresEntities(Buffer.from(xml)))).toEqual(
    Array(3).fill(false),
  );
  expect(['<!DOCTYPE x>', 'a!<!ENTITY x "y">'].map((xml) => declaresEntities(Buffer.from(xml)))).toEqual([true, true]);
});
