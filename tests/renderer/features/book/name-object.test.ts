import { describe, expect, it } from 'vitest';
import { contract } from '../../../../src-main/core/contract/index.ts';
import { nameActor, nameObject } from '../../../../src-renderer/features/book/name-object.ts';
import { dictionaries } from '../../../../src-renderer/text/index.ts';

const zh = dictionaries['zh-CN'];
const ID = { round: 'w4xcc12d2282', section: 'u0zhtg2s2wrx', application: 'n63bjlu8c0lf', expert: 'ebo1p6k94pv2' };

describe('the object of an act', () => {
  it('is a round where nothing else is said', () => {
    expect(nameObject(zh, { action: 'results.announce', object: ID.round })).toBe('轮次 w4xcc1');
  });

  it('is spelt out part by part: which vote, which of its rounds, which applicant', () => {
    const object = `${ID.section}:2:${ID.application}`;
    expect(nameObject(zh, { action: 'ballots.enterRow', object })).toBe('表决批次 u0zhtg、第 2 轮、申报人 n63bjl');
    expect(nameObject(dictionaries.en, { action: 'ballots.enterRow', object })).toBe(
      'vote u0zhtg, round 2, applicant n63bjl',
    );
  });

  it('names whom a score is for and from, and leaves the criterion out', () => {
    const object = `${ID.application}:${ID.expert}:ethics`;
    expect(nameObject(zh, { action: 'scoring.enter', object })).toBe('申报人 n63bjl、专家 ebo1p6');
  });
});

describe('who did an act', () => {
  it('is a role and which of its holders', () => {
    expect(nameActor(zh, { role: 'secretary', actor: '156a90b952e26e73' })).toBe('评委办工作人员 156a90');
  });

  it('is nobody in particular where the program did it itself', () => {
    expect(nameActor(zh, { role: 'system', actor: 'system' })).toBe('程序');
  });
});

describe('the words of the audit trail', () => {
  const commands = Object.entries(contract).flatMap(([feature, endpoints]) =>
    Object.entries(endpoints)
      .filter(([, endpoint]) => endpoint.kind === 'command')
      .map(([verb]) => `${feature}.${verb}`),
  );

  it.each(Object.entries(dictionaries))('name every act there is, %s', (_language, words) => {
    expect(commands.length).toBeGreaterThan(40);
    expect(commands.filter((action) => words.desk.actions[action] === undefined)).toEqual([]);
  });
});
