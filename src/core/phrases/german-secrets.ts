import type { SecretKind } from '../understand/understanding';
import type { Phrases } from './phrases';

/** In the accusative: they follow "enthält". */
const SECRET_NAMES: Readonly<Record<SecretKind, string>> = {
  'one-time-code': 'einen Einmalcode',
  password: 'ein Kennwort',
  'temporary-access-pass': 'einen befristeten Zugriffspass',
  'recovery-code': 'einen Wiederherstellungscode',
  'app-password': 'ein App-Kennwort',
  pin: 'eine PIN',
  'identity-number': 'eine Karten-, Konto- oder Ausweisnummer',
  'totp-key': 'einen Einrichtungsschlüssel für eine Authenticator-App',
  token: 'ein Anmeldetoken',
  key: 'einen geheimen Schlüssel',
};

const SECRET_ADVICE: Readonly<Record<SecretKind, string>> = {
  'one-time-code':
    'Ein Code gilt nur wenige Minuten: Fordern Sie einen neuen an und geben Sie ihn nur auf der Anmeldeseite ein.',
  password: 'Wenn Sie dieses Kennwort verwenden, ändern Sie es jetzt.',
  'temporary-access-pass':
    'Bitten Sie die Person, die Ihnen den Zugriffspass gegeben hat, ihn zu löschen und einen neuen auszustellen.',
  'recovery-code':
    'Erstellen Sie neue Wiederherstellungscodes: Dieser sollte nicht mehr verwendet werden.',
  'app-password': 'Löschen Sie dieses App-Kennwort und erstellen Sie ein neues.',
  pin: 'Wenn Sie diese PIN verwenden, ändern Sie sie jetzt.',
  'identity-number': 'Niemand braucht sie, um Ihnen bei der Anmeldung zu helfen.',
  'totp-key':
    'Entfernen Sie diesen Authenticator-Eintrag aus Ihren Sicherheitsinformationen und richten Sie ihn neu ein.',
  token: 'Melden Sie sich überall ab, damit das Token nicht mehr funktioniert.',
  key: 'Sperren Sie diesen Schlüssel und erstellen Sie einen neuen.',
};

const LIST = new Intl.ListFormat('de');

export const germanSecretWarning: Phrases['secretWarning'] = {
  title: 'Bitte schreiben Sie nichts Geheimes in diesen Chat',
  body: (kinds) =>
    `Ihre Nachricht enthält anscheinend ${LIST.format([...new Set(kinds)].map((kind) => SECRET_NAMES[kind]))}. Ich habe das entfernt: Es ist nicht gespeichert, und von mir bekommt es niemand zu sehen. Bitte löschen Sie auch Ihre Nachricht hier.`,
  advice: (kinds) => [...new Set(kinds)].map((kind) => SECRET_ADVICE[kind]).join(' '),
};
