/** What a button of an answer stands for. */
export type Pressed =
  { readonly choice: string } | { readonly rated: Rating } | { readonly filled: Filled };

/** A form that was sent, its values by field id. */
export interface Filled {
  readonly choice: string;
  readonly values: Readonly<Record<string, string>>;
}

export interface Rating {
  readonly answerId: string;
  readonly article: string;
  readonly helpful: boolean;
}

/** Called when a person presses a button of an answer. */
export type OnPress = (label: string, pressed: Pressed) => void;
