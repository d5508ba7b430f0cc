import { parseArgs } from 'node:util';
import { type IsoDate, parseIsoDate } from '../core/domain/calendar/iso-date.ts';
import { ok, type Result, refuse } from '../core/domain/kernel/result.ts';

export interface RehearsalOptions {
  /** Undefined: the sample that ships with the product. */
  readonly books: { readonly applicants: string; readonly experts: string } | undefined;
  readonly out: string;
  readonly seed: string;
  readonly jury: number;
  readonly alternates: number;
  readonly groups: number;
  readonly absent: number;
  readonly date: IsoDate;
  readonly noticeDays: number;
  readonly rulePack: string;
  readonly language: 'zh-CN' | 'en';
}

const NUMBERS = { jury: 25, alternates: 5, groups: 3, absent: 2, 'notice-days': 5 } as const;

/**
 * The command line. Refusals: `unknown`, `missing`, `number`, `date` {name}, `language`, `both`; their sentences are in
 * the rehearsal's words.
 */
export function parseOptions(args: readonly string[]): Result<RehearsalOptions> {
  const text = { type: 'string' } as const;
  const names = ['applicants', 'experts', 'out', 'seed', 'date', 'rule-pack', 'lang', ...Object.keys(NUMBERS)];
  let values: Readonly<Record<string, string | boolean | undefined>>;
  try {
    values = parseArgs({
      args: [...args],
      options: { ...Object.fromEntries(names.map((n) => [n, text])), 'from-template': { type: 'boolean' } },
      strict: true,
    }).values as typeof values;
  } catch {
    const known = new Set([...names, 'from-template'].map((n) => `--${n}`));
    const stranger = args.find((a) => a.startsWith('-') && !known.has(a.split('=')[0] as string));
    return refuse('unknown', { name: stranger ?? args.at(-1) ?? '' });
  }
  const given = (name: string) => (typeof values[name] === 'string' ? (values[name] as string) : undefined);
  const out = given('out');
  if (out === undefined) return refuse('missing', { name: '--out' });
  const template = values['from-template'] === true;
  const [applicants, experts] = [given('applicants'), given('experts')];
  if (template && (applicants !== undefined || experts !== undefined)) return refuse('both');
  if (!template && applicants === undefined) return refuse('missing', { name: '--applicants' });
  if (!template && experts === undefined) return refuse('missing', { name: '--experts' });
  const numbers: Record<string, number> = {};
  for (const [name, normal] of Object.entries(NUMBERS)) {
    const typed = given(name) ?? String(normal);
    if (!/^\d{1,4}$/u.test(typed)) return refuse('number', { name: `--${name}` });
    numbers[name] = Number(typed);
  }
  const date = parseIsoDate(given('date') ?? '2023-02-13');
  if (date === undefined) return refuse('date', { name: '--date' });
  const language = given('lang') ?? 'zh-CN';
  if (language !== 'zh-CN' && language !== 'en') return refuse('language');
  return ok({
    books: applicants === undefined || experts === undefined ? undefined : { applicants, experts },
    out,
    seed: given('seed') ?? 'rehearsal',
    jury: numbers.jury as number,
    alternates: numbers.alternates as number,
    groups: numbers.groups as number,
    absent: numbers.absent as number,
    noticeDays: numbers['notice-days'] as number,
    date,
    rulePack: given('rule-pack') ?? 'national-40',
    language,
  });
}
