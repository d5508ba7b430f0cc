import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useWords } from '../api/index.ts';
import { EmptyState } from './empty-state.tsx';

/** A page that fails says so instead of leaving a white window. */
export class CrashGuard extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <Crashed onReopen={() => this.setState({ failed: false })} /> : this.props.children;
  }
}

function Crashed({ onReopen }: { onReopen(): void }) {
  const words = useWords().shell;
  return (
    <EmptyState title={words.crashed} actions={<Button onClick={onReopen}>{words.reopen}</Button>}>
      {words.crashedText}
    </EmptyState>
  );
}
