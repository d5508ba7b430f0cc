import type { BrowserWindow } from 'electron';
import type { ProjectorCue, ProjectorState, ProjectorView, Reply } from '../core/contract/index.ts';

export interface ProjectorParts {
  /** Opens the window; called again only after it was closed. */
  readonly open: () => BrowserWindow;
  readonly hasOwnDisplay: (window: BrowserWindow) => boolean;
  readonly parseCue: (input: unknown) => ProjectorCue | undefined;
  /** Asks the office what is to be seen of the cue. */
  readonly compose: (cue: Exclude<ProjectorCue, { kind: 'nothing' }>) => Promise<Reply<unknown>>;
  readonly language: () => ProjectorView['language'];
  /** Tells the desk that the window was opened, closed or shows something else. */
  readonly tellDesk: () => void;
}

type Door = (input: unknown) => Promise<Reply<unknown>>;

const NOTHING: ProjectorCue = { kind: 'nothing' };

/**
 * What the room sees. The window names nothing: it asks for its view, and gets what the desk chose last. Closing it
 * changes nothing at the desk; a lock closes it and forgets what was chosen.
 */
export function projectorOf(parts: ProjectorParts) {
  let window: BrowserWindow | undefined;
  let cue = NOTHING;

  const state = (): ProjectorState => ({
    open: window !== undefined,
    ownDisplay: window !== undefined && parts.hasOwnDisplay(window),
    cue,
  });
  const answer = (): Promise<Reply<unknown>> => Promise.resolve({ ok: true, value: state() });

  /** The room's window asks again, and so does the small picture at the desk. */
  function refresh(): void {
    window?.webContents.send('event.projected', {});
    parts.tellDesk();
  }

  function open(): void {
    if (window !== undefined) {
      window.showInactive();
      return;
    }
    const opened = parts.open();
    window = opened;
    opened.on('closed', () => {
      if (window !== opened) return;
      window = undefined;
      parts.tellDesk();
    });
    parts.tellDesk();
  }

  function close(): void {
    const closing = window;
    window = undefined;
    closing?.destroy();
    parts.tellDesk();
  }

  const doors: Readonly<Record<string, Door>> = {
    'projector.state': answer,
    'projector.open': () => {
      open();
      return answer();
    },
    'projector.close': () => {
      close();
      return answer();
    },
    'projector.show': (input) => {
      const chosen = parts.parseCue(input);
      if (chosen === undefined) return Promise.resolve({ ok: false, error: { code: 'invalid_input', fields: [] } });
      cue = chosen;
      refresh();
      return answer();
    },
    'projector.view': async () => {
      const asked = cue;
      const view = (shown: unknown): Reply<unknown> => ({ ok: true, value: { language: parts.language(), shown } });
      if (asked.kind === 'nothing') return view(NOTHING);
      const composed = await parts.compose(asked);
      return composed.ok ? view(composed.value) : composed;
    },
  };

  return {
    doors,
    refresh,
    close,
    /** Whether that page is the room's window. */
    is: (contents: Electron.WebContents): boolean => window !== undefined && contents === window.webContents,
    /** At a lock: nothing that was shown stays to be seen or asked for. */
    forget(): void {
      cue = NOTHING;
      close();
    },
  };
}
