import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listEvents } from '../../../db/tables/acceptance.ts';
import { listNameTraces } from '../../../db/tables/name-traces.ts';
import type { AmendmentChange } from '../../../src-main/core/domain/acceptance/amendment.ts';
import { storedParts } from '../../../src-main/core/domain/acceptance/event-words.ts';
import type { ApplicationId, UnitId } from '../../../src-main/core/domain/kernel/ids.ts';
import { nameKey } from '../../../src-main/core/domain/names/person-name.ts';
import { acceptance } from '../../../src-main/features/acceptance/acceptance.ts';
import { applicants } from '../../../src-main/features/applicants/applicants.ts';
import { ballots } from '../../../src-main/features/ballots/ballots.ts';
import { draw } from '../../../src-main/features/draw/draw.ts';
import { groups } from '../../../src-main/features/groups/groups.ts';
import { integrity } from '../../../src-main/features/integrity/integrity.ts';
import { recusal } from '../../../src-main/features/recusal/recusal.ts';
import { results } from '../../../src-main/features/results/results.ts';
import { factsOf, gateRound, loadCounts } from '../../../src-main/features/round-facts.ts';
import { loadRound } from '../../../src-main/features/round-loading.ts';
import { rounds } from '../../../src-main/features/rounds/rounds.ts';
import { units } from '../../../src-main/features/units/units.ts';
import {
  applicationsOf,
  counts,
  fillScores,
  forgetRecusals,
  openMeeting,
  reconciled,
  roundInput,
  sections,
  voteAll,
} from '../../support/meeting-builder.ts';
import { codeOf, judgedBook, must, RoundBuilder } from '../../support/round-builder.ts';

let b: RoundBuilder;
beforeEach(() => {
  b = new RoundBuilder();
});
afterEach(() => b.cleanup());

const reason = '本人书面申请';
const input = (applicationId: ApplicationId, change: AmendmentChange, to = '') => {
  return { roundId: b.roundId, applicationId, change, to, reason, authority: '', by: '王敏' };
};
const amend = (applicationId: ApplicationId, change: AmendmentChange, to = '') =>
  b.act(applicants.amend, input(applicationId, change, to), 'applicants');
const frozen = async () => {
  const list = must(await b.ask(applicants.frozenList, { roundId: b.roundId }));
  if (list === null) throw new Error('not frozen');
  return list;
};
const listed = async () =>
  must(await b.ask(applicants.list, { roundId: b.roundId })).applications.filter((a) => a.state === 'accepted');
const facts = () =>
  b.read(async (db) => {
    const round = must(await loadRound(db, b.roundId));
    return factsOf(db, round, b.surroundings(), await loadCounts(db, round));
  });
const idAt = async (at: number) => (await listed())[at]?.applicationId as ApplicationId;

async function freezeOnly(): Promise<void> {
  await b.create();
  await b.importBook(await judgedBook('small-2022', 'applicants'));
  await b.acceptAll();
  must(await b.act(applicants.freeze, { roundId: b.roundId }, 'applicants'));
}

describe('freezing', () => {
  it('stores the digest that a stranger computes from the list on the page', async () => {
    await freezeOnly();
    const { digest, intact, amendments, frozenUtc } = await frozen();
    const rows = (await listed()).map((a) =>
      [a.number, a.name, a.unit, a.series, a.specialty, a.level, a.title, a.kind]
        .map((cell) => cell.replace(/\s/gu, '').normalize('NFC'))
        .join('|'),
    );
    const text = `jurydesk/list/1\n${rows.join('\n')}\n`;
    expect(digest).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
    expect([intact, amendments, frozenUtc.slice(0, 10)]).toEqual([true, [], '2022-11-21']);
    expect(b.recorded.at(-1)?.after).toEqual({ frozen: true, applications: 39, warned: 0, digest });
  });

  it('is undone with its digest, and what was amended before does not count against the next freezing', async () => {
    await freezeOnly();
    const first = await frozen();
    must(await amend(await idAt(0), 'withdraw'));
    const grounds = { reason: '漏报 1 人', authority: '青人社函〔2022〕9号', by: '王敏' };
    must(await b.act(applicants.unfreeze, { roundId: b.roundId, ...grounds }, 'applicants'));
    expect(must(await b.ask(applicants.frozenList, { roundId: b.roundId }))).toBeNull();
    expect(codeOf(await amend(await idAt(0), 'withdraw'))).toBe('list_not_frozen');
    expect(must(await b.act(applicants.freeze, { roundId: b.roundId }, 'applicants'))).toEqual({
      applications: 38,
      warned: 0,
      warnings: [],
    });
    const again = await frozen();
    expect(again.digest).not.toBe(first.digest);
    expect(again.amendments).toEqual([]);
    // What was opened and why is told for good, with the digest that papers in other hands bear.
    const { reason: why, authority, by: people } = grounds;
    const opening = { frozenUtc: first.frozenUtc, digest: first.digest, reason: why, authority, people };
    expect(again.openings).toMatchObject([opening]);
    must(await b.act(applicants.unfreeze, { roundId: b.roundId, ...grounds, reason: '再补 1 人' }, 'applicants'));
    must(await b.act(applicants.freeze, { roundId: b.roundId }, 'applicants'));
    expect((await frozen()).openings).toMatchObject([opening, { digest: again.digest, reason: '再补 1 人' }]);
    expect(must(await amend(await idAt(0), 'return')).number).toBe(2);
  });
});

describe('a correction', () => {
  it.each(['name', 'specialty'] as const)('of the %s shows before and after and leaves the digest', async (field) => {
    await freezeOnly();
    const [one] = await listed();
    if (one === undefined) throw new Error('nobody');
    must(await amend(one.applicationId, field, `${one[field]}甲`));
    expect((await listed())[0]?.[field]).toBe(`${one[field]}甲`);
    const { amendments, intact } = await frozen();
    expect(amendments).toMatchObject([
      {
        number: 1,
        bag: '001',
        act: 'correct',
        field,
        before: one[field],
        after: `${one[field]}甲`,
        reason,
        people: '王敏',
      },
    ]);
    expect(intact).toBe(true);
    const events = await b.read((db) => listEvents(db, one.applicationId));
    expect(events.at(-1)).toMatchObject({
      act: 'correct',
      from_state: 'accepted',
      to_state: 'accepted',
      people: '王敏',
    });
    expect(events.at(-1)?.reason).toBe(storedParts(`${one[field]} → ${one[field]}甲`, reason));
    expect(codeOf(await amend(one.applicationId, field, `${one[field]}甲`))).toBe('amendment_unchanged');
    expect(codeOf(await amend(one.applicationId, field))).toBe('amendment_text_missing');
  });

  it('of a name leaves nothing of the wrong one: not its spelling on the roster, nor what other rosters are compared by', async () => {
    await b.create();
    const book = await judgedBook('small-2022', 'applicants');
    if (book.roster !== 'applicants') throw new Error('another roster');
    const [first, ...rest] = book.judged.accepted;
    if (first === undefined) throw new Error('nobody');
    const accepted = [{ ...first, name: '买买提·艾力', nameOriginal: '买买提.艾力' }, ...rest];
    await b.importBook({ ...book, judged: { ...book.judged, accepted } });
    await b.acceptAll();
    must(await b.act(applicants.freeze, { roundId: b.roundId }, 'applicants'));
    const id = await idAt(0);
    const [wrong, right] = ['买买提·艾力', '麦麦提江·艾力'];
    const traces = (name: string) => b.read((db) => listNameTraces(db, [nameKey(name)]));
    const terms = async (text: string) => must(await b.ask(applicants.search, { roundId: b.roundId, text })).terms;
    expect(await traces(wrong)).toMatchObject([{ name: wrong, number: 1 }]);
    must(await amend(id, 'name', '麦麦提江.艾力'));
    const { details } = must(await b.ask(applicants.person, { roundId: b.roundId, applicationId: id }));
    expect(details).toMatchObject({ name: right, nameOriginal: '麦麦提江.艾力' });
    expect([await traces(wrong), await traces(right)]).toMatchObject([[], [{ name: right, number: 1 }]]);
    expect([await terms(wrong), await terms(right)]).toMatchObject([[{ numbers: [] }], [{ numbers: [1] }]]);
    must(await amend(id, 'name', '马强'));
    const now = must(await b.ask(applicants.person, { roundId: b.roundId, applicationId: id }));
    expect(now.details.nameOriginal).toBeNull();
    expect(await terms(right)).toMatchObject([{ numbers: [] }]);
  });

  it('of a title takes a wording of its own series and level only, as the catalogue has it', async () => {
    await b.create();
    const book = await judgedBook('small-2022', 'applicants');
    if (book.roster !== 'applicants') throw new Error('another roster');
    const [first, ...rest] = book.judged.accepted;
    if (first === undefined) throw new Error('nobody');
    const accepted = [{ ...first, title: '正高工程师' }, ...rest];
    await b.importBook({ ...book, judged: { ...book.judged, accepted } });
    await b.acceptAll();
    must(await b.act(applicants.freeze, { roundId: b.roundId }, 'applicants'));
    const id = await idAt(0);
    expect(must(await b.ask(applicants.titleWordings, { roundId: b.roundId, applicationId: id }))).toEqual({
      wordings: ['正高级工程师'],
      open: false,
    });
    for (const elsewhere of ['高级工程师', '研究员', '正高级工程師']) {
      const refused = await amend(id, 'title', elsewhere);
      expect(refused).toMatchObject({
        refusal: {
          code: 'amendment_title_elsewhere',
          params: { title: elsewhere, series: '工程', level: 'full_senior', wordings: '正高级工程师' },
        },
      });
    }
    expect((await frozen()).amendments).toEqual([]);
    must(await amend(id, 'title', '正高级 工程师'));
    expect((await listed())[0]?.title).toBe('正高级工程师');
    expect((await frozen()).amendments).toMatchObject([
      { field: 'title', before: '正高工程师', after: '正高级工程师' },
    ]);
    expect((await frozen()).intact).toBe(true);
    expect(codeOf(await amend(id, 'title', '正高级工程师'))).toBe('amendment_unchanged');
  });

  it('of a unit’s spelling is one of everybody there, and the old spelling is still found', async () => {
    await freezeOnly();
    const all = await listed();
    const unit = all.map((a) => a.unit).find((name) => all.filter((a) => a.unit === name).length > 1) ?? '';
    const there = all.filter((a) => a.unit === unit);
    const { amended } = must(await amend(there[0]?.applicationId as ApplicationId, 'unit', `${unit}甲`));
    expect(amended).toBe(there.length);
    const { amendments, intact } = await frozen();
    expect(amendments.map((a) => [a.bag, a.before, a.after])).toEqual(there.map((a) => [a.number, unit, `${unit}甲`]));
    expect(intact).toBe(true);
    const alias = await b.read((db) => db.selectFrom('unit_alias').select('name').execute());
    expect(alias).toEqual([{ name: unit }]);
  });

  it('to another unit of the register moves one person, not after the draw', async () => {
    await b.untilSealed();
    const all = await listed();
    const [one] = all;
    const other = all.find((a) => a.unit !== one?.unit)?.unit ?? '';
    expect(must(await amend(one?.applicationId as ApplicationId, 'unit', other)).amended).toBe(1);
    expect((await listed())[0]?.unit).toBe(other);
    expect((await frozen()).intact).toBe(true);
    must(await b.work(draw.make, b.drawInput(), 'draw'));
    must(await b.work(draw.adopt, { roundId: b.roundId, attempt: 1 }, 'draw'));
    expect(codeOf(await amend(await idAt(1), 'unit', one?.unit ?? ''))).toBe('amendment_other_unit');
  });

  it('that nobody recorded makes the list differ from its digest', async () => {
    await freezeOnly();
    await b.file.store.command(async (db) => {
      await db.updateTable('application').set({ title: '改过' }).where('number', '=', 1).execute();
      return { ok: true, value: null, audit: { actor: 'x', role: 'secretary', action: 'x', object: 'x' } };
    });
    expect((await frozen()).intact).toBe(false);
  });

  it('of the specialty is refused once groups are formed', async () => {
    await b.untilAssigned();
    expect(codeOf(await amend(await idAt(0), 'specialty', '别的'))).toBe('amendment_groups_formed');
  });
});

describe('leaving the frozen list', () => {
  it('takes the person out of groups and reviews, and the round goes on without', async () => {
    await b.untilAssigned();
    const before = await facts();
    const id = await idAt(3);
    const reviewers = await b.read((db) =>
      db.selectFrom('assignment').selectAll().where('application_id', '=', id).execute(),
    );
    expect(reviewers.length).toBeGreaterThan(0);
    expect(codeOf(await amend(id, 'move'))).toBe('amendment_jury_missing');
    must(await amend(id, 'move', '农业系列高级职称评审委员会'));
    const view = must(await b.ask(groups.list, { roundId: b.roundId }));
    expect(view.groups.flatMap((g) => g.applications.map((a) => a.applicationId))).not.toContain(id);
    expect(view.assignment?.optimal).toBe(false);
    const pairs = await b.read((db) => db.selectFrom('assignment').selectAll().execute());
    expect(view.assignment?.pairs).toBe(pairs.length);
    expect(pairs.filter((p) => p.application_id === id)).toEqual([]);
    expect((await facts()).applicationCount).toBe(before.applicationCount - 1);
    expect((await facts()).assigned).toBe(true);
    expect((await frozen()).amendments).toMatchObject([{ act: 'move', after: '农业系列高级职称评审委员会' }]);
    expect((await frozen()).intact).toBe(true);
    expect(codeOf(await amend(id, 'withdraw'))).toBe('amendment_not_on_list');
  });

  it('is taken back with a reason: in a group and on reviewers’ desks again, told beside the withdrawal', async () => {
    await b.untilAssigned();
    const id = await idAt(0);
    const before = await facts();
    const reviewers = () =>
      b.read((db) => db.selectFrom('assignment').select('expert_id').where('application_id', '=', id).execute());
    const had = (await reviewers()).length;
    const back = (applicationId = id) =>
      b.act(
        applicants.takeBack,
        { roundId: b.roundId, applicationId, reason: '本人书面撤销', authority: '', by: '李强' },
        'applicants',
      );
    expect(codeOf(await back())).toBe('amendment_not_withdrawn');
    must(await amend(id, 'withdraw'));
    expect(await reviewers()).toEqual([]);
    expect(must(await back())).toEqual({ number: 2 });
    expect((await facts()).applicationCount).toBe(before.applicationCount);
    expect((await facts()).assigned).toBe(true);
    expect((await reviewers()).length).toBe(had);
    const { amendments, intact } = await frozen();
    expect(amendments.map(({ act, reason: why, people }) => [act, why, people])).toEqual([
      ['withdraw', reason, '王敏'],
      ['restore', '本人书面撤销', '李强'],
    ]);
    expect(intact).toBe(true);
    expect((await b.read((db) => listEvents(db, id))).at(-1)).toMatchObject({
      act: 'restore',
      from_state: 'withdrawn',
      to_state: 'accepted',
    });
    expect(codeOf(await back())).toBe('amendment_not_withdrawn');
    // Returned is the office's own act and not the applicant's to take back.
    must(await amend(id, 'return'));
    expect(codeOf(await back())).toBe('amendment_not_withdrawn');
  });

  it('does not leave an undecided conflict behind', async () => {
    await b.untilDrawn();
    const { conflicts } = must(await b.ask(recusal.list, { roundId: b.roundId }));
    for (const id of new Set(conflicts.flatMap((c) => c.applicationId ?? []))) must(await amend(id, 'withdraw'));
    expect((await facts()).conflictsOpen).toBe(0);
    expect(must(await b.act(recusal.settle, { roundId: b.roundId }, 'groups'))).toEqual({ confirmed: 0 });
  });

  it('half scored, leaves no missing score; scored, keeps its scores as history; on a ballot, is refused', async () => {
    await b.untilAssigned();
    const ids = await openMeeting(b, 25);
    expect((await facts()).scoresMissing).toBeGreaterThan(0);
    await fillScores(b);
    await forgetRecusals(b);
    const [first, second] = [await idAt(0), await idAt(1)];
    await b.file.store.command(async (db) => {
      await db.deleteFrom('score').where('application_id', '=', first).where('criterion_id', '=', 'ethics').execute();
      return { ok: true, value: null, audit: { actor: 'x', role: 'secretary', action: 'x', object: 'x' } };
    });
    expect((await facts()).scoresMissing).toBeGreaterThan(0);
    must(await amend(first, 'withdraw'));
    const back = { roundId: b.roundId, applicationId: first, reason: '本人撤销', authority: '', by: '王敏' };
    expect((await facts()).scoresMissing).toBe(0);
    must(await amend(second, 'return'));
    const kept = await b.read((db) =>
      db.selectFrom('score').select('criterion_id').where('application_id', '=', second).execute(),
    );
    expect(kept.length).toBeGreaterThan(0);
    for (const section of await sections(b)) {
      must(await b.act(ballots.openRound, roundInput(b, section, ids.slice(-3)), 'meeting'));
      const [voted] = (await sections(b)).find((s) => s.sectionId === section.sectionId)?.rounds[0]?.rows ?? [];
      const id = voted?.applicationId as ApplicationId;
      expect(codeOf(await amend(id, 'withdraw'))).toBe('amendment_ballot_opened');
      expect(codeOf(await amend(id, 'title', '别的'))).toBe('amendment_ballot_opened');
      expect(codeOf(await amend(id, 'name', `${voted?.name}甲`))).toBe('ok');
    }
    expect(codeOf(await b.act(applicants.takeBack, back, 'applicants'))).toBe('amendment_ballot_opened');
  });

  it('as the last of a section takes the section along, so that results can be announced', async () => {
    await b.untilAssigned();
    const ids = await openMeeting(b, 25);
    await fillScores(b);
    await forgetRecusals(b);
    const all = await sections(b);
    const small = all.reduce((a, s) => (s.applications < a.applications ? s : a));
    for (const id of await applicationsOf(b, small)) must(await amend(id, 'withdraw'));
    const rest = await sections(b);
    expect(rest.map((s) => s.sectionId)).toEqual(all.filter((s) => s !== small).map((s) => s.sectionId));
    for (const section of rest) {
      await reconciled(b, section, ids);
      await voteAll(b, section, 25);
    }
    must(await b.act(results.announce, { roundId: b.roundId }, 'results'));
  });

  it('as the last of a section comes back with its section', async () => {
    await b.untilAssigned();
    await openMeeting(b, 25);
    const all = await sections(b);
    const small = all.reduce((a, s) => (s.applications < a.applications ? s : a));
    const gone = await applicationsOf(b, small);
    for (const id of gone) must(await amend(id, 'withdraw'));
    const [first] = gone;
    const back = {
      roundId: b.roundId,
      applicationId: first as ApplicationId,
      reason: '撤销',
      authority: '',
      by: '王敏',
    };
    must(await b.act(applicants.takeBack, back, 'applicants'));
    const now = (await sections(b)).find((s) => s.level === small.level && s.type === small.type);
    expect([now?.applications, (await sections(b)).length]).toEqual([1, all.length]);
  });

  it('is not taken back by somebody whom a decision has come to stand against', async () => {
    await freezeOnly();
    const book = await judgedBook('small-2022', 'applicants');
    const { idNumber, name } = book.judged.accepted[0] ?? { idNumber: '', name: '' };
    const first = await idAt(0);
    must(await amend(first, 'withdraw'));
    const entry = {
      ...{ name, unit: '', capacity: 'applicant' as const, matter: '论文抄袭', decisionNumber: '青人社〔2022〕77号' },
      ...{ decidingBody: '省人社厅', decidedOn: b.today, startOn: b.today, endOn: null, endReason: '', note: '' },
    };
    const { recordId } = must(await b.act(integrity.add, { idNumber, fields: entry, by: '王敏' }));
    const back = { roundId: b.roundId, applicationId: first, reason: '撤销', authority: '', by: '王敏' };
    const take = () => b.act(applicants.takeBack, back, 'applicants');
    expect(await take()).toMatchObject({
      refusal: { code: 'restored_now_blocked', params: { why: '001\tintegrity_period\t' } },
    });
    expect((await frozen()).amendments).toHaveLength(1);
    const lift = { recordId, liftedOn: b.today, decision: '青人社〔2022〕80号', reason: '决定撤销', by: '王敏' };
    must(await b.act(integrity.lift, lift));
    must(await take());
  });

  it('after a void round is refused as well: its papers carry the name', async () => {
    await b.untilAssigned();
    const ids = await openMeeting(b, 25);
    await fillScores(b);
    await forgetRecusals(b);
    const [section] = await sections(b);
    if (section === undefined) throw new Error('no section');
    must(await b.act(ballots.openRound, roundInput(b, section, ids.slice(-3)), 'meeting'));
    const more = counts(b, section, ids.length, ids.length + 1);
    expect(must(await b.act(ballots.reconcile, more, 'meeting')).state).toBe('void');
    const [id] = await applicationsOf(b, section);
    expect(codeOf(await amend(id as ApplicationId, 'withdraw'))).toBe('amendment_ballot_opened');
  });
});

describe('a decision entered after the freeze', () => {
  const matter = { matter: '论文抄袭', decisionNumber: '青人社〔2022〕77号', decidingBody: '省人社厅' };
  const enter = async (name: string) => {
    const book = await judgedBook('small-2022', 'applicants');
    const { idNumber = '' } = book.judged.accepted.find((one) => one.name === name) ?? {};
    const period = { decidedOn: b.today, startOn: b.today, endOn: null, endReason: '', note: '' };
    const fields = { name, unit: '', capacity: 'applicant' as const, ...matter, ...period };
    return must(await b.act(integrity.add, { idNumber: String(idNumber), fields, by: '王敏' })).recordId;
  };
  const round = async () => must(await b.ask(rounds.get, { roundId: b.roundId }));
  const gate = () => b.read((db) => gateRound(db, b.roundId, 'meeting', b.surroundings()));
  const gone = (number: string, name: string) => ({
    refusal: {
      code: 'decision_against_listed',
      params: { why: `${number}\t${name}\t${matter.decisionNumber}` },
    },
  });

  it('holds the meeting up by name and number until the person leaves, or the decision is lifted', async () => {
    await b.untilAssigned();
    const [one, two] = await listed();
    if (one === undefined || two === undefined) throw new Error('nobody');
    expect((await gate()).ok).toBe(true);
    await enter(one.name);
    expect(await gate()).toMatchObject(gone(one.number, one.name));
    const view = await round();
    expect(view.decisionsAgainst).toMatchObject([
      { number: one.number, name: one.name, decision: matter.decisionNumber, until: '2025-11-21', voted: false },
    ]);
    expect(view.stages.find(({ stage }) => stage === 'meeting')).toMatchObject({
      state: 'blocked',
      reason: 'decision_against_listed',
      params: { why: expect.stringContaining(matter.decisionNumber) },
    });
    must(await amend(one.applicationId, 'withdraw'));
    expect([(await gate()).ok, (await round()).decisionsAgainst]).toEqual([true, []]);
    const recordId = await enter(two.name);
    expect(await gate()).toMatchObject(gone(two.number, two.name));
    const lift = { recordId, liftedOn: b.today, decision: '青人社〔2022〕80号', reason: '决定撤销', by: '王敏' };
    must(await b.act(integrity.lift, lift));
    expect([(await gate()).ok, (await round()).decisionsAgainst]).toEqual([true, []]);
  });

  it('is told, and holds nothing up, about somebody whose ballots are out', async () => {
    await b.untilAssigned();
    const ids = await openMeeting(b, 25);
    await fillScores(b);
    await forgetRecusals(b);
    const [section] = await sections(b);
    if (section === undefined) throw new Error('no section');
    must(await b.act(ballots.openRound, roundInput(b, section, ids.slice(-3)), 'meeting'));
    const [id] = await applicationsOf(b, section);
    const voted = (await listed()).find((one) => one.applicationId === id);
    await enter(voted?.name ?? '');
    expect((await gate()).ok).toBe(true);
    expect((await round()).decisionsAgainst).toMatchObject([{ number: voted?.number, voted: true }]);
  });
});

describe('freezing checks everybody once more', () => {
  it('names who was accepted and may no longer be, and freezes once they are gone', async () => {
    await b.create();
    await b.importBook(await judgedBook('small-2022', 'applicants'));
    await b.acceptAll();
    const [one] = await listed();
    await b.file.store.command(async (db) => {
      const { person_id } = await db
        .selectFrom('application')
        .select('person_id')
        .where('id', '=', one?.applicationId ?? '')
        .executeTakeFirstOrThrow();
      const { id_number } = await db
        .selectFrom('person')
        .select('id_number')
        .where('id', '=', person_id)
        .executeTakeFirstOrThrow();
      const entry = {
        name: '',
        unit: '',
        capacity: 'applicant' as const,
        matter: '伪造论文',
        end_reason: '',
        note: '',
      };
      const decided = { decision_number: '罚1号', deciding_body: '省厅', decided_on: '2022-11-01' };
      const period = { start_on: '2022-11-01', end_on: '2025-11-01', lifted_on: null };
      const who = { recorded_utc: 'u', recorded_by: '王敏' };
      const row = { id: 'i1', id_number, ...entry, ...decided, ...period, ...who };
      await db.insertInto('integrity_record').values(row).execute();
      return { ok: true, value: null, audit: { actor: 'x', role: 'secretary', action: 'x', object: 'x' } };
    });
    const refused = await b.act(applicants.freeze, { roundId: b.roundId }, 'applicants');
    expect(refused.ok ? null : refused.refusal).toMatchObject({
      code: 'accepted_now_blocked',
      params: { people: 1, numbers: one?.number, why: `${one?.number}\tintegrity_period\t` },
    });
    const back = {
      roundId: b.roundId,
      applicationIds: [one?.applicationId as ApplicationId],
      reason: '失信',
      by: '王敏',
    };
    must(await b.act(acceptance.returnMany, back, 'applicants'));
    must(await b.act(applicants.freeze, { roundId: b.roundId }, 'applicants'));
  });
});

describe('a unit of the frozen list', () => {
  const fields = { kind: 'unknown' as const, prefecture: '', county: '', code: '', note: '' };
  const unitIdOf = (name: string) =>
    b.read((db) => db.selectFrom('unit').select('id').where('name', '=', name).executeTakeFirstOrThrow());
  const rename = async (from: string, to: string, renaming?: { reason: string; authority: string; by: string }) => {
    const { id } = await unitIdOf(from);
    return b.act(units.save, {
      ...{ unitId: id as UnitId, fields: { ...fields, name: to }, parentId: null, oldName: 'former' as const },
      ...(renaming === undefined ? {} : { renaming }),
    });
  };
  const grounds = { reason: '机构改革更名', authority: '青编办发〔2022〕3号', by: '王敏' };

  it('that is renamed writes an amendment for everybody there, with its reason', async () => {
    await freezeOnly();
    const all = await listed();
    const unit = all[0]?.unit ?? '';
    const there = all.filter((a) => a.unit === unit);
    const bare = await rename(unit, `${unit}新`);
    expect(bare.ok ? null : bare.refusal).toMatchObject({
      code: 'unit_rename_reason_missing',
      params: { people: there.length },
    });
    expect(must(await rename(unit, `${unit}新`, grounds)).amended).toBe(there.length);
    const { amendments, intact } = await frozen();
    expect(intact).toBe(true);
    expect(amendments.map((a) => [a.bag, a.act, a.field, a.before, a.after, a.reason, a.authority, a.people])).toEqual(
      there.map((a) => [a.number, 'correct', 'unit', unit, `${unit}新`, ...Object.values(grounds)]),
    );
    const events = await b.read((db) => listEvents(db, there[0]?.applicationId as ApplicationId));
    expect(events.at(-1)).toMatchObject({ act: 'correct', people: '王敏', to_state: 'accepted' });
  });

  it('is renamed without a word while the list is open', async () => {
    await b.create();
    await b.importBook(await judgedBook('small-2022', 'applicants'));
    const [first] = must(await b.ask(applicants.list, { roundId: b.roundId })).applications;
    expect(must(await rename(first?.unit ?? '', `${first?.unit}新`)).amended).toBe(0);
  });

  it('is told in every round that has it, also where one of them corrects the spelling', async () => {
    await freezeOnly();
    const first = b.roundId;
    await freezeOnly();
    const [one] = await listed();
    must(await amend(one?.applicationId as ApplicationId, 'unit', `${one?.unit}甲`));
    expect((await frozen()).intact).toBe(true);
    b.roundId = first;
    const { intact, amendments } = await frozen();
    expect(intact).toBe(true);
    expect(amendments[0]).toMatchObject({ field: 'unit', before: one?.unit, after: `${one?.unit}甲`, reason });
  });

  it('that is joined with another, and told apart again, is led back to the digest', async () => {
    await freezeOnly();
    const names = [...new Set((await listed()).map((a) => a.unit))];
    const [keepId, removeId] = await Promise.all(names.slice(0, 2).map(async (name) => (await unitIdOf(name)).id));
    const pair = {
      keepId: keepId as UnitId,
      removeId: removeId as UnitId,
      aliasKind: 'alias' as const,
      reason: '同一单位',
    };
    const { mergeId } = must(await b.act(units.confirmSame, pair));
    const joined = await frozen();
    expect(joined.intact).toBe(true);
    expect(new Set(joined.amendments.map((a) => a.reason))).toEqual(new Set(['同一单位']));
    expect(new Set(joined.amendments.map((a) => `${a.before} ${a.after}`))).toEqual(
      new Set([`${names[1]} ${names[0]}`]),
    );
    must(await b.act(units.undoMerge, { mergeId, reason: '撤销合并' }));
    const apart = await frozen();
    expect([apart.intact, apart.amendments.length]).toEqual([true, 2 * joined.amendments.length]);
  });
});
