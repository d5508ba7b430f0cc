import type { FeatureHandlers } from '../feature.ts';
import { backUp } from './back-up.ts';
import { get } from './get-meeting.ts';
import { close, open } from './open-meeting.ts';
import { namePeople, planSittings } from './plan-sittings.ts';
import { putOff } from './put-off.ts';
import { quorum } from './quorum.ts';
import { markAbsent, signIn } from './sign-in.ts';
import { signInByName } from './sign-in-by-name.ts';
import { closeSitting, openSitting } from './sitting-acts.ts';
import { strikeEntry } from './strike-entry.ts';

export const meeting: FeatureHandlers<'meeting'> = {
  get,
  quorum,
  planSittings,
  namePeople,
  signIn,
  signInByName,
  markAbsent,
  strikeEntry,
  putOff,
  backUp,
  open,
  openSitting,
  closeSitting,
  close,
};
