import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PackView } from '../../../src-main/core/contract/criteria.ts';
import type { PackKind } from '../../../src-main/core/domain/criteria/pack-entries.ts';
import { acceptance } from '../../../src-main/features/acceptance/acceptance.ts';
import { applicants } from '../../../src-main/features/applicants/applicants.ts';
import { criteria } from '../../../src-main/features/criteria/criteria.ts';
import { eligibility } from '../../../src-main/features/eligibility/eligibility.ts';
import { rounds } from '../../../src-main/features/rounds/rounds.ts';
import { day } from '../../domain/support/day.ts';
import { codeOf, judgedBook, must, RoundBuilder, sampleSetup } from '../../support/round-builder.ts';

let office: RoundBuilder;
beforeEach(() => {
  office = new RoundBuilder();
});
afterEach(() => office.cleanup());

const CONDITIONS = 'eligibility-qinghai-2022/1';
const view = async (kind: PackKind, key: string) => must(await office.ask(criteria.get, { kind, key }));
const cards = async () => must(await office.ask(criteria.list, {})).packs;
const entry = (pack: PackView, rule: string) => pack.entries.find((one) => one.rule === rule) as PackView['entries'][0];
const begin = (kind: PackKind, key: string, effectiveFrom = '2022-11-01') =>
  office.act(criteria.begin, {
    kind,
    key,
    title: '本办2022年执行标准',
    effectiveFrom: day(effectiveFrom),
    reason: '省厅答复',
    by: '王敏',
  });

interface Change {
  readonly value?: unknown;
  readonly severity?: 'block' | 'warn' | 'info';
  readonly article?: string;
  readonly verified?: boolean;
  readonly document?: string;
}
async function change(kind: PackKind, key: string, rule: string, to: Change) {
  const now = entry(await view(kind, key), rule);
  const { decree, article = '', text = '', verified } = now.citation;
  return office.act(criteria.change, {
    kind,
    key,
    rule,
    entry: {
      title: now.title,
      value: to.value === undefined ? now.value : to.value,
      severity: to.severity ?? now.severity,
      citation: { decree, text, article: to.article ?? article, verified: to.verified ?? verified },
      effectiveFrom: null,
      effectiveTo: null,
    },
    reason: '按省厅文件',
    document: to.document ?? '',
    by: '王敏',
  });
}
const publish = (kind: PackKind, key: string) => office.act(criteria.publish, { kind, key, by: '李强' });

describe('the office’s own version of a pack', () => {
  it('is a draft until somebody puts it in use, and stands unchanged from then on', async () => {
    const { key } = must(await begin('rules', 'national-40/1'));
    expect(key).toBe('national-40/office-1');
    expect(codeOf(await publish('rules', key))).toBe('criteria_nothing_changed');
    must(await change('rules', key, 'noticeWorkingDays', { value: 7 }));
    expect((await cards()).find((one) => one.key === key)).toMatchObject({ state: 'draft', proposed: false });
    must(await publish('rules', key));
    expect((await cards()).find((one) => one.key === key)).toMatchObject({ state: 'published', proposed: true });
    expect(codeOf(await change('rules', key, 'noticeWorkingDays', { value: 8 }))).toBe('criteria_published');
    expect(codeOf(await office.act(criteria.discard, { kind: 'rules', key }))).toBe('criteria_published');
    const write = (sql: string) =>
      office.file.store.command(async (db) => {
        const { sql: tag } = await import('kysely');
        await tag.raw(sql).execute(db);
        return { ok: true, value: null, audit: { actor: 't', role: 'secretary', action: 't', object: 't' } };
      });
    await expect(write("UPDATE criteria_pack SET data = '{}'")).rejects.toThrow();
    await expect(write('DELETE FROM criteria_pack')).rejects.toThrow();
  });

  it('leaves what ships alone and tells in what it differs, with the reason', async () => {
    expect(codeOf(await change('rules', 'national-40/1', 'noticeWorkingDays', { value: 7 }))).toBe('criteria_shipped');
    const { key } = must(await begin('rules', 'national-40/1'));
    must(await change('rules', key, 'noticeWorkingDays', { value: 7, severity: 'warn' }));
    const own = entry(await view('rules', key), 'noticeWorkingDays');
    expect(own).toMatchObject({ value: 7, severity: 'warn', shipped: { value: 5, severity: 'block' } });
    expect(own.changedParts).toEqual(['value', 'severity']);
    expect(own.changes).toMatchObject([
      { reason: '按省厅文件', by: '王敏', before: { value: 5 }, after: { value: 7 } },
    ]);
    expect(entry(await view('rules', key), 'quorum')).toMatchObject({ shipped: null, changedParts: [] });
    expect(entry(await view('rules', 'national-40/1'), 'noticeWorkingDays').value).toBe(5);
  });

  it.each([
    ['rules', 'national-40/1', 'noticeWorkingDays', 0],
    ['rules', 'national-40/1', 'quorum', { numerator: 3, denominator: 2 }],
    ['rules', 'national-40/1', 'dropHighLowFromRaters', 3],
    ['eligibility', CONDITIONS, 'aidStay', { years: -1 }],
    ['eligibility', CONDITIONS, 'cutOff', '02-30'],
    ['eligibility', CONDITIONS, 'seniority', { required: [{ level: 'senior', years: 5, since: 'current_title' }] }],
  ] as const)('%s %s: %s may not be %j', async (kind, base, rule, value) => {
    const { key } = must(await begin(kind, base));
    expect(codeOf(await change(kind, key, rule, { value }))).toBe('rule_malformed');
    expect(entry(await view(kind, key), rule).shipped).toBeNull();
  });

  it('shows the number of an article that nobody checked, and confirms it on a document', async () => {
    const { key } = must(await begin('rules', 'national-40/1'));
    expect(entry(await view('rules', key), 'quorum').citation).toMatchObject({ article: '第十九条', verified: false });
    expect(codeOf(await change('rules', key, 'quorum', { verified: true }))).toBe('citation_document_missing');
    must(await change('rules', key, 'quorum', { verified: true, document: '人社部令第40号公报文本' }));
    const { citation } = entry(await view('rules', key), 'quorum');
    expect(citation.confirmed).toEqual({ by: '王敏', document: '人社部令第40号公报文本', on: '2022-11-21' });
    // Another number is another claim.
    expect(codeOf(await change('rules', key, 'quorum', { article: '第二十条' }))).toBe('citation_document_missing');
    must(await change('rules', key, 'quorum', { article: '第二十条', verified: false }));
    expect(entry(await view('rules', key), 'quorum').citation).not.toHaveProperty('confirmed');
  });

  it('made from an own version keeps what was confirmed there', async () => {
    const { key: first } = must(await begin('rules', 'national-40/1'));
    must(await change('rules', first, 'quorum', { verified: true, document: '公报' }));
    must(await publish('rules', first));
    const { key: second } = must(await begin('rules', first, '2022-11-02'));
    expect(second).toBe('national-40/office-2');
    expect(entry(await view('rules', second), 'quorum').changes).toHaveLength(1);
    must(await office.act(criteria.discard, { kind: 'rules', key: second }));
    expect(codeOf(await office.ask(criteria.get, { kind: 'rules', key: second }))).toBe('criteria_pack_not_found');
  });
});

describe('a version put in use by mistake', () => {
  const withdraw = (key: string, kind: PackKind = 'rules') =>
    office.act(criteria.withdraw, { kind, key, reason: '误启用', by: '王敏' });
  const cardOf = async (key: string) => (await cards()).find((one) => one.key === key);
  async function inUse(): Promise<string> {
    const { key } = must(await begin('rules', 'national-40/1'));
    must(await change('rules', key, 'noticeWorkingDays', { value: 7 }));
    must(await publish('rules', key));
    return key;
  }

  it('is withdrawn with a reason, no round takes it any more, and what it said stays', async () => {
    const key = await inUse();
    expect(await cardOf(key)).toMatchObject({ proposed: true, withdrawn: null });
    must(await withdraw(key));
    expect(await cardOf(key)).toMatchObject({
      ...{ state: 'withdrawn', proposed: false },
      withdrawn: { reason: '误启用', by: '王敏' },
    });
    expect((await cardOf('national-40/1'))?.proposed).toBe(true);
    expect(entry(await view('rules', key), 'noticeWorkingDays').value).toBe(7);
    expect(codeOf(await withdraw(key))).toBe('criteria_withdrawn');
    const choice = { rules: key, eligibility: CONDITIONS };
    expect(codeOf(await office.act(rounds.create, { ...sampleSetup(), criteria: choice }))).toBe('criteria_withdrawn');
    await office.create();
    const { pins } = must(await office.ask(criteria.ofRound, { roundId: office.roundId }));
    expect(pins.find((one) => one.part === 'rules')).toMatchObject({ key: 'national-40/1', choices: [] });
    // What was right in it is not lost.
    expect(must(await begin('rules', key)).key).toBe('national-40/office-2');
    expect(JSON.stringify(office.recorded)).not.toMatch(/误启用|王敏/u);
  });

  it('stands once a round goes or went by it, and whoever asks is told which', async () => {
    const key = await inUse();
    await office.create({ name: '本年度一轮' });
    const refused = await withdraw(key);
    expect(refused.ok ? null : refused.refusal).toEqual({ code: 'criteria_pinned', params: { rounds: '本年度一轮' } });
    const pin = { roundId: office.roundId, part: 'rules' as const, reason: '省厅答复', by: '王敏' };
    must(await office.act(criteria.pin, { ...pin, key: 'national-40/1' }));
    expect((await cardOf(key))?.rounds).toEqual([]);
    expect(codeOf(await withdraw(key))).toBe('criteria_pinned');
  });

  it('is nothing that ships, and no draft', async () => {
    expect(codeOf(await withdraw('national-40/1'))).toBe('criteria_shipped_stays');
    const { key } = must(await begin('rules', 'national-40/1'));
    expect(codeOf(await withdraw(key))).toBe('criteria_draft_discarded');
    expect(codeOf(await withdraw('national-40/office-9'))).toBe('criteria_pack_not_found');
  });
});

describe('the letter of an entrusting body', () => {
  it('is weighed in the editor as any other rule, and says what it says in older versions too', async () => {
    const { key } = must(await begin('eligibility', CONDITIONS));
    expect(entry(await view('eligibility', key), 'entrustmentLetter')).toMatchObject({
      severity: 'block',
      value: true,
    });
    must(await change('eligibility', key, 'entrustmentLetter', { severity: 'warn' }));
    const own = entry(await view('eligibility', key), 'entrustmentLetter');
    expect(own).toMatchObject({ severity: 'warn', changedParts: ['severity'], shipped: { severity: 'block' } });
    expect(codeOf(await change('eligibility', key, 'entrustmentLetter', { value: 'yes' }))).toBe('rule_malformed');
  });
});

describe('a round and its criteria', () => {
  it('takes the version in force, or the one that is chosen, and never a draft', async () => {
    const { key } = must(await begin('rules', 'national-40/1'));
    must(await change('rules', key, 'noticeWorkingDays', { value: 7 }));
    const create = (rules: string) =>
      office.act(rounds.create, { ...sampleSetup(), criteria: { rules, eligibility: CONDITIONS } });
    expect(codeOf(await create(key))).toBe('criteria_is_draft');
    must(await publish('rules', key));
    const pinned = async () => must(await office.ask(rounds.get, { roundId: office.roundId })).rulePack.version;
    await office.create();
    expect(await pinned()).toBe('office-1');
    office.roundId = must(await create('national-40/1')).roundId;
    expect(await pinned()).toBe('1');
    expect((await cards()).find((one) => one.key === key)?.rounds).toHaveLength(1);
  });

  async function withApplicants(): Promise<string> {
    await office.create();
    await office.importBook(await judgedBook('small-2022', 'applicants'));
    const { key } = must(await begin('eligibility', CONDITIONS));
    const required = [{ level: 'associate_senior', years: 40, since: 'current_title' }];
    must(await change('eligibility', key, 'seniority', { value: { required }, severity: 'block' }));
    must(await publish('eligibility', key));
    return key;
  }
  const pin = (key: string) =>
    office.act(criteria.pin, { roundId: office.roundId, part: 'eligibility', key, reason: '省厅答复', by: '王敏' });
  const preview = async (key: string) =>
    must(await office.ask(criteria.preview, { roundId: office.roundId, part: 'eligibility', key }));
  const blocked = async () => {
    const { rows } = must(await office.ask(acceptance.list, { roundId: office.roundId }));
    const rulesOf = (row: (typeof rows)[number]) => row.findings.filter((one) => !one.code.startsWith('proofs_'));
    return rows.filter((row) => rulesOf(row).some((one) => one.blocking)).length;
  };

  it('shows in numbers what another version changes, and changes it only then', async () => {
    const key = await withApplicants();
    const before = await blocked();
    const numbers = await preview(key);
    expect(numbers.newlyBlocked).toBeGreaterThan(0);
    expect(numbers.noLongerBlocked).toBe(0);
    const seniority = numbers.findings.find((one) => one.code === 'eligibility_not_met' && one.rule.includes('年限'));
    expect(seniority).toMatchObject({ before: 0 });
    expect(seniority?.after).toBeGreaterThanOrEqual(numbers.newlyBlocked);
    expect(await blocked()).toBe(before);
    must(await pin(key));
    expect(await blocked()).toBe(before + numbers.newlyBlocked);
    const { changes, pins } = must(await office.ask(criteria.ofRound, { roundId: office.roundId }));
    expect(changes).toMatchObject([{ part: 'eligibility', before: CONDITIONS, after: key, reason: '省厅答复' }]);
    expect(pins.find((one) => one.part === 'eligibility')?.choices.map((one) => one.key)).toEqual([CONDITIONS]);
    expect(codeOf(await pin(key))).toBe('criteria_already_pinned');
    expect(await preview(CONDITIONS)).toMatchObject({ noLongerBlocked: numbers.newlyBlocked, newlyBlocked: 0 });
  });

  it('keeps the criteria once its list is frozen', async () => {
    const key = await withApplicants();
    await office.acceptAll();
    must(await office.act(applicants.freeze, { roundId: office.roundId }, 'applicants'));
    expect(codeOf(await pin(key))).toBe('list_frozen');
    expect(must(await office.ask(criteria.ofRound, { roundId: office.roundId }))).toMatchObject({ frozen: true });
    const opening = { roundId: office.roundId, reason: '换用新条件', authority: '', by: '王敏' };
    must(await office.act(applicants.unfreeze, opening));
    must(await pin(key));
  });

  it('shows no unchecked article outside the editor, also of its own version', async () => {
    await withApplicants();
    const { rows } = must(await office.ask(acceptance.list, { roundId: office.roundId }));
    const applicationId = rows[0]?.applicationId as never;
    const found = must(await office.ask(eligibility.findings, { roundId: office.roundId, applicationId }));
    expect(found.findings.filter((one) => one.article !== null)).toEqual([]);
  });
});

describe('types of application', () => {
  it('are switched with a reason; what they switch is held by the reader', async () => {
    const { key } = must(await begin('eligibility', CONDITIONS));
    const type = (await view('eligibility', key)).types.find((one) => one.kind === 'farmer_herder');
    if (type === undefined) throw new Error('no such type');
    const { agenda, quota, certificate, statistics, routing } = type;
    const to = {
      checks: type.checks as never,
      ballotSection: 'own' as const,
      agenda,
      quota,
      certificate,
      statistics,
      routing,
    };
    const send = (reason: string) =>
      office.act(criteria.changeType, {
        ...{ kind: 'eligibility' as const, key, type: 'farmer_herder' as const, to, reason },
        document: '',
        by: '王敏',
      });
    must(await send('省农业农村厅单独组织'));
    expect(codeOf(await send('再来一次'))).toBe('criteria_unchanged');
    const changed = (await view('eligibility', key)).types.find((one) => one.kind === 'farmer_herder');
    expect(changed).toMatchObject({
      ballotSection: 'own',
      changed: true,
      changes: [{ reason: '省农业农村厅单独组织' }],
    });
  });
});
