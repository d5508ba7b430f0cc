import { createContext, useContext, useMemo } from 'react';
import type { Feature, Preferences } from '../../src-main/core/contract/index.ts';
import { withIds } from '../../src-main/core/domain/secrecy/sealed-names.ts';
import { nameInWords } from '../../src-main/core/reports/document-context.ts';
import { type Words, wordsFor } from '../text/index.ts';

export const unset: Preferences = { language: 'zh-CN', colours: 'system', typeSize: 'normal' };

interface Chosen {
  readonly preferences: Preferences;
  change(part: Partial<Preferences>): void;
}

export const PreferencesContext = createContext<Chosen>({ preferences: unset, change: () => undefined });

export function usePreferences(): Chosen {
  return useContext(PreferencesContext);
}

/** Every word on screen, in the language of this window. */
export function useWords(): Words {
  return wordsFor(usePreferences().preferences.language);
}

/** Doors that may tell of a jury whose names are sealed; no other answer is looked through. */
const OF_A_JURY: ReadonlySet<Feature> = new Set(['answers', 'draw', 'meeting', 'office', 'recusal', 'scoring']);

/**
 * What stands for a sealed name is data, written in Chinese as names are; the window says it in its own language. Undefined
 * where nothing is said otherwise than it came.
 */
export function useSealedNamesInWords(feature: Feature): (<T>(value: T) => T) | undefined {
  const { language } = usePreferences().preferences;
  return useMemo(() => {
    if (language === 'zh-CN' || !OF_A_JURY.has(feature)) return undefined;
    return sealedNamesInWords(wordsFor(language));
  }, [language, feature]);
}

export function sealedNamesInWords({ documents }: Words): <T>(value: T) => T {
  return <T>(value: T) => withIds(value, (text) => nameInWords(text, documents)) as T;
}
