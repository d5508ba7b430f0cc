import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';
import { fonts } from './fonts.ts';

// Deep teal ink: 8.1:1 on white at shade 8, still a colour on a washed-out projector and dark in a grey print.
const ink: MantineColorsTuple = [
  '#eef7f7',
  '#d9ecec',
  '#b3d8d9',
  '#86c1c4',
  '#5aa7ab',
  '#37898f',
  '#217279',
  '#145f66',
  '#0e4e55',
  '#0a3d43',
];

// Paper greys with a breath of the accent, so that tables do not look dirty beside it.
const gray: MantineColorsTuple = [
  '#f7f9f9',
  '#eef2f2',
  '#e1e8e8',
  '#cfd8d9',
  '#aab7b9',
  '#819194',
  '#5c6c70',
  '#455356',
  '#303b3e',
  '#1d2628',
];

const dark: MantineColorsTuple = [
  '#e3e9ea',
  '#c3cdcf',
  '#9fadb0',
  '#78898d',
  '#3d4b4f',
  '#2b373b',
  '#20292c',
  '#192124',
  '#131a1c',
  '#0d1213',
];

const passed: MantineColorsTuple = [
  '#edf7f0',
  '#d8ecdf',
  '#b1d8c0',
  '#86c29e',
  '#5fad80',
  '#3f9568',
  '#2c7d54',
  '#1f6643',
  '#155034',
  '#0c3b25',
];

const blocked: MantineColorsTuple = [
  '#fdf0ee',
  '#f8dcd8',
  '#efb8b0',
  '#e59186',
  '#d96c5e',
  '#c84f40',
  '#b23c2e',
  '#942d21',
  '#762218',
  '#581810',
];

const waiting: MantineColorsTuple = [
  '#fdf6e7',
  '#f8e9c6',
  '#efd28d',
  '#e3b853',
  '#d19e2a',
  '#b28215',
  '#916808',
  '#765304',
  '#5c4103',
  '#422e02',
];

/** A long name takes two lines, which must not touch. */
const DIALOG_TITLE = { fontSize: '1.0625rem', fontWeight: 650, lineHeight: 1.45 };

export const theme = createTheme({
  primaryColor: 'ink',
  primaryShade: { light: 7, dark: 6 },
  colors: { ink, gray, dark, passed, blocked, waiting },
  white: '#ffffff',
  black: '#1d2628',
  fontFamily: fonts,
  fontFamilyMonospace: "'Cascadia Mono', Consolas, Menlo, 'Noto Sans Mono CJK SC', 'DejaVu Sans Mono', monospace",
  headings: {
    fontFamily: fonts,
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '1.35' },
      h2: { fontSize: '1.125rem', lineHeight: '1.4' },
      h3: { fontSize: '1rem', lineHeight: '1.45' },
    },
  },
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  // Chinese needs more air between its lines than Latin.
  lineHeights: { xs: '1.5', sm: '1.55', md: '1.6', lg: '1.6', xl: '1.5' },
  defaultRadius: 'sm',
  radius: { xs: '2px', sm: '4px', md: '6px', lg: '8px', xl: '12px' },
  focusRing: 'auto',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'sm' }, styles: { label: { fontWeight: 550 } } },
    // A hint below the field keeps the fields of a row on one line.
    InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] } },
    TextInput: { defaultProps: { size: 'sm' } },
    // A dialog is no page: its head is no banner beside the page's own.
    ModalHeader: { defaultProps: { component: 'div' } },
    DrawerHeader: { defaultProps: { component: 'div' } },
    Drawer: { styles: { title: DIALOG_TITLE, body: { overflowWrap: 'anywhere' } } },
    Modal: {
      defaultProps: { centered: true, transitionProps: { duration: 120 }, overlayProps: { backgroundOpacity: 0.35 } },
      styles: {
        title: DIALOG_TITLE,
        header: { background: 'var(--jd-raised)' },
        content: { background: 'var(--jd-raised)', border: '1px solid var(--jd-line-strong)' },
        body: { overflowWrap: 'anywhere' },
      },
    },
    Tooltip: {
      defaultProps: { withArrow: true, openDelay: 300, multiline: true, maw: 360, transitionProps: { duration: 80 } },
    },
    Popover: { defaultProps: { withArrow: true, shadow: 'md', transitionProps: { duration: 80 } } },
    Menu: { defaultProps: { shadow: 'md', transitionProps: { duration: 80 } } },
  },
});

/** Names for surfaces and states, so that no component picks a shade of its own. All text pairs hold 4.5:1. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: { '--jd-row': '2rem' },
  light: {
    '--mantine-color-body': '#f4f7f7',
    '--mantine-color-dimmed': gray[6],
    '--mantine-color-error': blocked[6],
    '--mantine-color-placeholder': '#66757a',
    '--mantine-color-anchor': ink[8],
    '--jd-surface': '#ffffff',
    '--jd-raised': '#ffffff',
    '--jd-rail': '#e9f0f0',
    '--jd-line': gray[2],
    '--jd-line-strong': gray[3],
    '--jd-hover': gray[1],
    '--jd-head': '#f1f5f5',
    '--jd-accent': ink[7],
    '--jd-accent-text': ink[8],
    '--jd-accent-soft': ink[0],
    '--jd-passed-text': passed[7],
    '--jd-passed-soft': passed[0],
    '--jd-blocked-text': blocked[7],
    '--jd-blocked-soft': blocked[0],
    '--jd-waiting-text': waiting[7],
    '--jd-waiting-soft': waiting[0],
  },
  dark: {
    '--mantine-color-body': dark[8],
    '--mantine-color-dimmed': dark[2],
    '--mantine-color-error': blocked[3],
    '--mantine-color-placeholder': '#8b9a9e',
    '--mantine-color-anchor': ink[3],
    // The ready-made one is darker than the page: what is chosen would look switched off.
    '--mantine-color-ink-light': '#17393d',
    '--mantine-color-ink-light-hover': '#1c454a',
    '--mantine-color-ink-light-color': ink[2],
    // On a panel of the ready-made colour a button that waits would be bare words.
    '--mantine-color-disabled': dark[5],
    '--mantine-color-disabled-color': dark[2],
    '--jd-surface': dark[7],
    '--jd-raised': dark[6],
    '--jd-rail': '#10171a',
    '--jd-line': dark[5],
    '--jd-line-strong': dark[4],
    '--jd-hover': dark[6],
    '--jd-head': '#1e272a',
    '--jd-accent': ink[5],
    '--jd-accent-text': ink[3],
    '--jd-accent-soft': '#143135',
    '--jd-passed-text': passed[3],
    '--jd-passed-soft': '#142a1f',
    '--jd-blocked-text': blocked[3],
    '--jd-blocked-soft': '#331a17',
    '--jd-waiting-text': waiting[3],
    '--jd-waiting-soft': '#2e2410',
  },
});
