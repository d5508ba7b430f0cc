import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Contribution, seedOf } from '../../../src-main/core/domain/draw/contributions.ts';
import { DRAW_METHOD, drawJury } from '../../../src-main/core/domain/draw/draw.ts';
import { broughtAsPlanned, checkPlan, type PlannedContribution } from '../../../src-main/core/domain/draw/plan.ts';
import { poolDigest, sealedText } from '../../../src-main/core/domain/draw/pool-digest.ts';
import { type ProofFile, proofFile } from '../../../src-main/core/domain/draw/proof-file.ts';
import { type DrawRecord, verifyDraw } from '../../../src-main/core/domain/draw/replay.ts';
import { type SealStatement, TITLED_POOL_HEADING } from '../../../src-main/core/domain/draw/seal-statement.ts';
import { outsideChecker } from '../../support/draw-checker.ts';
import { day } from '../support/day.ts';
import { bookUntil, candidates, dice, rule } from './random-pools.ts';

const plan: readonly PlannedContribution[] = [
  { kind: 'words', by: '周平', count: 0, highest: 0 },
  { kind: 'dice', by: '李强', count: 4, highest: 6 },
  { kind: 'dice', by: '孙立', count: 4, highest: 6 },
  { kind: 'lottery', by: '双色球 2023016 期', count: 3, highest: 33 },
];
const brought: readonly Contribution[] = [
  { kind: 'words', by: '周平', value: '公平', highest: 0 },
  { kind: 'dice', by: '李强', value: '3 1 4 6', highest: 6 },
  { kind: 'dice', by: '孙立', value: '2 2 5 1', highest: 6 },
  { kind: 'lottery', by: '双色球 2023016 期', value: '8 23 31', highest: 33 },
];
const statement: SealStatement = {
  format: TITLED_POOL_HEADING,
  ...{ round: '2022年度工程系列', year: 2022, jury: '高级评委会', approval: '青人社评〔2022〕12号' },
  ...{ day: day('2023-02-10'), attempt: 2, salt: '9f2c4b7e1a6d80c35e9b7a42d1f0c683', method: DRAW_METHOD, plan },
};

function recordOf(change: Partial<SealStatement> = {}, list = brought): DrawRecord {
  const stated = { ...statement, ...change };
  const people = candidates(dice(11), { people: 30, values: { specialty: 3 } });
  const sealed = {
    candidates: people,
    excluded: [],
    rules: [rule('specialty', 'specialty1', 3)],
    seats: 7,
    alternates: 2,
  };
  const seed = seedOf(stated.method, list);
  if (!seed.ok) throw new Error(seed.refusal.code);
  const digest = poolDigest({ ...sealed, statement: stated });
  const { method, attempt } = stated;
  const input = { method, ...sealed, statement: stated, seed: seed.value, attempt, poolDigest: digest };
  const outcome = drawJury(input);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return { input, outcome: outcome.value, contributions: list };
}
const proofOf = ({ input, outcome, contributions }: DrawRecord): ProofFile =>
  proofFile(input, outcome, { jury: '', contributions, attempts: bookUntil(input.attempt) });

/** Where the application finds the record broken. */
const inReplay = (record: DrawRecord) => {
  const checked = verifyDraw(record);
  return checked.ok ? 'holds' : String(checked.refusal.params?.at ?? checked.refusal.code);
};
/** The first step at which an outsider with the checker finds the proof broken. */
const outside = (file: unknown) =>
  outsideChecker()
    .checkDraw(file)
    .steps.find((step) => !step.ok)?.id ?? 'holds';
const copyOf = <T>(value: T): T => JSON.parse(JSON.stringify(value));

/** The record with its statement changed and nothing else. */
const stated = (change: Partial<SealStatement>): DrawRecord => {
  const { input, ...rest } = copyOf(recordOf());
  return { ...rest, input: { ...input, statement: { ...statement, ...change } } };
};
/** The jury that those would make under the seal of the others: drawn anew from what was brought otherwise. */
const redrawn = (list: readonly Contribution[], method: string = DRAW_METHOD): DrawRecord => {
  const { input } = recordOf();
  const seed = seedOf(method, list);
  const other = { ...input, method, seed: seed.ok ? seed.value : '' };
  const outcome = drawJury(other);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return { input: other, outcome: outcome.value, contributions: list };
};
const swapped = [brought[0], brought[2], brought[1], brought[3]] as readonly Contribution[];
const otherKind = brought.map((one, i) => (i === 1 ? { ...one, kind: 'slips' as const } : one));
const otherPerson = brought.map((one, i) => (i === 1 ? { ...one, by: '别人' } : one));
const oneMoreThrow = brought.map((one, i) => (i === 1 ? { ...one, value: '3 1 4 6 2' } : one));
const beyond = brought.map((one, i) => (i === 1 ? { ...one, value: '3 1 4 7', highest: 6 } : one));

describe('a draw under a seal that says how it is drawn', () => {
  it('holds, in the application and outside', () => {
    expect([inReplay(recordOf()), outside(proofOf(recordOf()))]).toEqual(['holds', 'holds']);
    expect(sealedText(recordOf().input).split('\n').slice(0, 11)).toEqual([
      'jurydesk/pool/5',
      'round|2022年度工程系列|2022',
      'jury|高级评委会|青人社评〔2022〕12号',
      'day|2023-02-10',
      'attempt|2',
      'salt|9f2c4b7e1a6d80c35e9b7a42d1f0c683',
      'method|jurydesk/draw/3',
      'contribution|1|words|0|0|周平',
      'contribution|2|dice|4|6|李强',
      'contribution|3|dice|4|6|孙立',
      'contribution|4|lottery|3|33|双色球2023016期',
    ]);
  });

  it.each([
    ['the order of what was brought', redrawn(swapped), 'contributions[1]', 'plan'],
    ['its kind', redrawn(otherKind), 'contributions[1]', 'plan'],
    ['who brought it', redrawn(otherPerson), 'contributions[1]', 'plan'],
    ['how many numbers', redrawn(oneMoreThrow), 'contributions[1]', 'plan'],
    ['one left out', redrawn(brought.slice(0, 3)), 'contributions[3]', 'plan'],
    ['one added', redrawn([...brought, brought[1] as Contribution]), 'contributions[4]', 'plan'],
    ['the method', redrawn(brought.slice(1), 'rfc3797'), 'input.method', 'statement'],
  ])('is broken where somebody changed %s, jury drawn anew', (_, record, at, step) => {
    expect([inReplay(record), outside(proofOf(record))]).toEqual([at, step]);
  });

  it('is broken by a number that no die has', () => {
    const { input, outcome } = redrawn(brought);
    const seed = '公平/3.1.4.7./2.2.5.1./8.23.31./';
    const again = drawJury({ ...input, seed });
    const record = { input: { ...input, seed }, outcome: again.ok ? again.value : outcome, contributions: beyond };
    expect([inReplay(record), outside(proofOf(record))]).toEqual(['contributions[1]', 'plan']);
  });

  it('is broken where the attempt is another than the one sealed', () => {
    const { input } = recordOf();
    const other = { ...input, attempt: 3 };
    const outcome = drawJury(other);
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    const record = { input: other, outcome: outcome.value, contributions: brought };
    expect([inReplay(record), outside(proofOf(record))]).toEqual(['input.attempt', 'statement']);
  });

  it.each<[string, Partial<SealStatement>]>([
    ['round', { round: '2023年度工程系列' }],
    ['year', { year: 2023 }],
    ['jury', { jury: '中级评委会' }],
    ['approval number', { approval: '青人社评〔2023〕1号' }],
    ['day', { day: day('2023-02-11') }],
    ['attempt', { attempt: 1 }],
    ['salt', { salt: '0'.repeat(32) }],
    ['method', { method: 'rfc3797' }],
    ['plan', { plan: plan.slice(1) }],
    ['order of the plan', { plan: [plan[0], plan[2], plan[1], plan[3]] as readonly PlannedContribution[] }],
    ['how many throws', { plan: plan.map((one, i) => (i === 1 ? { ...one, count: 5 } : one)) }],
  ])('is broken where the statement names another %s', (_, change) => {
    const record = stated(change);
    expect([inReplay(record), outside(proofOf(record))]).toEqual(['input.poolDigest', 'seal']);
  });

  it('is another draw in another file, at another attempt, under another salt', () => {
    const jury = (change: Partial<SealStatement>) =>
      recordOf(change)
        .outcome.members.map((m) => m.expertId)
        .join();
    const others: Partial<SealStatement>[] = [
      { round: '另一轮' },
      { attempt: 3 },
      { salt: '1'.repeat(32) },
      { year: 2021 },
    ];
    expect(new Set([{}, ...others].map(jury)).size).toBe(5);
  });

  it('names another jury in the proof than the seal does: found outside', () => {
    expect(outside({ ...proofOf(recordOf()), jury: '中级评委会' })).toBe('statement');
    const file = copyOf(proofOf(recordOf())) as { statement?: unknown };
    expect(outside({ ...file, statement: undefined })).toBe('seal');
    // A proof with a statement does not pass for one of the time before.
    expect(outside({ ...file, format: 'jurydesk/proof/1' })).toBe('format');
    expect(outside({ ...file, heading: 'jurydesk/pool/3' })).toBe('format');
  });
});

describe('the book of attempts in the proof', () => {
  type Book = { attempts: { attempt: number; drawnUtc: string | null; reason: string; abortedReason: string }[] };
  const given = { drawnUtc: null, reason: '', abortedReason: '见证人未到' };
  const tampered: readonly [string, string, (file: Book) => unknown][] = [
    ['holds', 'the first one given up', (f) => Object.assign(f.attempts[0] ?? {}, given)],
    ['holds', 'the first one broken off', (f) => Object.assign(f.attempts[0] ?? {}, { drawnUtc: null })],
    ['attempts', 'the first one left out', (f) => f.attempts.shift()],
    [
      'attempts',
      'the first one left out, this one counted as the first',
      (f) => {
        f.attempts.shift();
        Object.assign(f.attempts[0] ?? {}, { attempt: 1 });
      },
    ],
    ['attempts', 'this one left out', (f) => f.attempts.pop()],
    ['attempts', 'none', (f) => Object.assign(f, { attempts: [] })],
    ['attempts', 'this one without its reason', (f) => Object.assign(f.attempts[1] ?? {}, { reason: '' })],
    ['attempts', 'this one without a result', (f) => Object.assign(f.attempts[1] ?? {}, { drawnUtc: null })],
    ['attempts', 'one given up and drawn', (f) => Object.assign(f.attempts[0] ?? {}, { abortedReason: '见证人未到' })],
  ];
  it.each(tampered)('is judged %s: %s', (step, _, change) => {
    const file = copyOf(proofOf(recordOf())) as unknown as Book;
    change(file);
    expect(outside(file)).toBe(step);
  });
});

describe('what was brought', () => {
  const words: PlannedContribution = { kind: 'words', by: '周平', count: 0, highest: 0 };
  const spelt = (planned: PlannedContribution, value: string) => {
    const { kind, by, highest } = planned;
    const read = broughtAsPlanned([planned], [{ kind, by, highest, value }]);
    if (!read.ok) return read.refusal.code;
    const seed = seedOf(DRAW_METHOD, read.value);
    // An outsider who is given the spelling as it was typed comes to the same seed.
    const record = recordOf({ plan: [planned] }, read.value);
    const typed = { ...proofOf(record), contributions: [{ kind, by, highest, value }] };
    expect([value, outside(typed)]).toEqual([value, 'holds']);
    return seed.ok ? seed.value : seed.refusal.code;
  };

  it('has one spelling: no blank, sign, width, capital or leading nought is free', () => {
    for (const value of ['第7次 Fair，公平', ' 第 ７ 次 fair公平 ', '第007次FAIR·公平！', '第7次\u200bFa/ir|公 平。']) {
      expect([value, spelt(words, value)]).toEqual([value, '第7次fair公平/']);
    }
    const four = plan[1] as PlannedContribution;
    for (const value of ['3 1 4 6', '３、１，4;06', ' 003  01\t4 6 ', '3.1.4.6.']) {
      expect([value, spelt(four, value)]).toEqual([value, '3.1.4.6./']);
    }
    // A lottery draws a set: the order of its publication is not free.
    const three = plan[3] as PlannedContribution;
    for (const value of ['8 23 31', '31 08 23', '２３、３１、8']) {
      expect([value, spelt(three, value)]).toEqual([value, '8.23.31./']);
    }
    const balls: PlannedContribution = { kind: 'balls', by: '李强', count: 3, highest: 9 };
    for (const value of ['407', '4 0 7', '４、0,7']) expect([value, spelt(balls, value)]).toEqual([value, '4.0.7./']);
    // What the application refuses because it could be read otherwise, the outsider refuses too.
    const file = proofOf(recordOf());
    for (const value of ['3 1 4 6x', '3 1 4 6 六', '3 1 4 6 ٣']) {
      const contributions = file.contributions.map((one, i) => (i === 1 ? { ...one, value } : one));
      expect([value, outside({ ...file, contributions })]).toEqual([value, 'plan']);
    }
  });

  it('is refused out of plan, and where anything in it could be read otherwise', () => {
    const refused = (list: readonly Contribution[]) => {
      const read = broughtAsPlanned(plan, list);
      return read.ok ? 'ok' : [read.refusal.code, read.refusal.params?.number];
    };
    const with2 = (change: Partial<Contribution>) => brought.map((one, i) => (i === 1 ? { ...one, ...change } : one));
    expect(refused(brought)).toBe('ok');
    expect(refused(swapped)).toEqual(['contribution_out_of_plan', 2]);
    expect(refused(otherKind)).toEqual(['contribution_out_of_plan', 2]);
    expect(refused(otherPerson)).toEqual(['contribution_out_of_plan', 2]);
    expect(refused(with2({ highest: 20 }))).toEqual(['contribution_out_of_plan', 2]);
    expect(refused(brought.slice(0, 2))).toEqual(['contribution_out_of_plan', 3]);
    expect(refused([])).toEqual(['contribution_out_of_plan', 1]);
    expect(refused([...brought, brought[0] as Contribution])).toEqual(['contribution_out_of_plan', 5]);
    expect(refused(with2({ value: '3 1 4' }))).toEqual(['contribution_count', 2]);
    expect(refused(with2({ value: '3 1 4 6 6' }))).toEqual(['contribution_count', 2]);
    expect(refused(with2({ value: '3 1 4 六' }))).toEqual(['contribution_not_numbers', 2]);
    expect(refused(with2({ value: '3 1 4 6 ٣' }))).toEqual(['contribution_not_numbers', 2]);
    expect(refused(with2({ value: '3 1 4 7' }))).toEqual(['contribution_out_of_range', 2]);
    expect(refused(with2({ value: '' }))).toEqual(['contribution_empty', 2]);
    expect(refused(brought.map((one, i) => (i === 0 ? { ...one, value: '！ 。' } : one)))).toEqual([
      'contribution_empty',
      1,
    ]);
  });
});

describe('a plan', () => {
  const [spoken, thrown] = plan as readonly [PlannedContribution, PlannedContribution];
  const balls: PlannedContribution = { kind: 'balls', by: '李强', count: 0, highest: 9 };
  it.each<[string, string, readonly PlannedContribution[]]>([
    ['ok', DRAW_METHOD, plan],
    ['ok', 'rfc3797', [thrown]],
    ['ok', 'jurydesk/lottery/1', [spoken, balls]],
    ['ok', DRAW_METHOD, [{ ...balls, count: 3 }]],
    ['plan_empty', DRAW_METHOD, []],
    // Words that are chosen when the dice lie on the table choose the jury.
    ['plan_words_first', DRAW_METHOD, [thrown, spoken]],
    ['plan_words_first', DRAW_METHOD, [spoken, { kind: 'computer', by: '', count: 0, highest: 0 }]],
    // Without a number somebody could throw on until the jury pleases.
    ['plan_invalid', DRAW_METHOD, [{ ...thrown, count: 0 }]],
    ['plan_invalid', DRAW_METHOD, [{ ...thrown, count: 61 }]],
    ['plan_invalid', DRAW_METHOD, [{ ...thrown, highest: 20 }]],
    ['plan_invalid', DRAW_METHOD, [balls]],
    ['plan_invalid', DRAW_METHOD, [{ kind: 'lottery', by: '甲', count: 7, highest: 6 }]],
    ['plan_invalid', DRAW_METHOD, [{ kind: 'slips', by: '甲', count: 7, highest: 1 }]],
    ['plan_wants_balls', 'jurydesk/lottery/1', [thrown]],
    ['plan_wants_balls', 'jurydesk/lottery/1', [balls, balls]],
    ['plan_invalid', 'jurydesk/lottery/1', [{ ...balls, count: 3 }]],
    ['rfc3797_wants_numbers', 'rfc3797', [spoken, thrown]],
  ])('is judged %s before it goes under the seal', (code, method, list) => {
    const checked = checkPlan(method, list);
    expect(checked.ok ? 'ok' : checked.refusal.code).toBe(code);
  });
});

describe('what an earlier version sealed and drew', () => {
  const file = new URL('../../support/drawn-by-earlier-version.json', import.meta.url);
  const kept = JSON.parse(readFileSync(file, 'utf8')) as Record<
    'order' | 'rfc3797',
    DrawRecord & { readonly proof: ProofFile }
  >;

  it.each(['order', 'rfc3797'] as const)('replays and is confirmed outside, byte for byte as it was: %s', (name) => {
    const { proof, ...record } = kept[name];
    expect([inReplay(record), outside(proof)]).toEqual(['holds', 'holds']);
    // The proof file that this version writes of it says the same, and of the book one thing more.
    const { attempts: _, ...now } = proofFile(record.input, record.outcome, {
      ...{ jury: proof.jury, contributions: proof.contributions, attempts: bookUntil(record.input.attempt) },
    });
    const { attempts: __, ...then } = proof;
    expect(now).toEqual(then);
    expect(proof.format).toBe('jurydesk/proof/1');
  });

  it('is still broken by any change', () => {
    const { proof, ...record } = copyOf(kept.order);
    expect(inReplay({ ...record, input: { ...record.input, seats: 5 } })).toBe('input.poolDigest');
    expect(outside({ ...proof, seats: 5 })).toBe('seal');
    expect(outside({ ...proof, contributions: [...proof.contributions].reverse() })).toBe('seed');
  });
});
