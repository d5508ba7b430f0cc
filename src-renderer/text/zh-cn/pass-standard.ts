import { versionName } from './pack-version.ts';

const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

export interface Standard {
  readonly share: { readonly numerator: number; readonly denominator: number };
  readonly decree: string;
  readonly packId: string;
  readonly packVersion: string;
}

/** 三分之二 */
export function shareText({ numerator, denominator }: Standard['share']): string {
  const [above, below] = [DIGITS[numerator], DIGITS[denominator]];
  return above === undefined || below === undefined ? `${numerator}/${denominator}` : `${below}分之${above}`;
}

/** What a result is measured by: decree, share, rule pack. Said on the results page and on every sheet with votes. */
export function passStandard({ share, decree, packId, packVersion }: Standard): string {
  return `${decree}：同意票达到出席专家总数的${shareText(share)}以上为通过（规则 ${packId} ${versionName(packVersion)}）`;
}
