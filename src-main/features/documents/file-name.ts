const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu;

/** A title as a file name that Windows, WPS and a memory stick accept; at most 80 characters and never empty. */
export function safeFileName(title: string): string {
  const plain = [...title.normalize('NFC')]
    .map((c) => (c < ' ' || '<>:"/\\|?*'.includes(c) ? ' ' : c))
    .join('')
    .replace(/\s+/gu, ' ')
    .trim();
  const short = [...plain]
    .slice(0, 80)
    .join('')
    .replace(/[. ]+$/u, '');
  if (short === '') return '_';
  return RESERVED.test(short) ? `_${short}` : short;
}
