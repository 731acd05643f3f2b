import type { Page } from 'playwright-core';

/** More stops than any page of ours has. */
const MOST_STOPS = 200;

/** What has the focus, by the name a screen reader says. */
const FOCUSED = `(() => {
  const focused = document.activeElement;
  const label = focused.labels?.[0]?.textContent;
  return (label ?? focused.getAttribute('aria-label') ?? focused.textContent).trim();
})()`;

/** Goes on with the tab key until something with this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate<string>(FOCUSED)).startsWith(name)) return;
  }
  throw new Error(`the tab key does not lead to "${name}"`);
}

/** Goes there with the tab key and presses it with the enter key. */
export async function pressByKey(page: Page, name: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}
