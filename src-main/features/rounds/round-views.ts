import { listPutOffs } from '../../../db/tables/put-offs.ts';
import type { RoundCard, RoundView, RuleView } from '../../core/contract/rounds.ts';
import type { IsoDate } from '../../core/domain/calendar/iso-date.ts';
import { asId } from '../../core/domain/kernel/ids.ts';
import { quorumNeeded } from '../../core/domain/quorum/quorum.ts';
import { type RulePack, ruleIds, showCitation } from '../../core/domain/rules/rule-pack.ts';
import { type RoundFacts, stageStates } from '../../core/domain/stages/stages.ts';
import type { QueryContext } from '../feature.ts';
import { loadPool } from '../pool-exclusions.ts';
import { factsOf, loadCounts, type RoundCounts } from '../round-facts.ts';
import type { LoadedRound } from '../round-loading.ts';
import { setupFindings } from '../setup-findings.ts';
import { nextDeadline } from './deadline.ts';

interface Looked {
  readonly card: RoundCard;
  readonly counts: RoundCounts;
  readonly facts: RoundFacts;
}

async function look({ db, today, calendar }: QueryContext, round: LoadedRound): Promise<Looked> {
  const { row, setup } = round;
  const counts = await loadCounts(db, round);
  const facts = await factsOf(db, round, { today, calendar }, counts);
  const stages = stageStates(facts).map(({ stage, state, blockedBy }) => ({
    stage,
    state,
    reason: blockedBy?.code ?? null,
    params: blockedBy?.params,
    rule: blockedBy?.rule ?? null,
  }));
  const card: RoundCard = {
    roundId: asId<'round'>(row.id),
    name: setup.name,
    year: setup.year,
    juryName: setup.juryName,
    rehearsal: setup.rehearsal,
    stage: stages.find((s) => s.state === 'next')?.stage ?? null,
    stages,
    applications: counts.applications,
    experts: counts.experts,
    nextDeadline: nextDeadline(setup, facts, today, calendar),
  };
  return { card, counts, facts };
}

export async function roundCard(context: QueryContext, round: LoadedRound): Promise<RoundCard> {
  return (await look(context, round)).card;
}

function ruleViews(pack: RulePack): RuleView[] {
  return ruleIds.map((rule) => {
    const { title, severity, citation } = pack.rules[rule];
    const { decree, article } = showCitation(citation);
    return { rule, title, decree, article: article ?? null, severity };
  });
}

export async function roundView(context: QueryContext, round: LoadedRound): Promise<RoundView> {
  const { setup, pack } = round;
  const { card, counts, facts } = await look(context, round);
  const pool = await loadPool(context.db, round);
  return {
    ...card,
    setup,
    setupComplete: facts.setupComplete,
    rulePack: { id: pack.id, version: pack.version, title: pack.title },
    rules: ruleViews(pack),
    findings: setupFindings(setup, pack),
    counts: {
      ...counts,
      excludedExperts: pool.excluded,
      quorumNeeded: quorumNeeded(pack.rules.quorum.value, setup.jurySize),
    },
    decisionsAgainst: facts.decisionsAgainst,
    putOffs: (await listPutOffs(context.db, round.row.id)).map(({ number, planned_on, new_on, reason }) => ({
      number,
      from: planned_on as IsoDate,
      to: new_on as IsoDate,
      reason,
    })),
    today: context.today,
  };
}
