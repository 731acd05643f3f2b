/** The pages of the front end: each of these paths under `/console` answers the same HTML, which shows the page. */
export const PAGES = [
  'overview',
  'unanswered',
  'articles',
  'article',
  'edit',
  'try',
  'tickets',
  'ticket',
  'health',
] as const;

export const START_PAGE = '/console';

export const PAGE_PATHS: readonly string[] = [
  START_PAGE,
  ...PAGES.map((page) => `${START_PAGE}/${page}`),
];

/** The address of one of our pages with its query, or the start page for anything else: nobody is sent elsewhere. */
export function pageAddress(asked: string | null | undefined): string {
  if (!asked?.startsWith('/') || !URL.canParse(asked, BASE)) return START_PAGE;
  const { origin, pathname, search } = new URL(asked, BASE);
  return origin === BASE && PAGE_PATHS.includes(pathname) ? pathname + search : START_PAGE;
}

const BASE = 'http://console.invalid';
