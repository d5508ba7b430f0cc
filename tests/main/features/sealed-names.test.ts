import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Channel,
  channels,
  type DrawView,
  endpointOf,
  type Reply,
} from '../../../src-main/core/contract/index.ts';
import type { GroupingView } from '../../../src-main/core/domain/groups/kept-grouping.ts';
import type { ExpertId, GroupId } from '../../../src-main/core/domain/kernel/ids.ts';
import { SAID } from '../../support/said.ts';
import {
  drawAndAdopt,
  formAndAssign,
  type InputFor,
  importBoth,
  sampleSetup,
  settleConflicts,
} from '../../support/window/whole-round.ts';
import { type OfficeAtHand, officeAtHand, place, sampleBook, sealingAssets } from '../ipc/office-at-hand.ts';

/** Whatever is asked about the whole pool must not change by who was drawn. */
const OF_THE_POOL: ReadonlySet<string> = new Set(['experts.list', 'pool.compareRound', 'pool.list', 'pool.get']);
/** Doors that open or read nothing of a round. */
const NOT_ASKED = /^(?:office|desk)\./u;

interface Told {
  readonly channel: string;
  readonly when: string;
  readonly value: unknown;
  /** Seats that had signed in by then. */
  readonly signedIn: readonly string[];
}

interface Person {
  readonly name: string;
  readonly idNumber: string;
  readonly phone: string;
  readonly poolNumber: string;
}

let one: OfficeAtHand;
let roundId: string;
let people: readonly Person[];
let annex: string[][];
const told: Told[] = [];
const signedIn: string[] = [];
let readingListsSealed: unknown;
let gaveUp = { label: '', seat: 0, by: '' };

const pageOf = ({ memberId }: { readonly memberId: string }) => one.yes('pool.get', { memberId, roundId });

/** Every door of the contract that answers when it is told the round and nothing else. */
async function askEverything(when: string): Promise<void> {
  for (const channel of channels as readonly Channel[]) {
    const endpoint = endpointOf(channel);
    if (endpoint === undefined || NOT_ASKED.test(channel)) continue;
    if (endpoint.kind !== 'query' && endpoint.kind !== 'session') continue;
    const sizes = [{ roundId }, {}].filter((input) => endpoint.input.safeParse(input).success);
    for (const input of sizes) {
      const reply = await one.office.call(channel, input);
      told.push({ channel, when, value: reply, signedIn: [...signedIn] });
    }
  }
  const tell = (channel: string, value: unknown) => told.push({ channel, when, value, signedIn: [...signedIn] });
  tell('office.auditRows', await one.yes('office.auditRows', { limit: 500 }));
  const members = await one.call('pool.list', { roundId });
  tell('pool.list', members);
  const pages = members.ok ? members.value.members : [];
  tell('pool.get', { ok: true, value: await Promise.all(pages.map(pageOf)) });
  for (const step of ['commit', 'draw', 'result', 'check'] as const) {
    const cue = { roundId, step, attempt: 1, names: true, contributions: [], shown: 40, page: 1 };
    tell(`draw.projection ${step}`, await one.office.call('draw.projection', cue));
  }
  for (const juror of when === 'before the draw' ? [] : (await one.yes('meeting.get', { roundId })).jurors) {
    tell('scoring.sheet', await one.office.call('scoring.sheet', { roundId, expertId: juror.expertId }));
    tell('answers.preview', await one.office.call('answers.preview', { roundId, expertId: juror.expertId }));
  }
}

async function savePaper(form: 'F02' | 'F05' | 'F06' | 'F43' | 'F44', when: string): Promise<string[][]> {
  const file = path.join(one.folder, `${form}-${when}.json`);
  const asked = { roundId, form, format: 'pdf', language: 'zh-CN' } as const;
  await one.yes('documents.save', asked, place(file));
  const { blocks } = JSON.parse(readFileSync(file, 'utf8')) as {
    blocks: readonly { kind: string; rows?: string[][] }[];
  };
  const annexAt = form !== 'F05' ? -1 : blocks.findIndex((block) => block.kind === 'page_break');
  const page = annexAt < 0 ? blocks : blocks.slice(0, annexAt);
  told.push({ channel: `documents.save ${form}`, when, value: page, signedIn: [...signedIn] });
  return annexAt < 0 ? [] : blocks.slice(annexAt).flatMap((block) => block.rows ?? []);
}

const typed = ({ name, idNumber }: Person) => ({ roundId, name, tail: idNumber.slice(-4), pledged: true });

/** People of the pool try one after another until so many are in. */
async function signIn(many: number): Promise<void> {
  let let_in = 0;
  for (const person of people) {
    if (let_in === many) return;
    if (signedIn.includes(person.name)) continue;
    const answer = await one.yes('meeting.signInByName', typed(person));
    if (answer.name === null) continue;
    expect(answer.name).toBe(person.name);
    signedIn.push(person.name);
    let_in += 1;
  }
}

beforeAll(async () => {
  one = officeAtHand({ assets: sealingAssets() });
  await one.create();
  one.today = '2023-02-10';
  const desk = {
    yes: (async (channel: Channel, input: never) => {
      const roster =
        channel === 'applicants.readSample' ? 'applicants' : channel === 'experts.readSample' ? 'experts' : undefined;
      return one.yes(channel, input, roster === undefined ? undefined : await sampleBook(roster));
    }) as OfficeAtHand['yes'],
  };
  const sent = await sampleBook('experts');
  if (sent.kind !== 'book' || sent.book.roster !== 'experts') throw new Error('no roster');
  const { judged } = sent.book;
  if (typeof judged === 'string') throw new Error('rows still packed');
  ({ roundId } = await one.yes('rounds.create', sampleSetup()));
  await importBoth(desk, roundId);
  const numbers = new Map((await one.yes('experts.list', { roundId })).experts.map((e) => [e.name, e.poolNumber]));
  people = judged.accepted.map(({ name, idNumber, phone }) => {
    return { name, idNumber: idNumber ?? '', phone, poolNumber: numbers.get(name) ?? '' };
  });
  const { digest, added } = await one.yes('pool.compareRound', { roundId });
  const recorded = { onDate: '2022-11-01', reason: '单位推荐', document: '', by: '王敏' };
  const taking = { roundId, digest, expertIds: added.map((person) => person.key), ...recorded };
  await one.yes('pool.takeOver', taking as unknown as InputFor<'pool.takeOver'>);
  await askEverything('before the draw');
  await drawAndAdopt(desk, roundId);
  await askEverything('adopted');
  annex = await savePaper('F05', 'adopted');
  await settleConflicts(desk, roundId);
  await formAndAssign(desk, roundId);
  await askEverything('assigned');
  await savePaper('F06', 'assigned');
  await savePaper('F43', 'assigned');
  await savePaper('F02', 'assigned');
  const lists = { roundId, form: 'F44', format: 'pdf', language: 'zh-CN' } as const;
  readingListsSealed = (await one.no('documents.save', lists, place(path.join(one.folder, 'F44.pdf')))).params;
  await signIn(3);
  await askEverything('three have come');
  await savePaper('F05', 'three');
  for (const form of ['F02', 'F43', 'F44'] as const) await savePaper(form, 'three');
}, 120_000);
afterAll(() => one.cleanup());

/** Every text and the key under which it stands, with the whole of what it stands in. */
function* leaves(
  value: unknown,
  key = '',
  inside: unknown = value,
): Generator<[key: string, text: string, inside: unknown]> {
  if (typeof value === 'string' || typeof value === 'number') yield [key, String(value), inside];
  else if (Array.isArray(value)) for (const part of value) yield* leaves(part, key, inside);
  else if (typeof value === 'object' && value !== null) {
    for (const [name, part] of Object.entries(value)) yield* leaves(part, name, value);
  }
}

describe('while the names are sealed', () => {
  const consent = { by: '王敏', secondPerson: '李强', reason: '通知评委到会' };

  it('a seat is signed in by nobody but its person, and a try that matches nobody is on record', async () => {
    const { jurors } = await one.yes('meeting.get', { roundId });
    const seat = jurors.find((j) => j.masked && j.seated);
    const bySeat = { roundId, expertId: seat?.expertId ?? '', pledged: true };
    expect(seat?.expertId).toMatch(/^sealed-member-\d\d$/u);
    expect((await one.no('meeting.signIn', bySeat)).reason).toBe('names_sealed_sign_in');
    const { total } = await one.yes('office.auditRows', { limit: 1 });
    const stranger = await one.yes('meeting.signInByName', { roundId, name: '无此人', tail: '0000', pledged: true });
    expect(stranger.name).toBeNull();
    const page = await one.yes('office.auditRows', { limit: 1 });
    expect([page.total, page.rows[0]?.action]).toEqual([total + 1, 'meeting.signInByName']);
  });

  it('the id of somebody of the pool answers the same whether drawn or not', async () => {
    const { experts } = await one.yes('experts.list', { roundId });
    const [application] = (await one.yes('applicants.list', { roundId })).applications;
    const answers = new Set<string>();
    for (const { expertId } of experts.filter((e) => e.drawn === null)) {
      const declared = { roundId, expertId, applicationId: application?.applicationId ?? '', ...SAID };
      const { reason } = await one.no('recusal.declare', declared);
      const absent = await one.no('meeting.markAbsent', { roundId, expertId, reason: '试探' });
      answers.add(`${reason} ${absent.reason}`);
    }
    expect([...answers]).toEqual(['expert_not_drawn not_of_this_jury']);
  });

  it('no seat stands in a group, beside an application or with a load: each would tell the specialty', async () => {
    const { groups, assignment } = await one.yes('groups.list', { roundId });
    const seen = told.filter(({ channel }) => /^(?:groups\.list|scoring\.)/u.test(channel));
    expect(seen.filter(({ when }) => when === 'assigned' || when === 'three have come').length).toBeGreaterThan(50);
    for (const { value } of seen)
      expect(JSON.stringify(value)).not.toMatch(/sealed-(?:member|alternate)|评委\d\d|候补\d\d/u);
    const shown = groups.flatMap((group) => group.experts.map((expert) => expert.name));
    expect(shown.sort()).toEqual([...signedIn].sort());
    expect(groups.reduce((sum, group) => sum + group.sealed, shown.length)).toBe(25);
    // What is planned by is whole: sizes, reviewers of each, the least and greatest load.
    const reviewed = groups.flatMap((group) => group.applications);
    for (const { reviewers, sealed } of reviewed) expect(reviewers.length + sealed).toBe(3);
    expect([assignment?.pairs, (assignment?.maxLoad ?? 0) > 0]).toEqual([reviewed.length * 3, true]);

    const { jurors } = await one.yes('meeting.get', { roundId });
    expect(
      jurors
        .filter((j) => j.group !== null)
        .map((j) => j.name)
        .sort(),
    ).toEqual([...signedIn].sort());
    const rows = [...leaves(told.find((t) => t.channel === 'documents.save F06')?.value)].map(([, text]) => text);
    expect(rows.filter((text) => /^(?:评委|候补)\d\d$/u.test(text))).toHaveLength(25);
    expect(rows.filter((text) => /^第.*组$/u.test(text))).toEqual([]);

    const seat = jurors.find((j) => j.masked && j.seated)?.expertId as ExpertId;
    const tried = groups.map(({ groupId }) => one.no('groups.setLeader', { roundId, groupId, expertId: seat }));
    expect((await Promise.all(tried)).map(({ reason }) => reason)).toEqual(groups.map(() => 'leader_sealed'));
    const { groups: board } = await one.yes('groups.board', { roundId });
    const onBoard = board.flatMap((group) => group.experts);
    expect(onBoard.map((expert) => expert.name).sort()).toEqual([...signedIn].sort());
    expect(board.reduce((sum, group) => sum + group.sealed, onBoard.length)).toBe(25);
    const open = new Set<string>(onBoard.map((expert) => expert.expertId));
    const away = board.flatMap((group) => group.applications.flatMap((bag) => bag.ties.map((tie) => tie.expertId)));
    expect(away.filter((id) => !open.has(id))).toEqual([]);
    expect(JSON.stringify(board)).not.toMatch(/sealed-(?:member|alternate)|评委\d\d|候补\d\d/u);
    const moved = groups.map(({ groupId }) =>
      one.no('groups.move', { roundId, moves: [{ kind: 'expert', id: seat, groupId }], reason: '' }),
    );
    expect((await Promise.all(moved)).map(({ reason }) => reason)).toEqual(groups.map(() => 'member_sealed'));
    const marked = { roundId, applicationId: reviewed[0]?.applicationId ?? '', expertId: seat, mark: 'lead' } as const;
    expect((await one.no('groups.mark', marked)).reason).toBe('reviewer_sealed');
    expect((await one.no('scoring.sheet', { roundId, expertId: seat })).reason).toBe('names_sealed');
    const { applications } = groups[0] as (typeof groups)[number];
    const pair = { roundId, applicationId: applications[0]?.applicationId ?? '', expertId: seat };
    const limit = { roundId, expertId: seat, least: null, most: 1 };
    expect((await one.no('groups.whyNot', pair)).reason).toBe('reviewer_sealed');
    expect((await one.no('groups.setLock', { ...pair, lock: 'never' })).reason).toBe('reviewer_sealed');
    expect((await one.no('groups.setLimit', limit)).reason).toBe('reviewer_sealed');
    const own = groups.find((group) => group.experts.length > 0);
    const leading = { roundId, groupId: own?.groupId as GroupId, expertId: own?.experts[0]?.expertId as ExpertId };
    await one.yes('groups.setLeader', leading);
    const { groups: led } = await one.yes('groups.list', { roundId });
    expect(led.find((group) => group.groupId === leading.groupId)?.leaderId).toBe(leading.expertId);
  });

  it('an absence is of the seat, in the audit trail too', async () => {
    const { jurors } = await one.yes('meeting.get', { roundId });
    const seat = jurors.filter((j) => j.masked && j.seated).at(-1);
    await one.yes('meeting.markAbsent', { roundId, expertId: seat?.expertId ?? '', reason: '未到' });
    const { rows } = await one.yes('office.auditRows', { limit: 1 });
    expect(rows[0]).toMatchObject({ action: 'meeting.markAbsent', object: seat?.name });
    await askEverything('one is absent');
  });

  it('an answer is of the seat, and the alternate called for it is a seat as well', async () => {
    const { people: seats } = await one.yes('answers.get', { roundId });
    const seat = seats.filter((p) => p.drawn === 'member' && p.expertId.startsWith('sealed-'))[5];
    const said = { answer: 'declined', channel: 'phone', reason: '出差', by: '周平', secondPerson: '' } as const;
    const { calledIn } = await one.yes('answers.record', { roundId, expertId: seat?.expertId ?? '', ...said });
    expect(calledIn).toMatch(/^sealed-alternate-\d\d$/u);
    gaveUp = { label: seat?.name ?? '', seat: seat?.seat ?? 0, by: calledIn ?? '' };
    await askEverything('one declined');
    await savePaper('F05', 'declined');
  });

  it('whoever is called from below the alternates is a seat as well, also after giving it back', async () => {
    const { people: seats } = await one.yes('answers.get', { roundId });
    const free = seats.filter((p) => p.drawn === 'member' && p.seat !== null && p.answer === null);
    const said = { answer: 'declined', channel: 'phone', reason: '出差', by: '周平', secondPerson: '' } as const;
    const chain: number[] = [];
    let holder = free.find((p) => p.expertId.startsWith('sealed-'))?.expertId;
    for (let next = holder ?? null; next !== null; ) {
      holder = next;
      const line = await one.yes('answers.record', { roundId, expertId: holder, ...said });
      chain.push(line.number);
      next = line.calledIn;
    }
    const two = { reason: '候补用完', by: '周平', secondPerson: '李强' };
    const next = await one.yes('answers.callNext', { roundId, expertId: holder as never, ...two });
    expect(next.calledIn).toMatch(/^sealed-alternate-\d\d$/u);
    await askEverything('continued');
    for (const number of [...chain, next.number].reverse()) {
      await one.yes('answers.undo', { roundId, number, reason: '登记错人', by: '周平' });
    }
    await askEverything('continued, taken back');
    const { lines } = await one.yes('answers.get', { roundId });
    expect(lines.at(-1)?.calledIn?.expertId).toBe(next.calledIn);
  });

  it('the papers of groups name those who have come, count the others, and say nothing of whom they are kept from', () => {
    const paper = (form: string, when: string) =>
      JSON.stringify(told.find((one) => one.channel === `documents.save ${form}` && one.when === when)?.value);
    expect(readingListsSealed).toMatchObject({ reason: 'names_sealed' });
    for (const form of ['F02', 'F43', 'F44']) {
      for (const when of form === 'F44' ? ['three'] : ['assigned', 'three']) {
        expect([form, when, /评委\d\d|候补\d\d/u.test(paper(form, when))]).toEqual([form, when, false]);
      }
    }
    for (const name of signedIn.slice(0, 3)) {
      expect([name, paper('F43', 'assigned').includes(`"${name}"`)]).toEqual([name, false]);
      expect([name, paper('F43', 'three').includes(`"${name}"`)]).toEqual([name, true]);
    }
    expect(paper('F43', 'assigned')).toContain('封存中的专家的回避没有列出');
    expect(paper('F43', 'assigned').match(/另有 \d+ 人封存中/gu)?.length).toBeGreaterThan(1);
  });

  it('how the groups were formed tells no figure of recusals, disciplines and levels while one name is sealed', () => {
    const first = told.find((one) => one.channel === 'groups.list' && one.when === 'assigned');
    const reply = first?.value as Reply<{ readonly grouping: GroupingView }> | undefined;
    if (!reply?.ok) throw new Error('no list of groups');
    const { grouping } = reply.value;
    const values = [...grouping.experts, ...grouping.applications].map(({ aim, value }) => [aim, value] as const);
    const hidden = new Set(values.filter(([, value]) => value === null).map(([aim]) => aim));
    expect([...hidden].sort()).toEqual(['able', 'barred', 'discipline', 'level', 'recused']);
    expect(grouping.wider).toBeNull();
  });

  it('what would tell the jury is refused, and a recusal found in the data is not dismissed', async () => {
    const inFolder = place(one.folder);
    expect((await one.no('draw.saveProof', { roundId, attempt: 1 }, inFolder)).reason).toBe('names_sealed');
    expect((await one.no('draw.saveLottery', { roundId }, inFolder)).reason).toBe('lottery_missing');
    for (const form of ['F08', 'F39', 'F40', 'F42'] as const) {
      const paper = { roundId, form, format: 'pdf', language: 'zh-CN' } as const;
      const refused = await one.no('documents.save', paper, place(path.join(one.folder, `${form}.pdf`)));
      expect(refused).toMatchObject({ reason: 'paper_not_ready', params: { reason: 'names_sealed' } });
    }
    const { conflicts } = await one.yes('recusal.list', { roundId });
    const sealed = conflicts.filter((c) => c.kind === 'sealed');
    expect(sealed.length).toBeGreaterThan(0);
    for (const one of sealed) expect([one.applicant, one.applicationId, one.path]).toEqual(['', null, []]);
    // Of whom so many are found, that person's unit sends so many applicants: no seat stands beside them.
    expect(new Set(sealed.map((one) => `${one.expertId} ${one.expert}`))).toEqual(new Set(['sealed ']));
    const withdrawn = { roundId, conflictId: sealed[0]?.conflictId ?? '', reason: '误记' };
    expect((await one.no('recusal.withdraw', withdrawn)).reason).toBe('names_sealed_not_dismissed');
    // What may be chosen for it, and how much a search finds, would tell as well.
    const chair = { reason: '无关', ruledBy: '王敏', ruledOn: '2022-11-01' };
    for (const treatment of ['forbid', 'leave', 'disclose', null] as const) {
      const ruled = { roundId, conflictId: sealed[0]?.conflictId ?? '', treatment, ...chair };
      expect((await one.no('recusal.rule', ruled)).reason).toBe('names_sealed_not_dismissed');
    }
    expect((await one.no('recusal.search', { roundId })).reason).toBe('names_sealed');
    const {
      experts: [somebody],
    } = await one.yes('experts.list', { roundId });
    const asked = { roundId, person: { expertId: somebody?.expertId ?? '' } };
    expect((await one.yes('recusal.check', asked)).applicants).toBeGreaterThan(0);
    expect((await one.yes('recusal.list', { roundId })).denominators).toEqual([]);
  });

  it('the list of people to call goes to one person, with a second person, and the window learns how many they are', async () => {
    const file = path.join(one.folder, 'contacts.xlsx');
    const asked = {
      roundId,
      ...consent,
      liaison: '周平',
      language: 'zh-CN',
      form: 'contact_list',
      format: 'xlsx',
    } as const;
    const alone = { ...asked, secondPerson: '王 敏' };
    expect((await one.no('secrecy.handOver', alone, place(file))).reason).toBe('second_person_same');
    expect(await one.yes('secrecy.handOver', asked, place(file))).toEqual({ fileName: 'contacts.xlsx', people: 30 });
    const written = readFileSync(file, 'utf8');
    expect(people.filter(({ name }) => written.includes(`"${name}"`)).length).toBe(30);
    // As the jury stands now: whoever gave the seat up is not called, whoever was called for it sits there.
    const { sheets } = JSON.parse(written) as { sheets: [{ rows: { text: string }[][] }] };
    const rows = sheets[0].rows.map((row) => row.map((cell) => cell.text));
    expect(rows.some(([label]) => label === gaveUp.label)).toBe(false);
    const came = rows.filter(([, seat]) => seat === String(gaveUp.seat));
    expect(came.map(([label]) => label)).toEqual([gaveUp.by.replace('sealed-alternate-', '候补')]);
    const state = await one.yes('secrecy.get', { roundId });
    expect(state.handedOver).toMatchObject([{ liaison: '周平', people: 30, by: '王敏', secondPerson: '李强' }]);
    // The file itself answers to what the entry says of it.
    expect(state.handedOver[0]?.sha256).toBe(createHash('sha256').update(readFileSync(file)).digest('hex'));
    expect([state.drawn, state.masked, state.sealed]).toEqual([31, 28, true]);
  });
});

describe('looked back on after the release', () => {
  it('no door tells a masked person, and the pool reads the same whether somebody was drawn or not', async () => {
    const applicants = new Set((await one.yes('applicants.list', { roundId })).applications.map((a) => a.name));
    const consent = { roundId, by: '王敏', secondPerson: '李强', reason: '会议结束' };
    const { total } = await one.yes('office.auditRows', { limit: 1 });
    await one.yes('secrecy.release', consent);
    expect((await one.yes('office.auditRows', { limit: 1 })).total).toBe(total + 1);
    expect((await one.no('secrecy.release', consent)).reason).toBe('names_already_released');
    expect((await one.yes('secrecy.get', { roundId })).released).toMatchObject({ by: '王敏', secondPerson: '李强' });
    await one.yes('draw.saveProof', { roundId, attempt: 1 }, place(one.folder));
    const { jurors } = await one.yes('meeting.get', { roundId });
    const { experts } = await one.yes('experts.list', { roundId });
    expect(jurors).toHaveLength(31);
    const { groups } = await one.yes('groups.list', { roundId });
    expect(groups.map((group) => group.sealed)).toEqual(groups.map(() => 0));
    expect(groups.flatMap((group) => group.experts)).toHaveLength(25);
    const ids = new Map(experts.map((e) => [e.name, e.expertId as string]));
    const drawn = people.filter(({ name }) => jurors.some((j) => j.name === name));
    expect(drawn).toHaveLength(31);
    expect(signedIn.every((name) => drawn.some((p) => p.name === name))).toBe(true);

    const { lines } = await one.yes('answers.get', { roundId });
    const further = new Set(
      lines.flatMap(({ calledIn, passedOver }) =>
        [...(calledIn === null ? [] : [calledIn]), ...passedOver].flatMap((p) =>
          p.drawn === 'continued' ? [p.name] : [],
        ),
      ),
    );
    expect(further.size).toBeGreaterThan(0);
    const below = people.filter(({ name }) => further.has(name));

    const leaks: string[] = [];
    let looked = 0;
    for (const { channel, when, value, signedIn: come } of told) {
      if (OF_THE_POOL.has(channel) || when === 'before the draw') continue;
      const called = when.startsWith('continued') ? below : [];
      const masked = [...drawn, ...called].filter(({ name }) => !come.includes(name) && !applicants.has(name));
      for (const [key, text] of leaves(value)) {
        looked += 1;
        for (const person of masked) {
          const secret = [person.idNumber, person.phone, ids.get(person.name) ?? ''].includes(text);
          const number = key === 'poolNumber' && text === person.poolNumber;
          if (secret || number || text.includes(person.name)) leaks.push(`${channel}, ${when}: ${key} ${text}`);
        }
      }
    }
    expect(leaks).toEqual([]);
    expect(looked).toBeGreaterThan(5_000);

    // The digest told under the seal is that of what was told afterwards.
    const before = told.find((t) => t.channel === 'draw.get' && t.when === 'adopted')?.value as Reply<DrawView>;
    const digest = before.ok ? before.value.attempts[0]?.sealedOutcome : '';
    const row = await one.yes('draw.get', { roundId });
    expect(row.attempts[0]).toMatchObject({ sealedOutcome: null, replays: true });
    expect(row.attempts[0]?.seed).not.toBe('');
    expect(digest).toMatch(/^[0-9a-f]{64}$/u);
    const printed = told.filter((t) => t.channel === 'documents.save F05');
    expect(printed.length).toBeGreaterThan(1);
    for (const { value } of printed) expect(JSON.stringify(value)).toContain(digest);

    for (const channel of OF_THE_POOL) {
      const pool = (when: string) => told.find((t) => t.channel === channel && t.when === when)?.value;
      expect(pool('assigned')).toMatchObject({ ok: true });
      expect(pool('assigned')).toEqual(pool('before the draw'));
    }
  });

  it('nothing by which the jury follows from the pool is told', () => {
    const views = told.filter((t) => t.channel === 'draw.get' && t.when !== 'before the draw');
    expect(views.length).toBeGreaterThan(3);
    for (const { value } of views) {
      const reply = value as Reply<DrawView>;
      const [attempt] = reply.ok ? reply.value.attempts : [];
      expect(attempt).toMatchObject({ seed: '', rejections: [], replays: true });
      expect(attempt?.contributions.map((one) => one.value)).toEqual(['']);
      expect(attempt?.alternates.flatMap((one) => one.replaces)).toEqual([]);
    }
    const seeds = told.flatMap((t) => [...leaves(t.value)].filter(([key, text]) => key === 'seed' && text !== ''));
    expect(seeds).toEqual([]);
    expect(JSON.stringify(told)).not.toContain('witnessed dice');
  });

  it('the annex of the record lists the whole pool and marks nobody of it', () => {
    expect(annex).toHaveLength(people.length);
    // Place and key are blank; what a rule warns of was sealed of the whole pool.
    expect(new Set(annex.map((row) => row.slice(7, 9).join('|')))).toEqual(new Set(['|']));
  });

  it('who stands as a seat has nothing else', () => {
    let seats = 0;
    for (const { value } of told) {
      for (const [key, text, inside] of leaves(value)) {
        if (key !== 'expertId' || !text.startsWith('sealed-')) continue;
        seats += 1;
        const row = inside as Record<string, unknown>;
        for (const field of ['unit', 'specialty', 'title', 'poolNumber', 'tibetanName', 'expertUnit', 'phone']) {
          expect([field, row[field] ?? '']).toEqual([field, '']);
        }
        expect(String(row.name ?? row.expert)).toMatch(/^(?:评委|候补)\d\d$/u);
      }
    }
    expect(seats).toBeGreaterThan(100);
  });
});
