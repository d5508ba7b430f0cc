import { describe, expect, it } from 'vitest';
import { brokenImportRules } from './import-rules.ts';
import { importsOf, readSources } from './source-files.ts';

describe('the import graph', () => {
  const files = readSources(['src-main', 'src-renderer', 'db']);

  it('is read at all', () => {
    const count = [...files].reduce((sum, [name, text]) => sum + (text ? importsOf(name, text).length : 0), 0);
    expect(count).toBeGreaterThan(50);
  });

  it('breaks no wall', () => {
    expect(brokenImportRules(files)).toEqual([]);
  });
});

describe('a planted violation is named', () => {
  const cases: [file: string, code: string, sentence: RegExp][] = [
    ['src-main/core/domain/quorum/a.ts', `import { readFileSync } from 'node:fs';`, /core\/domain imports only itself/],
    ['src-main/core/domain/quorum/a.ts', `import { z } from 'zod';`, /core\/domain imports only itself/],
    [
      'src-main/core/domain/quorum/a.ts',
      `import type { A } from '../../contract/a.ts';`,
      /core\/domain imports only itself/,
    ],
    ['src-main/core/contract/a.ts', `import { x } from '../../../db/open.ts';`, /core\/contract imports only core/],
    ['src-main/core/reports/a.ts', `import pdf from 'pdfmake';`, /core\/reports imports only core/],
    ['db/tables/a.ts', `import { x } from '../../src-main/features/rounds/a.ts';`, /db imports only itself/],
    ['db/tables/a.ts', `import { app } from 'electron';`, /db imports only itself/],
    ['db/tables/a.ts', `import Database from 'better-sqlite3';`, /only file that imports the driver/],
    ['src-main/features/draw/a.ts', `export { x } from '../ballots/x.ts';`, /not another feature/],
    ['src-main/features/draw/a.ts', `const x = await import('electron');`, /not another feature/],
    ['src-main/features/draw/a.ts', `import { x } from '../../documents/pdf/x.ts';`, /not another feature/],
    ['src-main/documents/pdf/a.ts', `import { x } from '../../../db/open.ts';`, /documents imports/],
    ['src-main/import/a.ts', `import { x } from '../features/roster/x.ts';`, /import imports core\/domain/],
    ['src-main/office/a.ts', `import { utilityProcess } from 'electron';`, /office runs in plain Node/],
    ['src-main/office/a.ts', `import { x } from '../shell/x.ts';`, /office runs in plain Node/],
    ['src-main/rehearsal/a.ts', `import { x } from '../shell/x.ts';`, /rehearsal drives the office/],
    ['src-main/ipc/register.ts', `import { x } from '../features/draw/x.ts';`, /only its registry knows features/],
    ['src-main/ipc/register.ts', `import { open } from '../../db/open.ts';`, /only its registry knows features/],
    ['src-main/preload/preload.ts', `import { readFileSync } from 'node:fs';`, /preload imports the names/],
    ['src-main/shell/a.ts', `import { x } from '../../db/tables/people.ts';`, /shell imports ipc/],
    ['src-main/shell/a.ts', `import { hasQuorum } from '../core/domain/quorum/quorum.ts';`, /shell imports ipc/],
    ['src-main/main.ts', `import { x } from './features/draw/x.ts';`, /main\.ts puts shell and ipc together/],
    ['src-main/elsewhere/a.ts', '', /lies in no room/],
    ['src-renderer/text/a.ts', `import { useState } from 'react';`, /text is data only/],
    ['src-renderer/text/a.ts', `import { x } from '../../src-main/core/domain/names/x.ts';`, /text is data only/],
    ['src-renderer/features/draw/page.tsx', `import { X } from '../ballots/x.tsx';`, /not another feature/],
    ['src-renderer/features/draw/page.tsx', `import fs from 'node:fs';`, /a window feature imports ui/],
    [
      'src-renderer/features/draw/page.tsx',
      `import type { A } from '../../../db/schema.ts';`,
      /a window feature imports ui/,
    ],
    ['src-renderer/features/draw/page.tsx', `import { ipcRenderer } from 'electron';`, /the window never imports/],
    ['src-renderer/ui/a.tsx', `import { X } from '../features/draw/x.tsx';`, /never a feature/],
    ['src-renderer/app.tsx', `import { x } from '../src-main/ipc/register.ts';`, /the window never imports/],
  ];

  it.each(cases)('%s: %s', (file, code, sentence) => {
    const broken = brokenImportRules(new Map([[file, code]]));
    expect(broken).toHaveLength(1);
    expect(broken[0]).toMatch(sentence);
    expect(broken[0]).toContain(file);
  });
});

describe('what is allowed stays allowed', () => {
  const cases: [file: string, code: string][] = [
    ['src-main/core/domain/a/a.ts', `import { sha256 } from '@noble/hashes/sha2.js'; import { b } from '../b/b.ts';`],
    ['src-main/core/domain/a/a.ts', `// import x from 'electron';\nexport const text = "import y from 'node:fs'";`],
    ['src-main/core/reports/a.ts', `import type { Text } from '../../../src-renderer/text/text.ts';`],
    ['db/open.ts', `import Database from 'better-sqlite3'; import fs from 'node:fs';`],
    ['db/tables/a.ts', `import type Database from 'better-sqlite3'; import { sql } from 'kysely';`],
    ['src-main/ipc/registry.ts', `import { x } from '../features/draw/x.ts';`],
    ['src-main/shell/a.ts', `import { open } from '../../db/open.ts'; import { app } from 'electron';`],
    [
      'src-main/features/draw/a.ts',
      `import { b } from './b.ts'; import { kit } from '../kit.ts'; import { q } from '../../../db/tables/q.ts';`,
    ],
    [
      'src-renderer/features/draw/page.tsx',
      `import { Button } from '@mantine/core'; import { X } from '../../ui/x.tsx';`,
    ],
    ['src-renderer/app.tsx', `import { Page } from './features/draw/page.tsx';`],
  ];

  it.each(cases)('%s: %s', (file, code) => {
    expect(brokenImportRules(new Map([[file, code]]))).toEqual([]);
  });
});
