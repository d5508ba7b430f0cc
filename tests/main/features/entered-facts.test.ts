import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { TypedEntry } from '../../../src-main/core/domain/eligibility/entered-facts.ts';
import type { EligibilityRuleId } from '../../../src-main/core/domain/eligibility/rule-ids.ts';
import type { AcceptedApplicant } from '../../../src-main/core/domain/roster/judge-applicants.ts';
import { acceptance } from '../../../src-main/features/acceptance/acceptance.ts';
import { applicants } from '../../../src-main/features/applicants/applicants.ts';
import { eligibility } from '../../../src-main/features/eligibility/eligibility.ts';
import { type CommandContext, done } from '../../../src-main/features/feature.ts';
import { codeOf, judgedBook, must, RoundBuilder } from '../../support/round-builder.ts';

let office: RoundBuilder;
const begin = async () => {
  office = new RoundBuilder();
  await office.create();
  await office.importBook(await judgedBook('small-2022', 'applicants'));
  await office.seeAllPapers();
};
const end = () => office.file.cleanup();

const one = async () => {
  const [row] = must(await office.ask(acceptance.list, { roundId: office.roundId })).rows;
  if (row === undefined) throw new Error('nobody applies');
  return { roundId: office.roundId, applicationId: row.applicationId };
};
const enter = async (facts: readonly TypedEntry[], source = '单位证明') =>
  office.act(eligibility.enterFacts, { ...(await one()), facts: [...facts], source, by: '王敏' }, 'applicants');
const facts = async () => must(await office.ask(eligibility.facts, await one()));
const asked = async () => (await facts()).groups.flatMap((group) => group.facts.map(({ name }) => name));
const said = async (rule: EligibilityRuleId) => {
  const { findings } = must(await office.ask(eligibility.findings, await one()));
  const { result, reason } = findings.find((finding) => finding.rule === rule) ?? {};
  return [result, reason].filter((part) => part != null).join(' ');
};

/** As if the roster, or the round's rules, had said so. */
async function rosterSays(change: Partial<AcceptedApplicant>): Promise<void> {
  const { applicationId } = await one();
  const write = async ({ db }: CommandContext) => {
    const row = db.selectFrom('application').select('details').where('id', '=', applicationId);
    const { details } = await row.executeTakeFirstOrThrow();
    const changed = JSON.stringify({ ...JSON.parse(details), ...change });
    await db.updateTable('application').set({ details: changed }).where('id', '=', applicationId).execute();
    return done(null, { object: applicationId });
  };
  must(await office.act(write, null));
}
async function rulesSay(rule: EligibilityRuleId, value: unknown): Promise<void> {
  const write = async ({ db }: CommandContext) => {
    const { eligibility_pack } = await db.selectFrom('round').select('eligibility_pack').executeTakeFirstOrThrow();
    const pack = JSON.parse(eligibility_pack ?? '{}');
    pack.rules[rule].value = value;
    await db
      .updateTable('round')
      .set({ eligibility_pack: JSON.stringify(pack) })
      .execute();
    return done(null, { object: 'x' });
  };
  must(await office.act(write, null));
}
const excellent = [2019, 2020, 2021].map((year) => ({ year, grade: '优秀' }));
const AID = { kind: 'aid_qinghai', currentTitle: '工程师', assessments: excellent } as const;
const VILLAGE = { kind: 'village_cadre', assessments: excellent } as const;
const FIRM = { unitKind: 'private_enterprise' } as const;
const PUBLIC = { unitKind: 'public_institution', level: 'associate_senior' } as const;
const stay = (name: 'aidStays' | 'villageStays' | 'insurancePeriods', from: string, to: string | null): TypedEntry => ({
  name,
  value: [{ from, to }],
});

// Today is 21 November 2022.
type Case = readonly [
  rule: EligibilityRuleId,
  row: Partial<AcceptedApplicant>,
  also: readonly TypedEntry[],
  met: TypedEntry,
  expected: string,
  not: TypedEntry,
  expectedNot: string,
];
const CASES: readonly Case[] = [
  [
    'unitPosting',
    PUBLIC,
    [],
    { name: 'unitPosting', value: { from: '2022-11-01', to: '2022-11-08' } },
    'met',
    { name: 'unitPosting', value: { from: '2022-11-01', to: '2022-11-04' } },
    'not_met posting_short',
  ],
  [
    'unitPosting',
    PUBLIC,
    [{ name: 'unitPosting', value: { from: '2022-11-01', to: '2022-11-08' } }],
    { name: 'receivedOn', value: '2022-11-09' },
    'met',
    { name: 'receivedOn', value: '2022-11-08' },
    'not_met posting_not_over',
  ],
  [
    'aidStay',
    AID,
    [],
    stay('aidStays', '2019-08-01', '2022-07-31'),
    'met',
    stay('aidStays', '2019-08-01', '2022-07-30'),
    'not_met too_short',
  ],
  [
    'aidUnitTier',
    AID,
    [{ name: 'aidDirect', value: true }],
    { name: 'unitTier', value: 'county' },
    'met',
    { name: 'unitTier', value: 'prefecture' },
    'not_met too_high_unit',
  ],
  [
    'aidDirect',
    AID,
    [stay('aidStays', '2019-08-01', '2022-07-31'), { name: 'unitTier', value: 'county' }],
    { name: 'aidDirect', value: true },
    'met',
    { name: 'aidDirect', value: false },
    'not_applicable not_claimed',
  ],
  [
    'hostRecommendation',
    AID,
    [],
    { name: 'hostRecommends', value: true },
    'met',
    { name: 'hostRecommends', value: false },
    'not_met absent',
  ],
  [
    'villageSent',
    VILLAGE,
    [],
    { name: 'villageSent', value: true },
    'met',
    { name: 'villageSent', value: false },
    'not_met absent',
  ],
  [
    'villageStay',
    VILLAGE,
    [],
    stay('villageStays', '2020-03-15', '2022-03-14'),
    'met',
    stay('villageStays', '2020-03-15', '2022-03-13'),
    'not_met too_short',
  ],
  [
    'villageAchievement',
    VILLAGE,
    [],
    { name: 'villageAchievement', value: true },
    'met',
    { name: 'villageAchievement', value: false },
    'not_met condition_failed',
  ],
  [
    'privateFirm',
    FIRM,
    [
      { name: 'personnelFileAtUnit', value: false },
      { name: 'registeredInProvince', value: true },
      { name: 'contract', value: true },
    ],
    stay('insurancePeriods', '2021-11-22', null),
    'met',
    stay('insurancePeriods', '2021-11-23', null),
    'not_met insurance_short',
  ],
  [
    'privateFirm',
    FIRM,
    [{ name: 'registeredInProvince', value: false }],
    { name: 'personnelFileAtUnit', value: true },
    'not_applicable file_at_unit',
    { name: 'personnelFileAtUnit', value: false },
    'not_met not_registered',
  ],
  [
    'privateFirm',
    FIRM,
    [
      { name: 'personnelFileAtUnit', value: false },
      { name: 'registeredInProvince', value: true },
      stay('insurancePeriods', '2020-01', null),
    ],
    { name: 'contract', value: true },
    'met',
    { name: 'contract', value: false },
    'not_met no_contract',
  ],
  [
    'appointmentProof',
    PUBLIC,
    [],
    { name: 'employment', value: 'established' },
    'cannot_tell fact_missing',
    { name: 'employment', value: 'contract' },
    'not_applicable employment',
  ],
  [
    'achievementWindow',
    { ...PUBLIC, currentTitleDate: '2017-06' },
    [],
    { name: 'achievements', value: [{ id: '论文：甲', on: '2018-01' }] },
    'met',
    { name: 'achievements', value: [{ id: '论文：甲', on: '2017-12' }] },
    'not_met outside_window',
  ],
  [
    'punishment',
    PUBLIC,
    [],
    { name: 'punishments', value: [] },
    'met',
    { name: 'punishments', value: [{ grade: 'demerit', from: '2021-12-01', to: '2023-05-31' }] },
    'not_met in_punishment_period',
  ],
];

describe('what is entered from the papers changes the finding at once', () => {
  beforeAll(begin);
  afterEach(async () => {
    const forget = async ({ db }: CommandContext) => {
      await db.deleteFrom('application_fact').execute();
      return done(null, { object: 'x' });
    };
    must(await office.act(forget, null));
  });
  afterAll(end);

  it.each(CASES)('%s of %j', async (rule, row, also, met, expected, not, expectedNot) => {
    await rosterSays(row);
    if (also.length > 0) must(await enter(also));
    // The day of receipt only sharpens a rule that is told already.
    if (met.name !== 'receivedOn') {
      expect((await said(rule)).split(' ')[0]).toBe('cannot_tell');
      expect(await asked()).toContain(met.name);
    }
    must(await enter([met]));
    expect(await said(rule)).toBe(expected);
    must(await enter([not]));
    expect(await said(rule)).toBe(expectedNot);
  });

  it('the criteria are chosen among those that the office holds, the conditions of a kind by its text', async () => {
    const versions = [
      { id: 'gc-2022', title: '工程系列评审条件（2022）', series: 'engineering', effectiveFrom: '2022-01-01' },
      {
        id: 'gc-2017',
        title: '工程系列评审条件（2017）',
        series: 'engineering',
        effectiveFrom: '2017-01-01',
        effectiveTo: '2021-12-31',
      },
    ];
    expect(await asked()).not.toContain('criteriaVersion');
    await rulesSay('criteriaVersion', { versions });
    expect((await facts()).criteria.map(({ id }) => id)).toEqual(['gc-2022', 'gc-2017']);
    const { criteria } = must(await office.ask(eligibility.findings, await one()));
    expect(criteria).toEqual(versions.map(({ id, title }) => ({ id, title })));
    must(await enter([{ name: 'criteriaVersion', value: 'gc-2022' }]));
    expect(await said('criteriaVersion')).toBe('met');
    must(await enter([{ name: 'criteriaVersion', value: 'gc-2017' }]));
    expect(await said('criteriaVersion')).toBe('not_met other_version');
    expect(codeOf(await enter([{ name: 'criteriaVersion', value: 'ny-2022' }]))).toBe('fact_criteria_unknown');
    await rosterSays({ kind: 'exceptional' });
    await rulesSay('typeConditions', { exceptional: '符合下列条件之一' });
    must(await enter([{ name: 'typeConditionsMet', value: true }]));
    expect(await said('typeConditions')).toBe('met');
    must(await enter([{ name: 'typeConditionsMet', value: false }]));
    expect(await said('typeConditions')).toBe('not_met condition_failed');
  });
});

describe('entries', () => {
  beforeEach(begin);
  afterEach(end);
  const posting = (to: string): TypedEntry => ({ name: 'unitPosting', value: { from: '2022-11-01', to } });

  it('are kept with paper, person and hour; the last one counts, taking back leaves the rule open', async () => {
    must(await enter([posting('2022-11-04')], '公示报告'));
    must(await enter([posting('2022-11-08'), { name: 'receivedOn', value: null }], '更正后的公示报告'));
    must(await enter([{ name: 'unitPosting', value: null }], '误登'));
    const { history, groups } = await facts();
    expect(history.map(({ entry, source, by }) => [entry.value, source, by])).toEqual([
      [null, '误登', '王敏'],
      [{ from: '2022-11-01', to: '2022-11-08' }, '更正后的公示报告', '王敏'],
      [{ from: '2022-11-01', to: '2022-11-04' }, '公示报告', '王敏'],
    ]);
    expect(groups.find(({ group }) => group === 'posting')?.facts.map(({ said: entry }) => entry)).toEqual([
      null,
      null,
    ]);
    expect(await said('unitPosting')).toBe('cannot_tell fact_missing');
    const { events } = must(await office.ask(acceptance.history, await one()));
    expect(events.map(({ act, people, reason }) => [act, people, reason])).toEqual(
      ['公示报告', '更正后的公示报告', '误登'].map((paper) => ['enter_facts', '王敏', paper]),
    );
  });

  it('leave neither name nor value nor paper in the audit row', async () => {
    must(
      await enter([{ name: 'achievements', value: [{ id: '论文：甲', on: '2019' }] }, posting('2022-11-08')], '报告'),
    );
    expect(office.recorded.at(-1)).toMatchObject({ after: { entered: ['achievements', 'unitPosting'] } });
    expect(JSON.stringify(office.recorded.at(-1))).not.toMatch(/王敏|报告|论文|2022-11|2019/u);
  });

  it('write nothing where one of them is wrong or none is new', async () => {
    must(await enter([posting('2022-11-08')]));
    expect(codeOf(await enter([posting('2022-11-08')]))).toBe('facts_unchanged');
    expect(codeOf(await enter([{ name: 'unitTier', value: 'county' }, posting('2022-10-31')]))).toBe(
      'fact_dates_contradict',
    );
    expect((await facts()).history).toHaveLength(1);
  });

  it('outlive an edit of the roster’s row, and end a decision that rested on what was known before', async () => {
    await rosterSays(PUBLIC);
    must(await enter([posting('2022-11-04')]));
    const decision = { rule: 'unitPosting' as const, reason: '另行公示', authority: '省厅函1号', by: '王敏' };
    must(await office.act(eligibility.override, { ...(await one()), ...decision }));
    await rosterSays({ training: '90' });
    expect(await said('unitPosting')).toBe('not_met posting_short');
    must(await enter([posting('2022-11-07')]));
    const { findings } = must(await office.ask(eligibility.findings, await one()));
    expect(findings.find((finding) => finding.rule === 'unitPosting')).toMatchObject({ override: { counts: false } });
  });

  it('are refused of a closed dossier, and once the list is frozen', async () => {
    const { roundId, applicationId } = await one();
    const leave = { roundId, applicationId, reason: '本人申请', by: '王敏' };
    must(await office.act(acceptance.withdraw, leave));
    expect(codeOf(await enter([posting('2022-11-08')]))).toBe('facts_dossier_closed');
    must(await office.act(acceptance.reopen, leave));
    await office.acceptAll();
    must(await office.act(applicants.freeze, { roundId }, 'applicants'));
    expect(codeOf(await enter([posting('2022-11-08')]))).toBe('list_frozen');
    expect((await facts()).open).toBe(false);
  });
});
