/** A text in which the reader library has nothing to unfold: no reference, no _x000D_, no line end of two characters. */
const FOLDED = /[&\r]|_x[\da-f]{4}_|<!/iu;
const PRESERVED = '<t xml:space="preserve">';
const PHONETIC = '<phoneticPr ';

/**
 * The texts of a workbook's list of strings, `<si><t>工程师</t></si>` and nothing else: the reader library spends two
 * microseconds on each. Undefined for a list with anything that only the library can judge, such as letters in several
 * colours.
 */
export function plainStrings(part: Buffer): readonly string[] | undefined {
  const open = part.indexOf('<sst ');
  const text = open < 0 ? '' : part.toString('utf8', open);
  if (text === '' || FOLDED.test(text)) return undefined;
  const strings: string[] = [];
  let at = text.indexOf('>') + 1;
  while (text.startsWith('<si>', at)) {
    at += '<si>'.length;
    if (text.startsWith('<t>', at)) at += '<t>'.length;
    else if (text.startsWith(PRESERVED, at)) at += PRESERVED.length;
    else return undefined;
    const end = text.indexOf('<', at);
    if (end < 0 || !text.startsWith('</t>', end)) return undefined;
    strings.push(text.slice(at, end));
    at = behindPhonetics(text, end + '</t>'.length);
    if (!text.startsWith('</si>', at)) return undefined;
    at += '</si>'.length;
  }
  return text.startsWith('</sst>', at) ? strings : undefined;
}

/** Behind the mark of how the text would be spoken, which Chinese and Japanese editions put there. */
function behindPhonetics(text: string, at: number): number {
  if (!text.startsWith(PHONETIC, at)) return at;
  const end = text.indexOf('>', at);
  return text[end - 1] === '/' && text.indexOf('<', at + 1) > end ? end + 1 : at;
}

/** A list with one string, for the library to read in place of it. */
export function listOf(string: string): Buffer {
  const name = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  return Buffer.from(`<?xml version="1.0"?><sst xmlns="${name}" count="1"><si><t>${string}</t></si></sst>`);
}
