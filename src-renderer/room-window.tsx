import { useEffect, useState } from 'react';
import type { ProjectorView } from '../src-main/core/contract/index.ts';
import { sealedNamesInWords } from './api/language.ts';
import { roomBridge } from './api/room-bridge.ts';
import { DrawScreen } from './features/draw/projection/draw-screen.tsx';
import { dictionaries } from './text/index.ts';
import { ProjectedStage } from './ui/projected-stage.tsx';

/** The window that the room sees: whatever the desk shows, asked for anew each time the desk goes on. */
export function RoomWindow() {
  const [view, setView] = useState<ProjectorView>({ language: 'zh-CN', shown: { kind: 'nothing' } });
  useEffect(() => {
    let asked = 0;
    const ask = async () => {
      asked += 1;
      const turn = asked;
      const reply = await roomBridge().view();
      // An answer that was overtaken says what the desk no longer shows; a "no" leaves nothing to be seen.
      if (turn !== asked) return;
      setView((last) => (reply.ok ? reply.value : { language: last.language, shown: { kind: 'nothing' } }));
    };
    void ask();
    const off = roomBridge().onProjected(() => void ask());
    return () => {
      asked += 1;
      off();
    };
  }, []);
  const { language, shown } = view;
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const words = dictionaries[language];
  switch (shown.kind) {
    case 'nothing':
      return (
        <ProjectedStage title={words.ceremony.idle} about="" foot={null}>
          {null}
        </ProjectedStage>
      );
    case 'draw':
      return <DrawScreen shown={sealedNamesInWords(words)(shown)} words={words} />;
  }
}
