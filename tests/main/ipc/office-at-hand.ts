import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import path from 'node:path';
import type { Channel, OfficeStatus, Reply, ReplyError } from '../../../src-main/core/contract/index.ts';
import { assigningHere } from '../../../src-main/core/domain/assignment/assigning.ts';
import { type IsoDate, parseIsoDate } from '../../../src-main/core/domain/calendar/iso-date.ts';
import { drawingHere } from '../../../src-main/core/domain/draw/drawing.ts';
import { comparingHere } from '../../../src-main/core/domain/recusal/comparing.ts';
import type { RulePack } from '../../../src-main/core/domain/rules/rule-pack.ts';
import { highsSolver } from '../../../src-main/features/draw/highs-solver.ts';
import type { ShelvedBook } from '../../../src-main/features/feature.ts';
import { importFile } from '../../../src-main/import/import-file.ts';
import type { Attached } from '../../../src-main/ipc/attached.ts';
import { loadAssets } from '../../../src-main/office/assets.ts';
import { createOffice, type Office, type OfficeParts } from '../../../src-main/office/office.ts';
import { documents as english } from '../../../src-renderer/text/en/documents.ts';
import { documents as chinese } from '../../../src-renderer/text/zh-cn/documents.ts';
import { steppingClock, temporaryFolder } from '../../support/database.ts';
import { cheapKeyTools } from '../../support/key-tools.ts';
import type { InputFor, OutputFor } from '../../support/window/whole-round.ts';

export const ASSETS = path.resolve(import.meta.dirname, '../../../assets');
/** The product's rules and lists, but that nobody is told before the sign-in who was drawn. */
export function sealingAssets(): OfficeParts['assets'] {
  const assets = loadAssets(ASSETS);
  const sealing = (pack: RulePack): RulePack => {
    const rule = { ...pack.rules.namesBeforeSignIn, value: 'sealed' as const };
    return { ...pack, rules: { ...pack.rules, namesBeforeSignIn: rule } };
  };
  return { ...assets, rulePacks: assets.rulePacks.map(sealing) };
}

export const PASSWORD = '高原上的湖水 在冬天结冰 七十三';

/** An office in plain Node over a real encrypted file: the code of the utility process without the process. */
export interface OfficeAtHand {
  readonly office: Office;
  readonly folder: string;
  /** Where `create` puts the file. */
  readonly file: string;
  readonly events: { readonly event: string; readonly payload: unknown }[];
  readonly remembered: string[];
  readonly reports: { readonly channel: string; readonly error: unknown }[];
  /** The day the office believes it is. */
  today: string;
  call<C extends Channel>(channel: C, input: InputFor<C>, attached?: Attached): Promise<Reply<OutputFor<C>>>;
  /** The value, or an exception that names the refusal. */
  yes<C extends Channel>(channel: C, input: InputFor<C>, attached?: Attached): Promise<OutputFor<C>>;
  /** The error, or an exception because the call went through. */
  no<C extends Channel>(channel: C, input: InputFor<C>, attached?: Attached): Promise<ReplyError>;
  /** Creates the office and leaves it open; gives back the recovery key. */
  create(at?: string): Promise<string>;
  unlock(password?: string): Promise<Reply<OfficeStatus>>;
  cleanup(): Promise<void>;
}

/** A second office of the same computer passes the first one's folder and file. */
export function officeAtHand(over: Partial<OfficeParts> = {}, where?: { readonly folder: string }): OfficeAtHand {
  const folder = where?.folder ?? temporaryFolder();
  const events: { event: string; payload: unknown }[] = [];
  const remembered: string[] = [];
  const reports: { channel: string; error: unknown }[] = [];
  const state = { today: '2023-01-16' };
  const office = createOffice({
    appVersion: '0.0.0-test',
    assets: loadAssets(ASSETS),
    now: steppingClock('2023-01-16T01:00:00.000Z'),
    today: () => parseIsoDate(state.today) as IsoDate,
    keyTools: cheapKeyTools(),
    drawing: drawingHere(highsSolver),
    assigning: assigningHere(highsSolver),
    comparing: comparingHere,
    render: async (model) => {
      const bytes = new TextEncoder().encode(JSON.stringify(model));
      return { ok: true, value: { bytes, pages: 1, sha256: createHash('sha256').update(bytes).digest('hex') } };
    },
    words: (language) => (language === 'en' ? english : chinese),
    emit: (event, payload) => void events.push({ event, payload }),
    remember: (file) => void remembered.push(file),
    report: (channel, error) => `e${reports.push({ channel, error })}`,
    ...over,
  });
  const call = <C extends Channel>(channel: C, input: InputFor<C>, attached?: Attached) =>
    office.call(channel, input, attached) as Promise<Reply<OutputFor<C>>>;
  const file = path.join(folder, '评审 办公室.jury');
  return {
    office,
    folder,
    file,
    events,
    remembered,
    reports,
    get today() {
      return state.today;
    },
    set today(day) {
      state.today = day;
    },
    call,
    async yes(channel, input, attached) {
      const reply = await call(channel, input, attached);
      if (reply.ok) return reply.value;
      const bug = reports.at(-1)?.error;
      throw new Error(`${channel}: ${JSON.stringify(reply.error)}`, {
        cause: reply.error.code === 'internal' ? bug : null,
      });
    },
    async no(channel, input, attached) {
      const reply = await call(channel, input, attached);
      if (!reply.ok) return reply.error;
      throw new Error(`${channel} was let through`);
    },
    async create(at = file) {
      const created = await call('office.create', { officeName: '省工程系列职改办', password: PASSWORD }, place(at));
      if (!created.ok) throw new Error(`office.create: ${JSON.stringify(created.error)}`);
      return created.value.recoveryKey;
    },
    unlock: (password = PASSWORD) => call('office.unlock', { password }),
    async cleanup() {
      await office.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function place(at: string): Attached {
  return { kind: 'place', path: at };
}

/** A workbook as main attaches it, without the process of its own. */
export async function book(file: string, roster: ShelvedBook['roster']): Promise<Attached> {
  const outcome = await importFile({ path: file, kind: roster }, () => undefined);
  if (!outcome.ok) throw new Error(`workbook: ${outcome.refusal.code}`);
  const { fileName, sha256, judged, cells } = outcome.value;
  return { kind: 'book', book: { roster, fileName, sha256, judged, cells } as ShelvedBook };
}

export function sampleBook(roster: 'applicants' | 'experts'): Promise<Attached> {
  return book(path.join(ASSETS, 'samples', `${roster}.xlsx`), roster);
}
