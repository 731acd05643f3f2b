const unsaved = new Set<string>();

/** Notes that a text is written and not yet saved, or no longer so. */
export function noteUnsaved(key: string, isUnsaved: boolean): void {
  if (isUnsaved) unsaved.add(key);
  else unsaved.delete(key);
}

const QUESTION =
  'You have text here that is not saved. It is kept in this tab until you close it. Leave this page?';

/** Asks before a page with unsaved text is left, by a link, by closing or by loading it again. */
export function guardUnsavedText(): void {
  addEventListener('beforeunload', (event) => {
    if (unsaved.size > 0) event.preventDefault();
  });
  // Before the router, which listens where the event ends.
  document.addEventListener('click', holdBack, { capture: true });
}

function holdBack(event: MouseEvent): void {
  if (unsaved.size === 0 || !leadsAway(event)) return;
  if (leadsToSignIn(event) || confirm(QUESTION)) unsaved.clear();
  else {
    event.preventDefault();
    event.stopPropagation();
  }
}

/** From there one comes back here, where the text is. */
const leadsToSignIn = ({ target }: MouseEvent): boolean =>
  target instanceof Element && target.closest('a')?.pathname === '/console/sign-in';

function leadsAway({ target, ctrlKey, metaKey, shiftKey }: MouseEvent): boolean {
  const link = target instanceof Element ? target.closest('a') : null;
  if (!link?.href || link.target === '_blank' || link.download !== '') return false;
  const isHere = link.pathname === location.pathname && link.search === location.search;
  return !isHere && !ctrlKey && !metaKey && !shiftKey;
}
