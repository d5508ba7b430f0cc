import { type ApplicationRecord, listAllApplications } from '../../../db/tables/applications.ts';
import { insertRoundCriteria, listRoundCriteria } from '../../../db/tables/criteria.ts';
import type { RoundRow } from '../../../db/tables/rounds.ts';
import { updateCriteria } from '../../../db/tables/rounds.ts';
import type { CriteriaPart, PinView } from '../../core/contract/criteria.ts';
import { isOpen } from '../../core/domain/acceptance/states.ts';
import { packKey } from '../../core/domain/criteria/choose-pack.ts';
import { compareFindings } from '../../core/domain/criteria/compare-findings.ts';
import { inParts } from '../../core/domain/kernel/pace.ts';
import { ok, type Result, refuse } from '../../core/domain/kernel/result.ts';
import { type JudgedApplication, judgeApplication } from '../application-findings.ts';
import { choosePack, inUse, listPacks, loadCatalogue } from '../criteria-packs.ts';
import { catalogueOf, eligibilityPackOf } from '../eligibility-ground.ts';
import { done, type FeatureHandlers, type QueryContext } from '../feature.ts';
import { type FindingFacts, loadFindingFacts } from '../finding-facts.ts';
import { type LoadedRound, loadRound, readRound } from '../round-loading.ts';
import { setupFindings } from '../setup-findings.ts';

type Handlers = FeatureHandlers<'criteria'>;

interface Named {
  readonly id: string;
  readonly version: string;
  readonly title: string;
}

function pinned(round: LoadedRound, { eligibilityPack, titles }: QueryContext): Readonly<Record<CriteriaPart, Named>> {
  return {
    rules: round.pack,
    eligibility: eligibilityPackOf(round, eligibilityPack),
    titles: catalogueOf(round, titles),
  };
}

const choiceOf = ({ title, version, ...rest }: Named) => ({ key: packKey({ ...rest, version }), title, version });

async function pinViews(context: QueryContext, round: LoadedRound): Promise<PinView[]> {
  const { db } = context;
  const now = pinned(round, context);
  const packs = async (kind: 'rules' | 'eligibility') =>
    (await listPacks(db, kind, context)).filter(inUse).map(({ pack }) => choiceOf(pack));
  const { catalogue } = await loadCatalogue(db, context);
  const choices: Readonly<Record<CriteriaPart, PinView['choices']>> = {
    rules: await packs('rules'),
    eligibility: await packs('eligibility'),
    titles: [choiceOf(catalogue)],
  };
  return (['rules', 'eligibility', 'titles'] as const).map((part) => ({
    part,
    ...choiceOf(now[part]),
    choices: choices[part].filter((one) => one.key !== packKey(now[part])),
  }));
}

export const ofRound: Handlers['ofRound'] = async (context, { roundId }) => {
  const round = await loadRound(context.db, roundId);
  if (!round.ok) return round;
  return ok({
    pins: await pinViews(context, round.value),
    frozen: round.value.row.list_frozen_utc !== null,
    changes: (await listRoundCriteria(context.db, roundId)).map(({ utc, part, before, after, reason, people }) => ({
      ...{ utc, part, before, after, reason },
      by: people,
    })),
  });
};

type Pins = Partial<Pick<RoundRow, 'rule_pack_id' | 'rule_pack_version' | 'rule_pack' | 'eligibility_pack' | 'titles'>>;

/** The columns of a round that goes by the version. Refusals: those of `choosePack`, `criteria_catalogue_changed`. */
async function pinsOf(context: QueryContext, part: CriteriaPart, key: string): Promise<Result<Pins>> {
  if (part === 'titles') {
    const { catalogue } = await loadCatalogue(context.db, context);
    // Somebody changed the catalogue while another looked at it.
    if (packKey(catalogue) !== key) return refuse('criteria_catalogue_changed');
    return ok({ titles: JSON.stringify(catalogue) });
  }
  const chosen = await choosePack(context.db, part, key, context);
  if (!chosen.ok) return chosen;
  const pack = JSON.stringify(chosen.value);
  if (part === 'eligibility') return ok({ eligibility_pack: pack });
  return ok({ rule_pack: pack, rule_pack_id: chosen.value.id, rule_pack_version: chosen.value.version });
}

type Judged = Pick<JudgedApplication, 'findings' | 'toLook'>;

/** Everybody still in the running, by what the round says and by what it would say. */
async function judgedByBoth(context: QueryContext, round: LoadedRound, next: LoadedRound) {
  const { db, pace } = context;
  const [factsNow, factsNext] = [await loadFindingFacts(context, round), await loadFindingFacts(context, next)];
  const applications = (await listAllApplications(db, round.row.id)).filter(
    (one) => isOpen(one.state) || one.state === 'accepted',
  );
  const judge = (one: ApplicationRecord, by: LoadedRound, facts: FindingFacts): Judged => {
    const { findings, toLook } = judgeApplication(one, by, facts);
    // A paper that nobody has looked at yet says nothing of the rules, and would hide what they block.
    return { toLook, findings: findings.filter(({ code }) => !code.startsWith('proofs_')) };
  };
  const now: Judged[] = [];
  const then: Judged[] = [];
  const judgeBoth = (one: ApplicationRecord) => {
    now.push(judge(one, round, factsNow));
    then.push(judge(one, next, factsNext));
  };
  await inParts(applications, pace('judging', applications.length), (some) => some.forEach(judgeBoth), 25);
  return { now, then };
}

/** Nothing is written. Refusals: `round_not_found`, those of `pinsOf`. */
export const preview: Handlers['preview'] = async (context, { roundId, part, key }) => {
  const round = await loadRound(context.db, roundId);
  if (!round.ok) return round;
  const pins = await pinsOf(context, part, key);
  if (!pins.ok) return pins;
  const next = readRound({ ...round.value.row, ...pins.value });
  const { now, then } = await judgedByBoth(context, round.value, next);
  const findings = compareFindings(now, then);
  const before = new Map(
    setupFindings(round.value.setup, round.value.pack).map((one) => [`${one.code} ${one.rule}`, one.ok]),
  );
  const setup = setupFindings(next.setup, next.pack).filter((one) => before.get(`${one.code} ${one.rule}`) !== one.ok);
  return ok({ ...findings, setup: setup.map((one) => ({ code: one.code, rule: one.rule, ok: one.ok })) });
};

/**
 * Gives the round another version, while nobody has been told by the frozen list what he was measured by. Refusals:
 * `round_not_found`, `list_frozen`, those of `pinsOf`, `criteria_already_pinned`.
 */
export const pin: Handlers['pin'] = async (context, { roundId, part, key, reason, by }) => {
  const { db, now } = context;
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  if (round.value.row.list_frozen_utc !== null) return refuse('list_frozen');
  const before = packKey(pinned(round.value, context)[part]);
  if (before === key) return refuse('criteria_already_pinned');
  const pins = await pinsOf(context, part, key);
  if (!pins.ok) return pins;
  await updateCriteria(db, roundId, pins.value);
  await insertRoundCriteria(db, { round_id: roundId, utc: now, part, before, after: key, reason, people: by });
  return done(null, { object: roundId, before: { part, version: before }, after: { part, version: key } });
};
