import { leastOf, sealedRule } from '../../core/domain/draw/composition.ts';
import { isDrawMethod } from '../../core/domain/draw/draw.ts';
import { poolDigest, type Sealable, shortSeal } from '../../core/domain/draw/pool-digest.ts';
import { sealedExclusion } from '../../core/domain/rules/exclusion-rules.ts';
import {
  type DocumentWords,
  type ReportModel,
  type SealedExclusion,
  type SealedRule,
  sealSlipReport,
} from '../../core/reports/index.ts';
import { beijing } from '../beijing-time.ts';
import { contextOf, type PaperState } from './paper-state.ts';

export function exclusionInWords(code: string, words: DocumentWords): string {
  return words.facts.draw.exclusions[code] ?? code;
}

export function rulesOf({ rules, seats }: Pick<Sealable, 'rules' | 'seats'>): readonly SealedRule[] {
  return rules.map((rule) => {
    const [attribute = '', value = '', min = '', max = '', severity = '', source = ''] = sealedRule(rule);
    return { attribute, value, min, least: leastOf(rule.min, seats), max, severity, source };
  });
}

/** The rules on exclusions as sealed, with how many each kept out or told of. */
export function exclusionRulesSealed(sealed: Sealable): readonly SealedExclusion[] {
  const people = new Map<string, number>();
  for (const { reason } of [...sealed.excluded, ...(sealed.told ?? [])])
    people.set(reason, (people.get(reason) ?? 0) + 1);
  return (sealed.exclusionRules ?? []).map((rule) => {
    const [code = '', severity = '', source = ''] = sealedExclusion(rule, false);
    const count = rule.severity === 'info' ? null : (people.get(code) ?? 0);
    return { code, severity, source, title: rule.title, people: count };
  });
}

/** F41: before the draw, so that witnesses can hold the code against what comes after. */
export function sealSlip(state: PaperState, words: DocumentWords): ReportModel[] {
  const { seal, drawn, round } = state;
  const { pool_sealed_utc: sealed, pool_digest: digest } = round.row;
  if (seal === undefined || sealed === null || digest === null) return [];
  // An earlier version sealed another text: what could be told here is not what its code stands for.
  const earlier = seal === drawn?.input && !isDrawMethod(drawn.input.method);
  if (earlier || poolDigest(seal) !== digest) return [];
  const { date, time } = beijing(sealed);
  const people = new Map<string, number>();
  for (const { reason } of seal.excluded) people.set(reason, (people.get(reason) ?? 0) + 1);
  return [
    sealSlipReport(
      {
        ...contextOf(state, date),
        sealedAt: words.facts.dateTime(words.date(date), time),
        shortSeal: shortSeal(digest),
        poolDigest: digest,
        eligible: seal.candidates.length - seal.excluded.length,
        jurySize: seal.seats,
        alternateCount: seal.alternates,
        statement: seal.statement ?? null,
        rules: rulesOf(seal),
        exclusionRules: exclusionRulesSealed(seal),
        excluded: [...people].map(([code, count]) => ({ reason: exclusionInWords(code, words), people: count })),
      },
      words,
    ),
  ];
}
