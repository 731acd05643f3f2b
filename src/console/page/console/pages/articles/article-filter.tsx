import type { JSX } from 'preact';
import { useLocation } from 'preact-iso/router';
import { useEffect, useState } from 'preact/hooks';
import { useArticles } from '../../parts/articles-known';

const NAMES = ['q', 'product', 'audience', 'problem'] as const;
type Name = (typeof NAMES)[number];
export type Filter = Readonly<Partial<Record<Name, string>>>;

/** What to look for; it stands in the address, so that it can be kept and sent. */
export function useFilter(): { filter: Filter; change: (next: Filter) => void } {
  const { query, path, route } = useLocation();
  const filter = Object.fromEntries(
    NAMES.flatMap((name) => (query[name] ? [[name, query[name]] as const] : [])),
  );
  const change = (next: Filter) => {
    const set = Object.entries({ ...filter, ...next }).filter(([, value]) => value !== '');
    const search = new URLSearchParams(set).toString();
    route(search === '' ? path : `${path}?${search}`, true);
  };
  return { filter, change };
}

interface ArticleFilterProps {
  readonly filter: Filter;
  readonly change: (next: Filter) => void;
}

const AUDIENCES = [
  ['user', 'Users'],
  ['admin', 'Admins'],
] as const;

const PROBLEMS = [
  ['stale', 'Review is due'],
  ['warning', 'With problems'],
  ['overlay', 'Changed by you'],
] as const;

/** Words to find, and three ways to narrow down. */
export function ArticleFilter({ filter, change }: ArticleFilterProps): JSX.Element {
  const { value: all = [] } = useArticles();
  const products = [...new Set(all.flatMap((article) => article.products))].sort();
  return (
    <form class="filter" role="search" onSubmit={(event) => event.preventDefault()}>
      <SearchBox value={filter.q ?? ''} onChange={(q) => change({ q })} />
      <Choice
        label="Product"
        value={filter.product}
        options={products.map((product) => [product, product] as const)}
        onChange={(product) => change({ product })}
      />
      <Choice
        label="Audience"
        value={filter.audience}
        options={AUDIENCES}
        onChange={(audience) => change({ audience })}
      />
      <Choice
        label="State"
        value={filter.problem}
        options={PROBLEMS}
        onChange={(problem) => change({ problem })}
      />
    </form>
  );
}

const PAUSE_MS = 250;

interface SearchBoxProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function SearchBox({ value, onChange }: SearchBoxProps): JSX.Element {
  const [text, setText] = useState(value);
  useEffect(() => {
    if (text === value) return;
    const timer = setTimeout(() => onChange(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <label class="field wide">
      <span>Search</span>
      <input
        type="search"
        placeholder="A word, a code, an id"
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
      />
    </label>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly (readonly [string, string])[];
  readonly onChange: (value: string) => void;
}

function Choice({ label, value = '', options, onChange }: ChoiceProps): JSX.Element {
  return (
    <label class="field">
      <span>{label}</span>
      <select value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        <option value="">All</option>
        {options.map(([name, word]) => (
          <option key={name} value={name} selected={name === value}>
            {word}
          </option>
        ))}
      </select>
    </label>
  );
}
