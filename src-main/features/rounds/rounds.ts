import { countByKind } from '../../../db/tables/applications.ts';
import { hasAttempt } from '../../../db/tables/draw-attempts.ts';
import { findNotice } from '../../../db/tables/notices.ts';
import { insertRound, listRounds, updateSetup } from '../../../db/tables/rounds.ts';
import type { RoundSetup } from '../../core/contract/rounds.ts';
import { kindStatistics } from '../../core/domain/applications/kind-statistics.ts';
import { canonicalJson, sha256Hex } from '../../core/domain/kernel/digest.ts';
import { asId } from '../../core/domain/kernel/ids.ts';
import { ok, refuse } from '../../core/domain/kernel/result.ts';
import { asRules, choosePack, loadCatalogue } from '../criteria-packs.ts';
import { eligibilityPackOf } from '../eligibility-ground.ts';
import { done, type FeatureHandlers } from '../feature.ts';
import { checkAgainstRegister, copiedAnew } from '../jury-register.ts';
import { loadRound, readRound } from '../round-loading.ts';
import { firstSetup, nextSetup } from './draft-setup.ts';
import { roundCard, roundView } from './round-views.ts';

/**
 * What goes under the seal of the pool: numbers, day, who set the least numbers, whose people count as its own, the
 * year, by which years in a row on a jury are counted, and what the statement of the seal names.
 */
const underTheSeal = [
  'series',
  'juryKind',
  'jurySize',
  'alternates',
  'minimumPerSpecialty',
  'meetingDate',
  'year',
  'officeName',
  'establishingBody',
  'name',
  'juryName',
  'approvalNumber',
] as const;

/**
 * What a draw was made with beside it: changing it afterwards would leave a record that proves something else. Kind,
 * scope and series of the jury decide its least size and its pool; a rehearsal must never turn into a real round.
 */
const fixedByDraw = ['rehearsal', 'juryKind', 'scope', 'series'] as const;

/** What only the notice needs may still turn out wrong once the results are announced; the list is not posted yet. */
const freeAfterResults: readonly string[] = ['contactPhone', 'contactAddress', 'listOrder', 'noticeDays'];

function changedAfterResults(before: RoundSetup, after: RoundSetup): string | undefined {
  const names = Object.keys(after) as (keyof RoundSetup)[];
  return names.find((name) => before[name] !== after[name] && !freeAfterResults.includes(name));
}

function setupColumns(setup: RoundSetup) {
  return { setup: JSON.stringify(setup), name: setup.name, year: setup.year };
}

/** For the audit chain: that the set-up changed, not what it says. */
function trace(setup: RoundSetup) {
  return { jurySize: setup.jurySize, meetingDate: setup.meetingDate, setup: sha256Hex(canonicalJson(setup)) };
}

/**
 * Rounds and their set-up. Refusals: `round_not_found`, those of `choosePack` and
 * `checkAgainstRegister`, `pool_sealed` {field}, `draw_already_made` {field},
 * `results_already_announced` {field}, `notice_already_posted` (order of the list, length), `notice_too_short` {days,
 * minimum} once a jury was drawn, `round_filed`.
 */
export const rounds: FeatureHandlers<'rounds'> = {
  list: async (context) => {
    const cards = [];
    for (const row of await listRounds(context.db)) cards.push(await roundCard(context, readRound(row)));
    return ok(cards);
  },

  draft: async (context) => {
    const { db, today } = context;
    const earlier = (await listRounds(db)).map((row) => readRound(row).setup);
    // A rehearsal's jury is made up: it is no example while there is a real one.
    const last = earlier.find((setup) => !setup.rehearsal) ?? earlier[0];
    if (last !== undefined) return ok(await copiedAnew(db, nextSetup(last, today), today));
    const pack = await choosePack(db, 'rules', undefined, context);
    return pack.ok ? ok(firstSetup(asRules(pack.value), today)) : pack;
  },

  get: async (context, { roundId }) => {
    const round = await loadRound(context.db, roundId);
    return round.ok ? ok(await roundView(context, round.value)) : round;
  },

  statistics: async ({ db, eligibilityPack }, { roundId }) => {
    const round = await loadRound(db, roundId);
    if (!round.ok) return round;
    const types = eligibilityPackOf(round.value, eligibilityPack).applicationTypes;
    const kinds = kindStatistics(await countByKind(db, roundId));
    return ok({ kinds: kinds.map((one) => ({ ...one, heading: types[one.kind].statistics })) });
  },

  create: async (context, { criteria, ...setup }) => {
    const { db, now, newId } = context;
    const register = await checkAgainstRegister(db, undefined, setup);
    if (!register.ok) return register;
    const pack = await choosePack(db, 'rules', criteria?.rules, context);
    if (!pack.ok) return pack;
    const chosen = await choosePack(db, 'eligibility', criteria?.eligibility, context);
    if (!chosen.ok) return chosen;
    const conditions = chosen.value;
    const { catalogue } = await loadCatalogue(db, context);
    const roundId = asId<'round'>(newId());
    await insertRound(db, {
      id: roundId,
      created_utc: now,
      ...setupColumns(setup),
      rule_pack_id: pack.value.id,
      rule_pack_version: pack.value.version,
      rule_pack: JSON.stringify(pack.value),
      eligibility_pack: JSON.stringify(conditions),
      titles: JSON.stringify(catalogue),
    });
    const rules = `${pack.value.id}/${pack.value.version}`;
    const eligibility = `${conditions.id}/${conditions.version}`;
    return done(
      { roundId },
      { object: roundId, after: { ...trace(setup), rules, eligibility, titles: catalogue.version } },
    );
  },

  saveSetup: async ({ db }, { roundId, setup }) => {
    const round = await loadRound(db, roundId);
    if (!round.ok) return round;
    const before = round.value.setup;
    if (round.value.row.filed_utc !== null) return refuse('round_filed');
    const register = await checkAgainstRegister(db, before, setup);
    if (!register.ok) return register;
    if (round.value.row.announced_utc !== null) {
      const field = changedAfterResults(before, setup);
      if (field !== undefined) return refuse('results_already_announced', { field });
      const changed =
        (before.listOrder ?? 'entry') !== (setup.listOrder ?? 'entry') || before.noticeDays !== setup.noticeDays;
      if (changed && (await findNotice(db, roundId)) !== undefined) return refuse('notice_already_posted');
    }
    const drawn = await hasAttempt(db, roundId);
    if (round.value.row.pool_sealed_utc !== null) {
      const field = underTheSeal.find((name) => before[name] !== setup[name]);
      if (field !== undefined) return refuse(drawn ? 'draw_already_made' : 'pool_sealed', { field });
    }
    if (drawn) {
      const field = fixedByDraw.find((name) => before[name] !== setup[name]);
      if (field !== undefined) return refuse('draw_already_made', { field });
      // A round under way is not led to a notice that could never be posted.
      const { value: minimum, severity } = round.value.pack.rules.noticeWorkingDays;
      if (severity === 'block' && setup.noticeDays < minimum && setup.noticeDays < before.noticeDays) {
        return refuse('notice_too_short', { days: setup.noticeDays, minimum }, 'noticeWorkingDays');
      }
    }
    await updateSetup(db, roundId, setupColumns(setup));
    return done(null, { object: roundId, before: trace(before), after: trace(setup) });
  },
};
