import { MantineProvider } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { type ReactNode, useEffect } from 'react';
import { usePreferences } from '../api/language.ts';
import { cssVariables, theme } from './theme.ts';

/** Colours and type size of this window, as the person chose them. */
export function Look({ children }: { readonly children: ReactNode }) {
  const { colours, typeSize } = usePreferences().preferences;
  const systemDark = useMediaQuery('(prefers-color-scheme: dark)', false, { getInitialValueInEffect: false });
  const scheme = colours === 'system' ? (systemDark ? 'dark' : 'light') : colours;
  useEffect(() => {
    document.documentElement.dataset.typeSize = typeSize;
  }, [typeSize]);
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} forceColorScheme={scheme}>
      {children}
    </MantineProvider>
  );
}
