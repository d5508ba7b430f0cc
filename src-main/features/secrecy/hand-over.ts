import path from 'node:path';
import { listJury } from '../../../db/tables/attendance.ts';
import { listPoolPeople } from '../../../db/tables/pool-people.ts';
import { insertHandedOver } from '../../../db/tables/sealed-names.ts';
import { ok } from '../../core/domain/kernel/result.ts';
import { seatLabel } from '../../core/domain/secrecy/sealed-names.ts';
import { contactWorkbook } from '../../core/reports/index.ts';
import { done, type FeatureHandlers } from '../feature.ts';
import { loadAnswers } from '../jury-answers.ts';
import { juryContactsOf } from '../jury-contacts.ts';
import { loadRound } from '../round-loading.ts';
import { checkConsent } from './consent.ts';

/**
 * The people to call as a workbook for one person, as the jury stands now; the window is told how many. Recorded before it
 * is written: no list is outside without its row, and where writing is refused the row stands for a list that nobody got.
 * Refusals: those of `checkConsent`, of rendering and of writing.
 */
export const handOver: FeatureHandlers<'secrecy'>['handOver'] = async (context, asked) => {
  const { roundId, by, secondPerson, reason, liaison, language, format } = asked;
  const loaded = await context.query(async ({ db }) => {
    const may = await checkConsent(db, asked);
    if (!may.ok) return may;
    const round = await loadRound(db, roundId);
    if (!round.ok) return round;
    const answers = await loadAnswers(db, roundId);
    const people = new Map((await listPoolPeople(db, roundId)).map((one) => [one.expertId, one]));
    return ok({ setup: round.value.setup, called: juryContactsOf(answers, await listJury(db, roundId), people) });
  });
  if (!loaded.ok) return loaded;
  const { setup, called } = loaded.value;
  const people = called.map((one) => ({ ...one, label: seatLabel(one) }));
  const facts = { roundTitle: setup.name, rehearsal: setup.rehearsal, createdOn: context.today, liaison, people };
  const rendered = await context.render(contactWorkbook(facts, context.words(language)), format);
  if (!rendered.ok) return rendered;
  const { sha256, bytes } = rendered.value;
  const recorded = await context.command(async ({ db, now, newId }) => {
    const may = await checkConsent(db, asked);
    if (!may.ok) return may;
    const who = { liaison, released_by: by, second_person: secondPerson, reason };
    await insertHandedOver(db, { id: newId(), round_id: roundId, utc: now, ...who, people: people.length, sha256 });
    const after = { liaison, by, secondPerson, reason, people: people.length, sha256 };
    return done({ fileName: path.basename(context.place), people: people.length }, { object: roundId, after });
  });
  if (!recorded.ok) return recorded;
  const written = await context.writeFile(context.place, bytes);
  return written.ok ? recorded : written;
};
