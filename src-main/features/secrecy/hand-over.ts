import path from 'node:path';
import { listJury } from '../../../db/tables/jurors.ts';
import { insertHandedOver } from '../../../db/tables/sealed-names.ts';
import { ok } from '../../core/domain/kernel/result.ts';
import { seatLabel } from '../../core/domain/secrecy/sealed-names.ts';
import { contactWorkbook } from '../../core/reports/index.ts';
import { done, type FeatureHandlers } from '../feature.ts';
import { loadRound } from '../round-loading.ts';
import { checkConsent } from './consent.ts';

/**
 * The people to call as a workbook for one person; the window is told how many. Refusals: those of `checkConsent`, of
 * rendering and of writing.
 */
export const handOver: FeatureHandlers<'secrecy'>['handOver'] = async (context, asked) => {
  const { roundId, by, secondPerson, reason, liaison, language, format } = asked;
  const loaded = await context.query(async ({ db }) => {
    const may = await checkConsent(db, asked);
    if (!may.ok) return may;
    const round = await loadRound(db, roundId);
    return round.ok ? ok({ setup: round.value.setup, jury: await listJury(db, roundId) }) : round;
  });
  if (!loaded.ok) return loaded;
  const { setup, jury } = loaded.value;
  const people = jury.map(({ expert, ...juror }) => {
    const { name, unit, title, specialty, details } = expert;
    return { seat: seatLabel(juror), name, unit, title, specialty, phone: details.phone };
  });
  const facts = { roundTitle: setup.name, rehearsal: setup.rehearsal, createdOn: context.today, liaison, people };
  const rendered = await context.render(contactWorkbook(facts, context.words(language)), format);
  if (!rendered.ok) return rendered;
  const written = await context.writeFile(context.place, rendered.value.bytes);
  if (!written.ok) return written;
  const { sha256 } = rendered.value;
  return context.command(async ({ db, now, newId }) => {
    const may = await checkConsent(db, asked);
    if (!may.ok) return may;
    const who = { liaison, released_by: by, second_person: secondPerson, reason };
    await insertHandedOver(db, { id: newId(), round_id: roundId, utc: now, ...who, people: people.length, sha256 });
    const after = { liaison, by, secondPerson, reason, people: people.length, sha256 };
    return done({ fileName: path.basename(context.place), people: people.length }, { object: roundId, after });
  });
};
