import { expect, type Page } from '@playwright/test';
import { dictionaries } from '../../../src-renderer/text/index.ts';

const words = dictionaries['zh-CN'].office;

/** The quiet pages before an office is open. */
export function officePages(page: Page) {
  const password = page.getByLabel(words.password, { exact: true });
  return {
    locked: page.getByRole('heading', { name: words.unlockTitle }),
    welcome: page.getByRole('heading', { name: words.welcome }),
    alert: page.getByRole('alert'),
    /** Types the whole form of a new office and sends it; the system's dialog answers where the file goes. */
    async create(officeName: string, secret: string): Promise<void> {
      await page.getByRole('button', { name: words.create, exact: true }).click();
      await page.getByLabel(words.officeName).fill(officeName);
      await password.fill(secret);
      await page.getByLabel(words.passwordAgain).fill(secret);
      await page.getByRole('button', { name: words.createNow }).click();
    },
    /** Reads the recovery key off the page, says that it is written down, and goes on. */
    async noteRecoveryKey(): Promise<string> {
      const shown = page.getByLabel(words.recoveryKey, { exact: true });
      await expect(shown).toBeVisible();
      const key = (await shown.innerText()).trim();
      const goOn = page.getByRole('button', { name: words.goOn });
      await expect(goOn).toBeDisabled();
      await page.getByLabel(words.written).check();
      await goOn.click();
      return key;
    },
    async unlock(secret: string): Promise<void> {
      await password.fill(secret);
      await password.press('Enter');
    },
    async unlockWithRecoveryKey(key: string): Promise<void> {
      await page.getByRole('button', { name: words.useRecovery }).click();
      await page.getByLabel(words.recoveryKey).fill(key);
      await page.getByRole('button', { name: words.unlock, exact: true }).click();
    },
  };
}
