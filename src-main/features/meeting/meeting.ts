import type { FeatureHandlers } from '../feature.ts';
import { get } from './get-meeting.ts';
import { close, open } from './open-meeting.ts';
import { putOff } from './put-off.ts';
import { markAbsent, signIn, undoSignIn } from './sign-in.ts';
import { signInByName } from './sign-in-by-name.ts';

export const meeting: FeatureHandlers<'meeting'> = {
  get,
  signIn,
  signInByName,
  markAbsent,
  undoSignIn,
  putOff,
  open,
  close,
};
