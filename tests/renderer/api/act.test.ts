import { beforeEach, describe, expect, it } from 'vitest';
import type { Reply, RoundSetup } from '../../../src-main/core/contract/index.ts';
import { act, ask, DeskError } from '../../../src-renderer/api/index.ts';

const ok = (value: unknown): Reply<unknown> => ({ ok: true, value });
const stopped: Reply<unknown> = { ok: false, error: { code: 'internal', reason: 'office_stopped' } };

/** What the preload was called with, and what it answers next. */
const sent: { channel: string; input: unknown; key: unknown }[] = [];
let answers: (Reply<unknown> | Error)[] = [];

const api = new Proxy(
  {},
  {
    get: (_, feature) =>
      new Proxy(
        {},
        {
          get: (__, verb) => async (input: unknown, key: unknown) => {
            sent.push({ channel: `${String(feature)}.${String(verb)}`, input, key });
            const answer = answers.shift() ?? ok(null);
            if (answer instanceof Error) throw answer;
            return answer;
          },
        },
      ),
  },
);

const setup = (name: string) => ({ roundId: 'r1', setup: { name } as unknown as RoundSetup });
const keys = () => sent.map((one) => one.key);

beforeEach(async () => {
  Object.defineProperty(window, 'juryDesk', {
    value: { api, platform: 'linux', on: () => () => undefined },
    configurable: true,
  });
  answers = [];
  // Whatever the test before left unanswered ends with an act that is answered.
  await act('results', 'announce', { roundId: 'between tests' });
  sent.length = 0;
});

describe('an act', () => {
  it('has a key of its own each time it is answered, and its input stays as it is', async () => {
    await act('applicants', 'freeze', { roundId: 'r1' });
    await act('applicants', 'freeze', { roundId: 'r1' });
    expect(sent.map((one) => one.input)).toEqual([{ roundId: 'r1' }, { roundId: 'r1' }]);
    for (const key of keys()) expect(key).toMatch(/^[0-9a-f]{32}$/);
    expect(keys()[0]).not.toBe(keys()[1]);
  });

  it.each<[string, Reply<unknown> | Error]>([
    ['the office process died', stopped],
    ['the call never came back', new Error('Error invoking remote method')],
    ['the disk failed', { ok: false, error: { code: 'storage', reason: 'io', logId: '1' } }],
    ['the lock came first', { ok: false, error: { code: 'locked' } }],
  ])('done again after %s has the key it had', async (_what, answer) => {
    answers = [answer, answer, ok(null)];
    for (let i = 0; i < 2; i += 1) await expect(act('rounds', 'saveSetup', setup('a'))).rejects.toThrow(DeskError);
    await act('office', 'unlock', { password: 'between the two' });
    await act('rounds', 'saveSetup', setup('a'));
    await act('rounds', 'saveSetup', setup('a'));
    const [first, second, unlock, third, fourth] = keys();
    expect([second, third]).toEqual([first, first]);
    expect(unlock).toBeUndefined();
    expect(fourth).not.toBe(first);
  });

  it('of another content or kind never takes the key of a lost one', async () => {
    answers = [stopped, stopped, stopped];
    await act('rounds', 'saveSetup', setup('a')).catch(() => undefined);
    await act('rounds', 'saveSetup', setup('b')).catch(() => undefined);
    await act('applicants', 'freeze', { roundId: 'r1' }).catch(() => undefined);
    expect(new Set(keys()).size).toBe(3);
    // Two lost acts are each done again under their own keys.
    await act('rounds', 'saveSetup', setup('b'));
    await act('rounds', 'saveSetup', setup('a'));
    expect(keys().slice(3)).toEqual([keys()[1], keys()[0]]);
  });

  it('is a new one after the office said no', async () => {
    answers = [{ ok: false, error: { code: 'refused', reason: 'list_empty' } }];
    await act('applicants', 'freeze', { roundId: 'r1' }).catch(() => undefined);
    await act('applicants', 'freeze', { roundId: 'r1' });
    expect(keys()[0]).not.toBe(keys()[1]);
  });

  it('is a new one after something else was done in between', async () => {
    answers = [stopped];
    const signIn = { roundId: 'r1', expertId: 'e1', pledged: true };
    await act('meeting', 'signIn', signIn).catch(() => undefined);
    await act('meeting', 'strikeEntry', { roundId: 'r1', number: 1, reason: '误记' });
    await act('meeting', 'signIn', signIn);
    expect(keys()[2]).not.toBe(keys()[0]);
  });
});

it('a question carries no key', async () => {
  await ask('rounds', 'list', {});
  expect(sent).toEqual([{ channel: 'rounds.list', input: {}, key: undefined }]);
});
