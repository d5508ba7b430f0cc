import './theme/projector.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RoomWindow } from './room-window.tsx';
import { fonts } from './theme/fonts.ts';
import { addNameFonts } from './theme/name-fonts.ts';

addNameFonts(document.fonts);
document.body.style.fontFamily = fonts;
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <RoomWindow />
    </StrictMode>,
  );
}
