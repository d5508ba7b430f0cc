export function versionName(version: string): string {
  const own = /^office-(\d+)$/u.exec(version);
  return own ? `the office’s version ${own[1]}` : `version ${version}`;
}
