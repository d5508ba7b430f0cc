import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { QuotaFigures } from '../../../src-main/core/contract/index.ts';
import { asId } from '../../../src-main/core/domain/kernel/ids.ts';
import { acceptance } from '../../../src-main/features/acceptance/acceptance.ts';
import { type CommandContext, done } from '../../../src-main/features/feature.ts';
import { quotas } from '../../../src-main/features/quotas/quotas.ts';
import { codeOf, judgedBook, must, RoundBuilder } from '../../support/round-builder.ts';

let office: RoundBuilder;
let unitId: string;
beforeEach(async () => {
  office = new RoundBuilder();
  await office.create();
  await office.importBook(await judgedBook('small-2022', 'applicants'));
  // Three people of one public institution: two count against its senior posts, the Aid-Qinghai one does not.
  const gather = async ({ db }: CommandContext) => {
    const rows = await db.selectFrom('application').selectAll().orderBy('number').execute();
    unitId = rows[0]?.unit_id ?? '';
    for (const [i, row] of rows.entries()) {
      const change =
        i < 3
          ? {
              unitKind: 'public_institution',
              level: 'associate_senior',
              kind: i === 2 ? 'aid_qinghai' : 'normal',
              postAuditNumber: '审-1',
            }
          : { unitKind: 'enterprise' };
      await db
        .updateTable('application')
        .set({
          details: JSON.stringify({ ...JSON.parse(row.details), ...change }),
          ...(i < 3 ? { unit_id: unitId } : {}),
        })
        .where('id', '=', row.id)
        .execute();
    }
    return done(null, { object: 'x' });
  };
  must(await office.act(gather, null));
});
afterEach(() => office.file.cleanup());

const list = async () => must(await office.ask(quotas.list, { roundId: office.roundId }));
const figures = (over: Partial<QuotaFigures> = {}): QuotaFigures => ({
  postManagement: true,
  approved: 20,
  appointed: 15,
  notAppointed: 9,
  departures: 3,
  carriedIn: 0,
  audited: 1,
  documentNumber: '审-1',
  manualNumber: null,
  manualReason: '',
  manualAuthority: '',
  ...over,
});
const save = (over: Partial<QuotaFigures> = {}, place: { unitId?: string | null; county?: string } = {}) =>
  office.act(quotas.save, {
    roundId: office.roundId,
    unitId: place.unitId === null ? null : asId<'unit'>(place.unitId ?? unitId),
    county: place.county ?? '',
    level: 'senior',
    pool: 'post',
    figures: figures(over),
    by: '王敏',
  });
const told = async () => {
  const { rows } = must(await office.ask(acceptance.list, { roundId: office.roundId }));
  return rows.map((row) => row.findings.find((one) => one.code === 'post_quota_exceeded'));
};

describe('audited posts beside the applicants', () => {
  it('count neither Aid-Qinghai applicants nor units without posts', async () => {
    const { rows, rule } = await list();
    expect(rows).toMatchObject([{ unitId, level: 'senior', applicants: 2, state: 'no_audit', audit: null }]);
    expect(rule).toMatchObject({ blocks: false });
  });

  it('show the working and how many apply too many; a warning holds up nobody', async () => {
    expect((await told()).every((one) => one === undefined)).toBe(true);
    must(await save());
    const [row] = (await list()).rows;
    expect(row).toMatchObject({ state: 'over', over: 1, working: { outcome: 'two_out_one_in', quota: 1 } });
    const [first, second, aid] = await told();
    expect(first).toMatchObject({ blocking: false, params: { applicants: 2, audited: 1 } });
    expect([second?.blocking, aid]).toEqual([false, undefined]);
    must(await save({ audited: 2 }));
    expect((await list()).rows).toMatchObject([{ state: 'within', over: 0 }]);
    expect((await told())[0]).toBeUndefined();
  });

  it('flag exactly 130 % and suspend above it', async () => {
    must(await save({ notAppointed: 11 }));
    expect((await list()).rows[0]?.working).toMatchObject({ quota: 1, flags: ['boundary', 'remainder'] });
    must(await save({ notAppointed: 12 }));
    expect((await list()).rows[0]?.working).toMatchObject({ outcome: 'suspended', quota: 0 });
  });

  it('stop acceptance where the round’s own pack says block', async () => {
    must(await save());
    const harden = async ({ db }: CommandContext) => {
      const { eligibility_pack } = await db.selectFrom('round').select('eligibility_pack').executeTakeFirstOrThrow();
      const pack = JSON.parse(eligibility_pack ?? '') as { postQuota: { severity: string } };
      pack.postQuota.severity = 'block';
      await db
        .updateTable('round')
        .set({ eligibility_pack: JSON.stringify(pack) })
        .execute();
      return done(null, { object: 'x' });
    };
    must(await office.act(harden, null));
    expect((await told())[0]?.blocking).toBe(true);
  });

  it('are counted at the county where it manages the senior posts of its units', async () => {
    const county = '甲县';
    must(await office.act(quotas.setPool, { roundId: office.roundId, unitId: asId<'unit'>(unitId), county }));
    must(await save({ audited: 5 }, { unitId: null, county }));
    const { rows, pooled } = await list();
    expect(rows).toMatchObject([{ unitId: null, county, holder: county, applicants: 2, state: 'within' }]);
    expect(pooled).toMatchObject([{ unitId, county }]);
    must(await office.act(quotas.setPool, { roundId: office.roundId, unitId: asId<'unit'>(unitId), county: '' }));
    const back = new Map((await list()).rows.map((row) => [row.county, row.applicants]));
    expect(back).toEqual(
      new Map([
        ['', 2],
        [county, 0],
      ]),
    );
  });

  it('are taken away again, and refused where they say half', async () => {
    const auditId = must(await save()).auditId;
    expect(codeOf(await save({ documentNumber: '' }))).toBe('quota_document_missing');
    expect(codeOf(await save({ audited: null }))).toBe('quota_document_missing');
    expect(codeOf(await save({ postManagement: false, manualNumber: 2 }))).toBe('quota_reason_missing');
    expect(codeOf(await save({}, { county: '甲县' }))).toBe('quota_holder_missing');
    expect(codeOf(await save({}, { unitId: 'nobody' }))).toBe('unit_not_found');
    const remove = { roundId: office.roundId, auditId };
    must(await office.act(quotas.remove, remove));
    expect(codeOf(await office.act(quotas.remove, remove))).toBe('quota_not_found');
    expect((await list()).rows).toMatchObject([{ state: 'no_audit' }]);
  });
});
