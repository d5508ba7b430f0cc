import type { ImportPreview, RoundSetup } from '../core/contract/index.ts';
import { addDays, addYears } from '../core/domain/calendar/iso-date.ts';
import { DRAW_METHOD } from '../core/domain/draw/draw.ts';
import { USUAL_GROUPING } from '../core/domain/groups/grouping.ts';
import type { JudgedBook } from '../features/feature.ts';
import { type ReportedImport, reportedIssue } from './rehearsal-report.ts';
import type { Rehearsal } from './rehearsal-state.ts';

type Composition = Pick<RoundSetup, 'juryKind' | 'scope' | 'consentReference'>;

/** A smaller jury than the decree asks of a senior series jury is rehearsed as what it may legally be. */
function composition(jury: number, consent: string): Composition {
  if (jury >= 25) return { juryKind: 'senior', scope: 'series', consentReference: '' };
  if (jury >= 11) return { juryKind: 'senior', scope: 'specialty', consentReference: '' };
  return { juryKind: 'senior', scope: 'specialty', consentReference: consent };
}

export async function createRound(r: Rehearsal): Promise<void> {
  r.step('round');
  const { options, words } = r;
  const { own } = words;
  const [year, month] = options.date.split('-').map(Number) as [number, number];
  // Meetings early in a year judge the year before.
  const roundYear = month <= 6 ? year - 1 : year;
  const setup: RoundSetup = {
    name: own.roundName(roundYear),
    year: roundYear,
    juryName: own.juryName,
    series: own.series,
    jurySize: options.jury,
    alternates: options.alternates,
    minimumPerSpecialty: 1,
    groupCount: options.groups,
    meetingDate: options.date,
    meetingPlace: own.place,
    establishingBody: own.establishingBody,
    officeName: own.officeName,
    approvalNumber: own.approvalNumber,
    approvalValidUntil: addYears(options.date, 1),
    contactPhone: own.phone,
    contactAddress: own.address,
    noticeDays: options.noticeDays,
    denominatorMode: 'exclude',
    rehearsal: true,
    ...composition(options.jury, own.consent),
  };
  r.roundId = (await r.desk.call('rounds', 'create', setup)).roundId;
}

function reported(preview: ImportPreview, r: Rehearsal): ReportedImport {
  return {
    rows: preview.rows,
    accepted: preview.accepted,
    refused: preview.refused.map((i) => reportedIssue(i, r.words)),
    warnings: preview.warnings.map((i) => reportedIssue(i, r.words)),
  };
}

async function importRoster(r: Rehearsal, roster: JudgedBook['roster']): Promise<ReportedImport> {
  const { roundId, desk } = r;
  const book = await r.readBook(roster);
  const verb = r.options.books === undefined ? 'readSample' : 'readWorkbook';
  const preview = await desk.call(roster, verb, { roundId }, book);
  if (preview.rows !== preview.accepted + preview.refusedRows) throw new Error(`${roster}: rows do not add up`);
  const accepted = await desk.call(roster, 'acceptImport', { roundId, draftId: preview.draftId });
  if (accepted.accepted !== preview.accepted) throw new Error(`${roster}: accepted is not what was shown`);
  if (book.book.roster === 'applicants') {
    for (const one of book.book.judged.accepted) r.idNumbers.set(`${one.rowNumber}|${one.name}`, one.idNumber);
  }
  return reported(preview, r);
}

export async function importBooks(r: Rehearsal): Promise<void> {
  const { desk, roundId, report } = r;
  r.step('applicants');
  report.import.applicants = await r.timed('importApplicants', () => importRoster(r, 'applicants'));
  const { rows } = await desk.call('acceptance', 'list', { roundId });
  const applicationIds = rows.map((row) => row.applicationId);
  const checkers = [r.words.own.secretary, r.words.own.checker];
  await desk.call('proofs', 'seenMany', { roundId, applicationIds, state: 'original', people: checkers });
  const accepted = await desk.call('acceptance', 'acceptMany', { roundId, applicationIds, checkers });
  if (accepted.leftOut.length > 0) throw new Error('applicants: somebody was not accepted');
  await desk.call('applicants', 'freeze', { roundId });
  r.step('experts');
  report.import.experts = await r.timed('importExperts', () => importRoster(r, 'experts'));
  const { alsoApplicants } = await desk.call('experts', 'list', { roundId });
  for (const { expert, applicant } of alsoApplicants.filter((one) => one.undecided)) {
    const pair = { expertId: expert.expertId, applicationId: applicant.applicationId };
    await desk.call('experts', 'decideApplicant', { roundId, ...pair, same: true, reason: r.words.own.samePerson });
  }
  const spoken = { kind: 'words', by: r.words.own.witnesses, count: 0, highest: 0 } as const;
  await desk.call('experts', 'seal', { roundId, plan: { method: DRAW_METHOD, contributions: [spoken] } });
}

export async function drawJury(r: Rehearsal): Promise<void> {
  r.step('draw');
  const { desk, roundId, options, words } = r;
  r.clock.moveTo(addDays(options.date, -3), '09:30');
  await r.timed('draw', async () => {
    const { attempt } = await desk.call('draw', 'make', {
      roundId,
      contributions: [{ kind: 'words', by: words.own.witnesses, value: options.seed, highest: 0 }],
      place: words.own.drawPlace,
      drawer: words.own.drawer,
      witnesses: words.own.witnesses,
      reason: '',
      secondPerson: '',
    });
    await desk.call('draw', 'adopt', { roundId, attempt });
  });
  const view = await desk.call('draw', 'get', { roundId });
  const drawn = view.attempts.find((a) => a.adopted);
  if (drawn === undefined || !drawn.replays) throw new Error('the draw cannot be repeated from its record');
  const { experts } = await desk.call('experts', 'list', { roundId });
  const idOf = (poolNumber: string) => experts.find((e) => e.poolNumber === poolNumber)?.expertId ?? '';
  const people = (list: typeof drawn.members) =>
    list.map(({ expertId, name, unit, specialty, role }) => ({ expertId, name, unit, specialty, role }));
  r.report.draw = {
    poolSize: drawn.poolSize,
    poolDigest: drawn.poolDigest,
    seed: drawn.seed,
    attempt: drawn.attempt,
    members: people(drawn.members),
    alternates: people(drawn.alternates),
    rejections: drawn.rejections.map((x) => ({ expertId: idOf(x.poolNumber), reason: x.proof.kind })),
  };
}

export async function recuseAndGroup(r: Rehearsal): Promise<void> {
  r.step('groups');
  const { desk, roundId, options } = r;
  const { conflicts } = await desk.call('recusal', 'list', { roundId });
  const byKind: Record<string, number> = { own_application: 0, same_employer: 0, declared_unit: 0 };
  for (const c of conflicts) byKind[c.kind] = (byKind[c.kind] ?? 0) + 1;
  r.report.conflicts = { pairs: conflicts.length, byKind };
  const conflictIds = conflicts.filter((c) => c.state === 'suggested').map((c) => c.conflictId);
  const asProposed = { treatment: null, reason: '', ruledBy: '' };
  for (let i = 0; i < conflictIds.length; i += 5000) {
    const some = conflictIds.slice(i, i + 5000);
    await desk.call('recusal', 'decide', { roundId, conflictIds: some, decision: 'confirm', ...asProposed });
  }
  await desk.call('recusal', 'settle', { roundId });
  const anew = { ...USUAL_GROUPING, keep: false, defenceGroups: [] };
  await desk.call('groups', 'form', { roundId, count: options.groups, ...anew });
  r.report.assignment = await r.timed('assign', () =>
    desk.call('groups', 'assign', { roundId, within: 'group', prove: true }),
  );
}
