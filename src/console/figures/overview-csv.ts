import { stringify } from 'csv-stringify/sync';
import type { Overview } from '../api';
import { TOTAL_NAMES } from './overview';

/** A row for each day, with a header line; no cell can be taken for a formula by a spreadsheet. */
export const overviewToCsv = ({ byDay }: Overview): string =>
  stringify([...byDay], { header: true, columns: ['day', ...TOTAL_NAMES], escape_formulas: true });
