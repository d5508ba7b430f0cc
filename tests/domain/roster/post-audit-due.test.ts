import { expect, it } from 'vitest';
import { APPLICATION_KINDS } from '../../../src-main/core/domain/applications/application-kind.ts';
import { postAuditDue } from '../../../src-main/core/domain/roster/post-audit-due.ts';
import type { TitleLevel, UnitKind } from '../../../src-main/core/domain/roster/words.ts';
import { findingOf } from '../support/eligibility.ts';

const LEVELS: readonly TitleLevel[] = ['full_senior', 'associate_senior', 'intermediate', 'junior'];
const UNITS: readonly UnitKind[] = ['public_institution', 'enterprise', 'private_enterprise', 'government'];

it('a roster wants the number of whom the shipped conditions want it, and of nobody else', () => {
  const all = UNITS.flatMap((unitKind) =>
    LEVELS.flatMap((level) => APPLICATION_KINDS.map((kind) => ({ unitKind, level, kind }))),
  );
  const wanted = all.filter((one) => findingOf('postAudit', { ...one, postAuditNumber: '' }).result === 'not_met');
  expect(wanted.length).toBeGreaterThan(0);
  expect(all.filter(({ unitKind, level, kind }) => postAuditDue(unitKind, level, kind))).toEqual(wanted);
});
