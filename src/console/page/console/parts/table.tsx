import type { ComponentChildren, JSX } from 'preact';

export interface Column<Row> {
  readonly name: string;
  readonly isNumber?: boolean;
  readonly show: (row: Row) => ComponentChildren;
}

interface TableProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
}

/** A table that scrolls inside its own frame where the window is narrow; the first column names the row. */
export function Table<Row>({ caption, columns, rows, keyOf }: TableProps<Row>): JSX.Element {
  return (
    <div class="table" role="region" aria-label={caption} tabIndex={0}>
      <table>
        <caption class="quiet">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ name, isNumber }) => (
              <th key={name} scope="col" class={isNumber ? 'number' : ''}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>{columns.map((column, index) => cell(column, row, index))}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function cell<Row>({ name, isNumber, show }: Column<Row>, row: Row, index: number): JSX.Element {
  if (index === 0) {
    return (
      <th key={name} scope="row">
        {show(row)}
      </th>
    );
  }
  return (
    <td key={name} class={isNumber ? 'number' : ''}>
      {show(row)}
    </td>
  );
}
