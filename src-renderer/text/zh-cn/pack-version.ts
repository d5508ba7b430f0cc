/** 第 1 版 for what ships, 本办第 1 版 for the office's own. */
export function versionName(version: string): string {
  const own = /^office-(\d+)$/u.exec(version);
  return own ? `本办第 ${own[1]} 版` : `第 ${version} 版`;
}
