import { any, rule, type SecurityRule } from './security-rule';

const PHONE = any(`
  handy | telefon | smartphone | mobiltelefon | diensthandy | telephone | portable | movil | telefono
  cellulare | celular | telefoon | telefoner | iphone | yubikey | laptop | schlussel`);

/** The plainest alarms in the languages our answers are not written in. */
export const OTHER_LANGUAGE_RULES: readonly SecurityRule[] = [
  rule('lost-or-stolen', [
    PHONE,
    `
        gestohlen | geklaut | verloren | entwendet | vole | volee | perdu | perdue | robado | robaron
        perdido | perdi | rubato | perso | smarrito | roubado | roubaram | gestolen | verloren | kwijt
        stulen | ukradli`,
  ]),
  rule('unrequested-prompt', [
    `
        code\\w* | anfrage\\w* | benachrichtigung\\w* | sms | anruf\\w* | demande\\w* | notification\\w*
        appel | codigo\\w* | solicitud\\w* | llamada | codice | richiesta | authenticator | anmeld\\w*`,
    `
        nicht angefordert\\w* | nicht angefragt | nicht angemeldet | nichts gemacht | nicht ich
        war ich nicht | nicht von mir | nicht bestellt | ohne (?:dass|mein) \\S+ | pas demande\\w*
        rien demande | pas moi | rien fait | no (?:lo )?(?:he |la )?(?:pedi|pedido|solicite|solicitado)
        no fui yo | yo no | non (?:ho|l ho) (?:richiesto|chiesto) | non (?:sono|ero) (?:stato )?io
        niet aangevraagd`,
  ]),
  rule(
    'account-taken-over',
    [
      `
        gehackt | hackeado | hackearon | pirate | piratee? | hackerato | gehackt worden | pirate[er]
        hakkeroitu`,
    ],
    `hack ?athon`,
  ),
  rule('asked-for-secret', [
    `
        jemand | kollege | kollegin | chef | anrufer | mann am telefon | quelqu ?un | collegue | alguien
        companero | jefe | qualcuno | collega`,
    `
        will | mochte | fragt | verlangt | braucht | wollte | demande | veut | pide | quiere | necesita
        chiede | vuole`,
    `(?:meinen|mein|den|einen) code | mon code | mi codigo | il mio codice | meine nummer`,
  ]),
];
