const list = (words: string): ReadonlySet<string> =>
  new Set(words.split(/\s+/).filter((word) => word !== ''));

/** Words that announce an error or its code. */
export const CUES = list(`
  error errors err errorcode errorcodes code codes errornumber fehler fehlercode erreur
  message messages msg says said saying shows showed showing throws threw returns returned returning
  log logs logged event events eventlog response result resulttype reason status failure exception
  mean means meaning meant hresult ntstatus aadsts eq
`);

/** What kinds of code other than an error's there are: "zip code". */
export const CODE_KINDS = list(`
  zip post postal area country dial dialing dialling bar qr promo voucher discount door entry gate access product item
  cost project dress source colour color tax bank sort verification security sms otp pin unlock booking
`);

/** Words that say what a number beside them is, and that it is no error. */
export const LABELS = list(`
  order orders po so line lines port ports room rooms floor desk building build version ver release revision patch
  ticket tickets case incident inc chg change task invoice invoices bill receipt asset tag serial sn item article
  part sku batch lot pallet zip plz postcode phone tel telephone mobile fax ext extension conference dial
  customer employee personnel staff badge member user users vlan pid process thread job rule page row column step
  chapter section slide sheet cell year street suite box locker gate flight train bus seat linkid price amount total
  sum budget salary qty quantity count size length mtu bytes meeting contract policy quote shipment parcel tracking
  voucher coupon model request req workitem bug issue pr commit channel call sr pin password
`);

/** Words between what a number is and the number. */
export const NUMBER_WORDS = list('number numbers no nr num id ids is was');

/** What a number is an amount of. */
export const COUNTED = list(`
  users people employees persons times licenses licences seats devices accounts customers eur euro euros usd dollar
  dollars gbp pounds chf km miles meters metres kg ms seconds secs minutes min hours days weeks years mb gb kb bytes
  pieces pcs units items rows records entries lines pages mails emails messages words characters
  requests tests files hits visitors yen
`);

/** Words that any sentence may hold. */
export const PLAIN_WORDS = list(`
  a an the this that these those it its i we you he she they me my our your his her their us him them one
  what whats which who why how when where is are was were be been am do does did doesn don didn isn t s m re ve ll
  have has had get gets getting got gives giving keep keeps see seeing seen saw find
  to on in for with from of at by and or but not no so then than as if about into out up
  can could will would should may might must please pls plz help hi hello hey dear thanks thank ok
  again still always now today since after before during just only also every each all some any
  mean means explain fix solve solved resolve check checking tell know need want look happens happening happened
  user users people colleague someone everybody anyone issue problem case nothing something here there
`);

/** Words of error names that everyday sentences hold too: a name made of these alone is not known by its words. */
export const ORDINARY = list(`
  access account action activity admin administrator allowed an and app application approved artifact auth
  authentication authorization available bad between blocked broker budget by certificate challenge change chosen
  claims client cloud code communication compliant conditional config configuration configured conflicting connect
  connection connectivity consent contact context correlation credential current data declined default defaults
  denied desktop detected device directory disabled does domain due email enabled enrollment entered error exceeded
  exist expected expired external failed failure file flag force format found frequency grant grants group guest
  happen hours id in inactive incorrect info information install installed insufficient integrated interaction
  internal interrupt invalid is joined key level licensed limit list locked login logon loop match matching max member
  message method mismatch missing name national needs network new no not number of office on or out outbound
  parameter pass password pending phone pin policy premises printer problem proof properly provided provider raw
  reached reject rejected remove reported request required reset resource response retry revoked risk security
  server service session setup sign store strong success support supported suspicious temporary tenant through time
  timeout to token trace unauthorized unavailable unknown up used user username validation verification version
  warning weak windows with workplace wrong
`);

/** Words of those who read logs: enough to make everyday words beside them a name. */
export const LOG_WORDS = list('nps radius aadsts sspr msods ests authn authz extension adfs');

/** Words of the field these codes come from, whatever the article. */
export const FIELD_WORDS = list(`
  nps radius aadsts sspr msods ests authn authz extension adfs
  mfa azure entra aad azuread sign signin tenant conditional
`);

/** Words that make a name sound like an error's. */
export const ERROR_WORDS = list(`
  error err errors fail failed failure denied invalid expired blocked missing unsupported unauthorized rejected refused
  exceeded timeout timedout locked revoked mismatch unavailable disabled unknown incorrect required not throttled
  lockout warning forbidden conflict corrupt unreachable
`);

/** Words that a number of this field stands among. */
export const NUMBER_SIGNS = list(`
  aadsts mfa 2fa otp sign signin signing login logon log logged logs passcode password passwords pw account accounts access
  blocked block denied refused rejected fails failing failed fail failure failures wrong locked loop
  azure entra aad microsoft office outlook teams sharepoint onedrive exchange intune vpn citrix
  authenticator authentication prompt prompts sms text texts call calls token tokens session tenant app apps page portal
  screen browser conditional policy risk risky device devices guest guests consent admin admins
  federation federated adfs saml oauth oidc sso radius nps kql query sender senders short
`);

/** Other people's systems, whose errors have everyday names too. */
export const OTHER_SYSTEMS = list(`
  s3 aws ec2 lambda cloudfront bucket buckets gcp gcs bigquery firebase minio cloudflare kubernetes k8s kubectl docker terraform
  ansible jenkins mysql mariadb postgres postgresql oracle mongodb redis elasticsearch kafka sql jdbc odbc nginx apache
  ftp sftp scp ssh rsync smb samba nfs ntfs printer printers drive chmod sudo git github gitlab bitbucket npm pip maven php
  wordpress shopify stripe paypal twilio facebook instagram whatsapp google gmail youtube slack zoom jira confluence salesforce
  sap dropbox netflix steam playstation xbox android gradle xcode unity
`);

/** Words for streets, in the languages addresses are pasted in. */
export const STREETS = list(`
  street st road rd avenue ave lane boulevard blvd highway square strasse straße str weg platz allee gasse ufer via viale piazza
  corso rue calle plaza avenida rua straat laan plein ulica ul gatan vej address adresse anschrift indirizzo direccion
`);
