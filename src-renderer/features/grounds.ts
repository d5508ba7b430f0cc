import { useState } from 'react';
import { useRememberedName } from './remembered-name.ts';

export interface Grounds {
  readonly said: { readonly reason: string; readonly document: string; readonly by: string };
  readonly complete: boolean;
  setReason(text: string): void;
  setDocument(text: string): void;
  setBy(text: string): void;
}

/** Why something is changed, on what document, by whom. */
export function useGrounds(): Grounds {
  const [by, setBy] = useRememberedName();
  const [reason, setReason] = useState('');
  const [document, setDocument] = useState('');
  const complete = reason.trim() !== '' && by.trim() !== '';
  return { said: { reason, document, by }, complete, setReason, setDocument, setBy };
}
