import { describe, expect, it } from 'vitest';
import { type DrawInput, type DrawOutcome, drawJury } from '../../../src-main/core/domain/draw/draw.ts';
import { poolDigest } from '../../../src-main/core/domain/draw/pool-digest.ts';
import { type LoggedAnswer, type ProofFile, proofFile } from '../../../src-main/core/domain/draw/proof-file.ts';
import {
  type AnswerLine,
  drawnPlaces,
  type LoggedAct,
  standingJury,
  withoutAnswer,
} from '../../../src-main/core/domain/draw/replacement.ts';
import { asId, type ExpertId } from '../../../src-main/core/domain/kernel/ids.ts';
import { outsideChecker } from '../../support/draw-checker.ts';
import { bookUntil, candidates, dice, inputOf, rule } from './random-pools.ts';

type Case = { readonly input: DrawInput; readonly outcome: DrawOutcome };

function drawn(seed: number, alternates = 5): Case {
  const roll = dice(seed);
  const people = candidates(roll, { people: 40, values: { specialty: 3, prefecture: 4, employer: 12 } });
  const rules = [
    rule('specialty', 'specialty0', 2, 4),
    rule('prefecture', 'prefecture1', 2),
    rule('employer', '*', 0, 2),
    rule('specialty', 'specialty1', 9, null, 'warn'),
  ];
  const input = inputOf(people, rules, { seats: 9, alternates, seed: `${seed}./` });
  const outcome = drawJury(input);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return { input, outcome: outcome.value };
}

const ids = (list: readonly { readonly expertId: ExpertId }[]) => list.map((one) => one.expertId);
const says = (number: number, expertId: ExpertId | undefined, answer: LoggedAct = 'declined'): AnswerLine => {
  if (expertId === undefined) throw new Error('nobody');
  return { number, expertId, answer };
};

/** The rules counted once more, person by person, without the product's bounds. */
function keepsRules({ input }: Case, jury: readonly ExpertId[], open: number): boolean {
  const of = new Map(input.candidates.map((one) => [one.expertId, one.attributes ?? {}]));
  const count = (attribute: string, value: string) =>
    jury.filter((id) => of.get(id)?.[attribute]?.includes(value) === true).length;
  const s = count('specialty', 'specialty0');
  const employers = new Set(jury.flatMap((id) => of.get(id)?.employer ?? []));
  return (
    s + open >= 2 &&
    s <= 4 &&
    count('prefecture', 'prefecture1') + open >= 2 &&
    [...employers].every((one) => count('employer', one) <= 2)
  );
}

describe('declines call the next alternate by rule', () => {
  it('seats the first of the order with whom every rule is kept, in 300 juries with up to 7 who stay away', () => {
    let [called, nobody, skipped, acrossClasses] = [0, 0, 0, 0];
    for (let seed = 1; seed <= 300; seed += 1) {
      const one = drawn(seed);
      const roll = dice(seed + 7000);
      const all = ids([...one.outcome.members, ...one.outcome.alternates]);
      const lines: AnswerLine[] = [];
      while (lines.length < 7) {
        const who = all[roll(all.length)];
        if (!lines.some((line) => line.expertId === who)) lines.push(says(lines.length + 1, who));
      }
      const jury: (ExpertId | null)[] = ids(one.outcome.members);
      const out = new Set<ExpertId>();
      const { seats, steps } = standingJury(one.input, one.outcome, lines);
      for (const [i, { expertId }] of lines.entries()) {
        out.add(expertId);
        const seat = jury.indexOf(expertId);
        const step = steps[i];
        if (seat < 0) {
          expect(step).toMatchObject({ seat: null, calledIn: null, passedOver: [] });
          continue;
        }
        jury[seat] = null;
        const sitting = jury.filter((id) => id !== null);
        const open = jury.filter((id) => id === null).length - 1;
        const fit = one.outcome.alternates.filter(
          ({ expertId: id }) => !out.has(id) && !jury.includes(id) && keepsRules(one, [...sitting, id], open),
        );
        const expected = fit.find(({ replaces }) => replaces.includes(seat + 1)) ?? fit[0];
        expect(step?.calledIn ?? null).toBe(expected?.expertId ?? null);
        expect(step?.seat).toBe(seat + 1);
        if (expected === undefined) {
          nobody += 1;
          expect(step?.passedOver.length).toBe(one.outcome.alternates.length);
        } else {
          called += 1;
          jury[seat] = expected.expertId;
          expect(ids(step?.passedOver ?? [])).toEqual(ids(one.outcome.alternates).slice(0, expected.order - 1));
          skipped += step?.passedOver.some((p) => p.why === 'rules') ? 1 : 0;
          acrossClasses += expected.replaces.includes(seat + 1) ? 0 : 1;
        }
      }
      expect(seats.map((s) => (s.open ? null : s.holder))).toEqual(jury);
    }
    // Every branch of the rule was really walked.
    expect([called, nobody, skipped, acrossClasses].every((n) => n > 10)).toBe(true);
  });

  it('a chain of declines ends with whoever is left, and the seat then stands open with its last holder', () => {
    const one = drawn(3, 2);
    const [member] = ids(one.outcome.members);
    const lines = [says(1, member)];
    for (let step = 0; step < 3; step += 1) {
      const { calledIn } = standingJury(one.input, one.outcome, lines).steps.at(-1) ?? { calledIn: null };
      if (calledIn === null) break;
      lines.push(says(lines.length + 1, calledIn, step === 0 ? 'unreachable' : 'absent'));
    }
    const { steps, seats } = standingJury(one.input, one.outcome, lines);
    expect(steps.at(-1)).toMatchObject({ seat: 1, calledIn: null });
    expect(seats[0]).toEqual({ holder: lines.at(-1)?.expertId, open: true });
    expect(seats.slice(1).every((seat) => !seat.open)).toBe(true);
  });

  it('an answer of yes changes nothing, nor does an alternate who declines before being called', () => {
    const one = drawn(5);
    const [member, other] = ids(one.outcome.members);
    const [first] = ids(one.outcome.alternates);
    const { steps } = standingJury(one.input, one.outcome, [
      says(1, other, 'accepted'),
      says(2, first, 'declined'),
      says(3, member, 'declined'),
    ]);
    expect(steps.slice(0, 2).map((s) => [s.seat, s.calledIn])).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(steps[2]?.calledIn).not.toBe(first);
    expect(steps[2]?.passedOver[0]).toMatchObject({ expertId: first, why: 'out' });
  });

  it('a jury of a method that is not recomputed any more goes by the order alone', () => {
    const one = drawn(5);
    const older = { ...one.input, method: 'jurydesk/draw/1' };
    const [member] = ids(one.outcome.members);
    const { steps } = standingJury(older, one.outcome, [says(1, member)]);
    const own = one.outcome.alternates.find((a) => a.replaces.includes(1)) ?? one.outcome.alternates[0];
    expect(steps[0]).toMatchObject({ calledIn: own?.expertId });
  });
});

/** Who waits below the alternates, by the printed order alone: after the last seat, then those passed over before it. */
function below({ outcome }: Case): readonly ExpertId[] {
  const order = ids(outcome.order);
  const drawn = new Set(ids(outcome.members));
  const last = Math.max(...ids(outcome.members).map((id) => order.indexOf(id)));
  const waiting = [...order.slice(last + 1), ...order.slice(0, last).filter((id) => !drawn.has(id))];
  return waiting.filter((id) => !ids(outcome.alternates).includes(id));
}

/** Declines until seats stand open; the order is then continued for each, and some of those called decline as well. */
function continued(seed: number): { readonly one: Case; readonly lines: readonly AnswerLine[] } {
  const one = drawn(seed, 2);
  const roll = dice(seed + 9000);
  const lines: AnswerLine[] = [];
  while (lines.length < 14) {
    const { seats } = standingJury(one.input, one.outcome, lines);
    const open = seats.find((seat) => seat.open);
    const who = open?.holder ?? seats[roll(seats.length)]?.holder;
    lines.push(says(lines.length + 1, who, open === undefined ? 'declined' : 'continued'));
    if (open !== undefined && standingJury(one.input, one.outcome, lines).steps.at(-1)?.calledIn === null) break;
  }
  return { one, lines };
}

describe('the drawn order continued below the alternates', () => {
  it('seats the next of the order with whom every rule is kept, in 200 juries', () => {
    let [called, skipped, nobody, fromPassed] = [0, 0, 0, 0];
    for (let seed = 1; seed <= 200; seed += 1) {
      const { one, lines } = continued(seed);
      const jury: (ExpertId | null)[] = ids(one.outcome.members);
      const emptied = new Map<ExpertId, number>();
      const out = new Set<ExpertId>();
      const { seats, steps } = standingJury(one.input, one.outcome, lines);
      for (const [i, { expertId, answer }] of lines.entries()) {
        const step = steps[i];
        if (answer === 'declined') {
          out.add(expertId);
          const seat = jury.indexOf(expertId);
          jury[seat] = step?.calledIn ?? null;
          emptied.set(expertId, seat);
          continue;
        }
        const seat = emptied.get(expertId) ?? -1;
        const sitting = jury.filter((id) => id !== null);
        const open = jury.length - sitting.length - 1;
        const fits = (id: ExpertId) => !out.has(id) && !jury.includes(id) && keepsRules(one, [...sitting, id], open);
        const list = [...ids(one.outcome.alternates), ...below(one)];
        const expected = list.find(fits);
        expect([seed, i, step?.seat, step?.calledIn ?? null]).toEqual([seed, i, seat + 1, expected ?? null]);
        if (expected === undefined) {
          nobody += 1;
          continue;
        }
        expect(ids(step?.passedOver ?? [])).toEqual(list.slice(0, list.indexOf(expected)));
        jury[seat] = expected;
        called += 1;
        skipped += step?.passedOver.some((p) => p.why === 'rules') ? 1 : 0;
        fromPassed += one.outcome.rejections.some((r) => r.expertId === expected) ? 1 : 0;
      }
      expect(seats.map((s) => (s.open ? null : s.holder))).toEqual(jury);
    }
    // Every branch of the rule was really walked.
    expect([called > 300, skipped > 100, nobody > 0, fromPassed > 0]).toEqual([true, true, true, true]);
  });

  it('reaches those passed over in the draw only after everybody else, and then nobody', () => {
    const { one } = continued(7);
    const order = below(one);
    const places = drawnPlaces(one.outcome);
    expect(order.map((id) => places.get(id))).toEqual(order.map((_, i) => ({ drawn: 'continued', order: i + 1 })));
    const passed = ids(one.outcome.rejections).filter((id) => order.includes(id));
    expect(order.slice(order.length - passed.length)).toEqual(passed);
    expect(passed.length).toBeGreaterThan(0);
    // Everybody below says no before being asked: the seat stays open.
    const [member] = ids(one.outcome.members);
    const all = [...ids(one.outcome.alternates), ...order, member];
    const lines = all.map((id, i) => says(i + 1, id));
    const last = says(all.length + 1, member, 'continued');
    const { steps, seats } = standingJury(one.input, one.outcome, [...lines, last]);
    expect(steps.at(-1)).toMatchObject({ seat: 1, calledIn: null });
    expect(seats[0]?.open).toBe(true);
  });

  it('a decline is not taken back before the order that was continued for it', () => {
    const { one, lines } = continued(7);
    const at = lines.findIndex((line) => line.answer === 'continued');
    const first = lines.slice(0, at + 1);
    const decline = first.findLast((line) => line.answer === 'declined')?.number ?? 0;
    expect(withoutAnswer(one.input, one.outcome, first, decline)).toEqual({ ok: false, number: at + 1 });
    const back = withoutAnswer(one.input, one.outcome, first, at + 1);
    expect(back.ok && back.standing.seats.filter((seat) => seat.open)).toHaveLength(1);
  });

  it('is computed again by the page for outsiders, which sees every change of it', () => {
    const { checkDraw } = outsideChecker();
    const prove = (seed: number) => {
      const { one, lines: all } = continued(seed);
      // Where nobody comes the office records nothing.
      const { steps: every } = standingJury(one.input, one.outcome, all);
      const lines = all.filter((_, i) => every[i]?.answer !== 'continued' || every[i]?.calledIn !== null);
      const jury = standingJury(one.input, one.outcome, lines);
      const utc = '2023-02-10T01:00:00.000Z';
      const log = jury.steps.map((step): LoggedAnswer => ({ ...step, utc, undone: null }));
      const contributions = [{ kind: 'slips' as const, by: '', value: String(seed), highest: 9999 }];
      const around = { jury: '', contributions, attempts: bookUntil(1), answers: { log, jury } };
      const file = JSON.parse(JSON.stringify(proofFile(one.input, one.outcome, around))) as ProofFile;
      return { file, further: below(one).map((id) => one.input.candidates.find((c) => c.expertId === id)?.poolNumber) };
    };
    let told = 0;
    for (let seed = 1; seed <= 100; seed += 1) {
      const { steps } = checkDraw(prove(seed).file);
      expect([seed, steps.filter((s) => !s.ok)]).toEqual([seed, []]);
      const detail = steps.find((s) => s.id === 'answers')?.detail as { continued?: number } | undefined;
      told += detail?.continued ?? 0;
    }
    expect(told).toBeGreaterThan(100);
    type Line = { answer: string; number: string; seat: number | null; calledIn: string | null };
    const last = ({ answers }: ProofFile): Line => {
      const found = answers?.lines.findLast((line) => line.answer === 'continued');
      if (found === undefined) throw new Error('the order was not continued');
      return found as Line;
    };
    const changes: readonly ((line: Line, further: readonly unknown[]) => unknown)[] = [
      (line, further) => Object.assign(line, { calledIn: String(further.at(-1)) }),
      (line) => Object.assign(line, { calledIn: null }),
      (line) => Object.assign(line, { answer: 'accepted' }),
      (line) => Object.assign(line, { answer: 'declined' }),
      (line) => Object.assign(line, { seat: (line.seat ?? 0) + 1 }),
    ];
    for (const [i, change] of changes.entries()) {
      const { file, further } = prove(7);
      change(last(file), further);
      const failed = checkDraw(file).steps.filter((s) => !s.ok);
      expect([i, failed.map((s) => s.id)]).toEqual([i, ['answers']]);
    }
  });
});

describe('a mistaken entry is taken back', () => {
  const small = () => {
    const people = Array.from({ length: 8 }, (_, i) => ({
      expertId: asId<'expert'>(`e${i}`),
      poolNumber: i,
      name: `专家${i}`,
      unit: '青海大学',
      title: '教授',
      specialty: '公路',
    }));
    const sealed = { candidates: people, excluded: [], rules: [], seats: 3, alternates: 3 };
    const input = { method: 'jurydesk/draw/3', seed: '1./', attempt: 1, poolDigest: poolDigest(sealed), ...sealed };
    const outcome = drawJury(input);
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    return { input, outcome: outcome.value };
  };

  it('and the chain that came of it goes back, but nobody who was called for another seat is exchanged', () => {
    const { input, outcome } = small();
    const [a, b, c] = ids(outcome.members);
    const [one, two, three] = ids(outcome.alternates);
    const chain = [says(1, a), says(2, one, 'unreachable')];
    expect(standingJury(input, outcome, chain).seats[0]?.holder).toBe(two);
    const back = withoutAnswer(input, outcome, chain, 1);
    expect(back.ok && back.standing.seats.map((s) => s.holder)).toEqual([a, b, c]);

    const both = [...chain, says(3, b)];
    expect(standingJury(input, outcome, both).seats.map((s) => s.holder)).toEqual([two, three, c]);
    // Without line 1 the second alternate would be called in line 3 in the place of the third.
    expect(withoutAnswer(input, outcome, both, 1)).toEqual({ ok: false, number: 3 });
    const last = withoutAnswer(input, outcome, both, 3);
    expect(last.ok && last.standing.seats.map((s) => s.holder)).toEqual([two, b, c]);
  });
});

describe('the proof file and the page for outsiders', () => {
  /** The log of 6 people who said no, line 3 taken back, as the office keeps it. */
  function proven(seed: number): ProofFile {
    const { input, outcome } = drawn(seed);
    const roll = dice(seed + 300);
    const all = ids([...outcome.members, ...outcome.alternates]);
    const said: AnswerLine[] = [];
    while (said.length < 6) {
      // Members more often than alternates, and whoever was called in among them.
      const { seats } = standingJury(input, outcome, said);
      const who = roll(3) > 0 ? seats[roll(seats.length)]?.holder : all[roll(all.length)];
      if (who !== undefined && !said.some((line) => line.expertId === who)) said.push(says(said.length + 1, who));
    }
    const undone = withoutAnswer(input, outcome, said, 3);
    const jury = undone.ok ? undone.standing : standingJury(input, outcome, said);
    // A line that was taken back keeps what it once did.
    const taken = standingJury(input, outcome, said).steps.filter((step) => step.number === 3);
    const steps = new Map([...taken, ...jury.steps].map((step) => [step.number, step]));
    const utc = '2023-02-10T01:00:00.000Z';
    const log = said.map((line): LoggedAnswer => {
      const { seat = null, calledIn = null } = steps.get(line.number) ?? {};
      return { ...line, utc, seat, calledIn, undone: undone.ok && line.number === 3 ? { utc } : null };
    });
    const contributions = [{ kind: 'slips' as const, by: '', value: String(seed), highest: 9999 }];
    const file = proofFile(input, outcome, { jury: '', contributions, attempts: bookUntil(1), answers: { log, jury } });
    return JSON.parse(JSON.stringify(file)) as ProofFile;
  }

  it('the outsider calls the same alternates in 150 juries, lines taken back among them', () => {
    const { checkDraw } = outsideChecker();
    const seen = { undone: 0, replaced: 0, open: 0 };
    for (let seed = 1; seed <= 150; seed += 1) {
      const { steps } = checkDraw(proven(seed));
      expect([seed, steps.filter((s) => !s.ok)]).toEqual([seed, []]);
      const detail = steps.find((s) => s.id === 'answers')?.detail as Record<'lines' | 'standing', number> &
        typeof seen;
      seen.undone += detail.lines - detail.standing;
      seen.replaced += detail.replaced;
      seen.open += detail.open;
    }
    expect(Object.entries(seen).filter(([, n]) => n < 30)).toEqual([]);
  });

  it('sees every change of the record', () => {
    const { checkDraw } = outsideChecker();
    const [seed] = Array.from({ length: 150 }, (_, i) => i + 1).filter((one) => {
      const { lines } = proven(one).answers ?? { lines: [] };
      return (
        lines.filter((line) => line.calledIn !== null).length > 3 &&
        lines.some((line) => line.undoneUtc !== null && line.calledIn !== null)
      );
    });
    interface Told {
      readonly answers: {
        readonly lines: { calledIn: string | null; undoneUtc: string | null }[];
        readonly seats: { number: string; open: boolean }[];
      };
    }
    const called = ({ answers }: Told) =>
      answers.lines.filter((line) => line.calledIn !== null && line.undoneUtc === null);
    const changes: readonly ((file: Told) => unknown)[] = [
      // Somebody else came in than the order and the rules say.
      (f) => Object.assign(called(f)[0] ?? {}, { calledIn: called(f)[1]?.calledIn }),
      (f) => Object.assign(called(f)[0] ?? {}, { calledIn: null }),
      // A decline that nobody recorded, one that is left out, two in another order.
      (f) => {
        const [first] = called(f);
        if (first !== undefined) f.answers.lines.splice(f.answers.lines.indexOf(first), 1);
      },
      (f) => Object.assign(f.answers.lines.find((line) => line.undoneUtc !== null) ?? {}, { undoneUtc: null }),
      (f) => f.answers.lines.reverse(),
      (f) => Object.assign(called(f)[0] ?? {}, { answer: 'accepted' }),
      (f) => f.answers.seats.reverse(),
      (f) => Object.assign(f.answers.seats[0] ?? {}, { open: !f.answers.seats[0]?.open }),
    ];
    for (const [i, change] of changes.entries()) {
      const file = proven(seed as number) as unknown as Told;
      expect(checkDraw(file).ok).toBe(true);
      change(file);
      expect([
        i,
        checkDraw(file)
          .steps.filter((s) => !s.ok)
          .map((s) => s.id),
      ]).toEqual([i, ['answers']]);
    }
  });

  it('says nothing of answers where nobody has answered, and holds no reason', () => {
    const { input, outcome } = drawn(1);
    const file = proofFile(input, outcome, { jury: '', contributions: [], attempts: bookUntil(1) });
    expect('answers' in file).toBe(false);
    expect(Object.keys(proven(1).answers?.lines[0] ?? {})).toEqual([
      ...['line', 'utc', 'number', 'answer', 'seat', 'calledIn', 'undoneUtc'],
    ]);
  });
});
