import { ok, type Result, refuse } from '../../core/domain/kernel/result.ts';

export const PASSWORD_LEAST = 15;
const PASSWORD_MOST = 512;

/** One spelling per password: the same keys give the same text whatever the input method composed. */
export function normalPassword(password: string): string {
  return password.normalize('NFKC');
}

// What people choose when fifteen characters are asked for, and what this office is called. Compared without case,
// spaces and punctuation; longer words before their parts. Never shown to anybody.
const COMMON = [
  'password',
  'administrator',
  'letmein',
  'iloveyou',
  'welcome',
  'woaini',
  'zhicheng',
  'pingshen',
  'weiyuanhui',
  'jurydesk',
  'juryoffice',
  'qwerty',
  '\u4eba\u529b\u8d44\u6e90\u548c\u793e\u4f1a\u4fdd\u969c\u5c40', // 人力资源和社会保障局
  '\u804c\u79f0\u529e\u516c\u5ba4', // 职称办公室
  '\u8bc4\u5ba1\u59d4\u5458\u4f1a', // 评审委员会
  '\u8bc4\u5ba1\u53f0', // 评审台
  '\u59d4\u5458\u4f1a', // 委员会
  '\u804c\u79f0', // 职称
  '\u8bc4\u5ba1', // 评审
];

const RUNS = [
  '01234567890123456789',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn',
];

function reversed(text: string): string {
  return [...text].reverse().join('');
}

/** The shortest piece the text is a repetition of; the text itself where it is none. */
function period(text: string): string {
  for (let length = 1; length <= text.length / 2; length += 1) {
    const piece = text.slice(0, length);
    if (piece.repeat(Math.ceil(text.length / length)).startsWith(text)) return piece;
  }
  return text;
}

/** What is left of a password once everything a guesser tries first is taken out. */
function remainder(password: string): string {
  let rest = password.toLowerCase().replace(/[\s\p{P}\p{S}]/gu, '');
  for (const word of COMMON) rest = rest.replaceAll(word, '');
  for (const run of RUNS.flatMap((text) => [text, reversed(text)])) {
    for (let length = run.length; length >= 4; length -= 1) {
      for (let at = 0; at + length <= run.length; at += 1) rest = rest.replaceAll(run.slice(at, at + length), '');
    }
  }
  return period(rest);
}

/**
 * A key holder's password: at least 15 characters after NFKC, and not one of those that are tried first. No rules about
 * classes of characters and no forced change (ASVS 5, NIST 800-63B-4). Refusals: `password_too_short`,
 * `password_too_long`, `password_too_common`.
 */
export function judgePassword(password: string): Result<string> {
  const normal = normalPassword(password);
  const length = [...normal].length;
  if (length < PASSWORD_LEAST) return refuse('password_too_short', { least: PASSWORD_LEAST });
  if (length > PASSWORD_MOST) return refuse('password_too_long', { most: PASSWORD_MOST });
  return [...remainder(normal)].length < 5 ? refuse('password_too_common') : ok(normal);
}
