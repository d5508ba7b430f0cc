import type { z } from 'zod';
import type { Phase } from '../domain/kernel/pace.ts';
import type { Stage } from '../domain/stages/stages.ts';

export type Role = 'secretary' | 'supervisor' | 'administrator' | 'result_officer' | 'expert' | 'observer';

/**
 * What main adds to a call before it goes to the office process. The window never sends or receives a path:
 * main shows the dialog, and where a workbook is meant, reads it in a process of its own.
 */
export type Attachment =
  | 'applicants_workbook'
  | 'experts_workbook'
  | 'units_workbook'
  | 'assignment_workbook'
  | 'sample_applicants'
  | 'sample_experts'
  | 'new_office_file'
  | 'existing_office_file'
  | 'document_file'
  | 'pack_folder'
  | 'scans'
  | 'scan_file';

/**
 * query: read-only handle. command: one transaction with its audit row. session: opens, locks or names the office
 * file itself, or reckons with what a query read, and belongs to no transaction. work: takes long outside any transaction (documents); it reads with
 * queries and records what it made with a command.
 */
export type EndpointKind = 'query' | 'command' | 'session' | 'work';

export interface Endpoint<I extends z.ZodType = z.ZodType, O = unknown, K extends EndpointKind = EndpointKind> {
  readonly kind: K;
  readonly input: I;
  /** Roles that may call it while the office is unlocked. */
  readonly roles: readonly Role[];
  /** The stage of the round that must not be blocked; the input then carries `roundId`. */
  readonly stage?: Stage;
  readonly attaches?: Attachment;
  /** Of a call that may take seconds: its parts in their order. It is told how far it is, and can be stopped. */
  readonly long?: readonly Phase[];
  /** Of an answer that may be a list of the whole round: it crosses to the window packed (`packed.ts`). */
  readonly packed?: true;
  /** Carries the output type only; never set. */
  readonly output?: O;
}

const SECRETARY: readonly Role[] = ['secretary', 'administrator'];
const EVERYONE: readonly Role[] = ['secretary', 'administrator', 'supervisor', 'result_officer'];

interface Options {
  readonly stage?: Stage;
  readonly attaches?: Attachment;
  readonly long?: readonly Phase[];
  readonly packed?: true;
  readonly roles?: readonly Role[];
}

/** `query<Output>()(input)`: curried, so that the output is named and the input inferred. */
export const query =
  <O>() =>
  <I extends z.ZodType>(input: I, options: Options = {}): Endpoint<I, O, 'query'> => ({
    kind: 'query',
    input,
    roles: EVERYONE,
    ...options,
  });

export const command =
  <O>() =>
  <I extends z.ZodType>(input: I, options: Options = {}): Endpoint<I, O, 'command'> => ({
    kind: 'command',
    input,
    roles: SECRETARY,
    ...options,
  });

export const session =
  <O>() =>
  <I extends z.ZodType>(input: I, options: Options = {}): Endpoint<I, O, 'session'> => ({
    kind: 'session',
    input,
    roles: EVERYONE,
    ...options,
  });

export const work =
  <O>() =>
  <I extends z.ZodType>(input: I, options: Options = {}): Endpoint<I, O, 'work'> => ({
    kind: 'work',
    input,
    roles: SECRETARY,
    ...options,
  });
