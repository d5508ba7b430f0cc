import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  type AmendmentChange,
  type AmendmentFacts,
  amendmentChanges,
  listAtFreeze,
  mayAmend,
  mayTakeBack,
  withdrawnSince,
} from '../../../src-main/core/domain/acceptance/amendment.ts';
import { type ListEntry, listDigest, listText } from '../../../src-main/core/domain/acceptance/list-digest.ts';

const entry = (number: string, change: Partial<ListEntry> = {}): ListEntry => ({
  number,
  name: '扎西',
  unit: '青海省水利（测试）中心',
  series: '工程',
  specialty: '水利',
  level: 'associate_senior',
  title: '高级工程师',
  kind: 'normal',
  ...change,
});

const list = [entry('1000', { name: 'Anna Smith' }), entry('002'), entry('001', { name: '阿卜杜热依木·买买提' })];

describe('the frozen list’s digest', () => {
  it('is what a stranger computes who types the list line by line', () => {
    const typed = [
      'jurydesk/list/1',
      '001|阿卜杜热依木·买买提|青海省水利（测试）中心|工程|水利|associate_senior|高级工程师|normal',
      '002|扎西|青海省水利（测试）中心|工程|水利|associate_senior|高级工程师|normal',
      '1000|AnnaSmith|青海省水利（测试）中心|工程|水利|associate_senior|高级工程师|normal',
      '',
    ].join('\n');
    expect(listDigest(list)).toBe(createHash('sha256').update(typed, 'utf8').digest('hex'));
  });

  it('does not depend on the order given or on what nobody sees', () => {
    expect(listDigest([...list].reverse())).toBe(listDigest(list));
    const [first, ...rest] = list as [ListEntry, ...ListEntry[]];
    expect(listDigest([{ ...first, name: ' Anna\u200b Smith ' }, ...rest])).toBe(listDigest(list));
  });

  it.each(['number', 'name', 'unit', 'series', 'specialty', 'level', 'title', 'kind'] as const)(
    'changes with the %s',
    (field) => {
      const [first, ...rest] = list as [ListEntry, ...ListEntry[]];
      const text = field === 'number' ? '1001' : `${first[field]}甲`;
      expect(listDigest([{ ...first, [field]: text }, ...rest])).not.toBe(listDigest(list));
    },
  );

  it('cannot be fitted by moving the separator into a cell', () => {
    expect(listText([entry('001', { name: '甲|乙' })])).toContain('甲｜乙|');
  });
});

describe('amending a frozen list', () => {
  const facts: AmendmentFacts = { state: 'accepted', ballotOpened: false, groupsFormed: true, filed: false };
  const possible = (given: Partial<AmendmentFacts>): AmendmentChange[] =>
    amendmentChanges.filter((change) => mayAmend(change, { ...facts, ...given }).ok);

  it.each<[string, Partial<AmendmentFacts>, readonly AmendmentChange[]]>([
    ['before groups', { groupsFormed: false }, amendmentChanges],
    ['after groups', {}, ['withdraw', 'return', 'move', 'name', 'unit', 'title']],
    ['once ballots are out', { ballotOpened: true }, ['name', 'unit']],
    ['once the round is filed', { filed: true }, []],
    ['for somebody who has left', { state: 'withdrawn' }, []],
  ])('%s', (_, given, expected) => {
    expect(possible(given)).toEqual(expected);
  });

  it('gives back the list as it was frozen, with its digest', () => {
    const all = new Map([
      ['a', entry('001', { name: '李玮' })],
      ['b', entry('002')],
      ['c', entry('003', { unit: '青海省水利（测试）中兴', name: '王敏' })],
    ]);
    const now = new Map([
      ['a', entry('001', { name: '李伟' })],
      ['c', entry('003', { unit: '青海省水利（测试）中心', name: '王敏' })],
    ]);
    const frozen = listAtFreeze(
      now,
      [
        { applicationId: 'a', act: 'correct', field: 'name', before: '李玮' },
        { applicationId: 'a', act: 'correct', field: 'name', before: '李维' },
        { applicationId: 'c', act: 'correct', field: 'unit', before: '青海省水利（测试）中兴' },
        { applicationId: 'b', act: 'withdraw', field: '', before: '' },
      ],
      (id) => all.get(id),
    );
    expect(listDigest(frozen)).toBe(listDigest([...all.values()]));
  });

  it('gives it back also where somebody withdrew, came back and was corrected', () => {
    const [one, other] = [entry('001'), entry('002', { name: '王敏' })];
    const now = new Map([
      ['a', { ...one, name: '李伟' }],
      ['b', other],
    ]);
    const made = [
      { applicationId: 'a', act: 'withdraw', field: '', before: '' },
      { applicationId: 'a', act: 'restore', field: '', before: '' },
      { applicationId: 'a', act: 'correct', field: 'name', before: one.name },
    ] as const;
    const frozen = listAtFreeze(now, made, (id) => now.get(id));
    expect(listDigest(frozen)).toBe(listDigest([one, other]));
    // Without the return the withdrawal stands, and who left is put back once.
    const left = listAtFreeze(new Map([['b', other]]), made.slice(0, 1), () => one);
    expect(listDigest(left)).toBe(listDigest([one, other]));
    expect([...withdrawnSince(made)]).toEqual([]);
    expect([...withdrawnSince(made.slice(0, 1))]).toEqual(['a']);
  });

  it.each([
    [{}, undefined],
    [{ filed: true }, 'amendment_round_filed'],
    [{ withdrawnSince: false }, 'amendment_not_withdrawn'],
    [{ state: 'returned' }, 'amendment_not_withdrawn'],
    [{ levelVoted: true }, 'amendment_ballot_opened'],
  ] as const)('a withdrawal with %j is taken back or refused: %s', (given, code) => {
    const may = mayTakeBack({ state: 'withdrawn', withdrawnSince: true, levelVoted: false, filed: false, ...given });
    expect(may.ok ? undefined : may.refusal.code).toBe(code);
  });

  it('puts back a correction of somebody who left afterwards', () => {
    const left = entry('001', { title: '正高级工程师' });
    const frozen = listAtFreeze(
      new Map(),
      [
        { applicationId: 'a', act: 'correct', field: 'title', before: '高级工程师' },
        { applicationId: 'a', act: 'return', field: '', before: '' },
      ],
      () => left,
    );
    expect(frozen).toEqual([{ ...left, title: '高级工程师' }]);
  });
});
