import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { protocol } from 'electron';
import { places } from './places.ts';

export const ORIGIN = 'app://jury';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
};

/**
 * Mantine sets inline styles and a style element, hence 'unsafe-inline' for styles alone and no trusted types. Nothing
 * may connect anywhere.
 */
export const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'none'",
  "worker-src 'self'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Must run before the application is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

/** Every file of the window, listed once: a request is looked up, never joined to a path. */
function filesOfWindow(): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const add = (folder: string, under: string, wanted: RegExp) => {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !wanted.test(entry.name)) continue;
      const file = path.join(entry.parentPath, entry.name);
      files.set(`${under}/${path.relative(folder, file).split(path.sep).join('/')}`, file);
    }
  };
  add(places.renderer, '', /./u);
  // The fonts of names are those of the papers: they lie among the assets, not twice in the package.
  add(path.join(places.assets, 'fonts'), '/fonts', /\.(woff2|ttf)$/u);
  const index = files.get('/index.html');
  if (index !== undefined) files.set('/', index);
  return files;
}

export function serveWindow(): void {
  const files = filesOfWindow();
  protocol.handle('app', async (request) => {
    const url = new URL(request.url);
    const file = url.host === 'jury' ? files.get(url.pathname) : undefined;
    if (request.method !== 'GET' || file === undefined) return new Response(null, { status: 404 });
    return new Response(new Uint8Array(await readFile(file)), {
      headers: {
        'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
        'content-security-policy': CONTENT_POLICY,
        'x-content-type-options': 'nosniff',
      },
    });
  });
}
