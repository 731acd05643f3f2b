import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';

export interface Option {
  readonly value: string;
  readonly label: string;
}

interface ComboboxProps {
  readonly label: string;
  readonly hint?: string;
  readonly options: readonly Option[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const MOST_SHOWN = 8;

/** One of many, found by typing: the ARIA pattern of a combobox with a list. */
export function Combobox(props: ComboboxProps): JSX.Element {
  const id = useId();
  const list = useList(props);
  const { isOpen, found, active } = list;
  return (
    <div class="field combobox">
      <label for={id}>{props.label}</label>
      {props.hint && (
        <p class="hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      )}
      <input
        id={id}
        type="text"
        role="combobox"
        autocomplete="off"
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-describedby={props.hint ? `${id}-hint` : undefined}
        aria-activedescendant={isOpen && found[active] ? `${id}-${active}` : undefined}
        value={list.text}
        onInput={({ currentTarget }) => list.type(currentTarget.value)}
        onKeyDown={list.press}
        onBlur={list.leave}
        onClick={list.open}
      />
      <Options id={id} label={props.label} list={list} />
      <p class="quiet" role="status">
        {isOpen ? sayFound(found.length) : ''}
      </p>
    </div>
  );
}

interface OptionsProps {
  readonly id: string;
  readonly label: string;
  readonly list: List;
}

function Options({ id, label, list }: OptionsProps): JSX.Element {
  const { found, active, isOpen, choose } = list;
  return (
    <ul id={`${id}-list`} role="listbox" aria-label={label} hidden={!isOpen}>
      {found.map((option, index) => (
        <li
          key={option.value}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          // Before the field loses the focus.
          onMouseDown={(event) => {
            event.preventDefault();
            choose(option);
          }}
        >
          {option.label}
          <span class="muted">{option.value}</span>
        </li>
      ))}
    </ul>
  );
}

const sayFound = (found: number): string =>
  found === 0 ? 'Nothing fits.' : `${found} to choose from, with the arrow keys.`;

interface List {
  readonly text: string;
  readonly isOpen: boolean;
  readonly found: readonly Option[];
  readonly active: number;
  readonly type: (text: string) => void;
  readonly press: (event: KeyboardEvent) => void;
  readonly choose: (option: Option) => void;
  readonly open: () => void;
  readonly leave: () => void;
}

function useList({ options, value, onChange }: ComboboxProps): List {
  const [typed, setTyped] = useState<string | undefined>();
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const chosen = options.find((option) => option.value === value);
  const found = find(options, typed ?? '');
  const choose = (option: Option) => {
    onChange(option.value);
    setTyped(undefined);
    setOpen(false);
  };
  const move = (by: number) => {
    setOpen(true);
    setActive((at) => (at + by + found.length) % Math.max(found.length, 1));
  };
  const close = () => setOpen(false);
  const chooseActive = () => {
    const option = found[active];
    if (option) choose(option);
  };
  const arrows = { ArrowDown: () => move(isOpen ? 1 : 0), ArrowUp: () => move(isOpen ? -1 : 0) };
  const keys: Keys = isOpen ? { ...arrows, Enter: chooseActive, Escape: close } : arrows;
  return {
    text: typed ?? chosen?.label ?? value,
    isOpen,
    found,
    active,
    type: (text) => {
      setTyped(text);
      setActive(0);
      setOpen(true);
    },
    press: (event) => pressOne(keys, event),
    choose,
    open: () => setOpen(true),
    leave: () => {
      setTyped(undefined);
      setOpen(false);
    },
  };
}

type Keys = Readonly<Record<string, () => void>>;

function pressOne(keys: Keys, event: KeyboardEvent): void {
  const act = keys[event.key];
  if (!act) return;
  event.preventDefault();
  act();
}

/** Those that hold every word typed, in title or id. */
function find(options: readonly Option[], text: string): readonly Option[] {
  const words = text.toLowerCase().split(/\s+/);
  return options
    .filter(({ value, label }) => {
      const own = `${label} ${value}`.toLowerCase();
      return words.every((word) => own.includes(word));
    })
    .slice(0, MOST_SHOWN);
}
