import type { Page } from 'playwright-core';

/** Runs in the page: what is written with less contrast than WCAG 2.2 AA asks of text of normal size. */
const SCRIPT = `(() => {
  const parse = (color) => color.match(/[\\d.]+/g).map(Number);
  const channel = (value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  const luminance = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
  const behind = (node) => {
    for (let each = node; each; each = each.parentElement) {
      const color = parse(getComputedStyle(each).backgroundColor);
      if (color.length === 3 || color[3] === 1) return color;
    }
    return [255, 255, 255];
  };
  const contrast = (a, b) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  return [...document.querySelectorAll('body *')]
    .filter((node) => node.checkVisibility() && [...node.childNodes].some((child) => child.nodeType === 3 && child.data.trim() !== ''))
    .filter((node) => contrast(luminance(parse(getComputedStyle(node).color)), luminance(behind(node))) < 4.5)
    .map((node) => node.className + ': ' + node.textContent);
})()`;

export function findFaintText(page: Page): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(SCRIPT);
}
