import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  LinearScale,
  Tooltip,
} from 'chart.js';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip);

export interface Series {
  readonly name: string;
  /** The name of a CSS variable. */
  readonly color: string;
  readonly values: readonly number[];
}

export interface ChartData {
  readonly labels: readonly string[];
  readonly series: readonly Series[];
  /** Bars that lie; for names, which are long. */
  readonly isLying: boolean;
}

/** Draws bars in the colours of the page as they are now; the caller destroys what it no longer shows. */
export function drawBars(canvas: HTMLCanvasElement, data: ChartData): { destroy(): void } {
  const style = getComputedStyle(canvas);
  const color = (name: string) => style.getPropertyValue(name).trim();
  return new Chart(canvas, configure(data, color, style.fontFamily));
}

type Color = (name: string) => string;

function configure(
  { labels, series, isLying }: ChartData,
  color: Color,
  family: string,
): ChartConfiguration<'bar', number[]> {
  const { counts, names } = scalesOf(isLying, color, family);
  return {
    type: 'bar',
    data: {
      labels: [...labels],
      datasets: series.map(({ name, color: variable, values }) => ({
        label: name,
        data: [...values],
        backgroundColor: color(variable),
        borderRadius: 3,
        maxBarThickness: isLying ? 20 : 32,
      })),
    },
    options: {
      indexAxis: isLying ? 'y' : 'x',
      maintainAspectRatio: false,
      animation: false,
      interaction: { mode: 'index', axis: isLying ? 'y' : 'x', intersect: false },
      scales: isLying ? { x: counts, y: names } : { x: names, y: counts },
      plugins: { tooltip: tooltipOf(color, family) },
    },
  };
}

const tooltipOf = (color: Color, family: string) => ({
  backgroundColor: color('--text'),
  titleColor: color('--surface'),
  bodyColor: color('--surface'),
  titleFont: { family },
  bodyFont: { family },
  padding: 10,
  cornerRadius: 8,
  boxPadding: 4,
});

function scalesOf(isLying: boolean, color: Color, family: string) {
  const ticks = { color: color('--muted'), font: { family, size: 12 }, autoSkipPadding: 16 };
  const counts = {
    stacked: true,
    beginAtZero: true,
    grid: { color: color('--line'), drawTicks: false },
    border: { display: false },
    ticks: { ...ticks, precision: 0, padding: 8 },
  };
  const names = {
    stacked: true,
    grid: { display: false },
    border: { color: color('--line') },
    ticks: { ...ticks, maxRotation: 0, autoSkip: !isLying },
  };
  return { counts, names };
}
