import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Resolves once nothing that ends by itself is moving: text half faded in has not the contrast it will have. */
export async function standsStill(page: Page): Promise<void> {
  // Two frames: a transition asked for in this one is only known in the next.
  await page.evaluate(
    () => new Promise<void>((seen) => requestAnimationFrame(() => requestAnimationFrame(() => seen()))),
  );
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(({ effect, playState }) => playState !== 'running' || effect?.getComputedTiming().endTime === Infinity),
  );
}

/** What bars somebody from the page as it stands, one line each, with the place first; enhanced: contrast of 7 to 1. */
export async function barriersOf(page: Page, where: string, enhanced = false): Promise<string[]> {
  await standsStill(page);
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  if (enhanced) axe.options({ rules: { 'color-contrast-enhanced': { enabled: true } } });
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${where}: ${id} ${nodes[0]?.target.join(' ')} ${nodes[0]?.html}`);
}
