import type { FeatureHandlers } from '../feature.ts';
import { acceptMany, check } from './check-and-accept.ts';
import { askCorrection, deemWithdrawn, recordAnswer, recordReceipt } from './corrections.ts';
import { move, reopen, returnMany, withdraw } from './leaving.ts';
import { listDesk, proposeTerm, readHistory } from './list-desk.ts';
import { recordDeparture } from './record-departure.ts';

/** The acceptance desk: from the dossier's arrival to the accepted list. */
export const acceptance: FeatureHandlers<'acceptance'> = {
  list: listDesk,
  history: readHistory,
  proposeTerm,
  check,
  acceptMany,
  askCorrection,
  recordReceipt,
  recordAnswer,
  deemWithdrawn,
  returnMany,
  withdraw,
  move,
  reopen,
  recordDeparture,
};
