export { act } from './act.ts';
export { type Autosave, type AutosaveState, createAutosave } from './autosave.ts';
export { bridge, type DeskBridge } from './bridge.ts';
export { type AnswerOf, ask, asReplyError, DeskError, type SentBy, type VerbOf } from './client.ts';
export { useActing, useDeskEvents, useProgress } from './events.ts';
export { explainCode, explainError } from './explain.ts';
export { type Command, createQueryClient, useAsk, useCommand } from './hooks.ts';
export { type ImportQueue, ImportQueueProvider, useImportQueue, useUnsettledImports } from './import-queue.tsx';
export {
  type FileState,
  type ImportOutcome,
  isClean,
  isOver,
  type QueuedFile,
  type Roster,
  type SheetMapping,
  sameFileBefore,
} from './import-queue-state.ts';
export { useKept } from './kept.ts';
export { usePreferences, useWords } from './language.ts';
export { PreferencesProvider } from './preferences.tsx';
export { type Projector, useProjector } from './projector.ts';
export { RoundProvider, useRound } from './round.tsx';
export { flushBeforeLeaving, settle } from './settle.ts';
