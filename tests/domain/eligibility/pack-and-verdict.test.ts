import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { APPLICATION_KINDS } from '../../../src-main/core/domain/applications/application-kind.ts';
import { ballotSectionOf, checklistOf } from '../../../src-main/core/domain/applications/application-types.ts';
import { proposedPack } from '../../../src-main/core/domain/criteria/choose-pack.ts';
import { parametersNotSet, readEligibilityPack } from '../../../src-main/core/domain/eligibility/eligibility-pack.ts';
import { type EligibilityFacts, factsOfRoster } from '../../../src-main/core/domain/eligibility/facts.ts';
import { makeOverride } from '../../../src-main/core/domain/eligibility/override.ts';
import { ELIGIBILITY_RULE_IDS } from '../../../src-main/core/domain/eligibility/rule-ids.ts';
import { verdictOf } from '../../../src-main/core/domain/eligibility/verdict.ts';
import { showCitation } from '../../../src-main/core/domain/rules/citation.ts';
import { day } from '../support/day.ts';
import {
  eligibilityPack,
  findingOf,
  findingsOf,
  packWith,
  rawEligibilityPack,
  said,
  sound,
} from '../support/eligibility.ts';

const pack = eligibilityPack();

describe('the shipped pack', () => {
  it('invents no provincial figure: what nobody typed in is listed as not set', () => {
    expect(parametersNotSet(pack)).toEqual(['seniority', 'cpd', 'criteriaVersion']);
    expect(pack.rules.seniority.value).toEqual({ required: [] });
    expect(pack.rules.typeConditions.value).toEqual({});
  });

  it('carries the figures of the notice and of Decree 40', () => {
    const { rules } = pack;
    expect(rules.villageStay.value).toEqual({ years: 2 });
    expect(rules.villageReduction.value).toEqual({ years: 1 });
    expect(rules.aidStay.value).toEqual({ years: 3 });
    expect(rules.privateFirm.value).toMatchObject({ insuranceYears: 1 });
    expect(rules.integrity.value).toEqual({ years: 3 });
    expect(rules.unitPosting.value).toEqual({ workingDays: 5, firstDayCounted: false });
    expect(pack.cutOff.value).toBe('12-31');
    expect(pack.postQuota.value).toEqual({ suspendAbovePercent: 130, departuresForOne: 2, carryRemainder: false });
  });

  it('calls no article verified, so that none is printed', () => {
    const cited = [...Object.values(pack.rules), pack.cutOff, pack.postQuota, ...Object.values(pack.proofs)];
    const citations = [...cited, ...Object.values(pack.applicationTypes)].map((one) => one.citation);
    expect(citations.filter((one) => one.verified)).toEqual([]);
    expect(citations.filter((one) => showCitation(one).article !== undefined)).toEqual([]);
  });
});

describe('readEligibilityPack', () => {
  /** The pack with the value at a dotted path changed, or taken away. */
  function spoilt(path: string, value?: unknown): unknown {
    const raw = rawEligibilityPack();
    const names = path.split('.');
    const last = names.pop() ?? '';
    const at = names.reduce((part, name) => part[name] as Record<string, unknown>, raw);
    if (value === undefined) delete at[last];
    else at[last] = value;
    return raw;
  }
  it.each<[string, unknown]>([
    ['rule_pack_unreadable', null],
    ['rule_pack_unreadable', spoilt('effectiveFrom', '2022-02-30')],
    ['rule_pack_unreadable', spoilt('rules')],
    ['rule_pack_unreadable', spoilt('proofs.form.name', '')],
    ['rule_missing', spoilt('rules.postAudit')],
    ['rule_unknown', spoilt('rules.postAudits', pack.rules.postAudit)],
    ['rule_malformed', spoilt('rules.villageStay.value', { years: 2.5 })],
    ['rule_malformed', spoilt('rules.villageStay.value', { years: 2, extra: 1 })],
    ['rule_malformed', spoilt('rules.villageStay.value')],
    ['rule_malformed', spoilt('rules.postAudit.severity', 'maybe')],
    ['rule_malformed', spoilt('rules.postAudit.value.unitKinds', ['事业单位'])],
    ['rule_malformed', spoilt('rules.seniority.value.required', [{ level: 'senior', years: 5 }])],
    ['rule_malformed', spoilt('rules.typeConditions.value', { vip: 'x' })],
    ['rule_malformed', spoilt('rules.inPost.effectiveTo', 'soon')],
    ['rule_malformed', spoilt('cutOff.value', '12-32')],
    ['rule_malformed', spoilt('postQuota.value.suspendAbovePercent', 1.3)],
    ['application_type_malformed', spoilt('applicationTypes.village_doctor')],
    ['application_type_malformed', spoilt('applicationTypes.normal.checks', ['nothing'])],
    ['application_type_malformed', spoilt('applicationTypes.normal.proofs', ['nothing'])],
    ['application_type_malformed', spoilt('applicationTypes.vip', pack.applicationTypes.normal)],
  ])('refuses as %s', (code, data) => {
    const read = readEligibilityPack(data);
    expect(read.ok ? undefined : read.refusal.code).toBe(code);
  });

  it('reads a rule whose value nobody has typed in', () => {
    const read = readEligibilityPack(spoilt('rules.seniority.value', null));
    expect(read.ok && said(findingOf('seniority', {}, read.value))).toBe('cannot_tell parameter_not_set');
  });
});

describe('packs and rules by date', () => {
  it('take the latest pack in force', () => {
    const next = { ...pack, version: '2', effectiveFrom: day('2023-10-01') };
    expect(proposedPack([pack, next], day('2023-09-30'))?.version).toBe('1');
    expect(proposedPack([pack, next], day('2023-10-01'))?.version).toBe('2');
  });

  it('leave a rule out before and after its days', () => {
    const dated = (effectiveFrom: string, effectiveTo: string) => ({
      ...pack,
      rules: {
        ...pack.rules,
        inPost: { ...pack.rules.inPost, effectiveFrom: day(effectiveFrom), effectiveTo: day(effectiveTo) },
      },
    });
    const on = (p: typeof pack) => said(findingOf('inPost', {}, p));
    expect(on(dated('2022-12-19', '2022-12-19'))).toBe('met');
    expect(on(dated('2022-12-20', '2023-12-31'))).toBe('not_applicable not_in_force');
    expect(on(dated('2019-01-01', '2022-12-18'))).toBe('not_applicable not_in_force');
  });

  it('leave a rule out that is switched off', () => {
    expect(said(findingOf('inPost', { inPost: false }, packWith({ inPost: false })))).toBe(
      'not_applicable switched_off',
    );
  });
});

describe('the types of application', () => {
  it('vote apart where they have a share or an item of the agenda of their own', () => {
    const apart = APPLICATION_KINDS.filter((kind) => ballotSectionOf(pack, kind) !== 'regular');
    expect(apart).toEqual(['dual_targeted', 'case_by_case']);
    for (const kind of apart) expect(ballotSectionOf(pack, kind)).toBe(kind);
    for (const kind of APPLICATION_KINDS) {
      const { agenda, ballotSection } = pack.applicationTypes[kind];
      if (agenda === 'own') expect(ballotSection, kind).toBe('own');
    }
  });

  it('say which quota they count against', () => {
    const of = (quota: string) => APPLICATION_KINDS.filter((kind) => pack.applicationTypes[kind].quota === quota);
    expect(of('none')).toEqual(['aid_qinghai', 'farmer_herder', 'village_doctor', 'case_by_case']);
    expect(of('dual_targeted')).toEqual(['dual_targeted']);
  });

  it('ask no diploma, years or audit number of farmers and herders', () => {
    const { checks } = pack.applicationTypes.farmer_herder;
    for (const rule of ['seniority', 'diplomaEquivalence', 'stepByStep', 'postAudit', 'appointmentProof', 'inPost']) {
      expect(checks).not.toContain(rule);
    }
    const made = findingsOf({ kind: 'farmer_herder' }).filter((f) => f.result !== 'not_applicable');
    expect(made.map((f) => f.rule)).toEqual([...checks]);
  });

  it('have an own agenda, an own certificate', () => {
    const own = (field: 'agenda' | 'certificate') =>
      APPLICATION_KINDS.filter((kind) => pack.applicationTypes[kind][field] === 'own');
    expect([own('agenda'), own('certificate')]).toEqual([['case_by_case'], ['village_doctor']]);
  });

  it('use every rule and every proof at least once', () => {
    const types = Object.values(pack.applicationTypes);
    expect(new Set(types.flatMap((t) => t.checks))).toEqual(new Set(ELIGIBILITY_RULE_IDS));
    expect(new Set(types.flatMap((t) => t.proofs))).toEqual(new Set(Object.keys(pack.proofs)));
  });
});

describe('the checklist of proofs', () => {
  const ids = (a: Parameters<typeof checklistOf>[1]) => checklistOf(pack, a).map((one) => one.id);
  it('wants the appointment and the audit form only from public institutions', () => {
    const application = { kind: 'normal', level: 'associate_senior' } as const;
    expect(ids({ ...application, unitKind: 'public_institution' })).toEqual(
      expect.arrayContaining(['appointment', 'post_audit']),
    );
    for (const id of ['appointment', 'post_audit', 'private_firm']) {
      expect(ids({ ...application, unitKind: 'enterprise' })).not.toContain(id);
    }
    expect(ids({ ...application, unitKind: 'private_enterprise' })).toContain('private_firm');
  });

  it('wants no audit form for junior titles', () => {
    expect(ids({ kind: 'normal', level: 'junior', unitKind: 'public_institution' })).not.toContain('post_audit');
  });

  it('marks what hangs on a unit nobody knows', () => {
    const list = checklistOf(pack, { kind: 'normal', level: 'intermediate', unitKind: null });
    expect(list.find((one) => one.id === 'appointment')?.ifUnitKind).toEqual(['public_institution']);
    expect(list.find((one) => one.id === 'form')?.ifUnitKind).toBeUndefined();
  });

  it('wants the sealed form F30 of Aid-Qinghai personnel and the clinic of village doctors', () => {
    const of = (kind: 'aid_qinghai' | 'village_doctor') => ids({ kind, level: 'intermediate', unitKind: null });
    expect(of('aid_qinghai')).toContain('aid_form');
    expect(of('aid_qinghai')).not.toContain('post_audit');
    expect(of('village_doctor')).toEqual(['form', 'identity', 'education', 'achievements', 'village_clinic']);
  });
});

describe('the verdict', () => {
  it('blocks on a hard gate, warns on the others, and keeps what cannot be told apart', () => {
    const verdict = verdictOf(findingsOf({ postAuditNumber: '', title: '高工', appointmentProof: null, inPost: true }));
    expect(verdict.blocked.map((f) => f.rule)).toEqual(['postAudit']);
    expect(verdict.warned.map((f) => f.rule)).toEqual(['titleWording']);
    expect(verdict.undecided.map((f) => f.rule)).toEqual(['appointmentProof']);
    expect(verdict.open.map((f) => f.rule)).toEqual(['seniority', 'cpd', 'criteriaVersion']);
    expect(verdict.overridden).toEqual([]);
  });

  it('has nothing against the sound engineer but what the province has not said', () => {
    const verdict = verdictOf(findingsOf({}));
    expect([verdict.blocked, verdict.undecided, verdict.warned]).toEqual([[], [], []]);
  });
});

describe('an override', () => {
  const blocked = findingOf('postAudit', { postAuditNumber: '' });
  const words = { reason: '审核文号正在补办', authority: '省人社厅复函〔2022〕9号', by: '王主任' };

  it.each([
    [{ ...words, reason: ' ' }, 'override_reason_missing'],
    [{ ...words, authority: '' }, 'override_authority_missing'],
    [{ ...words, by: '' }, 'override_by_missing'],
  ])('without %j is refused as %s', (given, code) => {
    const made = makeOverride(blocked, given);
    expect(made.ok ? undefined : made.refusal.code).toBe(code);
  });

  it('is refused where nothing stands against the application', () => {
    const made = makeOverride(findingOf('postAudit', {}), words);
    expect(made.ok ? undefined : made.refusal.code).toBe('override_not_needed');
  });

  it('turns a block into overridden and leaves the finding standing beside it', () => {
    const made = makeOverride(blocked, words);
    if (!made.ok) throw new Error(made.refusal.code);
    const findings = findingsOf({ postAuditNumber: '' }, pack, { overrides: [made.value] });
    const verdict = verdictOf(findings);
    expect(verdict.blocked).toEqual([]);
    expect(verdict.overridden).toEqual([{ ...blocked, override: { rule: 'postAudit', ...words } }]);
  });

  it('of one rule does not touch another, and a blank one counts for nothing', () => {
    const other = { rule: 'inPost', ...words } as const;
    const blank = { rule: 'postAudit', ...words, authority: ' ' } as const;
    const verdict = verdictOf(findingsOf({ postAuditNumber: '' }, pack, { overrides: [other, blank] }));
    expect(verdict.blocked.map((f) => f.rule)).toEqual(['postAudit']);
    expect(verdict.overridden).toEqual([]);
  });

  it('of a village proof lets the year follow', () => {
    const facts: Partial<EligibilityFacts> = {
      kind: 'village_cadre',
      villageSent: true,
      villageStays: [{ from: '2020-06-01', to: null }],
      villageAchievement: true,
      villageProof: false,
      assessments: [2020, 2021].map((year) => ({ year, grade: '优秀' })),
    };
    const overrides = [{ rule: 'villageProof', ...words } as const];
    expect(said(findingOf('villageReduction', facts))).toBe('not_met condition_failed');
    expect(said(findingOf('villageReduction', facts, pack, { overrides }))).toBe('met');
  });
});

describe('any application', () => {
  const roster = { ...sound, education: '', currentTitle: '', assessments: [], postAuditNumber: '' } as const;

  it('gets exactly one finding a rule, with its citation, in the order of the rules', () => {
    fc.assert(
      fc.property(fc.constantFrom(...APPLICATION_KINDS), (kind) => {
        const findings = findingsOf({ kind });
        expect(findings.map((f) => f.rule)).toEqual([...ELIGIBILITY_RULE_IDS]);
        expect(findings.every((f) => f.citation.decree !== '' && f.title !== '')).toBe(true);
      }),
    );
  });

  it('of which nobody has said anything is told nothing but by the roster itself', () => {
    for (const kind of APPLICATION_KINDS) {
      const facts = factsOfRoster({ ...roster, kind, unitKind: null, training: '' });
      for (const finding of findingsOf(facts)) {
        if (finding.rule === 'titleWording' || finding.rule === 'highSkilledSeries') continue;
        expect(['cannot_tell', 'not_applicable'], `${kind} ${finding.rule}`).toContain(finding.result);
      }
    }
  });

  it('never gets worse than "cannot tell" by forgetting a fact', () => {
    const names = Object.keys(sound).filter(
      (name) => !['kind', 'series', 'specialty', 'level', 'title', 'receivedOn', 'departure'].includes(name),
    ) as (keyof EligibilityFacts)[];
    const kinds = fc.constantFrom(...APPLICATION_KINDS);
    fc.assert(
      fc.property(kinds, fc.subarray(names), (kind, forgotten) => {
        const less = Object.fromEntries(forgotten.map((name) => [name, null])) as Partial<EligibilityFacts>;
        const before = new Map(findingsOf({ kind }).map((f) => [f.rule, f.result]));
        for (const finding of findingsOf({ kind, ...less })) {
          if (finding.result === 'not_met') expect(before.get(finding.rule)).toBe('not_met');
          if (finding.result === 'met') expect(before.get(finding.rule)).toBe('met');
        }
      }),
    );
  });

  it.each([
    ['90学时', 90],
    ['９０ 学时', 90],
    ['72', 72],
    ['2020年90学时，2021年80学时', null],
    ['已完成', null],
    ['', null],
  ])('reads continuing education written as %j as %j', (training, hours) => {
    const row = { ...sound, education: '', currentTitle: '', currentTitleDate: null, workStart: null };
    const written = { ...row, graduated: null, assessments: [], postAuditNumber: '', training };
    expect(factsOfRoster(written).cpd).toBe(hours);
  });

  it('shows the inputs it was judged by', () => {
    expect(findingOf('postAudit', { postAuditNumber: '' }).inputs).toEqual({
      unitKind: 'public_institution',
      level: 'associate_senior',
      postAuditNumber: '',
    });
  });
});
