import { insertRelease } from '../../../db/tables/sealed-names.ts';
import { done, type FeatureHandlers } from '../feature.ts';
import { checkConsent } from './consent.ts';

/** The names of the jury, told to the desk for good. Refusals: those of `checkConsent`. */
export const release: FeatureHandlers<'secrecy'>['release'] = async ({ db, now }, asked) => {
  const may = await checkConsent(db, asked);
  if (!may.ok) return may;
  const { roundId, by, secondPerson, reason } = asked;
  await insertRelease(db, { round_id: roundId, utc: now, released_by: by, second_person: secondPerson, reason });
  return done(null, {
    object: roundId,
    before: { released: false },
    after: { released: true, by, secondPerson, reason },
  });
};
