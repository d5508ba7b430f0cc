import { afterEach, describe, expect, test } from 'vitest';
import { addEntry } from '../../../db/tables/attendance-log.ts';
import type { ApplicationId, ExpertId } from '../../../src-main/core/domain/kernel/ids.ts';
import { ballots } from '../../../src-main/features/ballots/ballots.ts';
import { loadPaperState } from '../../../src-main/features/documents/paper-state.ts';
import { paperOf } from '../../../src-main/features/documents/papers.ts';
import { meeting } from '../../../src-main/features/meeting/meeting.ts';
import { recusal } from '../../../src-main/features/recusal/recusal.ts';
import { scoring } from '../../../src-main/features/scoring/scoring.ts';
import { documents as chinese } from '../../../src-renderer/text/zh-cn/documents.ts';
import {
  applicationsOf,
  counts,
  fillScores,
  forgetRecusals,
  largestSection,
  marks,
  openMeeting,
  reconciled,
  recuse,
  roundInput,
  seatedIds,
  sections,
  strikeLast,
  voteAll,
} from '../../support/meeting-builder.ts';
import { codeOf, must, RoundBuilder } from '../../support/round-builder.ts';
import { SAID } from '../../support/said.ts';

let b: RoundBuilder;
afterEach(() => b.cleanup());

async function room(present: number, changes = {}) {
  b = new RoundBuilder();
  await b.untilAssigned('small-2022', changes);
  const ids = await openMeeting(b, present);
  await fillScores(b);
  await forgetRecusals(b);
  const section = await largestSection(b);
  return { ids, section, applications: await applicationsOf(b, section) };
}

const at = (section: { readonly sectionId: string }) => ({ roundId: b.roundId, sectionId: section.sectionId as never });

describe('two thirds of those attending, in whole numbers', () => {
  test('17 of 25 attend and 12 agree: passed; 11 agree: not passed', async () => {
    const { ids, section, applications } = await room(17, { groupCount: 2 });
    await reconciled(b, section, ids);
    const [first, second] = applications as [never, never];
    expect(must(await b.act(ballots.enterRow, marks(b, section, first, [12, 5, 0, 0]))).passed).toBe(true);
    expect(must(await b.act(ballots.enterRow, marks(b, section, second, [11, 6, 0, 0]))).passed).toBe(false);
  });

  test('14 of 21 is exactly two thirds: passed', async () => {
    const { ids, section, applications } = await room(21, { jurySize: 21, scope: 'specialty' });
    await reconciled(b, section, ids);
    const row = marks(b, section, applications[0] as never, [14, 7, 0, 0]);
    expect(must(await b.act(ballots.enterRow, row)).passed).toBe(true);
  });

  test('abstentions stay in the denominator: 16 of 25 with 6 abstaining is not passed', async () => {
    const { ids, section, applications } = await room(25);
    await reconciled(b, section, ids);
    const row = marks(b, section, applications[0] as never, [16, 3, 6, 0]);
    expect(must(await b.act(ballots.enterRow, row)).passed).toBe(false);
  });

  test('two recused of 25 and 16 agree: the readings differ, and nothing is signed before the chair has ruled', async () => {
    const { ids, section, applications } = await room(25);
    const contested = applications[0] as never;
    await recuse(b, contested, ids.slice(0, 2));
    await reconciled(b, section, ids);
    const row = marks(b, section, contested, [16, 7, 0, 0]);
    expect(must(await b.act(ballots.enterRow, row)).rulingNeeded).toBe(true);
    for (const other of applications.slice(1)) {
      must(await b.act(ballots.enterRow, marks(b, section, other, [25, 0, 0, 0])));
    }
    const ruling = { ...at(section), mode: 'include' as const, reason: '按文件' };
    expect(codeOf(await b.act(ballots.sign, at(section)))).toBe('rulings_open');
    expect(codeOf(await b.act(ballots.rule, { ...ruling, applicationId: applications[1] as never }))).toBe(
      'ruling_not_needed',
    );
    must(await b.act(ballots.rule, { ...ruling, applicationId: contested }));
    expect(must(await b.act(ballots.sign, at(section)))).toEqual({ passed: applications.length - 1, failed: 1 });
  });

  test('a changed count takes the ruling back', async () => {
    const { ids, section, applications } = await room(25);
    const contested = applications[0] as never;
    await recuse(b, contested, ids.slice(0, 2));
    await reconciled(b, section, ids);
    must(await b.act(ballots.enterRow, marks(b, section, contested, [16, 7, 0, 0])));
    must(await b.act(ballots.rule, { ...at(section), applicationId: contested, mode: 'exclude', reason: '惯例' }));
    must(await b.act(ballots.enterRow, marks(b, section, contested, [16, 6, 1, 0])));
    const [now] = (await largestSection(b)).rounds.at(-1)?.rows ?? [];
    expect(now).toMatchObject({ ruling: null, rulingNeeded: true, passed: null });
  });
});

describe('quorum', () => {
  test('recusals that leave an applicant without quorum block that applicant only', async () => {
    const { ids, section, applications } = await room(17, { groupCount: 2 });
    const blocked = applications[0] as never;
    await recuse(b, blocked, ids.slice(0, 3));
    await reconciled(b, section, ids);
    expect(codeOf(await b.act(ballots.enterRow, marks(b, section, blocked, [14, 0, 0, 0])))).toBe('item_below_quorum');
    await voteAll(b, section, 17);
    const rows = (await largestSection(b)).rounds.at(-1)?.rows ?? [];
    expect(rows[0]).toMatchObject({ quorumMet: false, agree: null });
    expect(rows.slice(1).every((r) => r.passed)).toBe(true);
  });

  test('who leaves after lunch is missing in the next round: 16 of 25 may not vote, earlier votes stand', async () => {
    const { ids, section } = await room(17, { groupCount: 2 });
    await reconciled(b, section, ids);
    await voteAll(b, section, 17);
    const gone = { roundId: b.roundId, expertId: ids[0] as ExpertId, reason: '离会' };
    must(await b.act(meeting.markAbsent, gone, 'meeting'));
    const next = (await sections(b)).find((s) => s.rounds.length === 0);
    const open = await b.act(ballots.openRound, roundInput(b, next as never, ids.slice(-3)), 'meeting');
    expect(open).toMatchObject({ ok: false, refusal: { code: 'quorum_not_met', params: { present: 16, needed: 17 } } });
    expect((await largestSection(b)).rounds[0]?.state).toBe('signed');
  });
});

describe('who votes', () => {
  test('who signs in after the ballots are out is on no roll of that round', async () => {
    const { ids, section } = await room(20);
    must(await b.act(ballots.openRound, roundInput(b, section, ids.slice(-3)), 'meeting'));
    const late = (await seatedIds(b))[24] as ExpertId;
    must(await b.act(meeting.signIn, { roundId: b.roundId, expertId: late, pledged: true }, 'meeting'));
    expect(await b.act(ballots.reconcile, counts(b, section, 21))).toMatchObject({
      ok: false,
      refusal: { code: 'issued_not_equal_eligible', params: { issued: 21, eligible: 20 } },
    });
    must(await b.act(ballots.reconcile, counts(b, section, 20)));
  });

  test('with the clock set back no vote begins: nobody in the room is left off the roll in silence', async () => {
    const { ids, section } = await room(20);
    const written = (atUtc: string, kind: 'left' | 'returned') =>
      b.file.store.command(async (db) => {
        const entry = { sitting: 1, expertId: ids[3] as string, kind, reason: '', pledged: true };
        await addEntry(db, b.roundId, { ...entry, atUtc, writtenUtc: atUtc });
        return { ok: true, value: null, audit: { actor: 't', role: 't', action: 't', object: 't' } };
      });
    await written('2022-11-21T01:00:00.000Z', 'left');
    await written('2099-01-01T00:00:00.000Z', 'returned');
    expect(await b.act(ballots.openRound, roundInput(b, section, ids.slice(-3)))).toMatchObject({
      ok: false,
      refusal: { code: 'clock_set_back', params: { count: 1 } },
    });
    must(await strikeLast(b, ids[3] as ExpertId));
    await written('2022-11-21T01:00:00.000Z', 'returned');
    must(await b.act(ballots.openRound, roundInput(b, section, ids.slice(-3))));
    expect((await largestSection(b)).rounds[0]).toMatchObject({ present: 20, eligible: 20 });
  });

  test('a roll shorter than the room strikes no line below zero', async () => {
    const { ids, section } = await room(20);
    must(await b.act(ballots.openRound, roundInput(b, section, ids.slice(-3))));
    await b.file.store.command(async (db) => {
      await db
        .deleteFrom('ballot_roll')
        .where('expert_id', '=', ids[3] as string)
        .execute();
      return { ok: true, value: null, audit: { actor: 't', role: 't', action: 't', object: 't' } };
    });
    must(await b.act(ballots.reconcile, counts(b, section, 19)));
    const rows = (await largestSection(b)).rounds[0]?.rows ?? [];
    expect(new Set(rows.map((r) => r.mustSum))).toEqual(new Set([19]));
  });

  test('an absent expert gives no score and counts no ballots', async () => {
    const { ids, section, applications } = await room(20);
    const absent = (await seatedIds(b))[24] as ExpertId;
    const score = { roundId: b.roundId, expertId: absent, applicationId: applications[0] as never };
    const entered = await b.act(scoring.enter, { ...score, criterionId: 'ethics', text: '10' });
    expect(codeOf(entered)).toBe('expert_not_present');
    const tellers = [ids[0], ids[1], absent] as ExpertId[];
    expect(codeOf(await b.act(ballots.openRound, roundInput(b, section, tellers)))).toBe('teller_not_present');
  });

  test('a recused expert does not count the ballots while others are free', async () => {
    const { ids, section, applications } = await room(20);
    await recuse(b, applications[0] as never, ids.slice(0, 1));
    const { tellers } = await largestSection(b);
    expect([...tellers.eligible].sort()).toEqual(ids.slice(1).sort());
    expect(tellers.recused).toEqual(ids.slice(0, 1));
    const others = (await sections(b)).filter((s) => s.sectionId !== section.sectionId);
    expect(others.every((s) => s.tellers.eligible.length === 20 && s.tellers.recused.length === 0)).toBe(true);
    expect(codeOf(await b.act(ballots.openRound, roundInput(b, section, ids.slice(0, 3))))).toBe('teller_recused');
    must(await b.act(ballots.openRound, roundInput(b, section, tellers.eligible.slice(0, 3))));
  });

  test('where all but two are recused from somebody, everybody may be asked to count', async () => {
    const { ids, section, applications } = await room(20);
    for (const [i, applicationId] of applications.slice(0, 6).entries()) {
      await recuse(b, applicationId, ids.slice(3 * i, 3 * i + 3));
    }
    expect((await largestSection(b)).tellers.eligible).toHaveLength(20);
    must(await b.act(ballots.openRound, roundInput(b, section, ids.slice(0, 3))));
  });

  test('nothing in the tables leads from a ballot to a voter', async () => {
    const { ids, section } = await room(20);
    await reconciled(b, section, ids);
    const columns = await b.read((db) => db.selectFrom('ballot_row').selectAll().limit(1).execute());
    expect(Object.keys(columns[0] ?? {}).some((c) => /expert|juror|utc|voter/u.test(c))).toBe(false);
  });
});

describe('reconciling and the tally', () => {
  test('more returned than issued voids the round, keeps it, and only then may the section vote again', async () => {
    const { ids, section } = await room(25);
    const open = roundInput(b, section, ids.slice(-3));
    must(await b.act(ballots.openRound, open));
    expect(must(await b.act(ballots.reconcile, counts(b, section, 25, 26))).state).toBe('void');
    expect(must(await b.act(ballots.openRound, open)).number).toBe(2);
    const rounds = (await largestSection(b)).rounds;
    expect(rounds.map((r) => [r.number, r.state, r.voidReason])).toEqual([
      [1, 'void', 'returned_exceeds_issued'],
      [2, 'open', ''],
    ]);
    expect(codeOf(await b.act(ballots.openRound, open))).toBe('round_already_held');
  });

  test('a void round has decided nothing: scores may be corrected and recusals declared until the repeat is opened', async () => {
    const { ids, section, applications } = await room(25);
    const [applicationId] = applications as [ApplicationId];
    const [reviewer] = await b.read((db) =>
      db.selectFrom('assignment').select('expert_id').where('application_id', '=', applicationId).execute(),
    );
    const expertId = reviewer?.expert_id as ExpertId;
    const score = (text: string) =>
      b.act(scoring.enter, { roundId: b.roundId, expertId, applicationId, criterionId: 'ethics', text }, 'meeting');
    const late = { roundId: b.roundId, expertId: ids[20] as ExpertId, applicationId, ...SAID };
    const tellers = ids.filter((id) => id !== expertId && id !== late.expertId).slice(-3);
    const open = roundInput(b, section, tellers);
    must(await b.act(ballots.openRound, open));
    expect(codeOf(await score('17'))).toBe('ballot_already_opened');
    expect(codeOf(await b.act(recusal.declare, late))).toBe('ballot_already_opened');
    must(await b.act(ballots.reconcile, counts(b, section, 25, 26)));

    expect(must(await score('17')).points).toBe(1700);
    must(await b.act(recusal.declare, late));
    // Whoever steps in for the recused expert scores before the repeat.
    await fillScores(b);
    must(await b.act(ballots.openRound, open));
    const rounds = (await largestSection(b)).rounds;
    const recused = rounds.map((r) => r.rows.find((row) => row.applicationId === applicationId)?.recusedPresent);
    expect(recused).toEqual([0, 1]);
    expect(codeOf(await score('16'))).toBe('ballot_already_opened');
    expect(codeOf(await b.act(recusal.declare, { ...late, expertId: ids[21] as ExpertId }))).toBe(
      'ballot_already_opened',
    );
  });

  test('the papers of the repeat are its own: the next number, and as many as are in the room', async () => {
    const { ids, section } = await room(25);
    must(await b.act(ballots.openRound, roundInput(b, section, ids.slice(-3))));
    must(await b.act(ballots.reconcile, counts(b, section, 25, 26)));
    must(await b.act(meeting.markAbsent, { roundId: b.roundId, expertId: ids[0] as ExpertId, reason: '离会' }));
    const state = must(await b.ask(loadPaperState, b.roundId));
    const alone = { ...state, sections: state.sections.filter((s) => s.section.id === section.sectionId) };
    const paper = paperOf('F13', alone, chinese, { specimen: false });
    expect(paper?.copies).toBe(24);
    expect(JSON.stringify(paper?.blocks)).toContain(chinese.ballot.roundOf(2));
  });

  test('a count typed wrong is corrected until the signature: entered rows and rulings are cleared, the audit keeps both', async () => {
    const { ids, section, applications } = await room(25);
    const contested = applications[0] as never;
    await recuse(b, contested, ids.slice(0, 2));
    must(await b.act(ballots.openRound, roundInput(b, section, ids.slice(-3))));
    must(await b.act(ballots.reconcile, counts(b, section, 25, 24)));
    // Two lines are struck and one ballot is missing: if it is a struck one, the box holds a mark more.
    expect((await largestSection(b)).rounds[0]?.rows[0]).toMatchObject({ mustSum: 22, maySum: 23 });
    expect(codeOf(await b.act(ballots.enterRow, marks(b, section, contested, [16, 8, 0, 0])))).toBe(
      'row_does_not_balance',
    );
    must(await b.act(ballots.enterRow, marks(b, section, contested, [16, 7, 0, 0])));
    must(await b.act(ballots.enterRow, marks(b, section, contested, [16, 6, 0, 0])));
    must(await b.act(ballots.rule, { ...at(section), applicationId: contested, mode: 'exclude', reason: '惯例' }));
    const wrong = await b.act(ballots.reconcile, counts(b, section, 24));
    expect(codeOf(wrong)).toBe('issued_not_equal_eligible');
    expect((await largestSection(b)).rounds[0]?.rows[0]).toMatchObject({ agree: 16, ruling: 'exclude' });
    const corrected = { ...counts(b, section, 25), supervisor: '' };
    expect(must(await b.act(ballots.reconcile, corrected))).toEqual({ state: 'reconciled', unreturned: 0 });
    const [round] = (await largestSection(b)).rounds;
    expect(round).toMatchObject({ number: 1, state: 'reconciled', issued: 25, returned: 25 });
    const blank = { agree: null, oppose: null, abstain: null, invalid: null, ruling: null, rulingReason: '' };
    expect(round?.rows[0]).toMatchObject({ ...blank, mustSum: 23 });
    expect(b.recorded.at(-1)).toMatchObject({
      before: { state: 'reconciled', returned: 24, rows: [[contested, 16, 6, 0, 0, 'exclude']] },
      after: { state: 'reconciled', returned: 25, rowsCleared: 1 },
    });
    const named = await b.read((db) => db.selectFrom('ballot_round').select('supervisor').executeTakeFirst());
    expect(named?.supervisor).toBe('监督');
    await voteAll(b, section, 25);
    expect(codeOf(await b.act(ballots.reconcile, counts(b, section, 25)))).toBe('round_signed');
  });

  test('fewer returned than issued is valid; the row balances to what came back', async () => {
    const { ids, section, applications } = await room(25);
    must(await b.act(ballots.openRound, roundInput(b, section, ids.slice(-3))));
    const counted = must(await b.act(ballots.reconcile, counts(b, section, 25, 24)));
    expect(counted).toEqual({ state: 'reconciled', unreturned: 1 });
    const first = applications[0] as never;
    expect(await b.act(ballots.enterRow, marks(b, section, first, [17, 5, 2, 1]))).toMatchObject({
      ok: false,
      refusal: { code: 'row_does_not_balance', params: { expected: 24, found: 25 } },
    });
    expect(must(await b.act(ballots.enterRow, marks(b, section, first, [17, 5, 2, 0]))).passed).toBe(true);
  });

  test('rows wait for the reconciling, and the signature for all rows', async () => {
    const { ids, section, applications } = await room(20);
    const row = marks(b, section, applications[0] as never, [20, 0, 0, 0]);
    expect(codeOf(await b.act(ballots.enterRow, row))).toBe('round_not_opened');
    must(await b.act(ballots.openRound, roundInput(b, section, ids.slice(-3))));
    expect(codeOf(await b.act(ballots.enterRow, row))).toBe('round_not_reconciled');
    must(await b.act(ballots.reconcile, counts(b, section, 20)));
    must(await b.act(ballots.enterRow, row));
    expect(await b.act(ballots.sign, at(section))).toMatchObject({
      ok: false,
      refusal: { code: 'rows_not_entered', params: { count: applications.length - 1 } },
    });
  });

  test('after the signature nothing changes: no row, no count, no ruling, no second round, no score', async () => {
    const { ids, section, applications } = await room(20);
    await reconciled(b, section, ids);
    await voteAll(b, section, 20);
    const before = await largestSection(b);
    const first = applications[0] as never;
    const tries = [
      await b.act(ballots.enterRow, marks(b, section, first, [1, 19, 0, 0])),
      await b.act(ballots.reconcile, counts(b, section, 20)),
      await b.act(ballots.rule, { ...at(section), applicationId: first, mode: 'include', reason: '改' }),
      await b.act(ballots.sign, at(section)),
      await b.act(ballots.openRound, roundInput(b, section, ids.slice(-3))),
      await b.act(scoring.giveOpinion, { roundId: b.roundId, applicationIds: [first], opinion: 'recommend', text: '' }),
    ];
    expect(tries.map(codeOf)).toEqual([
      'round_signed',
      'round_signed',
      'round_signed',
      'round_signed',
      'round_already_held',
      'ballot_already_opened',
    ]);
    expect(await largestSection(b)).toEqual(before);
  });

  test('a section whose scores are not complete does not vote', async () => {
    b = new RoundBuilder();
    await b.untilAssigned();
    const ids = await openMeeting(b, 25);
    const section = await largestSection(b);
    expect(await b.act(ballots.openRound, roundInput(b, section, ids.slice(-3)))).toMatchObject({
      ok: false,
      refusal: { code: 'scores_missing', params: { count: section.applications } },
    });
  });
});
