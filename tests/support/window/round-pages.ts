import { expect, type Locator, type Page } from '@playwright/test';
import { type Stage, stages } from '../../../src-main/core/domain/stages/stages.ts';
import { dictionaries, type Words } from '../../../src-renderer/text/index.ts';
import type { InputFor } from './whole-round.ts';

type Place = keyof Words['stages']['places'];

/** The pages inside a round, as a secretary works through them; in Chinese unless told otherwise. */
export function roundPages(page: Page, words: Words = dictionaries['zh-CN']) {
  const main = page.getByRole('main');
  const rail = page.getByRole('navigation', { name: words.shell.rail });
  const dialog = page.getByRole('dialog');

  async function press(name: string): Promise<void> {
    await main.getByRole('button', { name, exact: true }).first().click();
  }

  /** Presses a button that asks first, and says yes in its dialog. */
  async function confirm(name: string, action: string = name): Promise<void> {
    await press(name);
    await dialog.getByRole('button', { name: action, exact: true }).click();
    await expect(dialog).toBeHidden();
  }

  async function fill(label: string, text: string, within: Locator = main): Promise<void> {
    // A part of the page may be named by a word that is also the field's: 各专业可抽取人数 has 抽取人 in it.
    await within.getByLabel(label, { exact: false }).and(page.locator('input, textarea')).first().fill(text);
  }

  /** Chooses from a list that is searched by typing. */
  async function pick(label: string, option: string, within: Locator = main): Promise<void> {
    const field = within.getByRole('combobox', { name: label }).or(within.getByLabel(label)).first();
    await field.click();
    await page.getByRole('option', { name: option }).first().click();
  }

  async function typeDate(label: string, date: string): Promise<void> {
    const field = main.getByLabel(label, { exact: false }).first();
    await field.fill(date);
    await field.press('Tab');
    await page.keyboard.press('Escape');
  }

  return {
    main,
    rail,
    dialog,
    press,
    confirm,
    pick,
    typeDate,
    fill,

    async sees(text: string): Promise<void> {
      await expect(main.getByText(text, { exact: true }).first()).toBeVisible();
    },

    /** Through the rail: to a stage, and to a page of it where it has several. */
    async goTo(stage: Stage, place?: Place): Promise<void> {
      const item = rail.locator(`[data-stage="${stage}"]`);
      await item.getByRole('link').first().click();
      if (place !== undefined) await item.getByRole('link', { name: words.stages.places[place], exact: true }).click();
    },

    stateOf: (stage: Stage) => rail.locator(`[data-stage="${stage}"] a`).first().getAttribute('data-state'),

    async stagesDone(): Promise<number> {
      const states = await Promise.all(
        stages.map((stage) => rail.locator(`[data-stage="${stage}"] a`).first().getAttribute('data-state')),
      );
      return states.filter((state) => state === 'done').length;
    },

    /** Fills the form of a new round by its labels and creates it. */
    async startRound(setup: InputFor<'rounds.create'>): Promise<void> {
      await main.getByRole('link', { name: words.home.start }).click();
      await expect(page.getByRole('heading', { name: words.rounds.newTitle })).toBeVisible();
      const { fields } = words.rounds;
      for (const [field, label] of Object.entries(fields)) {
        const value = setup[field as keyof typeof setup] ?? '';
        if (value === '') continue;
        if (field === 'meetingDate' || field === 'approvalValidUntil') await typeDate(label, String(value));
        else if (['scope', 'juryKind', 'denominatorMode', 'rehearsal', 'listOrder'].includes(field)) continue;
        else await main.getByRole('textbox', { name: label }).first().fill(String(value));
      }
      await press(words.rounds.create);
    },

    async importSample(): Promise<void> {
      await press(words.imports.sample);
      await expect(main.getByText(words.imports.previewLead)).toBeVisible();
    },

    async acceptImport(people: number): Promise<void> {
      await press(words.imports.accept(people));
      await expect(main.getByText(words.imports.previewLead)).toBeHidden();
    },

    /** One cell of a grid, by who and what. */
    cell: (name: string, column: string) => main.getByRole('textbox', { name: `${name}，${column}`, exact: true }),
  };
}
