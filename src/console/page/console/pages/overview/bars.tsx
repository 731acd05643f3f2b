import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ChartData } from './chart';

interface BarsProps extends ChartData {
  /** What the picture shows, for who cannot see it; the numbers stand in the table beside it. */
  readonly says: string;
}

const ROW_REM = 2.1;

/** A bar chart. Its library comes after the figures, and is drawn anew where the colours change. */
export function Bars({ says, ...data }: BarsProps): JSX.Element {
  const canvas = useRef<HTMLCanvasElement>(null);
  const isDark = useDarkness();
  const key = JSON.stringify(data);
  useEffect(() => {
    let chart: { destroy(): void } | undefined;
    let isLeft = false;
    void import('./chart').then(({ drawBars }) => {
      if (!isLeft && canvas.current) chart = drawBars(canvas.current, data);
    });
    return () => {
      isLeft = true;
      chart?.destroy();
    };
  }, [key, isDark]);
  const height = data.isLying ? `${data.labels.length * ROW_REM + 2}rem` : '16rem';
  return (
    <div class="chart" style={{ height }}>
      <canvas ref={canvas} role="img" aria-label={says} />
    </div>
  );
}

function useDarkness(): boolean {
  const [isDark, setDark] = useState(() => darkness().matches);
  useEffect(() => {
    const query = darkness();
    const change = () => setDark(query.matches);
    query.addEventListener('change', change);
    return () => query.removeEventListener('change', change);
  }, []);
  return isDark;
}

const darkness = (): MediaQueryList => matchMedia('(prefers-color-scheme: dark)');
