import { any } from '../guard/security-rule';

const words = (source: string) => new RegExp(`(?<![\\w-])${any(source)}(?![\\w-])`, 'u');

/** Words for signing in: a text with one of them is not about another topic. */
export const SIGN_IN_WORDS = words(`
  mfa | 2fa | 2 ?step | two[- ]?(?:factor|step)s? | second (?:factor|step) | multi-? ?factor | authentic\\w* | authn | auth | verif\\w* | sign(?:s|ing|ed)?[- ]?(?:in|on|into|up|ins|ons)(?: \\S*)? | signin\\w* | log(?:s|ging|ged)?[- ]?(?:in|on|into|ins|me in) | login\\w* | logon\\w* | passw\\w* | passcodes? | pwd | pw | pins? | otps? | totp | oath
  codes? | digits? | prompt\\w* | approv\\w* | push\\w* | tokens? | passkeys? | fido2? | yubi\\w* | security keys? | fobs? | sso | sspr | prt | saml | oauth | oidc | adfs | lock(?:ed|out)(?: out)? | unlock\\w* | aadsts\\w* | entra\\w* | azure\\w* | aad\\w* | nps | radius | conditional access | tenants? | security info | mysign\\w* | phonefactor | consent\\w* | tap | whfb | windows hello
  enrol\\w* | registr\\w* | register\\w* | break-?glass | smart ?lockout | legacy auth\\w* | risky | caa\\w* | 0x\\w+ | http_connect_error | correlation | phish\\w* | scam\\w* | hack\\w* | stolen | suspicious | identity | credential\\w* | federat\\w* | authenticator\\w*`);

/** The same in other languages: such a text may still find its answer. */
export const FOREIGN_SIGN_IN_WORDS =
  /kennw|passw|anmeld|einlogg|angemeldet|konto(?!r)|bestätig|bestatig|mot de passe|connexion|connecter|compte|contrasena|contraseña|sesion|sesión|conectad|iniciar|codigo|código|codice|accesso|accedere|autenti|authenti|verifi|verific|wachtwoord|inlogg|aanmeld|haslo|hasło|zalogow|logow|senha|losenord|lösenord|validier|télé?phone (?:volé|perdu)|验证|驗證|密码|密碼|登录|登錄|登入|认证|認證|世纪互联|認証|パスワード|ログイン|サインイン|인증|로그인|비밀번호|парол|аутентиф|войти|вход|код|увійти|رمز|تسجيل|كلمة المرور|סיסמה|קוד/u;

/** Words that sign-in troubles are told with, and other matters too. */
export const NEAR_WORDS = words(`
  phones? | mobiles? | cell(?:phone)? | handsets? | smart ?phones? | apps? | calls? | sms | text(?:s|ed|ing)? | requests? | notif\\w* | portals? | pages? | access | nudges? | extensions? | guests? | invit\\w* | admins? | users? | accounts? | pass | granted? | grants? | allow(?:ed|s)? | blocked | block | refused | refuses | rejected | rejects | compliant | intune | join(?:ed|ing)? | microsoft | 365 | numbers? | qr | scan | methods? | options? | security | polic(?:y|ies) | sessions? | expir\\w* | browsers? | cookies? | devices? | permissions? | rights
  messages? | errors? | support | tickets? | let(?:s)? (?:me|us|her|him) in | way in | unavailable | siem | logs? | events? | health | resets? | writeback | connection | connector | switched off | team | dont ask again | exceptions? | directory | organi[sz]ations? | answer | button | screens? | tablet | send (?:e-?)?mails? | my mails? | (?:office|365) settings? | gear | stay signed | agents? | api | pta | (?:two|2)-way | sync\\w*`);

/** Words that tie a text to work accounts at Microsoft. */
export const OURS = words(`
  microsoft\\S* | entra\\w* | azure\\w* | office ?365 | o365 | m365 | 365 | outlook | teams | sharepoint | onedrive | ms | aad\\w* | hotmail | (?:work|school|company|job|corporate|business|office|university|uni) (?:account|login|log-?in|sign-?in|mail|e-?mail|phone|mfa|code|one|profile|password|stuff|app|computer|laptop|access)s?
  nps | radius | mfa server | adfs | saml | sso | single sign-? ?on | federat\\w* | idp | claims? provider | external (?:mfa|auth\\w*|method|provider) | eam | custom controls? | conditional access | ca polic\\w+ | ca | aadsts\\w* | mysign\\w* | security ?info | authenticator lite | sspr | our (?:company|mfa|users|staff|people|tenant) | at work | for work | helpdesk | (?:i|you) just got | the code you
  guests? | consent | (?:in|on|the|my|microsoft) authenticator | blue lock | back-? ?ups? | transfer cable | health check | granted | assigned | health-?check | vpn | anyconnect | globalprotect | fortigate | phonefactor | third[- ]party | instead of (?:the )?(?:microsoft|authenticator) | the authenticator app`);

/** Parts of texts whose words sound like ours and are not. */
export const LOOK_ALIKES = words(`
  (?:zip|postal|post|area|dress|source|discount|promo|voucher|coupon|gift|bar|product|morse|color|colour|machine|tax|cost|country dialing|vba|python|java|javascript|php|sample) codes? | codes? (?:review|signing|freeze|base|of conduct|editor|coverage|quality) | coding | qr codes? (?:menu|for (?:the |our |my )?(?:menu|flyer|business card|website|wifi|poster))
  zip file\\S* | license plates? | (?:pull|merge|leave|vacation|holiday|time off|purchase|travel|chair|hardware|expense|refund|quote|catering) requests? | application forms? | design tokens? | push ups? | time stamps?`);

/** Other people's services: what a text about them says, and what they are called. */
export const SERVICES: readonly (readonly [name: string, pattern: RegExp])[] = [
  [
    'Google',
    words(
      'google (?:account|mail|login|log-?in|sign-?in|2fa|mfa|2[- ]?step\\w*|two[- ]?\\w+|verification|drive|workspace|docs|password(?! manager)|pay|photos|calendar|ads|admin|classroom) | gmail (?:account|login|password|2fa|mfa|2[- ]?step\\w*|two[- ]?(?:factor|step)\\w*|code|verification|mailbox|address is locked)s? | (?:log|sign)\\w* (?:in|on|into)(?: to)? (?:my )?(?:gmail|google) | (?:private|personal|my) (?:gmail|google)(?: is| was| account| asks| wants| says)(?! address) | youtube',
    ),
  ],
  ['GitHub', words('git ?hub')],
  ['GitLab', words('git ?lab | bitbucket')],
  ['AWS', words('aws | amazon web services | iam users? | ec2 | s3(?: buckets?)?')],
  ['Amazon', words('amazon(?! (?:fire|tablet))')],
  ['Google Cloud', words('gcp | google cloud')],
  [
    'PayPal',
    words(
      'pay ?pal | venmo | revolut | klarna | stripe | n26 | cash ?app | zelle | wise account | twint',
    ),
  ],
  [
    'your bank',
    words(
      '(?:my|the|our|your|online|internet|mobile|e-?) ?bank(?:ing)?(?: (?:app|account|card|login|pin|tan|code))* | netbanking | online-?banking | (?:push|photo|sms|m)tan | credit card | debit card | bank card | 3-?d[- ]?secure | mastercard | visa(?: card| secure)? | sparkasse | commerzbank | deutsche bank | barclays | hsbc | chase | wells fargo | santander | ing ?diba | atm | brokerage | trading account',
    ),
  ],
  ['Facebook', words('facebook | fb account | messenger account | meta account')],
  ['Instagram', words('instagram | insta')],
  ['TikTok', words('tik ?tok')],
  ['X', words('twitter | x\\.com')],
  ['LinkedIn', words('linked ?in')],
  ['Snapchat', words('snap ?chat')],
  ['Reddit', words('reddit | pinterest | tumblr | twitch')],
  [
    'WhatsApp',
    words(
      'whats ?app (?:registration|account|two|2|pin|backup|number change|login|log-?in|verification|asks|locked|chat history)|(?:log|sign)\\w* (?:in|into)(?: to)? whats ?app | for (?:my )?whats ?app(?: account)?',
    ),
  ],
  ['Telegram', words('telegram')],
  ['Signal', words('signal (?:app|messenger|pin|account|registration)')],
  ['Discord', words('discord')],
  [
    'Apple',
    words(
      'apple (?:id|account|pay|music|store|tv) | i ?cloud (?:password|login|storage|account|code|mail|photos|locked|drive|verification|two\\S*) | itunes | find my iphone password | my icloud',
    ),
  ],
  ['Netflix', words('netflix | spotify | disney\\+? | prime video | hulu | paramount')],
  [
    'Steam',
    words(
      'steam(?! deck)(?: guard| account| login| code)? | epic games | fortnite | roblox | battle\\.?net | blizzard | riot (?:games|account) | ubisoft | ea account | gog',
    ),
  ],
  ['PlayStation', words('play ?station | psn | ps[45] | nintendo')],
  [
    'eBay',
    words(
      'ebay account | ebay login | (?:my|on|for) ebay (?:account|login|password|2fa|code)? | etsy | airbnb | uber account | booking\\.com | expedia | zalando | aliexpress | shopify | alibaba',
    ),
  ],
  [
    'Dropbox',
    words(
      'dropbox (?:wants|asks|account|login|password|2fa|code|two\\S*|security) | (?:my|for|to|into|of) dropbox',
    ),
  ],
  [
    'Zoom',
    words(
      'zoom (?:audio|video|two-?\\w+|2fa|mfa|otp|login|password|account|code|passcode|meeting|webinar|host)',
    ),
  ],
  ['Slack', words('slack (?:two-?\\w+|2fa|password|account|workspace|emoji|channel)')],
  [
    'Salesforce',
    words(
      'salesforce | hubspot | workday | servicenow | successfactors | concur | docusign | netsuite | zendesk | freshdesk | oracle (?:db|account|cloud|login)',
    ),
  ],
  ['SAP', words('sap (?:password|login|logon|gui|account|user|hana|2fa|code|access)')],
  [
    'Atlassian',
    words(
      'jira | confluence | atlassian | trello | asana | notion | miro | figma | canva | adobe (?:account|id|login|2fa|password|creative|acrobat|code|sign) | autodesk',
    ),
  ],
  ['Okta', words('okta(?: \\w+)?')],
  [
    'Duo',
    words(
      '(?:cisco )?(?<!surface )duo(?: (?:mobile|push|security|bypass|app|prompt|account|passcode|central|restore|admin))?',
    ),
  ],
  [
    'RSA SecurID',
    words('rsa (?:securid|token|soft ?token|key|fob|authenticator|app|id) | securid | \\.?sdtid'),
  ],
  [
    'Ping Identity',
    words(
      'ping ?(?:id|identity|federate|one) | onelogin | jumpcloud | cyberark | forgerock | keycloak | centrify | secret server | beyondtrust | thycotic',
    ),
  ],
  ['FortiToken', words('forti ?tokens?(?: mobile)?')],
  ['Symantec VIP', words('symantec vip | vip access')],
  ['Citrix', words('citrix receiver | teamviewer | any ?desk')],
  [
    'your password manager',
    words(
      '(?:keepass\\w*|lastpass|1password|bitwarden|dashlane|nordpass|proton pass|roboform)(?: \\S+){0,2} (?:master|vault|database|file|premium|subscription|emergency kit|family plan|licen[cs]e|extension|import|export) | master password | (?:reset|unlock|recover|forgot\\w*|open) (?:my |the )?(?:keepass\\w*|lastpass|1password|bitwarden|dashlane|nordpass)',
    ),
  ],
  [
    'WordPress',
    words(
      'word ?press | cpanel | plesk | godaddy | joomla | typo3 | drupal | magento | wix | squarespace | strato | ionos | hetzner | cloudflare | our (?:web ?site|web ?shop|blog|forum)',
    ),
  ],
  [
    'a crypto exchange',
    words(
      'binance | coinbase | kraken | bitpanda | crypto(?:\\.com| wallet| account| exchange)? | metamask | ledger (?:nano|wallet) | bitcoin\\w* | ethereum | bitstamp',
    ),
  ],
  ['DATEV', words('datev\\w* | elster | lexware | sage (?:account|login|50|100)')],
  [
    'a government service',
    words(
      'finanzonline | bund ?id | digid | gov\\.?uk | hmrc | irs(?:\\.gov)? | id\\.me | login\\.gov | mygov\\w* | medicare | franceconnect | spid | cl@ve | id ?austria | e-?id | (?:tax|taxes) (?:portal|office|return|account) | passport office | dmv | elster',
    ),
  ],
  [
    'Yahoo',
    words('yahoo\\w* | proton ?mail | aol | gmx | web\\.de | t-online | yandex | mail\\.ru | zoho'),
  ],
  [
    'your router',
    words(
      '(?:password|pin|login|key|kennwort|admin) (?:\\S{1,10} ){0,4}(?:fritz ?!?box|router) | (?:fritz ?!?box|router) (?:\\S{1,10} ){0,3}(?:password|pin|login|key|kennwort|admin) | (?:home |guest |office )?(?:wi-?fi|wlan) (?:password|key|code|passphrase|pin|passwort)|(?:password|key|code|pin|passphrase) (?:for|of|to) (?:the |our |my )?(?:guest |home |office )?(?:wi-?fi|wlan) | speedport | unifi | synology | qnap | proxmox | idrac | ilo | vcenter | esxi | pfsense',
    ),
  ],
  [
    'a phone SIM',
    words(
      '(?:sim|esim|sim card) (?:pin|puk|unlock|lock|code)|puk(?: code)? | phone (?:unlock|lock screen) (?:code|pattern) | voicemail pin | screen time (?:code|passcode|pin)',
    ),
  ],
  [
    'parcels',
    words(
      'parcel\\w* | dhl | fedex | ups (?:package|account|code) | hermes | packstation | package delivery',
    ),
  ],
];

/** Services that people also reach through their work account: theirs only where they say so. */
export const AUTHENTICATOR_APPS = words(
  'google auth(?:enticator)? | authy | duo mobile | okta verify | 2fas | aegis | freeotp | bitwarden | 1password | lastpass | keepass\\w* | yubico authenticator | apple passwords',
);

/** Matters that no sign-in trouble is told with, whatever else stands there. */
export const FAR_TOPICS = words(`
  (?:phone|telephone|address) ?(?:book|list|directory) | yellow pages | extension list | canteen | cafeteria | fridge | dishwasher | coffee machine | parking (?:space|lot|permit) | toner | spooler | paper jam | printer (?:share|driver|queue|tray|offline) | print queue | emojis? | wallpaper | screensaver | pivot\\w* | vlookup | power ?point | forklift | pallets? | recipes? | (?:book|reserve) (?:a |the )?(?:\\S{1,10} )?(?:room|desk|car|flight|hotel|table) | distribution (?:list|group)s? | pull requests? | merge requests? | code (?:review|freeze) | ergonomic\\w* | (?:parental|maternity|annual|paternity) leave (?:application|form|request|balance|days) | leave request | vacation (?:days|request|balance) | weather | horoscope | call forwarding | ringtone | ring tone | web ?site (?:\\S{1,12} ){0,4}blocked by the (?:proxy|filter|firewall) | spanning tree | vba | elevator | payroll (?:question|error|run) | salary | pay ?slip (?:wrong|missing) | travel expenses? | expense report | blue ?screen | headset | projector | e-?mail signature | junk mail | out[- ]of[- ]office | auto-?reply | background (?:in|blur)|blur (?:my|the) background | shared mailbox(?:es)? for | windows update (?:hangs|stuck|fails|at|loop) | deleted a (?:teams )?channel | rename a (?:teams )?channel`);

/** Matters of IT and of the office that have nothing to do with signing in. */
export const TOPICS = words(`
  print(?:er|ers|ing|out|outs)? | print queue | spooler | toner | cartridge | xerox | plotter | scanner driver | fax machine | paper jam | excel | spreadsheets? | pivot | vlookup | macros? | vba | power ?point | slides? | ms word | word (?:document|file|keeps|template|crashes|doc)s? | pdfs? | one ?note | visio | power ?bi | power automate | mail merge
  calendars? | meeting rooms? | conference rooms? | (?:book|reserve|rent) (?:a |the )?(?:room|desk|car|flight|hotel|table|parking|beamer) | out[- ]of[- ]office | auto-?reply | e-?mail signature | (?:my |the )?signature (?:in|for|font|logo|image) | junk(?: mail| folder)? | spam (?:filter|folder|mails?) | newsletter | distribution (?:list|group)s? | shared mailbox(?:es)? for | mailbox (?:full|size|quota|is full) | archive folder | undeliverable | bounced? | attachment (?:size|too)
  blur(?:red)? | background (?:image|in)|virtual background | webcam | camera (?:in teams|doesnt work in|for meetings) | headsets? | microphone | mic | speakers? | audio (?:in|jack|quality) | echo | projector | beamer | monitors? | displayport | hdmi | dual screen | docking station | dock | keyboard | mouse(?: pad| battery)? | trackpad | touchpad | usb (?:stick|hub|port|drive) | laptop (?:battery|fan|screen|bag|stand|charger|is slow)|(?:new|replacement) (?:laptop|battery|charger|monitor|chair|desk|headset|mouse|keyboard) | charger | power (?:supply|adapter|outage|cable) | battery (?:lasts|life|drains|replacement|of my laptop)|my battery lasts
  windows update | blue ?screen | bsod | disk (?:space|full|is full|encryption) | hard (?:drive|disk) | ssd | ram | defrag\\w* | reinstall windows | slow (?:computer|laptop|pc|internet|network) | (?:computer|laptop|pc|notebook) (?:is |runs |very |so )*slow | wi-?fi (?:is|in|slow|coverage|weak|drops|keeps|at)|wlan | ethernet | network (?:cable|socket|drive|share|printer) | shared drive | file server | mapped drive | restore (?:a |the |my )?(?:file|folder|mail|e-?mail|deleted) | deleted (?:a |the |my )?(?:file|folder|mail|channel|teams channel|photo)s? | backup (?:software|tape|server|job) | overwrote
  servers? room | server (?:is down|reboot|rack) | firewall (?:port|rule)s? | open (?:a |the )?(?:firewall )?port | dmz | proxy (?:blocks|server|exception) | blocked by the (?:proxy|web filter|firewall) | dns (?:record|entry) | dhcp | ip address for | vlan | switch port | patch panel | spanning tree | vm | virtual machine | docker | kubernetes | sql(?: server)? | database (?:backup|server|query|access) | oracle | mysql | postgres\\w* | linux (?:server|box) | ssl cert\\w* | web ?server certificate | cron job | jenkins | build server | pull request | merge request | commits? | compiler? | npm (?:install|package) | python (?:script|function|code) | javascript | regex | unit tests? | ci pipeline
  install (?:\\S{1,14} )?(?:software|program|adobe|chrome|firefox|7zip|zoom|autocad|photoshop|driver)s? | download (?:\\S{1,14} )?(?:for windows|for mac|software|driver) | software licen[cs]e | adobe | autocad | photoshop | acrobat | chrome extension | browser (?:bookmarks|favourites) | bookmarks? | wallpaper | screensaver | fonts? | emojis? | gif | rename (?:a |the )?(?:channel|file|folder|team) | teams (?:channel|background|wallpaper|emoji|meeting) | channels? | sharepoint (?:site|page|list|library|folder) | onedrive sync
  (?:outlook|mail|windows) search | one ?drive (?:does not|doesnt|wont|not) sync\\w* | (?:vpn|internet|network|teams|outlook|pc|computer|laptop|citrix) (?:is |at home is |runs )?(?:very |so |too )?slow | slow (?:vpn|internet) | (?:share ?point|teams) (?:page editing|wiki|tabs?|site) | who won | canteen | cafeteria | lunch | coffee(?: machine)? | kitchen | fridge | dishwasher | toilet paper | heating | air ?con\\w* | elevator | lift is | parking(?: space| lot| permit)? | badge(?: photo)? (?:lost|printer|reader for|for the door) | door (?:lock|handle|code) | window (?:blind|broken)s? | light ?bulb | lamp | cleaning | desk chair | chair | ergonomic | office (?:supplies|chair|address|hours|plant|party) | stationery | business cards? | letterhead | stapler | pens? | mail ?room | reception desk hours | address of (?:the|our) | opening hours
  payroll | payslip | salary | pay ?raise | bonus | holidays? (?:left|request|allowance|entitlement|calendar)|vacation (?:days|request|balance) | annual leave | parental leave | maternity leave | sick (?:note|leave form) | overtime | time ?sheet | working hours | expenses? (?:report|claim|form)|expense | travel (?:expenses|booking|policy) | per diem | flight | hotel booking | train ticket | company car | insurance | pension | tax return | contract of employment | job (?:opening|vacancy|offer|interview) | apply for | hr (?:form|department|portal)|application form | training course | onboarding (?:plan|buddy) | head of \\w+ | org ?chart | who is the (?:ceo|boss|head|manager) | customer (?:order|complaint|address|list) | invoices? | purchase order | supplier (?:list|website) | warehouse | forklift | pallets? | shipment | delivery | stock (?:price|market|level) | budget | marketing | brochure | logo (?:file|download)
  weather | recipes? | joke | poem | song | lyrics | story | movie | film recommendation | football | soccer | bundesliga | world cup | olympics | horoscope | lottery | bitcoin price | capital of | translate | meaning of life | birthday | christmas | restaurant | pizza | cat | dog | kids? school | homework | essay | math | calculate | square root | president | politics | election | history of`);

/** Matters with sign-in words in them that are other people's work. */
export const OTHER_SIGN_INS = words(`
  (?:zip|rar|7z|pdf|excel|word|xlsx?|docx?|archive|spreadsheet|workbook|usb stick|pst)(?: file)? (?:\\S{1,12} ){0,3}password\\w* | password[- ]protect(?:ed)? (?:\\S{1,10} )?(?:zip|pdf|excel|word|file|sheet|document|pst) | password (?:of|for|on|from) (?:an? |the |my |this )?(?:zip|rar|pdf|excel|word|file|spreadsheet|document|archive|printer|router|wifi|wlan|database|sql|oracle|server|switch|firewall|camera|bios)
  laps | local admin\\w* (?:password|account|rights) | bios password | bitlocker (?:recovery|key|pin|password) | root password | sudo | ssh (?:key|login|password) | sql (?:server )?(?:login|password|user) | database (?:password|login|user) | code ?signing | s/?mime | e-?mail encryption | (?:pgp|gpg) key | (?:ssl|tls|wildcard|web ?server|website|https|code[- ]signing|vpn client) cert\\w* (?:for|on|expired|renewal|request|of) | kerberos (?:delegation|constrained|double|spn)|double hop | constrained delegation | spn | iis
  (?:exchange|hybrid) (?:\\S{1,10} )?(?:wizard|migration|mailbox move) | hcw\\d+ | (?:printer|xerox|canon|ricoh|copier|kyocera|konica|follow-?me)(?: \\S{1,14}){0,3} (?:login|log-?in|pin|badge|password|code|card) | badge (?:reader|not recogni[sz]ed|login on the printer) | door (?:code|pin|badge) | alarm (?:code|pin) | locker (?:code|pin) | gate code | safe (?:code|combination) | voicemail (?:pin|password) | conference (?:pin|code|id) | meeting (?:passcode|password|id) | (?:wifi|wi-fi|wlan|guest wifi|hotspot) (?:password|code|voucher|login)
  (?:windows|office|product|licen[cs]e|activation|serial|cd) (?:activation|product|licen[cs]e|serial) (?:key|code)s? | (?:product|licen[cs]e|activation) keys? | two-?factor (?:for|on) (?:our|my) (?:web ?site|shop|blog|nas|home) | (?:add|implement|build|integrate|develop) (?:2fa|mfa|otp|two-?factor|totp) (?:to|in|into|for) (?:our|my|a|the) (?:\\S{1,12} )?(?:app|website|site|shop|product|api|backend|software|blog)|crack(?: it| the| a)? | brute ?force (?:a|the|my) (?:zip|pdf|wifi)`);

/** What people say to a bot when they want company. */
export const SMALL_TALK = words(`
  (?:are|r) (?:you|u) (?:a |an |really |even )*(?:chat ?gpt|gpt|an ai|ai|alexa|siri|copilot|cortana|human|real|robot|alive|single|married|happy|sad|tired|bored|smart|intelligent|stupid|dumb|male|female|conscious|sentient|self-?aware|evil|drunk|a bot|bot|machine|old|young|okay|ok|fine|there yet|in love|gay|a person|a (?:man|woman|girl|boy)|made by|from|on drugs|afraid|free|busy|kidding|serious|sure about life|google|claude|gemini)(?: \\S+)?
  (?:you|u) (?:are|r|re) (?:so |very |really |such |a |an |pretty |just |totally )*(?:stupid|dumb|useless|idiot\\w*|funny|cute|boring|ugly|smart|nice|beautiful|crazy|bad|terrible|annoying|clever|weird|rubbish|crap|shit\\w*|worthless|slow|moron|joke|liar|hot|sweet|lame|genius|fat) | youre (?:so |very |a |an )*(?:stupid|dumb|useless|idiot|funny|cute|boring|annoying|crazy|weird) | (?:stupid|dumb|useless|idiotic|crappy|shitty) (?:bot|robot|machine|thing|ai) | (?:fuck|screw) (?:you|off|this)|shut up | go to hell | i (?:hate|love|like|miss|adore) (?:you|u) | (?:will|would|do) you (?:marry|date|love|like|kiss|hate) \\w+ | kiss me | marry me
  do (?:you|u) (?:dream|sleep|eat|drink|have (?:feelings|friends|a (?:name|family|soul|body|girlfriend|boyfriend|job|brain|heart|gender|hobby|sense of humou?r|favou?rite \\w+))|feel(?: \\w+)?|love(?: \\w+)?|like (?:music|me|pizza|cats|dogs|your \\w+|humans|people|football|coffee)|believe(?: in \\w+)?|think(?: about \\w+)?|exist|get (?:tired|bored|paid|lonely)|speak \\w+|know (?:siri|alexa|chat ?gpt|any jokes|a joke|everything|god)|play \\w+|ever \\w+|watch \\w+|smoke|dance|sing) | can you (?:sing|dance|rap|dream|feel|love|think|lie|cook|tell (?:me )?a (?:joke|story)|play|beatbox|swim|fly|drive|draw|paint|write (?:me )?(?:a|an) (?:\\S{1,10} )?(?:poem|song|essay|story|joke|letter|script|haiku))
  how old (?:are|r) (?:you|u) | (?:whats|what is|what s) (?:your|ur) (?:favou?rite \\w+|age|name|gender|star sign|zodiac|hobby|hobbies|opinion|iq|phone number|sign|birthday|secret|mother|mood) | where (?:are you from|do you (?:live|come from|work)|were you born) | who (?:made|created|built|programmed|invented|trained|owns|designed|wrote) (?:you|u)|who is your (?:boss|daddy|father|mother|creator|maker|owner) | when (?:were you|is your birthday) | what (?:do you|you) (?:think (?:about|of)|like|eat|look like|dream|wear|want to be)\\b.{0,40} | whats (?:new|cooking|the meaning of) | tell me (?:a|another|some|something|one) (?:joke|jokes|story|secret|fun fact|funny|interesting|about (?:love|life|space))
  (?:sing|rap|dance|beatbox)(?: me)?(?: a song)? | write (?:me )?(?:a|an|some) (?:\\S{1,12} ){0,2}(?:poem|song|essay|story|joke|haiku|limerick|python|java|javascript|program|function|script in|novel|cover letter|birthday|speech|rap) | (?:how|what)s? (?:is )?(?:the )?weather | weather (?:in|today|tomorrow|forecast)|will it rain|is it (?:raining|cold|warm|hot) (?:outside|today|in) | what (?:time|day|date|year) is it(?: \\S+){0,3} | im (?:bored|lonely|hungry|tired|sad|happy|in love|drunk|sick|single)(?: today)? | my (?:cat|dog|wife|husband|girlfriend|boyfriend|mother in law|goldfish|hamster) (?:is|has|was|likes|hates|eats|left) \\w+(?: \\w+)?
  (?:does|do|is|are|why) (?:god|free will|aliens|love|heaven|ghosts|santa|unicorns|the (?:sky|moon|earth|universe|world))\\b.{0,40} | meaning of life | (?:what is|whats) love | count (?:to|from|backwards)\\b.{0,30} | (?:whats|what is) \\d+ ?[+*x/-] ?\\d+ | how (?:long|do i|to|much) (?:do i |does it take to |to )?(?:boil|cook|fry|bake|roast|grill|microwave|peel|knit|dance|lose weight|fall asleep|kiss|tie a tie|make (?:a )?(?:cake|coffee|pizza|tea|bread|money|love|friends)) \\S.{0,40} | how (?:do|does|did|are|is|far|tall|big|high|deep|heavy|fast|many) (?:planes?|birds?|fish|cats?|dogs?|magnets?|rainbows?|the (?:moon|sun|earth|sky|eiffel tower|universe|sea|ocean|brain|heart)|planets?|stars?|volcano\\w*|bees|spiders|whales|people|mount everest|continents|countries are|bones|legs)\\b.{0,40}`);

/** Words that ask nothing, alone or together. */
export const NOISE_WORDS: ReadonlySet<string> = new Set(
  'hm hmm hmmm mm mhm um uh er ah oh aha ok okay k kk lol lmao rofl haha hahaha hehe hihi xd omg wtf wow oops ups ouch meh bah argh ugh grr huh eh ha ho la na pff phew yay yeah yep yup nope nah yes no maybe and then so but or the a an of to it is that this these those foo bar baz test testing asdf qwerty qwertz asd jkl jklö xyz xyzzy plugh abc blah bla blabla lorem ipsum dolor sit amet whatever idk dunno nvm brb afk tbh imo fyi aaa bbb zzz hmpf tja naja jo jep nee doch bubu dada gaga'.split(
    ' ',
  ),
);
