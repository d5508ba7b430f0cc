/**
 * Tables and fonts that PDFs lean on without carrying them. They are part of the program as text, each read when a file
 * asks for it: the content policy lets the window connect nowhere, not even to its own files.
 */
const tables = import.meta.glob<string>('../../../node_modules/pdfjs-dist/cmaps/*.bcmap', {
  query: '?inline',
  import: 'default',
  exhaustive: true,
});
const fonts = import.meta.glob<string>('../../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}', {
  query: '?inline',
  import: 'default',
  exhaustive: true,
});

type Parts = Readonly<Record<string, () => Promise<string>>>;

async function bytesOf(parts: Parts, name: string): Promise<Uint8Array> {
  const found = Object.entries(parts).find(([place]) => place.endsWith(`/${name}`))?.[1];
  if (found === undefined) throw new Error(`${name} does not ship with the reader`);
  const text = await found();
  const binary = atob(text.slice(text.indexOf(',') + 1));
  return Uint8Array.from(binary, (char) => char.charCodeAt(0));
}

/** How the characters of Chinese, Japanese and Korean fonts are numbered. */
export class TablesOfProgram {
  async fetch({ name }: { readonly name: string }): Promise<{ cMapData: Uint8Array; isCompressed: boolean }> {
    return { cMapData: await bytesOf(tables, `${name}.bcmap`), isCompressed: true };
  }
}

/** The fourteen fonts that every reader of PDFs has. */
export class FontsOfProgram {
  fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
    return bytesOf(fonts, filename);
  }
}
