import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { JuryFields } from '../../../src-main/core/contract/juries.ts';
import type { ExpertId } from '../../../src-main/core/domain/kernel/ids.ts';
import { answers } from '../../../src-main/features/answers/answers.ts';
import { draw } from '../../../src-main/features/draw/draw.ts';
import { groups } from '../../../src-main/features/groups/groups.ts';
import { juries } from '../../../src-main/features/juries/juries.ts';
import { meeting } from '../../../src-main/features/meeting/meeting.ts';
import { results } from '../../../src-main/features/results/results.ts';
import { rounds } from '../../../src-main/features/rounds/rounds.ts';
import { scoring } from '../../../src-main/features/scoring/scoring.ts';
import {
  type ReviewerChangeInput,
  type ReviewerPair,
  withoutAbsent,
} from '../../../src-main/features/without-absent.ts';
import { day } from '../../domain/support/day.ts';
import { testFact } from '../../support/database.ts';
import {
  fillScores,
  jurors,
  namePeople,
  openInput,
  openMeeting,
  seatedIds,
  signIn,
  strikeLast,
} from '../../support/meeting-builder.ts';
import { codeOf, must, RoundBuilder } from '../../support/round-builder.ts';
import { sampleJury } from '../../support/sample-juries.ts';

let b: RoundBuilder;
beforeEach(async () => {
  b = new RoundBuilder();
  await b.untilAssigned();
});
afterEach(() => b.cleanup());

const view = async () => must(await b.ask(meeting.get, { roundId: b.roundId }));
const no = (expertId: ExpertId, reason = '生病') => {
  const said = { channel: 'in_person', by: '王敏', secondPerson: '' } as const;
  return { roundId: b.roundId, expertId, answer: 'absent', reason, ...said } as const;
};
const alternates = async () => (await jurors(b)).filter((j) => j.role === 'alternate');

describe('sign-in', () => {
  test('counts those present against the quorum of the jury, not of those expected', async () => {
    await signIn(b, 16);
    expect(await view()).toMatchObject({ present: 16, absent: 9, quorumNeeded: 17, quorumMet: false, margin: -1 });
    const [, , last] = (await seatedIds(b)).slice(14) as ExpertId[];
    must(await b.act(meeting.signIn, { roundId: b.roundId, expertId: last as ExpertId, pledged: true }, 'meeting'));
    expect(await view()).toMatchObject({ present: 17, quorumMet: true, margin: 0 });
  });

  test('refuses strangers and alternates without a seat', async () => {
    const [alternate] = await alternates();
    const input = { roundId: b.roundId, pledged: true };
    const asAlternate = await b.act(meeting.signIn, { ...input, expertId: alternate?.expertId as ExpertId });
    expect(codeOf(asAlternate)).toBe('not_of_this_jury');
    expect(codeOf(await b.act(meeting.signIn, { ...input, expertId: 'nobody' as ExpertId }))).toBe('not_of_this_jury');
  });

  test('takes a mistaken entry back, but not once there are scores', async () => {
    const ids = await openMeeting(b, 25);
    await fillScores(b);
    expect(codeOf(await strikeLast(b, ids[3] as ExpertId))).toBe('expert_has_scores');
  });

  test('records nothing personal for the audit', async () => {
    await signIn(b, 20);
    const names = (await jurors(b)).map((j) => j.name);
    const text = JSON.stringify(b.recorded.slice(-25));
    expect(names.filter((name) => text.includes(name))).toEqual([]);
  });
});

describe('opening', () => {
  test('waits for the quorum, the pledges and a chair in the room', async () => {
    const ids = await signIn(b, 16);
    const open = await b.act(meeting.open, openInput(b, ids[0] as ExpertId), 'meeting');
    expect(open).toMatchObject({
      ok: false,
      refusal: { code: 'quorum_not_met', rule: 'quorum', params: { present: 16, needed: 17 } },
    });
    const all = await signIn(b, 25);
    const late = { roundId: b.roundId, expertId: all[5] as ExpertId, pledged: false };
    must(await strikeLast(b, late.expertId));
    must(await b.act(meeting.signIn, late));
    const unpledged = await b.act(meeting.open, openInput(b, all[0] as ExpertId));
    expect(unpledged).toMatchObject({ refusal: { code: 'gate_closed', params: { gate: 'pledges_signed' } } });
    must(await b.act(meeting.signIn, { ...late, pledged: true }));
    const away = (await alternates())[0]?.expertId as ExpertId;
    expect(codeOf(await b.act(meeting.open, openInput(b, away)))).toBe('chair_not_present');
    must(await b.act(meeting.open, openInput(b, all[7] as ExpertId)));
    expect((await jurors(b)).filter((j) => j.role === 'chair').map((j) => j.expertId)).toEqual([all[7]]);
    expect(codeOf(await b.act(meeting.open, openInput(b, all[7] as ExpertId)))).toBe('meeting_already_open');
  });

  test('an even number attending is legal, an even number of seats is not', async () => {
    const ids = await signIn(b, 24);
    const leave = ids[23] as ExpertId;
    await b.file.store.command(async (db) => {
      await db.updateTable('juror').set({ seated: 0 }).where('expert_id', '=', leave).execute();
      return { ok: true, value: null, audit: testFact() };
    });
    const composed = (await view()).gates.find((g) => g.code === 'jury_composed');
    expect(composed).toMatchObject({ ok: false, rule: 'oddJury', params: { seats: 24 } });
    await b.file.store.command(async (db) => {
      await db.updateTable('juror').set({ seated: 1 }).where('expert_id', '=', leave).execute();
      return { ok: true, value: null, audit: testFact() };
    });
    must(await b.act(meeting.open, openInput(b, ids[0] as ExpertId), 'meeting'));
    expect((await view()).present).toBe(24);
  });

  test('a meeting put off beyond the approval does not open', async () => {
    const ids = await signIn(b, 25);
    await b.file.store.command(async (db) => {
      await db.updateTable('expert').set({ term_end: null }).execute();
      return { ok: true, value: null, audit: testFact() };
    });
    b.today = day('2024-01-01');
    const open = await b.act(meeting.open, openInput(b, ids[0] as ExpertId));
    expect(open).toMatchObject({ refusal: { code: 'gate_closed', params: { gate: 'approval_valid' } } });
    b.today = day('2023-12-31');
    must(await b.act(meeting.open, openInput(b, ids[0] as ExpertId)));
  });

  test('a jury that the register has as dissolved by that day does not meet', async () => {
    const ids = await signIn(b, 25);
    const { juryId } = must(await b.act(juries.add, { fields: sampleJury() as JuryFields, by: '王敏' }));
    await b.file.store.command(async (db) => {
      const { setup } = await db.selectFrom('round').select('setup').executeTakeFirstOrThrow();
      await db
        .updateTable('round')
        .set({ setup: JSON.stringify({ ...(JSON.parse(setup) as object), juryId }) })
        .execute();
      return { ok: true, value: null, audit: testFact() };
    });
    const dissolve = (on: string) =>
      b.act(juries.correct, {
        juryId,
        fields: { ...sampleJury(), dissolvedOn: day(on) } as JuryFields,
        reason: '机构改革',
        by: '王敏',
      });
    must(await dissolve('2022-12-05'));
    const approval = async () => (await view()).gates.find((one) => one.code === 'approval_valid');
    expect(await approval()).toMatchObject({ ok: false, params: { dissolvedOn: '2022-12-05' } });
    const open = await b.act(meeting.open, openInput(b, ids[0] as ExpertId));
    expect(open).toMatchObject({ refusal: { code: 'gate_closed', params: { gate: 'approval_valid' } } });
    const { findings } = must(
      await b.act(meeting.putOff, { roundId: b.roundId, date: day('2022-12-12'), reason: '大雪' }, 'groups'),
    );
    expect(findings[0]).toMatchObject({ code: 'approval_valid', ok: false });
    // After the last day of the meeting nothing stands in its way.
    must(await dissolve('2022-12-13'));
    expect(await approval()).toMatchObject({ ok: true, params: { dissolvedOn: '' } });
  });

  test('the approval must hold on the day of the meeting', async () => {
    const ids = await signIn(b, 25);
    await b.file.store.command(async (db) => {
      const { setup } = await db.selectFrom('round').select('setup').executeTakeFirstOrThrow();
      const expired = { ...(JSON.parse(setup) as object), approvalValidUntil: '2022-12-04' };
      await db
        .updateTable('round')
        .set({ setup: JSON.stringify(expired) })
        .execute();
      return { ok: true, value: null, audit: testFact() };
    });
    const open = await b.act(meeting.open, openInput(b, ids[0] as ExpertId));
    expect(open).toMatchObject({ refusal: { code: 'gate_closed', params: { gate: 'approval_valid' } } });
  });

  test('gives the applications of absent experts to colleagues of the group who are not recused', async () => {
    await openMeeting(b, 22);
    const { rows, experts } = must(await b.ask(scoring.summary, { roundId: b.roundId }));
    expect(rows.every((r) => r.totals.length >= 3)).toBe(true);
    expect(experts.every((e) => e.present)).toBe(true);
    const conflicts = await b.read((db) => db.selectFrom('conflict').selectAll().execute());
    const apart = new Set(conflicts.filter((c) => c.state !== 'dismissed').map((c) => c.expert_id + c.application_id));
    const pairs = rows.flatMap((r) => r.totals.map((t) => t.expertId + r.applicationId));
    expect(pairs.filter((p) => apart.has(p))).toEqual([]);
    const { groups: list } = must(await b.ask(groups.list, { roundId: b.roundId }));
    expect(list.flatMap((g) => g.applications).every((a) => a.reviewers.filter((r) => r.lead).length === 1)).toBe(true);
  });
});

describe('terms of office', () => {
  const setTerm = (expertId: ExpertId, term_end: string) =>
    b.file.store.command(async (db) => {
      await db.updateTable('expert').set({ term_end }).where('id', '=', expertId).execute();
      return { ok: true, value: null, audit: testFact() };
    });
  const terms = async () => (await view()).gates.find((g) => g.code === 'terms_valid');
  const nameOf = async (expertId: ExpertId) => (await jurors(b)).find((j) => j.expertId === expertId)?.name;

  test('must cover the day on which the meeting is really held: whose does not is named', async () => {
    const ids = await signIn(b, 25);
    const [first, second] = [ids[3] as ExpertId, ids[9] as ExpertId];
    await setTerm(first, '2022-12');
    await setTerm(second, '2022-12-05');
    b.today = day('2022-12-05');
    expect(await terms()).toMatchObject({ ok: true, rule: 'expertTermYears', params: { count: 0 } });
    b.today = day('2022-12-06');
    const open = await b.act(meeting.open, openInput(b, ids[0] as ExpertId), 'meeting');
    const named = { meetingDate: '2022-12-06', count: 1, names: await nameOf(second) };
    expect(open).toMatchObject({ refusal: { code: 'jurors_term_over', rule: 'expertTermYears', params: named } });
    b.today = day('2023-01-01');
    expect(await terms()).toMatchObject({ ok: false, params: { meetingDate: '2023-01-01', count: 2 } });
    // A month runs to its last day.
    b.today = day('2022-12-31');
    expect(await terms()).toMatchObject({ params: { count: 1 } });
    await setTerm(second, '2022-12-31');
    must(await b.act(meeting.open, openInput(b, ids[0] as ExpertId), 'meeting'));
  });

  test('count for absent members too: the seat goes to an alternate whose own term runs', async () => {
    const ids = await seatedIds(b);
    const gone = ids[0] as ExpertId;
    await setTerm(gone, '2022-12-01');
    const away = { roundId: b.roundId, expertId: gone, reason: '任期届满' };
    must(await b.act(meeting.markAbsent, away, 'meeting'));
    expect(await terms()).toMatchObject({ ok: false, params: { names: await nameOf(gone) } });
    const first = must(await b.ask(answers.preview, { roundId: b.roundId, expertId: gone })).calledIn;
    await setTerm(first?.expertId as ExpertId, '2022-12-04');
    const { calledIn } = must(await b.act(answers.record, no(gone, '任期届满'), 'groups'));
    expect(calledIn).not.toBeNull();
    expect(calledIn).not.toBe(first?.expertId);
    const { lines } = must(await b.ask(answers.get, { roundId: b.roundId }));
    expect(lines.map((l) => [l.person.expertId, l.answer, l.reason])).toEqual([
      [first?.expertId, 'term_over', ''],
      [gone, 'absent', '任期届满'],
    ]);
    expect(await terms()).toMatchObject({ ok: true });
  });

  test('putting off asks approval and terms anew, answers what is not met, and may be taken up again', async () => {
    const ids = await signIn(b, 25);
    const { roundId } = b;
    await setTerm(ids[2] as ExpertId, '2023-06-30');
    const far = must(await b.act(meeting.putOff, { roundId, date: day('2024-01-08'), reason: '会场停电' }, 'groups'));
    expect(far.findings.map((f) => [f.code, f.ok])).toEqual([
      ['approval_valid', false],
      ['terms_valid', false],
    ]);
    expect(b.recorded.at(-1)).toMatchObject({
      before: { meetingDate: '2022-12-05' },
      after: { meetingDate: '2024-01-08', unmet: ['approval_valid', 'terms_valid'] },
    });
    expect(JSON.stringify(b.recorded.at(-1))).not.toContain(await nameOf(ids[2] as ExpertId));
    const near = must(await b.act(meeting.putOff, { roundId, date: day('2022-12-12'), reason: '大雪' }, 'groups'));
    expect(near.findings.every((f) => f.ok)).toBe(true);
    const round = must(await b.ask(rounds.get, { roundId }));
    expect(round.setup.meetingDate).toBe('2022-12-12');
    expect(round.nextDeadline).toMatchObject({ kind: 'meeting', date: '2022-12-12' });
    expect(round.putOffs).toEqual([
      { number: 1, from: '2022-12-05', to: '2024-01-08', reason: '会场停电' },
      { number: 2, from: '2024-01-08', to: '2022-12-12', reason: '大雪' },
    ]);
    const again = (date: string) => b.act(meeting.putOff, { roundId, date: day(date), reason: '改' });
    expect(codeOf(await again('2022-12-12'))).toBe('meeting_day_unchanged');
    expect(codeOf(await again('2022-11-20'))).toBe('meeting_day_past');
    await signIn(b, 25);
    must(await b.act(meeting.open, openInput(b, ids[0] as ExpertId), 'meeting'));
    expect(codeOf(await again('2022-12-19'))).toBe('meeting_already_open');
  });

  test('putting off leaves the pool as it was drawn from', async () => {
    const { roundId } = b;
    const drawnFrom = must(await b.session(draw.get, { roundId }));
    must(await b.act(meeting.putOff, { roundId, date: day('2029-01-08'), reason: '会场停电' }, 'groups'));
    expect(must(await b.session(draw.get, { roundId }))).toEqual(drawnFrom);
    expect((await terms())?.ok).toBe(false);
  });

  test('before the draw is adopted there is nothing to put off', async () => {
    const other = new RoundBuilder();
    await other.untilSealed();
    const early = { roundId: other.roundId, date: day('2022-12-12'), reason: '大雪' };
    expect(codeOf(await other.act(meeting.putOff, early, 'groups'))).toBe('jury_not_drawn');
    await other.cleanup();
  });
});

describe('whoever is out by the log of answers', () => {
  test('signs in only after the line was taken back, and an alternate without a seat is told of there alone', async () => {
    const [gone] = (await seatedIds(b)).slice(24) as [ExpertId];
    const { number } = must(await b.act(answers.record, no(gone), 'groups'));
    const own = { roundId: b.roundId, expertId: gone };
    expect((await jurors(b)).find((j) => j.expertId === gone)).toMatchObject({ seated: false, answerLine: number });
    expect(codeOf(await strikeLast(b, gone))).toBe('answer_stands');
    const [waiting] = await alternates();
    const absent = { roundId: b.roundId, expertId: waiting?.expertId as ExpertId, reason: '生病' };
    expect(codeOf(await b.act(meeting.markAbsent, absent))).toBe('not_of_this_jury');
    must(await b.act(answers.undo, { roundId: b.roundId, number, reason: '本人到会', by: '王敏' }, 'groups'));
    must(await b.assignReviewers());
    must(await b.act(meeting.signIn, { ...own, pledged: true }, 'meeting'));
  });

  test('keeps the seat where nobody fits, does not sign in before the opening, and may still come after it', async () => {
    for (const { expertId } of await alternates()) must(await b.act(answers.record, no(expertId), 'groups'));
    const [gone] = (await seatedIds(b)).slice(24) as [ExpertId];
    expect(must(await b.act(answers.record, no(gone), 'groups'))).toMatchObject({ seat: 25, calledIn: null });
    const own = { roundId: b.roundId, expertId: gone, pledged: true };
    expect(codeOf(await b.act(meeting.signIn, own))).toBe('answer_stands');
    for (const expertId of (await seatedIds(b)).slice(0, 24)) must(await b.act(meeting.signIn, { ...own, expertId }));
    await namePeople(b);
    must(await b.act(meeting.open, openInput(b, (await seatedIds(b))[0] as ExpertId), 'meeting'));
    expect(codeOf(await b.act(answers.record, no((await seatedIds(b))[3] as ExpertId)))).toBe(
      'alternates_only_before_opening',
    );
    expect(must(await b.act(meeting.signIn, own))).toEqual({ present: 25, kind: 'late' });
  });
});

test('the meeting does not close before the results are announced', async () => {
  const input = { roundId: b.roundId, note: '' };
  expect(codeOf(await b.act(meeting.close, input, 'meeting'))).toBe('meeting_not_opened');
  await openMeeting(b, 25);
  expect(codeOf(await b.act(meeting.close, input, 'meeting'))).toBe('sections_not_signed');
  expect(codeOf(await b.act(results.announce, { roundId: b.roundId }))).toBe('sections_not_signed');
});

describe('reviewers after somebody stayed away', () => {
  const pair = (applicationId: string, expertId: string, lead = false): ReviewerPair => ({
    applicationId,
    expertId,
    lead,
  });
  const expert = (expertId: string, specialty = 's') => ({ expertId, group: 'g', specialty });
  const input = {
    pairs: [pair('a', '1', true), pair('a', '2'), pair('a', '3'), pair('b', '2', true), pair('b', '3'), pair('b', '4')],
    applications: ['a', 'b'].map((applicationId) => ({ applicationId, group: 'g', specialty: 's' })),
    present: ['2', '3', '4', '5'].map((id) => expert(id)),
    recused: new Set<string>(),
    finished: new Set<string>(),
    voted: new Set<string>(),
    minimum: 3,
  };

  test('the least loaded colleague steps in and somebody leads', () => {
    const change = withoutAbsent(input);
    expect(change.added).toEqual([pair('a', '5')]);
    expect(change.pairs.filter((p) => p.applicationId === 'a')).toEqual([
      pair('a', '2', true),
      pair('a', '3'),
      pair('a', '5'),
    ]);
    expect(change.changed).toEqual(['a']);
  });

  test('a recused colleague is passed over', () => {
    expect(withoutAbsent({ ...input, recused: new Set(['5|a']) }).added).toEqual([pair('a', '4')]);
  });

  const others = [
    { expertId: '6', group: 'h', specialty: 'other' },
    { expertId: '7', group: 'h', specialty: 's' },
    { expertId: '8', group: 'i', specialty: 's' },
    { expertId: '9', group: null, specialty: 's' },
  ];
  const help = (change: Partial<ReviewerChangeInput> = {}) => {
    const present = [expert('2'), expert('3'), expert('4'), ...others];
    return withoutAbsent({ ...input, pairs: input.pairs.slice(0, 3), present, recused: new Set(['4|a']), ...change });
  };

  test.each([
    ['nobody of the own group is left: the same specialty before another', {}, '7'],
    ['of those the least loaded', { pairs: [...input.pairs.slice(0, 3), pair('c', '7')] }, '8'],
    ['recused experts of other groups are passed over', { recused: new Set(['4|a', '7|a', '8|a']) }, '9'],
    ['another specialty where there is no other', { recused: new Set(['4|a', '7|a', '8|a', '9|a']) }, '6'],
    ['a member of the own group comes first, however loaded', { recused: new Set<string>() }, '4'],
  ])('%s', (_, change, expected) => {
    const applications = ['a', 'c'].map((applicationId) => ({ applicationId, group: 'g', specialty: 's' }));
    const { added, short } = help({ applications, voted: new Set(['c']), ...change });
    expect([added, short]).toEqual([[pair('a', expected)], []]);
  });

  test('helpers do not depend on the order in which the room is listed', () => {
    const present = [expert('2'), ...others];
    const forward = help({ present });
    expect(help({ present: [...present].reverse() }).pairs).toEqual(forward.pairs);
    expect(forward.added.filter((p) => p.applicationId === 'a')).toEqual([pair('a', '7'), pair('a', '8')]);
  });

  test('finished work stays, whoever has left', () => {
    expect(withoutAbsent({ ...input, finished: new Set(['1|a']) })).toMatchObject({ removed: [], added: [] });
  });

  test('says where the room has not enough reviewers', () => {
    expect(withoutAbsent({ ...input, recused: new Set(['5|a', '4|a']) }).short).toEqual(['a']);
  });

  test('an application that fell short earlier is filled as soon as somebody is there, unless it has been voted on', () => {
    const thin = { ...input, present: ['1', '2', '3', '4', '5'].map((id) => expert(id)), pairs: input.pairs.slice(1) };
    const change = withoutAbsent(thin);
    expect(change).toMatchObject({ changed: ['a'], removed: [], added: [pair('a', '1')], short: [] });
    expect(withoutAbsent({ ...thin, voted: new Set(['a']) })).toMatchObject({ changed: [], added: [], short: [] });
  });

  test('a pair recused later ends, finished or not, but not once the ballots are out', () => {
    const late = { ...input, present: [...input.present, expert('1')], recused: new Set(['2|a']) };
    const change = withoutAbsent({ ...late, finished: new Set(['2|a']) });
    expect(change).toMatchObject({ removed: [pair('a', '2')], added: [pair('a', '5')] });
    expect(withoutAbsent({ ...late, voted: new Set(['a']) })).toMatchObject({ removed: [], added: [] });
  });
});

describe('a mistaken entry in the open meeting', () => {
  const reviewers = async () =>
    must(await b.ask(groups.list, { roundId: b.roundId })).groups.flatMap((g) =>
      g.applications.map((a) => a.reviewers.length),
    );
  const mostOfAGroup = async () => {
    const [group] = must(await b.ask(groups.list, { roundId: b.roundId })).groups;
    return (group?.experts ?? []).slice(1).map((e) => e.expertId);
  };
  const leave = {
    markAbsent: (expertId: ExpertId) =>
      b.act(meeting.markAbsent, { roundId: b.roundId, expertId, reason: '误记' }, 'meeting'),
    strikeEntry: (expertId: ExpertId) => strikeLast(b, expertId),
  };

  test.each(['markAbsent', 'strikeEntry'] as const)('%s, then sign-in, leaves nobody short', async (how) => {
    await openMeeting(b, 25);
    const gone = await mostOfAGroup();
    for (const expertId of gone) must(await leave[how](expertId));
    // Experts of the other groups step in.
    expect((await reviewers()).every((n) => n >= 3)).toBe(true);
    for (const expertId of gone) {
      must(await b.act(meeting.signIn, { roundId: b.roundId, expertId, pledged: true }, 'meeting'));
    }
    expect((await reviewers()).every((n) => n >= 3)).toBe(true);
    const { groups: list } = must(await b.ask(groups.list, { roundId: b.roundId }));
    expect(list.flatMap((g) => g.applications).every((a) => a.reviewers.filter((r) => r.lead).length === 1)).toBe(true);
    const conflicts = await b.read((db) => db.selectFrom('conflict').selectAll().execute());
    const apart = new Set(conflicts.filter((c) => c.state !== 'dismissed').map((c) => c.expert_id + c.application_id));
    const pairs = await b.read((db) => db.selectFrom('assignment').selectAll().execute());
    expect(pairs.filter((p) => apart.has(p.expert_id + p.application_id))).toEqual([]);
  });
});

test('who leaves and comes back keeps the first signature and why they had gone', async () => {
  const ids = await openMeeting(b, 25);
  const expertId = ids[5] as ExpertId;
  const at = async () => (await jurors(b)).find((j) => j.expertId === expertId);
  const first = (await at())?.signedUtc;
  must(await b.act(meeting.markAbsent, { roundId: b.roundId, expertId, reason: '11:20 离会就医' }, 'meeting'));
  must(await b.act(meeting.signIn, { roundId: b.roundId, expertId, pledged: true }, 'meeting'));
  expect(await at()).toMatchObject({ state: 'present', signedUtc: first, reason: '11:20 离会就医' });
});
