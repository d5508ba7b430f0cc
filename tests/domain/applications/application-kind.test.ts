import { describe, expect, it } from 'vitest';
import { APPLICATION_KINDS, applicationKindOf } from '../../../src-main/core/domain/applications/application-kind.ts';
import { readApplicationKind } from '../../../src-main/core/domain/roster/words.ts';
import { documentFacts as english } from '../../../src-renderer/text/en/document-facts.ts';
import { dictionaries } from '../../../src-renderer/text/index.ts';
import { documentFacts as chinese } from '../../../src-renderer/text/zh-cn/document-facts.ts';

describe('the words of rosters for how somebody applies', () => {
  it.each([
    ['正常', 'normal'],
    ['正常申报', 'normal'],
    ['破格申报', 'exceptional'],
    ['转评', 'cross_series'],
    ['兼评', 'second_title'],
    ['“双定向”', 'dual_targeted'],
    ['援青人才', 'aid_qinghai'],
    ['驻村工作队', 'village_cadre'],
    ['驻村医疗队员', 'village_cadre'],
    ['高技能人才', 'high_skilled'],
    ['农牧民', 'farmer_herder'],
    ['乡村医生', 'village_doctor'],
    ['村医', 'village_doctor'],
    ['科学传播', 'science_communication'],
    ['科普（科学传播）', 'science_communication'],
    ['一事一议', 'case_by_case'],
    ['认定', 'direct_confirmation'],
    ['委托评审', 'entrusted'],
    ['绿色通道', 'other'],
    ['', 'other'],
  ])('%j is %s', (text, kind) => expect(readApplicationKind(text)).toBe(kind));
});

describe('a stored kind', () => {
  it('is kept, and one of a later version is other', () => {
    expect(APPLICATION_KINDS.map(applicationKindOf)).toEqual([...APPLICATION_KINDS]);
    expect(applicationKindOf('from_the_future')).toBe('other');
  });

  it('keeps every name that files already hold', () => {
    expect(APPLICATION_KINDS).toEqual(
      expect.arrayContaining([
        'normal',
        'exceptional',
        'cross_series',
        'second_title',
        'direct_confirmation',
        'dual_targeted',
        'aid_qinghai',
        'village_cadre',
        'high_skilled',
        'farmer_herder',
        'case_by_case',
        'entrusted',
        'other',
      ]),
    );
  });

  it('has its words in every language, on the screen and on paper', () => {
    const screens = Object.values(dictionaries).map((words) => words.common.applicationKinds);
    for (const kind of APPLICATION_KINDS) {
      for (const words of [...screens, chinese.kinds, english.kinds as Readonly<Record<string, string>>]) {
        expect(words[kind], kind).toBeTruthy();
      }
    }
  });
});
