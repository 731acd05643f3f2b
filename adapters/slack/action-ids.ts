/** The names our interactive elements go by; Slack sends them back with a press. */
export const CHOICE_ACTION = 'mfa:choice';
export const RATING_ACTION = 'mfa:rating';
/** The button that sends a form, and the element of each of its inputs. */
export const FORM_ACTION = 'mfa:form';
export const FIELD_ACTION = 'mfa:field';
/** What can be done with an answer that only one person sees. */
export const SHARE_ACTION = 'mfa:share';
export const DISMISS_ACTION = 'mfa:dismiss';
export const TO_THREAD_ACTION = 'mfa:to-thread';
export const TO_PERSON_ACTION = 'mfa:to-person';
/** The modals: a form of the core's, and the question a shortcut asks for. */
export const FORM_VIEW = 'mfa:form-view';
export const ASK_VIEW = 'mfa:ask-view';
/** The shortcuts, as the manifest names them. */
export const ASK_SHORTCUT = 'mfa:ask';
export const ANSWER_SHORTCUT = 'mfa:answer-message';
