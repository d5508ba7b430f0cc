import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AcceptedApplicant } from '../../../src-main/core/domain/roster/judge-applicants.ts';
import { acceptance } from '../../../src-main/features/acceptance/acceptance.ts';
import { criteria } from '../../../src-main/features/criteria/criteria.ts';
import { eligibility } from '../../../src-main/features/eligibility/eligibility.ts';
import { type CommandContext, done } from '../../../src-main/features/feature.ts';
import { titles } from '../../../src-main/features/titles/titles.ts';
import { codeOf, judgedBook, must, RoundBuilder } from '../../support/round-builder.ts';

let office: RoundBuilder;
beforeEach(() => {
  office = new RoundBuilder();
});
afterEach(() => office.cleanup());

type Change = Parameters<typeof titles.change>[1]['change'];
const change = (one: Change, document = '青人社厅发〔2022〕9号') =>
  office.act(titles.change, { change: one, document, by: '王敏' });
const takeBack = (number: number) => office.act(titles.takeBack, { number, reason: '文件已废止', by: '李强' });
const catalogue = async () => must(await office.ask(titles.catalogue, {}));
const rankOf = async (series: string, rank: string) =>
  (await catalogue()).series.find((one) => one.id === series)?.ranks.find((one) => one.rank === rank);
const find = async (series: string, rank: string, wording: string) =>
  (await rankOf(series, rank))?.titles.find((one) => one.wording === wording);
const at = { series: 'engineering', rank: 'associate_senior' as const };

describe('the office’s changes of the catalogue', () => {
  it('stand beside what ships, with document and person', async () => {
    expect((await catalogue()).version).toBe('1');
    must(await change({ act: 'add_wording', ...at, wording: '高级快递工程师', specialty: '快递工程' }));
    const own = await catalogue();
    expect([own.version, own.shippedVersion]).toEqual(['1.1', '1']);
    expect(await find('engineering', 'associate_senior', '高级快递工程师')).toMatchObject({
      origin: 'added',
      verified: true,
      change: 1,
    });
    expect(await find('engineering', 'associate_senior', '高级工程师')).toMatchObject({
      origin: 'shipped',
      change: null,
    });
    expect(own.changes).toMatchObject([{ number: 1, by: '王敏', document: '青人社厅发〔2022〕9号', conflict: false }]);
  });

  it('tell the same wording at two levels of a series, and the level it has', async () => {
    const twice = await change({ act: 'add_wording', ...at, wording: '工程师', specialty: '' });
    expect(twice.ok ? null : twice.refusal).toMatchObject({
      code: 'title_at_other_rank',
      params: { title: '工程师', rank: 'intermediate' },
    });
    expect(codeOf(await change({ act: 'add_wording', ...at, wording: '高级 工程师', specialty: '' }))).toBe(
      'title_known',
    );
    const moved = { act: 'change_wording', ...at, wording: '高级工程师', to: '工程师' } as const;
    expect(codeOf(await change(moved))).toBe('title_at_other_rank');
    expect((await catalogue()).changes).toEqual([]);
  });

  it('change, retire and take back; a change that another rests on stays', async () => {
    must(await change({ act: 'change_wording', ...at, wording: '高级工程师', to: '高级工程师（甲）' }));
    expect(await find('engineering', 'associate_senior', '高级工程师（甲）')).toMatchObject({
      origin: 'changed',
      was: '高级工程师',
    });
    must(await change({ act: 'retire_wording', ...at, wording: '高级工程师（甲）' }));
    expect(await find('engineering', 'associate_senior', '高级工程师（甲）')).toMatchObject({ origin: 'retired' });
    const needed = await takeBack(1);
    expect(needed.ok ? null : needed.refusal).toMatchObject({ code: 'title_change_needed', params: { number: 2 } });
    must(await takeBack(2));
    must(await takeBack(1));
    expect(codeOf(await takeBack(1))).toBe('title_change_taken_back');
    const own = await catalogue();
    expect(await find('engineering', 'associate_senior', '高级工程师')).toMatchObject({ origin: 'shipped' });
    expect(own.version).toBe('1.4');
    expect(own.changes.map((one) => one.takenBack?.reason)).toEqual(['文件已废止', '文件已废止']);
  });

  it('add and retire a specialty inside series', async () => {
    const added = {
      act: 'add_specialty',
      name: '无人机应用',
      series: ['engineering'],
      ownCertificate: false,
      note: '',
    };
    must(await change(added as Change));
    expect(codeOf(await change(added as Change))).toBe('specialty_known');
    must(await change({ act: 'retire_specialty', id: 'express_engineering' }));
    const { specialties } = await catalogue();
    expect(specialties.find((one) => one.name === '无人机应用')).toMatchObject({ origin: 'added', verified: true });
    expect(specialties.find((one) => one.id === 'express_engineering')).toMatchObject({ origin: 'retired', change: 2 });
    const nowhere = await change({ ...added, name: '别的', series: ['nowhere'] } as Change);
    expect(codeOf(nowhere)).toBe('title_addition_malformed');
  });

  it('show numbers that mean several levels', async () => {
    const { traps } = await catalogue();
    const second = traps.find((one) => one.number === '二级');
    const levels = second?.places.map((one) => [one.rank, one.titles.map((title) => title.wording)]);
    expect(new Map(levels as never).get('associate_senior')).toContain('二级演员');
    expect(new Map(levels as never).get('intermediate')).toContain('二级翻译');
    expect(new Map(levels as never).get('assistant')).toContain('二级教师');
  });
});

describe('a round and the catalogue', () => {
  async function rosterSays(applicationId: string, said: Partial<AcceptedApplicant>): Promise<void> {
    const write = async ({ db }: CommandContext) => {
      const { details } = await db
        .selectFrom('application')
        .select('details')
        .where('id', '=', applicationId)
        .executeTakeFirstOrThrow();
      const next = JSON.stringify({ ...JSON.parse(details), ...said });
      await db.updateTable('application').set({ details: next }).where('id', '=', applicationId).execute();
      return done(null, { object: applicationId });
    };
    must(await office.act(write, null));
  }

  it('checks titles by the catalogue it began with, until somebody gives it another with a reason', async () => {
    await office.create();
    await office.importBook(await judgedBook('small-2022', 'applicants'));
    const { roundId } = office;
    const applicationId = must(await office.ask(acceptance.list, { roundId })).rows[0]?.applicationId as never;
    await rosterSays(applicationId, { series: '会计', level: 'associate_senior', title: '高级管账师' });
    const titleWording = async () => {
      const { findings } = must(await office.ask(eligibility.findings, { roundId, applicationId }));
      return findings.find((one) => one.rule === 'titleWording')?.result;
    };
    expect(await titleWording()).toBe('not_met');
    const { number } = must(
      await change({
        act: 'add_wording',
        series: 'accounting',
        rank: 'associate_senior',
        wording: '高级管账师',
        specialty: '',
      }),
    );
    expect(number).toBe(1);
    expect(await titleWording()).toBe('not_met');
    const key = 'series-27/1.1';
    const preview = must(await office.ask(criteria.preview, { roundId, part: 'titles', key }));
    expect(preview.changed).toBe(1);
    const stale = { roundId, part: 'titles' as const, key: 'series-27/1', reason: '补录', by: '王敏' };
    expect(codeOf(await office.act(criteria.pin, stale))).toBe('criteria_already_pinned');
    must(await office.act(criteria.pin, { ...stale, key }));
    expect(await titleWording()).toBe('met');
    must(await takeBack(1));
    expect(codeOf(await office.act(criteria.pin, { ...stale, key: 'series-27/1' }))).toBe('criteria_catalogue_changed');
    expect(await titleWording()).toBe('met');
  });
});
