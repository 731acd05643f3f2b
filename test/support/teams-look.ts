/** Colours of the two Teams themes, as microsoft/AdaptiveCards has them in samples/HostConfig/microsoft-teams-*.json. */
const THEMES = {
  light: {
    page: '#ffffff',
    emphasis: '#f3f2f1',
    text: '#252424',
    subtle: '#605e5c',
    link: '#6264a7',
  },
  dark: {
    page: '#2d2c2c',
    emphasis: '#292828',
    text: '#ffffff',
    subtle: '#c8c6c4',
    link: '#a6a7dc',
  },
} as const;

export type TeamsTheme = keyof typeof THEMES;

/** A warning stands on the same light red in both themes, in dark words. */
const ATTENTION = { background: '#ffc5b2', text: '#201f1f', subtle: '#2d2c2c' } as const;

const SIZES = { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 };
const WEIGHTS = { lighter: 200, default: 400, bolder: 600 };

const surface = (backgroundColor: string, text: string, subtle: string) => ({
  backgroundColor,
  foregroundColors: { default: { default: text, subtle } },
});

function lookOf(theme: TeamsTheme) {
  const { page, emphasis, text, subtle } = THEMES[theme];
  const font = (fontFamily: string) => ({ fontFamily, fontSizes: SIZES, fontWeights: WEIGHTS });
  return {
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    fontTypes: { default: font('sans-serif'), monospace: font('monospace') },
    containerStyles: {
      default: surface(page, text, subtle),
      emphasis: surface(emphasis, text, subtle),
      attention: surface(ATTENTION.background, ATTENTION.text, ATTENTION.subtle),
    },
    actions: { maxActions: 6, actionsOrientation: 'horizontal', actionAlignment: 'left' },
  };
}

/** A page that shows a card by Microsoft's own renderer, which must be on it, as Teams looks. */
export function teamsLookPage(card: unknown, theme: TeamsTheme): { html: string; script: string } {
  const { page, text, link } = THEMES[theme];
  const style = `:root{color-scheme:${theme}} body{margin:0;background:${page};color:${text}} a{color:${link}} button{max-width:100%}`;
  return {
    html: `<!doctype html><html lang="en"><head><style>${style}</style></head><body></body></html>`,
    script: `(() => {
      const card = new AdaptiveCards.AdaptiveCard();
      card.hostConfig = new AdaptiveCards.HostConfig(${JSON.stringify(lookOf(theme))});
      card.parse(${JSON.stringify(card)});
      document.body.append(card.render());
    })()`,
  };
}
