import { asId } from '../../../src-main/core/domain/kernel/ids.ts';
import type { Employment } from '../../../src-main/core/domain/recusal/employment.ts';
import {
  type ComparedApplicant,
  type ComparedExpert,
  findConflicts,
  type Ground,
  type KnownUnit,
} from '../../../src-main/core/domain/recusal/find-conflicts.ts';
import { day } from '../support/day.ts';

export const works = (unitId: string, over: Partial<Employment> = {}): Employment => {
  return { unitId, from: null, until: null, now: true, written: '', ...over };
};
export const worked = (unitId: string, from: string | null, until: string | null): Employment => {
  return { unitId, from, until, now: false, written: '' };
};

const WATER = 'u-water';
const BRIDGE = 'u-bridge';

/** Strangers, unless something is changed. */
export const applicant = (id: string, over: Partial<ComparedApplicant> = {}): ComparedApplicant => ({
  applicationId: asId<'application'>(id),
  ...{ name: '李伟', idNumber: '63010319800101004X', idKind: 'resident', birth: '1980-01-01', phone: '', address: '' },
  employments: [works(BRIDGE)],
  ...over,
});
export const expert = (id: string, over: Partial<ComparedExpert> = {}): ComparedExpert => ({
  expertId: asId<'expert'>(id),
  ...{ name: '王芳', idNumber: '630103197001010021', idKind: 'resident', birth: '1970-01-01', phone: '', address: '' },
  employments: [works(WATER)],
  avoidUnitIds: [],
  ...over,
});

export const unit = (parentId: string | null = null, employs = true): KnownUnit => ({ parentId, employs });

export const ground = (over: Partial<Ground> = {}): Ground => ({
  units: new Map(),
  spellings: [['丹增', '旦增']],
  declared: [],
  years: 3,
  addressMost: 3,
  day: day('2022-12-05'),
  ...over,
});

export const kinds = (a: ComparedApplicant, e: ComparedExpert, over: Partial<Ground> = {}): readonly string[] =>
  findConflicts([a], [e], ground(over)).map((one) => one.kind);
