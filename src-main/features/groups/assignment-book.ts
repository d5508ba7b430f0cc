import path from 'node:path';
import type { ReadDb } from '../../../db/handles.ts';
import { listApplications } from '../../../db/tables/applications.ts';
import { hasAssignment, listAssignments, replaceReviewers } from '../../../db/tables/assignments.ts';
import { listExperts } from '../../../db/tables/experts.ts';
import { listGroups } from '../../../db/tables/groups.ts';
import type { Contract } from '../../core/contract/index.ts';
import { bookTag, pairsDigest } from '../../core/domain/assignment/assignment-book.ts';
import {
  type BookChanges,
  type BookGround,
  bookChanges,
  namesAnybody,
} from '../../core/domain/assignment/book-changes.ts';
import { loadFigures } from '../../core/domain/assignment/load-figures.ts';
import { canonicalJson, sha256Hex } from '../../core/domain/kernel/digest.ts';
import { ok, type Result, refuse } from '../../core/domain/kernel/result.ts';
import { type AssignmentSheet, assignmentWorkbook, type PlanCell } from '../../core/reports/index.ts';
import { done, type HandlerOf, type JudgedPlanBook, type ShelvedBook } from '../feature.ts';
import { discardDraft } from '../import-draft.ts';
import { loadRoom } from '../meeting-room.ts';
import { loadPlanGround, withinOf } from '../plan-ground.ts';
import { loadRound } from '../round-loading.ts';
import { planAct } from './plan-acts.ts';

type Doors = Contract['groups'];

/**
 * The plan as it stands with everybody in it by name. Refusals: those of `loadPlanGround`, `experts_not_assigned`,
 * `names_sealed`: a column is a name, and whom it is kept from tells who it is.
 */
async function loadBookGround(db: ReadDb, roundId: string): Promise<Result<BookGround>> {
  const ground = await loadPlanGround(db, roundId, await withinOf(db, roundId));
  if (!ground.ok) return ground;
  if (!(await hasAssignment(db, roundId))) return refuse('experts_not_assigned');
  const { seated } = await loadRoom(db, roundId);
  if (seated.some((one) => one.masked)) return refuse('names_sealed');
  const { input } = ground.value;
  const expected = new Set<string>(input.experts.map((one) => one.expertId));
  const orderOf = new Map(seated.map((one, i) => [one.expertId, i]));
  const place = ({ expertId }: { readonly expertId: string }) => orderOf.get(expertId) ?? seated.length;
  return ok({
    input,
    pairs: await listAssignments(db, roundId),
    applications: (await listApplications(db, roundId)).map(({ applicationId, number, name }) => {
      return { applicationId, number: Number(number), name };
    }),
    experts: (await listExperts(db, roundId))
      .filter((one) => expected.has(one.expertId))
      .sort((a, b) => place(a) - place(b)),
  });
}

/** One sheet a group: its members, and whoever of others reviews there. */
async function sheetsOf(
  db: ReadDb,
  roundId: string,
  { input, pairs, experts }: BookGround,
  nameOf: (number: number) => string,
): Promise<AssignmentSheet[]> {
  const applications = new Map((await listApplications(db, roundId)).map((one) => [one.applicationId, one]));
  const key = (one: { readonly applicationId: string; readonly expertId: string }) =>
    `${one.applicationId} ${one.expertId}`;
  const away = new Set(input.conflicts.map(key));
  const locked = new Set(input.locks.map(key));
  const marks = new Map(pairs.map((pair) => [key(pair), pair.lead ? ('lead' as const) : ('reviewer' as const)]));
  const groupOf = new Map(input.experts.map((one) => [one.expertId, one.group]));
  return (await listGroups(db, roundId)).map(({ number, name, applicationIds }) => {
    const here = new Set<string>(applicationIds);
    const reviewing = new Set(pairs.filter((pair) => here.has(pair.applicationId)).map((pair) => pair.expertId));
    const columns = experts.filter((one) => groupOf.get(one.expertId) === number || reviewing.has(one.expertId));
    const rows = applicationIds.flatMap((id) => applications.get(id) ?? []);
    return {
      group: name === '' ? nameOf(number) : `${nameOf(number)} ${name}`,
      experts: columns.map((one) => ({ name: one.name, poolNumber: one.poolNumber })),
      rows: rows
        .sort((a, b) => Number(a.number) - Number(b.number))
        .map((one) => ({
          ...{ bagNumber: one.number, name: one.name, unit: one.unit, qualification: one.title },
          cells: columns.map(({ expertId }): PlanCell => {
            const pair = key({ applicationId: one.applicationId, expertId });
            const mark = away.has(pair) ? 'recused' : (marks.get(pair) ?? 'none');
            return { mark, locked: locked.has(pair) };
          }),
        })),
    };
  });
}

/** Refusals: those of `loadBookGround`, of rendering and of writing. */
export const saveBook: HandlerOf<Doors['saveBook']> = async (context, { roundId, form, format, language }) => {
  const words = context.words(language);
  const loaded = await context.query(async ({ db }) => {
    const ground = await loadBookGround(db, roundId);
    if (!ground.ok) return ground;
    const round = await loadRound(db, roundId);
    if (!round.ok) return round;
    const sheets = await sheetsOf(db, roundId, ground.value, words.facts.group);
    const tag = bookTag({ roundId, plan: pairsDigest(ground.value.pairs) });
    return ok({ setup: round.value.setup, need: ground.value.input.rules.need, tag, sheets });
  });
  if (!loaded.ok) return loaded;
  const { setup, ...told } = loaded.value;
  const facts = { roundTitle: setup.name, rehearsal: setup.rehearsal, createdOn: context.today, ...told };
  const rendered = await context.render(assignmentWorkbook(facts, words), format);
  if (!rendered.ok) return rendered;
  const written = await context.writeFile(context.place, rendered.value.bytes);
  if (!written.ok) return written;
  const { sha256 } = rendered.value;
  return context.command(async () =>
    done(
      { fileName: path.basename(context.place) },
      { object: roundId, after: { form, sheets: told.sheets.length, sha256 } },
    ),
  );
};

const isPlanBook = (book: ShelvedBook | undefined): book is JudgedPlanBook => book?.roster === 'assignment';

/** Puts the workbook that main had read on the shelf. Refusals: `no_workbook`, `assignment_book_unknown` {found}. */
export const readBook: HandlerOf<Doors['readBook']> = async ({ book, drafts }) => {
  if (book === undefined) return refuse('no_workbook');
  if (book.roster !== 'assignment') return refuse('assignment_book_unknown', { found: 'other' });
  return ok({ draftId: drafts.put(book) });
};

/**
 * What the workbook would change of the plan as it stands. Refusals: those of `loadBookGround`, `assignment_book_of_round`
 * {round}: it was saved of another one; `assignment_book_unknown` {found: nobody}: no heading names an expert of this one.
 */
async function loadChanges(db: ReadDb, roundId: string, { judged }: JudgedPlanBook) {
  const ground = await loadBookGround(db, roundId);
  if (!ground.ok) return ground;
  const { origin } = judged;
  if (origin !== null && origin.roundId !== roundId) return refuse('assignment_book_of_round', { round: origin.round });
  if (!namesAnybody(judged, ground.value)) return refuse('assignment_book_unknown', { found: 'nobody' });
  const older = origin !== null && origin.plan !== pairsDigest(ground.value.pairs);
  return ok({ ground: ground.value, found: bookChanges(judged, ground.value), older });
}

const digestOf = ({ changes }: BookChanges) => sha256Hex(canonicalJson(changes.map((one) => ({ ...one }))));

/** What the workbook would do to the plan as it is now. Refusals: `draft_gone` and those of `loadChanges`. */
export const previewBook: HandlerOf<Doors['previewBook']> = async ({ db, drafts }, { roundId, draftId }) => {
  const book = drafts.find(draftId);
  if (!isPlanBook(book)) return refuse('draft_gone');
  const loaded = await loadChanges(db, roundId, book);
  if (!loaded.ok) return loaded;
  const { found, older } = loaded.value;
  const applications = new Map((await listApplications(db, roundId)).map((one) => [one.applicationId, one]));
  const nameOf = new Map((await listExperts(db, roundId)).map((one) => [one.expertId, one.name]));
  return ok({
    fileName: book.fileName,
    older,
    digest: digestOf(found),
    applications: found.rows.size,
    changes: found.changes.map(({ applicationId, expertId, ...one }) => ({
      ...one,
      number: applications.get(applicationId)?.number ?? '',
      name: applications.get(applicationId)?.name ?? '',
      expert: nameOf.get(expertId) ?? '',
    })),
    refused: found.refused,
    missing: found.missing.map((id) => applications.get(id)?.number ?? ''),
    unread: book.judged.unread,
  });
};

const takeBook: HandlerOf<Doors['acceptBook']> = async ({ db, drafts }, { roundId, draftId, digest }) => {
  const book = drafts.find(draftId);
  if (!isPlanBook(book)) return refuse('draft_gone');
  const loaded = await loadChanges(db, roundId, book);
  if (!loaded.ok) return loaded;
  const { ground, found } = loaded.value;
  if (digestOf(found) !== digest) return refuse('assignment_book_stale');
  if (found.changes.length === 0) return refuse('assignment_book_says_nothing');
  const { input, pairs } = ground;
  const reviews = [...found.rows.values()].flat();
  const others = pairs.filter((pair) => !found.rows.has(pair.applicationId));
  const figures = loadFigures([...others, ...reviews], input.experts);
  await replaceReviewers(db, roundId, [...found.rows.keys()], reviews, figures);
  const value = { changes: found.changes.length, applications: found.rows.size };
  const kept = { ...value, refused: found.refused.length, sha256: book.sha256, diff: digest };
  return done(value, { object: roundId, after: kept });
};

/**
 * Every row that can be taken, as one act that can be undone. Refusals: `draft_gone`, those of `loadChanges`,
 * `assignment_book_stale`: the plan is another than when the changes were shown, `assignment_book_says_nothing`.
 */
export const acceptBook: HandlerOf<Doors['acceptBook']> = async (context, input) => {
  const act = planAct({ kind: 'workbook', figures: (_, { applications }) => ({ applications }) }, takeBook);
  const taken = await act(context, input);
  if (taken.ok) context.drafts.remove(input.draftId);
  return taken;
};

export const discardBook: HandlerOf<Doors['discardBook']> = discardDraft;
