/** The part of Block Kit the bot writes, as far as a preview needs it. */
export type SlackBlock =
  | { readonly type: 'header'; readonly text: TextObject }
  | { readonly type: 'section'; readonly text?: TextObject; readonly accessory?: SlackElement }
  | { readonly type: 'context'; readonly elements: readonly TextObject[] }
  | { readonly type: 'divider' }
  | { readonly type: 'actions'; readonly elements: readonly SlackElement[] }
  | { readonly type: 'context_actions'; readonly elements: readonly SlackElement[] }
  | { readonly type: 'rich_text'; readonly elements: readonly RichText[] }
  | {
      readonly type: 'input';
      readonly block_id: string;
      readonly label: TextObject;
      readonly optional: boolean;
      readonly element: SlackInput;
    };

export type SlackInput =
  | {
      readonly type: 'plain_text_input';
      readonly multiline: boolean;
      readonly max_length: number;
      readonly initial_value?: string;
    }
  | {
      readonly type: 'static_select';
      readonly options: readonly SlackOption[];
      readonly initial_option?: SlackOption;
    };

interface SlackOption {
  readonly text: TextObject;
  readonly value: string;
}

export interface TextObject {
  readonly type: 'plain_text' | 'mrkdwn';
  readonly text: string;
}

export type SlackElement =
  | (SlackButton & { readonly type: 'button' })
  | {
      readonly type: 'feedback_buttons';
      readonly positive_button: SlackButton;
      readonly negative_button: SlackButton;
    };

export interface SlackButton {
  readonly action_id?: string;
  readonly text: TextObject;
  readonly value?: string;
  readonly url?: string;
  readonly style?: 'primary' | 'danger';
  readonly accessibility_label?: string;
}

export type RichText =
  | { readonly type: 'rich_text_section'; readonly elements: readonly RichTextRun[] }
  | { readonly type: 'rich_text_preformatted'; readonly elements: readonly RichTextRun[] }
  | { readonly type: 'rich_text_quote'; readonly elements: readonly RichTextRun[] }
  | {
      readonly type: 'rich_text_list';
      readonly style: 'ordered' | 'bullet';
      readonly indent?: number;
      readonly offset?: number;
      readonly elements: readonly RichText[];
    };

export type RichTextRun = { readonly style?: RunStyle } & (
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'link'; readonly url: string; readonly text?: string }
);

export interface RunStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strike?: boolean;
  readonly code?: boolean;
}

/** One Slack message; a long reply is several. */
export interface SlackMessage {
  readonly text: string;
  readonly blocks?: readonly SlackBlock[];
}
