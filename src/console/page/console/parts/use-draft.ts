import { useEffect, useState } from 'preact/hooks';
import { noteUnsaved } from './unsaved';

export interface Draft {
  readonly text: string;
  /** What the text was begun from, e.g. the version of an article. */
  readonly stamp: string;
  readonly isChanged: boolean;
  /** It was found in this tab, from before the page was left. */
  readonly wasKept: boolean;
  readonly set: (text: string) => void;
  /** Goes back to the text it began with, or to another. */
  readonly clear: (text?: string) => void;
}

interface Kept {
  readonly text: string;
  readonly stamp: string;
}

const nameOf = (key: string): string => `helpdesk-draft:${key}`;

/** Text a person writes; kept in this tab until it is saved, whatever happens to the page. */
export function useDraft(key: string, initial: string, stamp = ''): Draft {
  const [kept] = useState(() => readKept(key));
  const [begun, setBegun] = useState(initial);
  const [text, setText] = useState(kept?.text ?? initial);
  const isChanged = text !== begun;
  useEffect(() => {
    noteUnsaved(key, isChanged);
    return () => noteUnsaved(key, false);
  }, [key, isChanged]);
  const ownStamp = kept && isChanged ? kept.stamp : stamp;
  return {
    text,
    stamp: ownStamp,
    isChanged,
    wasKept: kept !== undefined,
    set: (next) => {
      setText(next);
      keep(key, next === begun ? undefined : { text: next, stamp: ownStamp });
    },
    clear: (next = begun) => {
      setBegun(next);
      setText(next);
      keep(key, undefined);
    },
  };
}

/** Puts a text where the draft of another page will find it. */
export function handOverDraft(key: string, text: string): void {
  keep(key, { text, stamp: '' });
}

/** What it held is saved, or no longer wanted. */
export function forgetDraft(key: string): void {
  keep(key, undefined);
}

function keep(key: string, kept: Kept | undefined): void {
  try {
    if (kept) sessionStorage.setItem(nameOf(key), JSON.stringify(kept));
    else sessionStorage.removeItem(nameOf(key));
  } catch {
    // Where the browser keeps nothing, the question before leaving remains.
  }
}

function readKept(key: string): Kept | undefined {
  try {
    const stored = sessionStorage.getItem(nameOf(key));
    return stored === null ? undefined : (JSON.parse(stored) as Kept);
  } catch {
    return undefined;
  }
}
