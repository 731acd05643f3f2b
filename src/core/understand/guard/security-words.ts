import { any, gap } from './security-rule';

/** Patterns over plain words (lower-case, no apostrophes) that the security rules are made of. */

export const CODE = any(`
  (?:verification |security |log-?in |sms |text |one[- ]?time |authenticator |sign-?in |6[- ]digit |six[- ]digit |2fa |mfa )?codes?
  otps? | passcodes? | (?:the |those )?(?:two|2) numbers? | one[- ]?time passwords? | digits | six numbers
  \\[removed\\] | (?:short |two[- ]digit |2[- ]digit |verification |security )numbers?`);

const ARRIVING_NOUN = any(`
  (?:sign-? ?ins?|log-? ?ins?|mfa|2fa|authenticat\\w*|approval|approve|approving|verification|auth|access|multi-?factor|two[- ]factor|push|microsoft|signing in|phonefactor) ?(?:requests?|prompts?|notif\\w*|push(?:es)?|pop-? ?ups?|messages?|alerts?|attempts?|things?|calls?|questions?|voice|screens?|texts?|sms)
  verification(?: (?:texts?|sms|messages?))? | (?:microsoft|security|login) (?:texts?|sms) | prompts?
  push(?:es)? | pop-? ?ups? | approvals? | requests? | notifications? | authenticator
  (?:automated|robot|robo|automatic|verification|voice|mfa|microsoft|phone) ?(?:calls?|voice) | robot
  the (?:number|little|approve|yes or no|blue lock) (?:thing|box|app) | text from microsoft`);

const ASKED_TO_ACT = any(`
  (?:to|should i|me|just) (?:approve|accept|confirm|allow) | approving
  (?:enter|type|typing|entering|press|pick|choose|confirm)(?: in)? (?:a|the|that|this|some) (?:two[- ]digit |2[- ]digit |\\S{1,8} )?(?:number|digits|code|pound|hash)
  (?:two[- ]digit|2[- ]digit) number | enter a number | is it you`);

/** A prompt, a code, a call, or being asked to approve or type one. */
export const PROMPT = any(`${ARRIVING_NOUN} | ${ASKED_TO_ACT} | ${CODE}`);

const NOT = any(`
  did ?nt | did not | do not | dont | have not | havent | ive not | had not | hadnt | never | was not | wasnt
  am not | im not | i m not | were not | werent | is not | isnt | not | arent | hasnt | has not | aint
  nobody | no one | noone | no-one | none of us | without | w/o`);
const OWN_ACT = any(`
  ask(?:ed|ing)? | request(?:ed|ing)? | start(?:ed|ing)? | begun | ini?tiat\\w+ | inititat\\w+ | trigger\\w*
  caus(?:e|ed|ing) | ma(?:ke|de|king) | try(?:ing)? | tried | sign(?:ed|ing)?[- ]?(?:in|on|into|anywhere)
  log(?:ged|ging)?[- ]?(?:in|on|into|anywhere) | login | attempt\\w* | expect\\w* | order(?:ed)? | doing | do anything | did anything | working | touch\\w*
  using (?:my|the|a|any|anything|it|nothing) | at (?:my|the|work|any|a) | near (?:my|the|a) | in front of | come from me
  on (?:my|the|a) (?:computer|pc|laptop) | even (?:online|on)`);

/** Said of something that nobody here set off. */
export const NOT_MINE = any(`
  ${NOT} (?:even |actually |really |currently |just |one |me |to |i |be |been |have |by |am |was |were |is |are )*${OWN_ACT}
  (?:wasnt|was not|isnt|is not|arent|are not|werent|not|aint|never|nor) (?:by |from |really |even |actually |any of |one of )?(?:me|us|mine|myself|ours|her|hers|him|his|my own)(?! to| a
  the )
  (?:none|neither|not one|not any|no one)(?: of (?:them|these|those|it))? (?:is |are |was |were )?(?:from |by )?(?:mine|me|my own)
  (?:i|we|she|he|user|they) (?:do|did|dont do|didnt do|was doing|am doing|changed|have done) (?:nothing|not anything)
  (?:dont|do not|no idea|not) know (?:where|who|what) (?:it|this|that|they|these|its)(?: \\S{1,6})? (?:com\\w+ from|from|is|caus\\w+|sent)
  out of (?:nowhere|the blue|thin air) | from nowhere | uninvited | unrequested | unsolicited | unprompted
  unasked | unauthori[sz]ed | fraudulent | (?:dont|do not|doesnt) own(?: one| it| any| a)? | (?:no idea|no clue|not a clue|dont know|dunno|do not know) (?:\\S{1,6} )?(?:what|who|where|why) (?:it|this|that|they|these)(?: (?:is|are|was|came|comes|come))?
  (?:i|we|he|she) (?:didnt|did not) do(?: (?:it|that|this|any\\w*))? | (?:by|all by) itself | on its own | for no reason | from strangers?
  from a stranger | some ?(?:body|one) elses?(?! now)
  (?:fake|false) (?:sign-?in |login |log in |mfa )?(?:requests?|prompts?|popups?)
  without (?:me |my |any |us )?(?:doing|asking|requesting|logging|signing|trying|starting|reason|touching|input|action|login|knowledge)
  (?:unexpected|random|strange|weird|odd|suspicious|unknown|unwanted|phantom|ghost|mysterious|bogus|dodgy|fishy|rogue|unexplained|unfamiliar)(?:ly)? (?:\\S{1,15} ){0,3}(?:prompts?|codes?|requests?|calls?|push(?:es)?|notif\\w*|texts?|sms|approvals?|pop-?ups?|sign-?ins?|log-?ins?|otps?|alerts?|authenticat\\w*|attempts?)
  thats not me | that isnt me
  who (?:is|was|triggered|started|sent|did|could) (?:it|this|these|be)(?! \\w*ing)`);

/** Where and when a person is who is not signing in. */
export const AWAY = any(`
  asleep | sleeping | slept | in bed | (?:woke|wakes|waking|woken)(?: (?:me|us|my|up))? | middle of the night
  at night | (?:every|each) night | midnight | all night | last night(?! (?:i|we)) | overnight
  (?:at |around |since )?0?[1-5](?:[:.]\\d\\d)? ?(?:am|a\\.m\\.?|in the (?:morning|night))
  at 0?[1-4] at night | 0[1-4]:\\d\\d(?! ?pm)
  in (?:the|a) (?:supermarket|shower|cinema|pool|bath|bathroom|kitchen|garden|pub|restaurant|shop|church|queue|park|theatre|forest|middle of (?:a|the) (?:meeting|dinner|lunch))
  at (?:the|a) (?:supermarket|beach|cinema|dentist|doctors?|hairdresser|pub|zoo|playground|party|wedding|funeral|football)
  at (?:dinner|lunch|breakfast|church) | (?:having|making|cooking|eating|drinking) (?:a |my )?(?:dinner|lunch|breakfast|coffee|tea) | (?:feeding|bathing) the | putting (?:the|my) (?:kids?|children|baby) to bed | cooking
  jogging | out running | went for a (?:run|walk) | walking (?:the|my) dog | hiking | swimming | driving
  shopping | watching (?:tv|telly|a (?:film|movie)|netflix|football) | gardening | ironing | at the gym
  teaching(?! staff| users) | (?:in|during|through) (?:my |a |the )?(?:class|lesson|lecture|surgery|exam|sermon|concert|rehearsal)
  on stage | with (?:a patient|patients|a customer|customers)
  on (?:my |a )?(?:holiday|vacation|sick leave|maternity leave|honeymoon|day off|lunch break|my bike|the (?:sofa|couch|beach|toilet|loo))
  day off | off (?:sick|duty) | im retired
  (?:my |the |her |his )?(?:pc|computer|laptop|machine|notebook|desktop|everything)s? (?:\\S{1,12} ){0,4}(?:off|closed|shut|shut down|locked|unplugged|at home|in (?:my|the|its) bag)(?: since)?
  (?:im|i am|i m|was|were|am) not (?:even )?(?:at|near|in front of|on|using) (?:my|the|a|any)(?: \\S{1,12})?
  wasnt (?:even )?(?:at|near|in front of) (?:my|the|a|any) | nowhere near
  away from (?:my|the|any) (?:desk|computer|pc|laptop) | in between | havent (?:touched|used|opened)
  not (?:touched|used|opened) | i did nothing | not doing anything`);

/** Repeated so fast that no ordinary work explains it. */
export const NON_STOP = any(`
  non-? ?stop
  (?:wont|will not|doesnt|dont|does not|do not|cant|never|didnt) (?:stop|quit|end|stops|ends|go away|cease)
  every (?:few |couple of |\\d+ |other |ten |five |two |three |twenty |thirty )?(?:sec\\w*|min\\w*)(?: now)?
  dozens? | hundreds? | (?:attack|barrage|storm|series|stream|wave|bunch|flood|onslaught|avalanche) of
  one after (?:the other|another) | push after push | prompt after prompt
  (?:going|went|goes) (?:crazy|mad|nuts|wild|berserk|mental|bonkers|haywire|off all) | blowing up
  keeps? (?:pestering|bugging|annoying|harassing) | endless(?:ly)? | all (?:night|weekend)(?: long)?
  since midnight | over and over | asking and asking | again and again | until i give (?:in|up)
  (?:\\d{2,4}\\+?|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|hundred) (?:\\S{1,20} ){0,3}(?:requests|prompts|push\\w*|notif\\w*|approvals|pop-?ups|calls|messages|texts|alerts|attempts) (?:in|between|within|since|from|at|over|during|tonight|this night|last night)
  in a row`);

/** Repeated, which work may explain. */
export const MANY = any(`
  ${NON_STOP} | keeps?(?: on)? | kept | constant(?:ly)? | continu\\w+ | tons of | loads of | lots of | so many
  too many | a million | repeated(?:ly)? | multiple | several | many | how many times | gives? up
  (?:\\d{2,4}|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|hundred) (?:\\S{1,20} ){0,3}(?:requests|prompts|push\\w*|notif\\w*|approvals|pop-?ups|times|calls|codes|messages|texts|alerts|attempts)
  still coming | more and more | the same | (?:another|a new) one | all (?:day|morning|evening|week)`);

/** An attack by repetition, named as such. */
export const BOMBING = any(`
  (?:prompt|push|mfa|sms|otp|text)[- ]?bomb\\w* | bomb(?:ed|ing|arded|arding|ards?) | spamm(?:ed|ing|s)
  spam(?:s)? (?:me|my|him|her|us) | flood(?:ed|ing) | swamp(?:ed|ing) | inundat\\w+ | (?:prompt|push) fatigue | mfa fatigue (?:attack|attempt|incident)s?
  hammer(?:ed|ing) | harass\\w* | pester(?:ed|ing)`);

export const DENYING = any(`
  i deny | to deny | deny(?:ing)? (?:it|them|and|every|all|each) | denying
  keep(?:s)? (?:on )?(?:denying|declining|rejecting|pressing (?:no|deny))
  all (?:denied|declined|rejected|refused) | declining
  (?:i|we|user|she|he|always|frau \\S+|herr \\S+) (?:\\S{1,10} )?(?:denied|rejected|declined|refused|dismissed|ignored) (?:it|them|all|every|each|those|these)?
  (?:all|user|were|was|full of) (?:mfa )?(?:declined|denied)(?: requests?| user)?
  (?:press|hit|tap|click|say|choos)(?:ed|ping|ing|s|e)? (?:on )?"?(?:no|deny|decline|reject)(?!\\w)
  swip(?:e|ing) (?:it|them) away | denied requests`);

/** Codes or prompts that were asked for and do not come: trouble, not an attack. */
export const NOT_ARRIVING = any(`
  neither (?:a |the |an )?(?:codes?|sms|calls?|texts?|prompts?|push)
  (?:never|not|doesnt|dont|does not|do not|isnt|arent|no longer|wont|didnt|did not|hasnt|havent|cant|cannot|neither|nor) (?:even |ever |seem to |actually |always |seem |been |to |get |getting )?(?:com(?:e|es|ing)(?! from)|arriv\\w+|receiv\\w+|recieve\\w*|get(?:s|ting)?|got|show(?:s|ing)?(?: up)?|appear\\w*|ring\\w*|buzz\\w*|pop\\w*|deliver\\w*|work\\w*|reach\\w*|sent)(?! (?:on|at) (?:my|the|a))
  no (?:codes?|sms|texts?|prompts?|notif\\w*|calls?|push)(?! (?:request|for))
  nothing (?:arrives|comes|shows|rings|appears)
  (?:codes?|text|sms|prompt|message|call) (?:that )?i (?:asked|ask|request\\w*)
  when i (?:request|ask|try|sign|log|enter)
  (?:call|code|prompt|text) i (?:requested|asked|triggered|started)`);

/** The person's own set-up, where prompts belong. */
export const OWN_SETUP = any(`
  (?<!didnt )(?<!never )(?<!not )(?<!havent )set(?:ting)?[- ]?up | register(?:ing)? | enrol\\w* | more information required | keep your account secure
  (?:make|create|save|add) (?:me )?(?:a|some) passkey | first (?:day|login|sign-?in)
  just started (?:here|working) | new (?:employee|joiner|hire|starter)`);

/** People who have no business with a code, by a name that is not only a pronoun. */
export const PERSON = any(`
  some ?ones? | some ?bodys? | anyone | anybody
  a (?:man|woman|guy|lady|person|caller|bloke|dude|chap|voice|stranger|colleague|co-?worker|friend|customer|supplier|supplier.?s|vendor|technician|recruiter|client|contractor|consultant|partner|gentleman|mate|teammate)
  (?:man|woman|lady|guy|bloke|dude|stranger|technician|engineer|agent|recruiter)(?: \\S{1,10})? | callers?
  co-?workers? | colleagues?
  (?:my|the|our|his|her) (?:boss|manager|ceo|cfo|director|colleague|teammate|mate|team lead|supervisor|intern|trainee|secretary|landlord|client|customer|cousin|uncle|assistant|friend|wife|husband|admin\\w*|it guy|accountant)
  boss | ceo | cfo | team ?lead(?:er)?s? | recruiters? | supervisors? | it (?:support|dept|department|desk|guy|staff|team|person|people|service) | from it
  help ?desk(?: staff)? | service ?desk | tech support | support(?: staff| agent| line)? | the bank
  from (?:hr|microsoft|support|the helpdesk|the bank|security) | hr | external (?:person|user|contact)
  unknown (?:number|person|caller|contact) | impost\\w+ | scammers? | hackers? | attackers? | fraudsters?
  microsoft (?:engineer|support|employee|technician|agent) | suppliers? | vendors? | seller | buyer | neighbou?r | strangers`);
export const ANY_PERSON = any(
  `${PERSON} | he | she | they | him | her | them | who | whoever | people`,
);

/** People at home, who have no business with the phone at all. */
export const KIN = any(
  `(?:my |our |the |his |her |their )?(?:\\S{1,8}[- ](?:year|yr)[- ]old|little one|kids?|child|children|son|daughter|toddler|baby|wife|husband|spouse|partner|my ex(?:[- ]\\w+)?|boyfriend|girlfriend|mother|father|mum|mom|dad|brother|sister|cat|dog|flatmate|roommate|grandson|granddaughter|nephew|niece|grandma|grandpa)`,
);
export const FAMILY = any(`
  ${KIN}
  (?:my |our |the |his |her |their )?(?:colleague|co-?worker|secretary|assistant|boss|neighbou?r|friend|buddy)`);

export const DEVICE = any(`
  (?:i ?|smart ?|cell ?|mobile ?|company ?|work ?|business ?|private ?|tele)?phones? | mobiles? | handy
  handsets? | cell | iphones? | samsung | galaxy | pixel | android | xiaomi | huawei | device | laptops?
  notebook | tablet | ipad | (?:security |hardware |fido2? ?|usb |yubi)keys? | yubikeys? | (?:key ?)?fobs?
  (?:hardware |security )tokens? | hand ?bag | bag | purse | backpack | rucksack | briefcase`);

/** Something that comes to a person from outside. */
export const CONTACT = any(`
  e-?mails? | mails? | texts? | sms | messages? | letters? | links? | qr(?: ?codes?)? | chats? | dms?
  invites? | invitations? | attachments? | calls? | voice ?mails? | whatsapps? | robocalls? | robot | phoned
  called | callers? | number that called | fax | pop-?ups?`);

/** Doubt whether it is what it says. */
export const DOUBT = any(`
  phish\\w* | scams? | scammers? | scammy | a con | fakes? | faked | fraud | fraudulent | genuine | legit\\w*
  spoof\\w* | trustworthy | hoax | dodgy | fishy | phishy | sketchy | bogus | malicious | pretend\\w*
  suspicious | weird | broken english | really (?:from )?(?:you|microsoft|ms|us|it|the|our)
  (?:is|was|are|were) (?:it|this|that|these|they) (?:really |actually )?(?:from )?(?:you|yours|real|microsoft|us|authentic|legal|trusted)
  from you(?: guys)? | was it you | authentic(?:ity)? | can i trust | safe to (?:click|scan|open|answer)
  feels? (?:wrong|off|odd|fishy|strange) | smells? | gut (?:says|feeling) | bad feeling | sus | shady | too good
  (?:address|url|domain|sender|page|site|logo|spelling) (?:\\S{1,12} ){0,3}(?:weird|wrong|odd|strange|off|funny|different|misspelled|misspelt)
  (?:strange|weird|wrong|odd|different) (?:address|url|domain|sender|page|site)`);

export const SIGN_IN = any(`
  sign-? ?ins? | log-? ?ins? | logons? | access | attempts? | activit\\w+ | sessions? | connections?
  authentications? | signed in | logged in | log on | logged on | signing in`);

/** Countries and cities that sign-ins are reported from. */
const PLACE = any(`
  russia\\w* | china | chinese | nigeria | lagos | brazil | india | mumbai | vietnam | indonesia | jakarta
  ukraine | kyiv | turkey | istanbul | iran | north korea | romania | bulgaria | pakistan | ghana | kenya
  nairobi | south africa | johannesburg | egypt | cairo | morocco | mexico | colombia | argentina | venezuela
  thailand | bangkok | philippines | manila | malaysia | singapore | hong kong | shanghai | beijing | moscow
  seoul | tokyo | japan | usa | america | texas | california | new york | chicago | miami | canada | toronto
  germany | frankfurt | berlin | france | paris | spain | madrid | italy | rome | poland | warsaw
  netherlands | amsterdam | uk | london | england | ireland | dublin | sweden | norway | finland | australia
  sydney | dubai | israel | algeria | tunisia | serbia | latvia | estonia | lithuania | kazakhstan
  bangladesh | asia | africa | europe | abroad | overseas`);

/** Names of places after a word that puts something there. */
export const NAMED_PLACE = `(?:from|in|near|by|at|says|of|shows|with|is) ${gap(3)}${PLACE}`;

/** Somewhere that nobody here was. */
export const STRANGE_PLACE = any(`
  (?:other|another|different|foreign|strange|unknown|weird|unfamiliar|far away) (?:countr\\w+|cit(?:y|ies)|places?|locations?|continents?|states?|towns?|ips?|ip address\\w*)
  country far away
  (?:a|the) (?:city|place|country|town|location) (?:that )?i (?:have |ve |was |dont |do not )?(?:never|not|know)
  all over the (?:world|place|globe|map) | around the (?:world|globe)
  other (?:side|end) of the (?:world|country) | never (?:even )?(?:been|visited|set foot)
  not been (?:there|to) | havent been (?:there|to|in) | impossible travel
  (?:two|several|different|many|other) countries | miles away | from abroad`);

/** Somewhere the person was not, or may not have been. */
export const ELSEWHERE = any(`${STRANGE_PLACE} | ${NAMED_PLACE}`);
