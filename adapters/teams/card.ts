/** The part of Adaptive Cards we use, as data. */
export interface AdaptiveCard {
  readonly type: 'AdaptiveCard';
  readonly $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  readonly version: string;
  readonly fallbackText: string;
  /** A line: Microsoft's renderer makes it the card's name for screen readers, which then read what is in it. */
  readonly speak: string;
  readonly body: readonly CardElement[];
  readonly refresh?: Refresh;
}

/** What a client asks for, by itself or when told to, to have the card as it stands for the one who looks at it. */
export interface Refresh {
  readonly action: {
    readonly type: 'Action.Execute';
    readonly verb: string;
    readonly data: Readonly<Record<string, unknown>>;
  };
}

export type CardElement =
  TextBlock | RichTextBlock | Container | ColumnSet | ActionSet | InputElement;
export type CardAction = ExecuteAction | SubmitAction | ToggleAction;

export type Spacing = 'None' | 'Small' | 'Default' | 'Medium' | 'Large';

/** How text looks; sizes and weights only, so that every theme keeps its own colours. */
export interface Look {
  readonly size?: 'Small' | 'Medium' | 'Large';
  readonly weight?: 'Bolder';
  readonly isSubtle?: true;
}

/** Its text is Markdown. */
export interface TextBlock extends Look {
  readonly type: 'TextBlock';
  readonly text: string;
  readonly wrap: true;
  readonly style?: 'heading';
  readonly spacing?: Spacing;
}

/** Its text is never Markdown; it always wraps. */
export interface RichTextBlock {
  readonly type: 'RichTextBlock';
  readonly inlines: readonly TextRun[];
}

export interface TextRun extends Look {
  readonly type: 'TextRun';
  readonly text: string;
  readonly italic?: true;
  readonly fontType?: 'Monospace';
}

export interface Container {
  readonly type: 'Container';
  readonly items: readonly CardElement[];
  readonly id?: string;
  readonly isVisible?: false;
  readonly style?: 'attention' | 'emphasis';
  readonly spacing?: Spacing;
  readonly separator?: true;
}

export interface ColumnSet {
  readonly type: 'ColumnSet';
  readonly columns: readonly Column[];
  readonly spacing?: Spacing;
}

export interface Column {
  readonly type: 'Column';
  readonly width: 'auto' | 'stretch';
  readonly items: readonly CardElement[];
  readonly spacing?: Spacing;
}

interface Input {
  readonly id: string;
  readonly label: string;
  readonly isRequired: boolean;
  /** Shown when a required input is left empty. */
  readonly errorMessage?: string;
  readonly value?: string;
}

export type InputElement =
  | (Input & {
      readonly type: 'Input.Text';
      readonly isMultiline: boolean;
      readonly maxLength: number;
    })
  | (Input & {
      readonly type: 'Input.ChoiceSet';
      readonly style: 'compact';
      readonly choices: readonly { readonly title: string; readonly value: string }[];
    });

export interface ActionSet {
  readonly type: 'ActionSet';
  readonly actions: readonly CardAction[];
  readonly spacing?: Spacing;
}

interface ActionLook {
  readonly title: string;
  readonly style?: 'positive' | 'destructive';
}

export interface ExecuteAction extends ActionLook {
  readonly type: 'Action.Execute';
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly fallback: SubmitAction;
}

export interface SubmitAction extends ActionLook {
  readonly type: 'Action.Submit';
  readonly data: Readonly<Record<string, unknown>>;
}

export interface ToggleAction extends ActionLook {
  readonly type: 'Action.ToggleVisibility';
  readonly targetElements: readonly string[];
}
