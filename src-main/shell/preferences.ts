import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Preferences } from '../core/contract/index.ts';
import { places } from './places.ts';

/** What this computer remembers between starts; nothing of it is confidential. */
export interface Remembered {
  readonly preferences: Preferences;
  readonly officeFile?: string;
}

const DEFAULTS: Preferences = { language: 'zh-CN', colours: 'light', typeSize: 'normal' };

/** Keeps a damaged or foreign settings file from stopping the start: the defaults stand in for it. */
function read(file: string, accept: (value: unknown) => Preferences | undefined): Remembered {
  try {
    const stored = JSON.parse(readFileSync(file, 'utf8')) as { preferences?: unknown; officeFile?: unknown };
    const officeFile = typeof stored.officeFile === 'string' ? { officeFile: stored.officeFile } : {};
    return { preferences: accept(stored.preferences) ?? DEFAULTS, ...officeFile };
  } catch {
    return { preferences: DEFAULTS };
  }
}

export function rememberedSettings(accept: (value: unknown) => Preferences | undefined) {
  const file = places.userData('settings.json');
  let current = read(file, accept);
  return {
    get: () => current,
    save(change: Partial<Remembered>): void {
      current = { ...current, ...change };
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(`${file}.tmp`, JSON.stringify(current), { mode: 0o600 });
      renameSync(`${file}.tmp`, file);
    },
  };
}
