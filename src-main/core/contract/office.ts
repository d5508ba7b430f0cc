import { z } from 'zod';
import { query, session } from './endpoint.ts';
import { nothing, textField } from './fields.ts';

export interface OfficeStatus {
  /** none: no office file is known on this computer. */
  readonly state: 'none' | 'locked' | 'open';
  readonly officeName: string | null;
  /** File name without its folder. */
  readonly fileName: string | null;
  readonly appVersion: string;
  /** A password shorter than this is refused (code points after NFKC). */
  readonly passwordMinimum: number;
}

export interface OfficeCreated {
  /** Shown once, to be printed: the only way in when the password is lost. */
  readonly recoveryKey: string;
}

export interface AuditHeadView {
  readonly seq: number;
  readonly hash: string;
  readonly intact: boolean;
  readonly firstBadSeq: number | null;
}

export interface AuditRowView {
  readonly seq: number;
  readonly utc: string;
  readonly actor: string;
  readonly role: string;
  readonly action: string;
  readonly object: string;
}

export interface AuditPage {
  readonly rows: readonly AuditRowView[];
  /** Records in the whole trail, or those of the kind asked for. */
  readonly total: number;
  /** Cursor of the page after this one; null on the last. */
  readonly older: number | null;
}

export const office = {
  status: session<OfficeStatus>()(nothing),
  create: session<OfficeCreated>()(z.strictObject({ officeName: textField(100), password: z.string().max(500) }), {
    attaches: 'new_office_file',
  }),
  choose: session<OfficeStatus>()(nothing, { attaches: 'existing_office_file' }),
  unlock: session<OfficeStatus>()(z.strictObject({ password: z.string().max(500) })),
  unlockWithRecoveryKey: session<OfficeStatus>()(z.strictObject({ recoveryKey: z.string().max(200) })),
  lock: session<OfficeStatus>()(nothing),
  auditHead: query<AuditHeadView>()(nothing),
  /** One page of the audit trail, newest first; `older` of one page is `before` of the next. */
  auditRows: query<AuditPage>()(
    z.strictObject({
      before: z.int().min(1).optional(),
      limit: z.int().min(1).max(500),
      /** Only acts of this kind, e.g. `ballots.sign`. */
      action: z.string().max(100).optional(),
    }),
  ),
} as const;
