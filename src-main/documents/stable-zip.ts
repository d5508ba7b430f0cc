import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The first moment a zip can name, in local fields as the format wants them: the same bytes in every time zone. */
const EPOCH = new Date(1980, 0, 1);
const CONTENT_TYPES = '[Content_Types].xml';

function byName(a: string, b: string): number {
  if (a === CONTENT_TYPES || b === CONTENT_TYPES) return a === b ? 0 : a === CONTENT_TYPES ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Packs an office file again with sorted entries and one fixed time, so that the same document is the same file.
 * `edit` may change a part's XML (metadata dates, which the libraries take from the clock).
 */
export function stableZip(bytes: Uint8Array, edit: (name: string, xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const packed: Record<string, Uint8Array> = {};
  for (const name of Object.keys(parts).sort(byName)) {
    const part = parts[name];
    if (part === undefined || name.endsWith('/')) continue;
    packed[name] = /\.(xml|rels|vml)$/.test(name) ? strToU8(edit(name, strFromU8(part))) : part;
  }
  return zipSync(packed, { mtime: EPOCH, level: 6 });
}

/** Sets the metadata dates of `docProps/core.xml`; other parts pass unchanged. */
export function fixCoreDates(name: string, xml: string, isoDate: string): string {
  if (name !== 'docProps/core.xml') return xml;
  return xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${isoDate}T00:00:00Z`);
}
