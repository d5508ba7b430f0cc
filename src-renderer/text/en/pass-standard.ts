import type { Standard } from '../zh-cn/pass-standard.ts';
import { versionName } from './pack-version.ts';

const SHARES: Readonly<Record<string, string>> = { '1/2': 'half', '2/3': 'two thirds', '3/4': 'three quarters' };

export function shareText({ numerator, denominator }: Standard['share']): string {
  const share = `${numerator}/${denominator}`;
  return SHARES[share] ?? share;
}

export function passStandard({ share, decree, packId, packVersion }: Standard): string {
  return `${decree}: an applicant passes when at least ${shareText(share)} of the experts attending agree (rules ${packId}, ${versionName(packVersion)})`;
}
