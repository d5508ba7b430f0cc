// The least a React list can do with a key: draws itself anew and says what was typed.
import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';

function EmptyList() {
  const [typed, setTyped] = useState('');
  return createElement(
    'main',
    null,
    createElement('input', { 'data-typed': true, value: typed, onChange: (event) => setTyped(event.target.value) }),
    createElement('p', { role: 'status' }, typed.trim() === '' ? '' : `“${typed.trim()}”`),
    createElement('ul'),
  );
}

const root = document.querySelector('#root');
if (root) createRoot(root).render(createElement(EmptyList));
