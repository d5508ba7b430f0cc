import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'vite';

export const root = path.resolve(import.meta.dirname, '..', '..');

/** Path from the checkout (with `/`) -> text. The rules below take such a map, so that a violation can be planted. */
export type SourceFiles = ReadonlyMap<string, string>;

/** One import or re-export as written. */
export interface Import {
  readonly from: string;
  /** The file imported (from the checkout), or the package or built-in module as written. */
  readonly to: string;
  readonly kind: 'file' | 'package' | 'builtin';
  /** Only types cross: nothing of the target is there at run time. */
  readonly typeOnly: boolean;
}

export const zones = ['src-main', 'src-renderer', 'db', 'tests', 'scripts'];

/** Reads the sources of the zones that exist; other files are listed with an empty text. */
export function readSources(folders: readonly string[] = zones): Map<string, string> {
  const found = new Map<string, string>();
  for (const folder of folders) {
    for (const entry of readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const file = path.join(entry.parentPath, entry.name);
      const name = path.relative(root, file).replaceAll(path.sep, '/');
      found.set(name, isCode(name) ? readFileSync(file, 'utf8') : '');
    }
  }
  return found;
}

export const isCode = (name: string): boolean => /\.(?:ts|tsx|mjs|js|cjs)$/u.test(name);

/** Every import of a file, read by a parser: comments and strings that look like imports are none. */
export function importsOf(name: string, text: string): Import[] {
  const { module } = parseSync(name, text);
  const found: Import[] = [];
  for (const each of module.staticImports) {
    const typeOnly =
      each.entries.length > 0
        ? each.entries.every((entry) => entry.isType)
        : /^import\s+type\b/u.test(text.slice(each.start));
    found.push(describe(name, each.moduleRequest.value, typeOnly));
  }
  for (const each of module.staticExports) {
    const targets = new Map<string, boolean>();
    for (const entry of each.entries) {
      if (!entry.moduleRequest) continue;
      const target = entry.moduleRequest.value;
      targets.set(target, (targets.get(target) ?? true) && entry.isType);
    }
    for (const [target, typeOnly] of targets) found.push(describe(name, target, typeOnly));
  }
  for (const each of module.dynamicImports) {
    const written = text.slice(each.moduleRequest.start, each.moduleRequest.end);
    const literal = /^(['"`])(.*)\1$/su.exec(written);
    if (literal?.[2]) found.push(describe(name, literal[2], false));
  }
  for (const match of text.matchAll(/\bimport\((['"])([^'"\n]+)\1\)\s*\.\s*[A-Z]/gu)) {
    if (match[2]) found.push(describe(name, match[2], true));
  }
  return found;
}

function describe(from: string, target: string, typeOnly: boolean): Import {
  if (target.startsWith('.')) {
    const to = path.posix.normalize(path.posix.join(path.posix.dirname(from), target)).replace(/\?.*$/u, '');
    return { from, to, kind: 'file', typeOnly };
  }
  return { from, to: target, kind: target.startsWith('node:') ? 'builtin' : 'package', typeOnly };
}

/** The text with every comment blanked out, line breaks kept. */
export function withoutComments(name: string, text: string): string {
  let result = text;
  for (const comment of parseSync(name, text).comments) {
    const blank = text.slice(comment.start, comment.end).replaceAll(/[^\n]/gu, ' ');
    result = result.slice(0, comment.start) + blank + result.slice(comment.end);
  }
  return result;
}

/** `lodash/fp` -> `lodash`, `@mantine/core/styles.css` -> `@mantine/core`. */
export function packageName(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
