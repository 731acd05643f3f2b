import { makeArticle } from './make-article';

/** A small knowledge with a code of every shape. */
export const ARTICLES = [
  makeArticle('bec', {
    codes: ['BecAccessDenied'],
    messages: [
      'MSODS Bec call returned access denied, probably the username is not defined in the tenant',
    ],
  }),
  makeArticle('denied', { codes: ['AccessDenied'] }),
  makeArticle('user', {
    codes: ['UserNotFound'],
    messages: ["The specified user wasn't found"],
  }),
  makeArticle('session', {
    codes: ['InvalidSession'],
    messages: ['The specified session is invalid or might be expired'],
  }),
  makeArticle('http', { codes: ['HTTP_CONNECT_ERROR'] }),
  makeArticle('mfa-required', {
    products: ['entra-sign-in'],
    codes: ['AADSTS50076', '50076', 'UserStrongAuthClientAuthNRequired'],
  }),
  makeArticle('wrong-password', {
    products: ['entra-sign-in'],
    codes: ['AADSTS50126', '50126', 'InvalidUserNameOrPassword'],
  }),
  makeArticle('strong-auth', { codes: ['AADSTS500121', '500121'] }),
  makeArticle('grant', { codes: ['AADSTS70000', '70000', 'InvalidGrant'] }),
  makeArticle('reset-off', {
    codes: ['SSPR_0009', 'TenantSSPRFlagDisabled', 'TenantSSPRFlagDisabled = 9'],
  }),
  makeArticle('hello-pin', { codes: ['0x801C03ED', '-2145647635', '2149319661'] }),
  makeArticle('logon', { codes: ['LsaLogonUser', '-1073741715', '1073741715', '0xC000006D'] }),
  makeArticle('kb', { codes: ['KB2834968', '2834968'] }),
  makeArticle('trace', { kind: 'procedure', codes: ['7237ED00-E119-430B-AB0F-C63360C8EE81'] }),
  makeArticle('senders', { kind: 'question', codes: ['97671', '51789'] }),
  makeArticle('set-up', { kind: 'procedure', codes: ['AzureMfaNpsExtnConfigSetup.ps1'] }),
  makeArticle('logs', { kind: 'procedure', codes: ['AuthZOptCh'] }),
  makeArticle('correlation', {
    kind: 'procedure',
    codes: ['correlation_id'],
    messages: ['Correlation Id'],
  }),
  makeArticle('loop', { phrases: ['ERR_TOO_MANY_REDIRECTS on the sign-in page'] }),
  makeArticle('parameter', {
    codes: ['InvalidParameter'],
    messages: ['Request must not be null', 'SessionId must not be null or empty'],
  }),
  makeArticle('parameter-null', {
    codes: ['InvalidParameter'],
    messages: ['Request must not be null'],
    related: ['parameter'],
  }),
  makeArticle('parameter-session', {
    codes: ['InvalidParameter'],
    messages: ['SessionId must not be null or empty'],
    related: ['parameter'],
  }),
];
