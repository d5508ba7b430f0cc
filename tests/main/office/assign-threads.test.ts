import { expect, it } from 'vitest';
import { assigningHere } from '../../../src-main/core/domain/assignment/assigning.ts';
import type { AssignmentInput } from '../../../src-main/core/domain/assignment/problem.ts';
import { ActStopped, toldNobody } from '../../../src-main/core/domain/kernel/pace.ts';
import { highsSolver } from '../../../src-main/features/draw/highs-solver.ts';
import { assigningInThreads } from '../../../src-main/office/assigning/assign-threads.ts';
import { away, dossier, juror, toGroup } from '../../domain/support/groupings.ts';
import { application, exp, expert, RULES } from '../../domain/support/plans.ts';
import { must } from '../../support/round-builder.ts';

const worker = new URL('../../../src-main/office/assigning/assign-worker.ts', import.meta.url);
const assigning = assigningInThreads(worker);
const here = assigningHere(highsSolver);

const inputOf = (rows: number, columns: number): AssignmentInput => ({
  applications: Array.from({ length: rows }, (_, i) =>
    application(i, { specialty: `s${(i * i) % 7}`, prefecture: `p${i % 4}`, employer: `u${i % 3}` }),
  ),
  experts: Array.from({ length: columns }, (_, i) =>
    expert(i, { specialties: [`s${i % 7}`], prefecture: `p${i % 5}`, employer: `u${i % 4}` }),
  ),
  conflicts: [],
  locks: [],
  rules: { ...RULES, within: 'jury' },
});

it('a thread plans what the rules plan, refusals included, while everything else goes on', async () => {
  const input = inputOf(200, 30);
  let turns = 0;
  const turning = setInterval(() => {
    turns += 1;
  }, 0);
  const plan = must(await assigning.assign(input, true, toldNobody));
  clearInterval(turning);
  expect(turns).toBeGreaterThan(0);
  expect(plan).toEqual(must(await here.assign(input, true, toldNobody)));
  const ill = { ...input, experts: input.experts.slice(1) };
  const { pairs } = plan.assignment;
  expect(await assigning.repair(ill, pairs, toldNobody)).toEqual(await here.repair(ill, pairs, toldNobody));
  const none = { ...input, experts: input.experts.slice(0, 2) };
  expect(await assigning.assign(none, true, toldNobody)).toMatchObject({ refusal: { code: 'not_enough_experts' } });
  expect(await assigning.explain(none, toldNobody)).toEqual(await here.explain(none, toldNobody));
  const asked = { applicationId: input.applications[0]?.applicationId as never, expertId: exp(3) };
  expect(await assigning.whyNot(input, pairs, asked, toldNobody)).toEqual(
    await here.whyNot(input, pairs, asked, toldNobody),
  );
});

it('a thread forms the groups that the rules form, and a stop ends it', async () => {
  const input = {
    ...toGroup({}, {}, { count: 12, spread: 30 }),
    experts: Array.from({ length: 80 }, (_, i) => juror(i, { specialties: [`s${i % 14}`] })),
    applications: Array.from({ length: 3000 }, (_, i) => dossier(i, { specialty: `s${(i * i) % 14}` })),
    away: Array.from({ length: 3000 }, (_, i) => away(i, (7 * i) % 80, i % 5 > 0)),
  };
  let turns = 0;
  const turning = setInterval(() => {
    turns += 1;
  }, 0);
  const formed = must(await assigning.form(input, toldNobody));
  clearInterval(turning);
  expect(turns).toBeGreaterThan(0);
  expect(formed).toEqual(must(await here.form(input, toldNobody)));
  const few = { ...input, experts: input.experts.slice(0, 9) };
  expect(await assigning.form(few, toldNobody)).toMatchObject({ refusal: { code: 'too_few_experts_for_groups' } });
  const stopped = assigning.form(input, () => Promise.reject(new ActStopped('cancelled')));
  await expect(stopped).rejects.toThrow(ActStopped);
});

it('a stop ends the thread, also in the middle of a search', async () => {
  const crossing = inputOf(800, 60);
  const ruled = { ...crossing, rules: { ...crossing.rules, samePrefecture: 1, sameEmployer: 1 } };
  const begun = performance.now();
  const stopped = assigning.assign(ruled, true, async () => {
    if (performance.now() - begun > 200) throw new ActStopped('locked');
  });
  await expect(stopped).rejects.toThrow(ActStopped);
});
