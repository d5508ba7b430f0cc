/**
 * One line for the log: number, channel, kind of error and where in the program. Never the message: it may quote a
 * name, a path or a value.
 */
export function errorLine(id: string, channel: string, error: unknown): string {
  const name = error instanceof Error ? error.name : typeof error;
  const code = error instanceof Error && 'code' in error ? ` ${String(error.code)}` : '';
  const frames = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
  const where = frames
    .slice(0, 6)
    .map((line) => line.trim().replace(/\(?(?:file:\/\/)?\/[^)]*\/([^/)]+)\)?$/, '$1'))
    .join(' < ');
  return `${new Date().toISOString()} ${id} ${channel} ${name}${code} ${where}`;
}
