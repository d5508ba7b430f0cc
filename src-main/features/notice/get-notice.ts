import { loadStrokeOverrides } from '../../../db/tables/names.ts';
import { findNotice, listCorrections } from '../../../db/tables/notices.ts';
import { parseIsoDate } from '../../core/domain/calendar/iso-date.ts';
import { ok } from '../../core/domain/kernel/result.ts';
import { inListOrder } from '../../core/domain/names/list-order.ts';
import type { FeatureHandlers } from '../feature.ts';
import { noticeEnd } from '../notice-end.ts';
import { loadDecisions, onNotice } from '../result-decisions.ts';
import { loadRound } from '../round-loading.ts';
import { loadSigned } from '../round-results.ts';

/** The notice and whom it lists. Nothing beyond what is posted in public leaves this handler. */
export const get: FeatureHandlers<'notice'>['get'] = async ({ db, today, calendar, strokes }, { roundId }) => {
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  const { row, setup } = round.value;
  const notice = await findNotice(db, roundId);
  const period = notice === undefined ? undefined : noticeEnd(notice, round.value, calendar);
  const signed = row.announced_utc === null ? [] : await loadSigned(db, round.value);
  const listed = onNotice(signed, await loadDecisions(db, roundId)).map((s) => s.item.subject);
  const overrides = await loadStrokeOverrides(db);
  const { people, order, gaps, decided } = inListOrder(listed, setup.listOrder ?? 'entry', strokes, overrides);
  return ok({
    posted: notice !== undefined,
    postedOn: notice === undefined ? null : (parseIsoDate(notice.posted_on) ?? null),
    endsOn: period?.to ?? null,
    counted: period?.counted ?? [],
    provisional: period?.provisional === true,
    days: notice?.days ?? setup.noticeDays,
    channels: notice?.channels ?? '',
    phone: notice?.phone ?? setup.contactPhone,
    address: notice?.address ?? setup.contactAddress,
    closed: notice !== undefined && notice.closed_utc !== null,
    periodOver: period !== undefined && today > period.to,
    corrections: (await listCorrections(db, roundId)).map((c) => ({
      utc: c.utc,
      wasPostedOn: c.was_posted_on,
      postedOn: c.posted_on,
      reason: c.reason,
    })),
    listOrder: order,
    orderGaps: gaps,
    orderDecided: decided,
    passed: people.map(({ name, unit, specialty, title }) => ({ name, unit, specialty, title })),
    today,
  });
};
