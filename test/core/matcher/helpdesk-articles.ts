import type { MatcherArticle } from '../../../src/core/understand/matcher/matcher';

/** A small helpdesk: neighbours in subject, told apart by what people say. */
export const HELPDESK_ARTICLES: readonly MatcherArticle[] = [
  {
    id: 'text-message-not-received',
    title: 'The text message with the code does not arrive',
    phrases: [
      'no sms code arrives',
      'i am not getting the text message',
      'waiting for the code by text, nothing comes',
      'the sms with the digits never shows up',
      'my phone gets no verification text',
      'code was sent they say but no text here',
    ],
  },
  {
    id: 'new-phone',
    title: 'Moving to a new phone',
    phrases: [
      'i bought a new phone',
      'how do i move the authenticator to another phone',
      'got a replacement mobile, sign in still asks the old one',
      'changed my handset, what now',
      'my old phone is gone and the app with it',
      'set up the app again on my new iphone',
    ],
  },
  {
    id: 'number-matching',
    title: 'The number shown on the screen has to be typed into the app',
    phrases: [
      'which number do i type into the app',
      'it shows two digits on the computer',
      'the app asks for a number',
      'where do i see the number to enter',
      'number thing on my phone does not pop up',
      'what is the number on the sign in page for',
    ],
  },
  {
    id: 'app-password-create',
    title: 'Creating an app password for an old mail program',
    phrases: [
      'thunderbird does not take my password',
      'my scanner cannot send mail since mfa',
      'how to get an app password',
      'the printer needs a password for smtp',
      'old outlook keeps asking for the password',
      'create a password for an old program',
    ],
  },
  {
    id: 'nps-verify-certificate',
    title: 'Checking the certificate of the NPS extension',
    phrases: [
      'nps extension certificate expired',
      'radius mfa stopped, certificate of the extension',
      'how to renew the certificate on the nps server',
      'where is the tenant certificate of the nps extension',
      'client cert install error on nps',
      'check the nps cert',
    ],
  },
  {
    id: 'lost-phone',
    title: 'The phone is lost or stolen',
    phrases: [
      'my phone was stolen',
      'i lost my mobile on the train',
      'somebody took my phone, block it please',
      'phone gone since yesterday',
      'left my phone in a taxi and need to sign in',
      'the phone with the authenticator has been stolen',
    ],
  },
];
