import type { FeatureHandlers } from '../feature.ts';
import { get } from './get-meeting.ts';
import { close, open } from './open-meeting.ts';
import { putOff } from './put-off.ts';
import { markAbsent, signIn, undoSignIn } from './sign-in.ts';

export const meeting: FeatureHandlers<'meeting'> = {
  get,
  signIn,
  markAbsent,
  undoSignIn,
  putOff,
  open,
  close,
};
