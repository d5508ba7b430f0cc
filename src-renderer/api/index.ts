export { act } from './act.ts';
export { bridge, type DeskBridge } from './bridge.ts';
export { type AnswerOf, ask, asReplyError, DeskError, type SentBy, type VerbOf } from './client.ts';
export { DraftsProvider, useDraft } from './drafts.tsx';
export { useDeskEvents, useProgress } from './events.ts';
export { explainCode, explainError } from './explain.ts';
export { type Command, createQueryClient, useAsk, useCommand } from './hooks.ts';
export { PreferencesProvider, usePreferences, useWords } from './preferences.tsx';
export { RoundProvider, useRound } from './round.tsx';
