import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AcceptedApplicant } from '../../../src-main/core/domain/roster/judge-applicants.ts';
import { acceptance } from '../../../src-main/features/acceptance/acceptance.ts';
import { applicants } from '../../../src-main/features/applicants/applicants.ts';
import { eligibility } from '../../../src-main/features/eligibility/eligibility.ts';
import { type CommandContext, done } from '../../../src-main/features/feature.ts';
import { codeOf, judgedBook, must, RoundBuilder } from '../../support/round-builder.ts';

let office: RoundBuilder;
beforeEach(async () => {
  office = new RoundBuilder();
  await office.create();
  await office.importBook(await judgedBook('small-2022', 'applicants'));
  await office.seeAllPapers();
});
afterEach(() => office.file.cleanup());

const desk = async () => must(await office.ask(acceptance.list, { roundId: office.roundId }));
const applicationId = async () => {
  const [first] = (await desk()).rows;
  if (first === undefined) throw new Error('nobody applies');
  return first.applicationId;
};
const findings = async () =>
  must(await office.ask(eligibility.findings, { roundId: office.roundId, applicationId: await applicationId() }));
const postAudit = async () => (await findings()).findings.find((one) => one.rule === 'postAudit');

/** As if the roster had said so. */
async function rosterSays(change: Partial<AcceptedApplicant>): Promise<void> {
  const id = await applicationId();
  const write = async ({ db }: CommandContext) => {
    const { details } = await db
      .selectFrom('application')
      .select('details')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    const changed = JSON.stringify({ ...JSON.parse(details), ...change });
    await db.updateTable('application').set({ details: changed }).where('id', '=', id).execute();
    return done(null, { object: id });
  };
  must(await office.act(write, null));
  // Another kind of unit is asked for other papers.
  await office.seeAllPapers();
}
const withoutNumber = { unitKind: 'public_institution', level: 'intermediate', postAuditNumber: '' } as const;

const accept = async () => {
  const applicationIds = [await applicationId()];
  const { leftOut } = must(
    await office.act(acceptance.acceptMany, { roundId: office.roundId, applicationIds, checkers: ['王敏', '李强'] }),
  );
  return leftOut.map((one) => one.code);
};
const override = async () =>
  office.act(eligibility.override, {
    roundId: office.roundId,
    applicationId: await applicationId(),
    rule: 'postAudit',
    reason: '审核表已到，号后补',
    authority: '省人社厅 2022年第5号函',
    by: '王敏',
  });
const withdraw = async () =>
  office.act(eligibility.withdrawOverride, {
    roundId: office.roundId,
    applicationId: await applicationId(),
    rule: 'postAudit',
    reason: '函已作废',
    by: '王敏',
  });

describe('the conditions of an application', () => {
  it('show every rule of the round’s own copy, and no article that nobody checked', async () => {
    const { pack, findings: all, frozen } = await findings();
    expect(pack).toEqual({ title: '青海（115号，待录入）', version: '1' });
    expect(all).toHaveLength(30);
    expect(all.filter((one) => one.article !== null)).toEqual([]);
    expect(frozen).toBe(false);
  });

  it('go by the shipped pack where the round began before rounds kept a copy', async () => {
    const now = await findings();
    const write = async ({ db }: CommandContext) => {
      await db.updateTable('round').set({ eligibility_pack: null }).execute();
      return done(null, { object: 'x' });
    };
    must(await office.act(write, null));
    expect(await findings()).toEqual(now);
  });

  it('hold up nobody over what cannot be told from a roster', async () => {
    const { rows } = await desk();
    expect(rows.every((row) => row.toLook > 0)).toBe(true);
    expect(rows.flatMap((row) => row.findings.filter((one) => one.blocking))).toEqual([]);
  });
});

describe('the number of the post audit', () => {
  it.each([
    ['normal', 'intermediate', ['post_audit_number_missing']],
    ['dual_targeted', 'associate_senior', ['post_audit_number_missing']],
    ['normal', 'junior', []],
    ['farmer_herder', 'intermediate', []],
    ['village_doctor', 'intermediate', []],
    ['case_by_case', 'full_senior', []],
  ] as const)('%s %s: %j', async (kind, level, codes) => {
    await rosterSays({ ...withoutNumber, kind, level });
    expect(await accept()).toEqual(codes);
  });

  // An aid worker counts against no post of the host unit; without the dispatching unit's seal nothing is refused unasked.
  it('is not asked of an aid worker', async () => {
    await rosterSays({ ...withoutNumber, kind: 'aid_qinghai' });
    expect(await postAudit()).toMatchObject({ result: 'not_applicable' });
    expect(await accept()).toEqual([]);
  });
});

describe('a decision against a finding', () => {
  it('lets the application through, is kept beside the finding and in its history', async () => {
    await rosterSays(withoutNumber);
    expect(await postAudit()).toMatchObject({ result: 'not_met', severity: 'block', override: null });
    expect(await accept()).toEqual(['post_audit_number_missing']);
    must(await override());
    expect(await postAudit()).toMatchObject({
      result: 'not_met',
      override: { authority: '省人社厅 2022年第5号函', by: '王敏', counts: true },
    });
    expect(await accept()).toEqual([]);
    const history = must(
      await office.ask(acceptance.history, { roundId: office.roundId, applicationId: await applicationId() }),
    );
    expect(history.events.map(({ act, from, to, people }) => [act, from, to, people])).toEqual([
      ['override', 'received', 'received', '王敏'],
      ['accept', 'received', 'accepted', '王敏、李强'],
    ]);
    expect(JSON.stringify(office.recorded.at(-2))).not.toContain('王敏');
  });

  it('counts no more once a fact it looked at has changed', async () => {
    await rosterSays(withoutNumber);
    must(await override());
    await rosterSays({ level: 'associate_senior' });
    expect(await postAudit()).toMatchObject({ result: 'not_met', override: { counts: false } });
    expect(await accept()).toEqual(['post_audit_number_missing']);
    await rosterSays(withoutNumber);
    expect(await accept()).toEqual([]);
  });

  it('is withdrawn with a reason, once', async () => {
    await rosterSays(withoutNumber);
    must(await override());
    must(await withdraw());
    expect(await postAudit()).toMatchObject({ override: null });
    expect(codeOf(await withdraw())).toBe('override_not_found');
    expect(await accept()).toEqual(['post_audit_number_missing']);
  });

  it('is refused where nothing is against the application, and after the list is frozen', async () => {
    await rosterSays({ ...withoutNumber, postAuditNumber: '2022-007' });
    expect(codeOf(await override())).toBe('override_not_needed');
    await rosterSays(withoutNumber);
    must(await override());
    const { rows } = await desk();
    const applicationIds = rows.map((row) => row.applicationId);
    must(
      await office.act(acceptance.acceptMany, { roundId: office.roundId, applicationIds, checkers: ['王敏', '李强'] }),
    );
    must(await office.act(applicants.freeze, { roundId: office.roundId }));
    expect([codeOf(await override()), codeOf(await withdraw())]).toEqual(['list_frozen', 'list_frozen']);
  });
});
