import { RARE_FAMILY, TIBETAN_FAMILY } from './name-fonts.ts';

const systemFonts =
  "'Segoe UI Variable Text', 'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', -apple-system, 'PingFang SC', 'Noto Sans CJK SC', 'Source Han Sans SC', 'Noto Sans SC', 'WenQuanYi Micro Hei'";
// Names come last: only what no other font has is asked of these.
/** For every window: the system's own, then those of names. */
export const fonts = `${systemFonts}, 'Microsoft Himalaya', '${TIBETAN_FAMILY}', '${RARE_FAMILY}', sans-serif`;
