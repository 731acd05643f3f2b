const tone = (color: string, subtle = color) => ({ default: color, subtle });

/** Text colours on a surface; the variables follow the light or dark theme by themselves. */
const textColors = {
  default: tone('var(--text)', 'var(--muted)'),
  dark: tone('var(--text)', 'var(--muted)'),
  light: tone('var(--muted)'),
  accent: tone('var(--accent)'),
  good: tone('var(--good)'),
  warning: tone('var(--warning)'),
  attention: tone('var(--attention)'),
};

const surface = (backgroundColor: string) => ({ backgroundColor, foregroundColors: textColors });

const sizes = { small: 13, default: 15, medium: 16, large: 18, extraLarge: 22 };
const weights = { lighter: 400, default: 400, bolder: 600 };

/** How the host of a card draws it: what Teams decides in Teams. */
export const CARD_LOOK = {
  supportsInteractivity: true,
  spacing: { small: 6, default: 12, medium: 16, large: 24, extraLarge: 32, padding: 16 },
  separator: { lineThickness: 1, lineColor: 'var(--line)' },
  fontTypes: {
    default: { fontFamily: 'var(--sans)', fontSizes: sizes, fontWeights: weights },
    monospace: { fontFamily: 'var(--mono)', fontSizes: sizes, fontWeights: weights },
  },
  lineHeights: { small: 19, default: 23, medium: 24, large: 26, extraLarge: 30 },
  containerStyles: {
    default: surface('transparent'),
    emphasis: surface('var(--emphasis)'),
    accent: surface('var(--accent-soft)'),
    good: surface('var(--good-soft)'),
    warning: surface('var(--warning-soft)'),
    attention: surface('var(--attention-soft)'),
  },
  actions: {
    maxActions: 6,
    spacing: 'default',
    buttonSpacing: 8,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    allowTitleToWrap: true,
    showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
  },
  adaptiveCard: { allowCustomStyle: true },
  textBlock: { headingLevel: 3 },
  factSet: { title: { weight: 'bolder', wrap: true }, value: { wrap: true }, spacing: 12 },
} as const;
