import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Channel, channels, endpointOf } from '../../../src-main/core/contract/index.ts';
import {
  acceptEverybody,
  drawAndAdopt,
  formAndAssign,
  type InputFor,
  SPOKEN_PLAN,
  sampleSetup,
  settleConflicts,
} from '../../support/window/whole-round.ts';
import { type OfficeAtHand, officeAtHand, place, sampleBook, sealingAssets } from '../ipc/office-at-hand.ts';

/** Everybody stands for a discipline of their own: whoever tells one tells who it is. */
const ownOf = (poolNumber: string) => `专属学科${poolNumber.padStart(3, '0')}`;
const OWN = /专属学科\d{3}/gu;

let one: OfficeAtHand;
let roundId: string;
let all: ReadonlySet<string>;
let changes = 0;
const told: { readonly channel: string; readonly disciplines: ReadonlySet<string> }[] = [];

const tell = (channel: string, value: unknown) =>
  told.push({ channel, disciplines: new Set(JSON.stringify(value).match(OWN) ?? []) });

beforeAll(async () => {
  one = officeAtHand({ assets: sealingAssets() });
  await one.create();
  one.today = '2023-02-10';
  const desk = { yes: one.yes };
  ({ roundId } = await one.yes('rounds.create', sampleSetup({ minimumPerSpecialty: 0 })));
  const list = await one.yes('applicants.readSample', { roundId }, await sampleBook('applicants'));
  await one.yes('applicants.acceptImport', { roundId, draftId: list.draftId });
  await acceptEverybody(desk, roundId);
  await one.yes('applicants.freeze', { roundId });
  const { draftId } = await one.yes('experts.readSample', { roundId }, await sampleBook('experts'));
  await one.yes('experts.acceptImport', { roundId, draftId });
  const recorded = { onDate: '2022-11-01', reason: '单位推荐', document: '', by: '王敏' };
  const { digest, added } = await one.yes('pool.compareRound', { roundId });
  const taking = { roundId, digest, expertIds: added.map((person) => person.key), ...recorded };
  await one.yes('pool.takeOver', taking as unknown as InputFor<'pool.takeOver'>);
  const numbers = new Map((await one.yes('experts.list', { roundId })).experts.map((e) => [e.name, e.poolNumber]));
  for (const { memberId } of (await one.yes('pool.list', { roundId: null })).members) {
    const { details, unit } = await one.yes('pool.get', { memberId, roundId: null });
    const { name, tibetanName: _t, firstEntry: _f, served: _s, ...kept } = details;
    const disciplines = [...kept.disciplines, ownOf(numbers.get(name) ?? '')];
    const fields = { ...kept, disciplines, unit, unitSince: null, juryIds: [] };
    await one.yes('pool.correct', { memberId, fields, ...recorded } as unknown as InputFor<'pool.correct'>);
  }
  for (const { expertId, poolNumber, name } of (await one.yes('experts.list', { roundId })).experts) {
    const discipline = ownOf(poolNumber);
    await one.yes('experts.changeDiscipline', { roundId, expertId, discipline, reason: `按${name}本人申请` });
    changes += 1;
  }
  const roster = (await one.yes('experts.list', { roundId })).experts;
  all = new Set(roster.filter((e) => e.exclusions.length === 0).map((e) => e.specialty));
  await one.yes('experts.seal', { roundId, plan: SPOKEN_PLAN });
  await drawAndAdopt(desk, roundId);
  await settleConflicts(desk, roundId);
  await formAndAssign(desk, roundId);

  for (const channel of channels as readonly Channel[]) {
    const endpoint = endpointOf(channel);
    if (endpoint === undefined || /^(?:office|desk)\./u.test(channel)) continue;
    if (endpoint.kind !== 'query' && endpoint.kind !== 'session') continue;
    for (const input of [{ roundId }, {}].filter((input) => endpoint.input.safeParse(input).success)) {
      tell(channel, await one.office.call(channel, input));
    }
  }
  for (const { expertId } of (await one.yes('meeting.get', { roundId })).jurors) {
    tell('scoring.sheet', await one.office.call('scoring.sheet', { roundId, expertId }));
    tell('answers.preview', await one.office.call('answers.preview', { roundId, expertId }));
  }
  for (const form of ['F05', 'F06'] as const) {
    const file = path.join(one.folder, `${form}.json`);
    await one.yes('documents.save', { roundId, form, format: 'pdf', language: 'zh-CN' }, place(file));
    tell(form, JSON.parse(readFileSync(file, 'utf8')));
  }
}, 120_000);
afterAll(() => one.cleanup());

describe('a discipline that only one person stands for, while the names are sealed', () => {
  it('is told by no door and no paper of somebody drawn and not of everybody else', () => {
    expect(changes).toBe(60);
    expect(told.length).toBeGreaterThan(60);
    // The roster and the record's annex name everybody's, whether drawn or not.
    const whole = told.filter(({ disciplines }) => disciplines.size > 0);
    expect(whole.map(({ channel }) => channel)).toEqual(expect.arrayContaining(['experts.list', 'draw.get', 'F05']));
    for (const { channel, disciplines } of whole) {
      expect([channel, [...all].filter((d) => !disciplines.has(d))]).toEqual([channel, []]);
    }
  });

  it('was changed by acts on the round: the trail names no seat for them', async () => {
    const { rows } = await one.yes('office.auditRows', { limit: 500, action: 'experts.changeDiscipline' });
    expect(rows).toHaveLength(changes);
    expect(new Set(rows.map((row) => row.object))).toEqual(new Set([roundId]));
  });

  it('can be changed of nobody any more, drawn or not, with the same answer', async () => {
    const { experts } = await one.yes('experts.list', { roundId });
    const answers = new Set<string>();
    for (const { expertId, disciplines } of experts) {
      const asked = { roundId, expertId, discipline: disciplines[0] ?? '', reason: '试' };
      answers.add(JSON.stringify(await one.no('experts.changeDiscipline', asked)));
    }
    expect([...answers]).toEqual([expect.stringContaining('pool_sealed')]);
  });
});
