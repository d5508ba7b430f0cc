import { describe, expect, it } from 'vitest';
import { defenceAsked, isDefence } from '../../../src-main/core/domain/groups/defence.ts';
import { withLaterRules } from '../../../src-main/core/domain/rules/rule-pack.ts';
import { national40 } from '../support/national-40.ts';

describe('who is heard in a defence', () => {
  const { value } = national40().rules.defence;

  it.each([
    ['full_senior', 'normal', ['level']],
    ['associate_senior', 'exceptional', ['kind']],
    ['associate_senior', 'cross_series', ['kind']],
    ['full_senior', 'exceptional', ['level', 'kind']],
    ['associate_senior', 'normal', []],
    ['intermediate', 'aid_qinghai', []],
  ])('%s, %s', (level, kind, asked) => {
    expect(defenceAsked(value, { level, kind })).toEqual(asked);
  });

  it('is nobody in a round whose rules were kept before there was a rule', () => {
    const { defence: _, ...older } = national40().rules;
    const pack = withLaterRules({ ...national40(), rules: older } as ReturnType<typeof national40>);
    expect(defenceAsked(pack.rules.defence.value, { level: 'full_senior', kind: 'exceptional' })).toEqual([]);
  });

  it('is said by known levels and kinds alone', () => {
    expect(isDefence({ levels: [], kinds: [] })).toBe(true);
    expect(isDefence({ levels: ['full_senior'], kinds: ['entrusted'] })).toBe(true);
    expect(isDefence({ levels: ['senior'], kinds: [] })).toBe(false);
    expect(isDefence({ levels: ['full_senior'] })).toBe(false);
  });
});
