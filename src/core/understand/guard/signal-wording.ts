/**
 * What a rule found, in the words of somebody who knows what it means. The people it happens to describe
 * the weather, the train and the phone; this keeps the answer to the point.
 */
const WORDINGS: Readonly<Record<string, string>> = {
  'strange-method':
    'attacker registered his own phone on the account, unknown sign-in method added to my account',
  'account-changed': 'account compromised, attacker changed the mfa methods of the user',
  'sim-swap': 'attacker took over the phone number of the user, account compromised',
  'mailbox-abused': 'mailbox of a hacked account has a forwarding rule and sends spam',
  'account-taken-over': 'somebody else is in my account, account hacked',
  'page-not-trusted': 'typed her password and the mfa code into a phishing page',
  'strange-sign-in': 'sign-in from another country in my history that was not me',
  'prompt-on-strange-device': 'sign-in request I did not start from a device that is not mine',
  'unrequested-prompt': 'sign-in request I did not start',
  'prompt-while-away': 'sign-in request I did not start while I was asleep',
  'prompt-from-elsewhere': 'sign-in request I did not start from another country',
  'remote-control': 'somebody who says he is from support contacts me, is this really microsoft',
  'asked-for-secret': 'somebody asks for my code, is this really the helpdesk',
  'caller-wants-reset': 'a caller wants an MFA reset, how do I verify the identity',
  'lost-or-stolen': 'my phone was stolen',
};

/** A question whose answer fits what the rule of this name found. */
export function wordSignal(rule: string): string | undefined {
  return WORDINGS[rule];
}
