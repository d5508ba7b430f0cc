import path from 'node:path';

export interface BindingSurroundings {
  /** `process.versions.napi`. */
  readonly napi: string | undefined;
  readonly packaged: boolean;
  /** `process.resourcesPath`; only read in a packaged application. */
  readonly resourcesPath: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * Which compiled driver to load; undefined means the one the package brings, built for Node-API 10. Older runtimes need
 * one built for them. A packaged application does not look at the environment: whoever starts it could otherwise put
 * code of their own in front of the key.
 */
export function nativeBindingPath({ napi, packaged, resourcesPath, env }: BindingSurroundings): string | undefined {
  if (Number(napi ?? 0) >= 10) return undefined;
  if (!packaged) return env.JURYDESK_SQLITE_BINDING || undefined;
  return resourcesPath === undefined ? undefined : path.join(resourcesPath, 'native', 'better_sqlite3.node');
}
