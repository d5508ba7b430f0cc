import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import './theme/global.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App, loadPages } from './app.tsx';
import { addNameFonts } from './theme/name-fonts.ts';

/** By then the first screen is painted, and nobody has typed a password. */
const PAGES_AFTER_MS = 1000;

addNameFonts(document.fonts);
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
  setTimeout(loadPages, PAGES_AFTER_MS);
}
