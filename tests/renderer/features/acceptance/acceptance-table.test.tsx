import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { AcceptanceTable } from '../../../../src-renderer/features/acceptance/acceptance-table.tsx';
import { dictionaries } from '../../../../src-renderer/text/index.ts';
import { renderPage } from '../../support/render-page.tsx';

const { acceptance: words } = dictionaries['zh-CN'];

it('says in a line that papers are unseen, and each reason by itself', async () => {
  const row = {
    ...{ applicationId: 'a1', number: '017', name: '马晓东', pinyin: 'mxd', unit: '青海大学', specialty: '化工' },
    ...{
      level: 'associate_senior',
      title: '高级工程师',
      kind: 'normal',
      state: 'received',
      checkers: [],
      faulty: true,
    },
    ...{ deadline: null, workingDaysLeft: null, overdue: false, toLook: 0 },
    findings: [{ code: 'proofs_unseen', severity: 'block', params: { n: 11 } }],
  } as unknown as Parameters<typeof AcceptanceTable>[0]['rows'][number];
  const nothing = () => undefined;
  const rest = { selected: new Set<string>(), selectable: false, empty: null };
  renderPage(<AcceptanceTable rows={[row]} only={[row]} {...rest} onSelect={nothing} onOpen={nothing} />, {});
  expect(await screen.findByText(words.papersUnseen(11))).toBeTruthy();
  expect(screen.getByText(words.faulty)).toBeTruthy();
});
