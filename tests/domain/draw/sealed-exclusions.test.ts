import { describe, expect, it } from 'vitest';
import { seedOf } from '../../../src-main/core/domain/draw/contributions.ts';
import { DRAW_METHOD, type DrawInput, drawJury } from '../../../src-main/core/domain/draw/draw.ts';
import { poolDigest, sealedText } from '../../../src-main/core/domain/draw/pool-digest.ts';
import { proofFile } from '../../../src-main/core/domain/draw/proof-file.ts';
import { verifyDraw } from '../../../src-main/core/domain/draw/replay.ts';
import { type SealStatement, TITLED_POOL_HEADING } from '../../../src-main/core/domain/draw/seal-statement.ts';
import { exclusionRulesOf } from '../../../src-main/core/domain/rules/exclusion-rules.ts';
import type { RuleSet } from '../../../src-main/core/domain/rules/rule-pack.ts';
import { outsideChecker } from '../../support/draw-checker.ts';
import { day } from '../support/day.ts';
import { national40 } from '../support/national-40.ts';
import { bookUntil, candidates, dice, inputOf } from './random-pools.ts';

const pack = national40();
const checker = outsideChecker();

const UNTITLED: SealStatement = {
  ...{ round: '2022年度工程系列', year: 2022, jury: '高级评委会', approval: '1号', day: day('2023-02-10') },
  ...{ attempt: 1, salt: '9f2c4b7e1a6d80c35e9b7a42d1f0c683', method: DRAW_METHOD },
  plan: [{ kind: 'dice', by: '李强', count: 3, highest: 6 }],
};
const contributions = [{ kind: 'dice' as const, by: '李强', value: '3 1 4', highest: 6 }];
/** As this version seals it. */
const TITLED: SealStatement = { ...UNTITLED, format: TITLED_POOL_HEADING };

/** 30 people: the first retired, the second and third only warned of. */
function sealed(change: Partial<DrawInput> = {}): DrawInput {
  const people = candidates(dice(3), { people: 30, values: { specialty: 2 } });
  const [gone, warned, other] = people.map((one) => one.expertId) as [never, never, never];
  const seed = seedOf(DRAW_METHOD, contributions);
  return inputOf(people, [], {
    excluded: [{ expertId: gone, reason: 'retired' }],
    exclusionRules: exclusionRulesOf(pack),
    told: [warned, other].map((expertId) => ({ expertId, reason: 'declared_conflict' })),
    statement: TITLED,
    seed: seed.ok ? seed.value : '',
    ...change,
  });
}

function proof(input: DrawInput) {
  const drawn = drawJury(input);
  if (!drawn.ok) throw new Error(drawn.refusal.code);
  return {
    outcome: drawn.value,
    file: proofFile(input, drawn.value, { jury: '', contributions, attempts: bookUntil(1) }),
  };
}

describe('rules on exclusions under the seal', () => {
  it('stand in the text with code, severity, source and title, and no article that nobody verified', () => {
    const text = sealedText(sealed());
    const decree = '《职称评审管理暂行规定》（人力资源和社会保障部令第40号）';
    expect(text).toContain(`\nexclusion|own_application|block|${decree}|本次评审的申报人不作为评审专家抽取\n`);
    expect(text).toContain(`\nexclusion|declared_conflict|warn|${decree}|抽取前申明与`);
    expect(text).toContain(
      '\nexclusion|unavailable|block|评委会办公室办理惯例|事先说明会议当日不能到会的专家不参加抽取\n',
    );
    expect(text.endsWith('told|2|declared_conflict\ntold|3|declared_conflict\n')).toBe(true);
    // A rule that asks nothing is none.
    expect(text).not.toContain('exclusion|resting');
    const { restMonths } = pack.rules;
    const rules: RuleSet = { ...pack.rules, restMonths: { ...restMonths, value: 6 } };
    expect(exclusionRulesOf({ rules }).map((one) => one.code)).toContain('resting');
  });

  it('are not in what an earlier version sealed: its text and its digest stay as they were', () => {
    const { exclusionRules: _, told: __, statement: ___, ...older } = sealed();
    expect(sealedText(older)).not.toMatch(/exclusion|told/u);
    const input = { ...older, poolDigest: poolDigest(older) };
    const { outcome, file } = proof(input);
    expect(file).not.toHaveProperty('exclusions');
    expect([verifyDraw({ input, outcome, contributions }).ok, checker.checkDraw(file).ok]).toEqual([true, true]);
  });

  it('keep the lines without titles that the version before this one sealed: text, replay and page', () => {
    const input = sealed({ statement: UNTITLED });
    const text = sealedText(input);
    expect(text.startsWith('jurydesk/pool/4\n')).toBe(true);
    expect(text).toContain('\nexclusion|unavailable|block|评委会办公室办理惯例\n');
    const { outcome, file } = proof(input);
    expect([file.format, file.heading]).toEqual(['jurydesk/proof/2', 'jurydesk/pool/4']);
    expect([verifyDraw({ input, outcome, contributions }).ok, checker.checkDraw(file).ok]).toEqual([true, true]);
    // Neither passes for the other: a title can neither be added to an old seal nor taken out of a new one.
    const titled = proof(sealed()).file;
    expect([titled.format, titled.heading]).toEqual(['jurydesk/proof/3', 'jurydesk/pool/5']);
    const failed = (one: unknown) => checker.checkDraw(one).steps.find((step) => !step.ok)?.id;
    expect(failed({ ...file, exclusions: titled.exclusions })).toBe('format');
    expect(failed({ ...titled, exclusions: file.exclusions })).toBe('format');
    expect(failed({ ...titled, format: file.format, heading: file.heading, exclusions: file.exclusions })).toBe('seal');
    expect(verifyDraw({ input: { ...input, statement: TITLED }, outcome, contributions }).ok).toBe(false);
  });

  it('are confirmed by a replay and by the checker page, and whoever is only warned of can be drawn', () => {
    const seen = new Set<string>();
    for (let n = 1; n <= 20; n += 1) {
      const input = sealed({ seed: `${n}./` });
      const drawn = drawJury(input);
      if (!drawn.ok) throw new Error(drawn.refusal.code);
      for (const one of drawn.value.members) seen.add(one.expertId);
    }
    expect([seen.has('e00001'), seen.has('e00002'), seen.has('e00003')]).toEqual([false, true, true]);
    const input = sealed();
    const { outcome, file } = proof(input);
    expect(verifyDraw({ input, outcome, contributions }).ok).toBe(true);
    const { ok, steps } = checker.checkDraw(file);
    expect(ok).toBe(true);
    expect(steps.find((step) => step.id === 'exclusions')?.detail).toMatchObject({ wrong: '', out: 1, told: 2 });
  });

  it.each([
    [
      'a severity',
      (input: DrawInput) => ({
        exclusionRules: input.exclusionRules?.map((r) => ({ ...r, severity: 'info' as const })) ?? [],
      }),
    ],
    [
      'a source',
      (input: DrawInput) => ({
        exclusionRules: input.exclusionRules?.map((r) => ({ ...r, citation: { decree: 'x', verified: false } })) ?? [],
      }),
    ],
    [
      'a title',
      (input: DrawInput) => ({
        exclusionRules: input.exclusionRules?.map((r) => ({ ...r, title: `${r.title}（修订）` })) ?? [],
      }),
    ],
    ['a rule left out', (input: DrawInput) => ({ exclusionRules: input.exclusionRules?.slice(1) ?? [] })],
    ['somebody told of', (input: DrawInput) => ({ told: input.told?.slice(1) ?? [] })],
  ])('break the certificate when %s is changed afterwards, in the replay and on the page', (_, change) => {
    const input = sealed();
    const { outcome, file } = proof(input);
    const other = { ...input, ...change(input) };
    expect(verifyDraw({ input: other, outcome, contributions })).toMatchObject({
      ok: false,
      refusal: { code: 'draw_differs' },
    });
    const { exclusions, told } = proofFile(other, outcome, {
      jury: '',
      contributions,
      attempts: bookUntil(1),
    });
    expect(checker.checkDraw({ ...file, exclusions, told }).ok).toBe(false);
  });

  it('name everybody who is kept out: the page sees somebody excluded for whom no rule speaks, sealed or not', () => {
    const strange = sealed();
    const input = { ...strange, exclusionRules: strange.exclusionRules?.filter((one) => one.code !== 'retired') ?? [] };
    const { file } = proof({ ...input, poolDigest: poolDigest(input) });
    const { ok, steps } = checker.checkDraw(file);
    expect(ok).toBe(false);
    expect(steps.filter((step) => !step.ok).map((step) => [step.id, step.detail.wrong])).toEqual([['exclusions', '1']]);
  });
});
