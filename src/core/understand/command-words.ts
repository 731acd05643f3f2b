import type { CommandName } from '../command';
import { any } from './guard/security-rule';

/** How a command is asked for, as whole sentences over plain words. */
export interface CommandWording {
  readonly command: CommandName;
  readonly pattern: RegExp;
}

/** Words that may stand around any command without changing it. */
export const PADDING = new RegExp(
  `^${any(`
  please | pls | plz | plss | bitte | kindly | now | just | ok | okay | oh | well | hey | so | and | but | then | um | uh | actually | really | here | bot | mfa bot | robot | helpdesk | mfa helpdesk | buddy | mate | dear | all | everyone | everybody | team | guys | folks | there | again | today | for now | for today | asap | immediately | right now | already | simply | directly | instead | thing | friend | sir | madam | ma am | great | perfect | super | cool | nice | good | excellent | awesome | wonderful | brilliant | fantastic | lovely | alright | all right | right | fine | got it | understood | i see | yes | yep | sure | sorry`)}$`,
);

const PERSON = any(`
  (?:a |an |some |the |any )?(?:real |actual |live |other |proper |physical |human )*(?:human(?: being)?|person|people|agent|operator|representative|rep|technician|colleague|somebody|someone|some one|human agent|support agent|admin|administrator|expert|specialist|staff|supporter|employee|live agent|live person|engineer|advisor|adviser|consultant|man or woman|guy|guys)
  (?:the |your |our )?(?:it |human |tech |technical |live |user |first level )?(?:support|help ?desk|service ?desk|it department|it dept|it team|it guys|support team|hotline)(?: team| staff| person)? | it`);
const FROM_IT =
  '(?: (?:from|in|at|of) (?:the |your |our )?(?:it|it support|it department|support|help ?desk|service ?desk|team|it team))?';
const REACH = any(`
  (?:talk|speak|chat|connect|write|get|transfer|put|hand|pass|refer|switch|escalate|send|forward|go)(?: me| us| this| it| my question)?(?: over| through| in touch| on)? (?:to|with|through to)
  (?:get|find|give|fetch|call|send|ask|contact|reach|need|want|phone|ring)(?: me| us)?`);
const WISH = any(`
  i (?:want|need|would like|wanna|have|wish|prefer|demand|must|d like)(?: to)? | id (?:like|rather|prefer)(?: to)? | can i | could i | may i | can you | could you | would you | will you | let me | lemme | is it possible to | i want you to | is there | are there`);
const ABOUT_ME = any(
  '(?:all )?(?:of )?(?:my|the|your|our)? ?(?:personal )?(?:data|history|information|info|messages|conversations?|chats?|chat history|everything|memory|questions|records)(?: (?:about|of|on|from|with) (?:me|you|us|mine))?(?: (?:you )?(?:have|stored?|saved?|keep|kept|know)(?: (?:about|on|of) me)?)?',
);

const sentence = (command: CommandName, wordings: string): CommandWording => ({
  command,
  pattern: new RegExp(`^${any(wordings)}$`, 'u'),
});

/** Greetings, thanks and farewells: said before or after something else they do not count. */
export const COURTESIES: readonly CommandWording[] = [
  sentence(
    'hello',
    `
    hi+ | hi+ ?ya | hey+ | heya | hello+ | helo | hallo | hullo | halo | yo | sup | hola | bonjour | salut | moin(?: moin)? | servus | gruezi | gruss gott | guten (?:tag|morgen|abend) | good (?:morning|afternoon|evening|day) | morning | afternoon | evening | gday | g day | howdy | greetings | namaste | hei | hej | ola | buongiorno | buenos dias | buenas tardes | salam | aloha | goedemorgen | goedendag | dobry den | czesc
    (?:hi|hey|hello)(?: there)? (?:how are (?:you|u|things)(?: doing)?|how is it going|hows it going|whats up|good (?:morning|afternoon|evening)|nice to meet you) | (?:hi|hey|hello) (?:mfa ?)?(?:bot|helpdesk|there|all|team|everyone|friend|again|you|mate|folks|guys) | whats up | wassup | how are (?:you|u|things)(?: doing)?(?: today)? | how is it going | hows it going | how do you do | nice to meet you | are you (?:there|awake|online|here|up|available) | anyone (?:there|here|home) | anybody (?:there|here|home) | is (?:anyone|anybody|someone|somebody) (?:there|here) | hello world | you there | knock knock | ping | long time no see`,
  ),
  sentence(
    'thanks',
    `
    (?:many |much |big |a million |1000 )?(?:thanks?|thank ?you|thank u|thankyou|thanx|thnx|thx|tx|ty|tysm|tyvm|cheers|danke|merci|gracias|grazie|obrigad[oa]|dank je|bedankt|tack|takk|dziekuje|arigato|spasibo|thnks|thks|tnx|tks)(?: (?:you|u|so much|very much|a lot|a bunch|a million|a ton|lots|again|for (?:the|your|all|that|this|everything|helping|answering|everything|nothing)(?: (?:your|the|quick|fast|great|good|kind))*(?: (?:help|answer|support|info|information|reply|response|time|patience|assistance|tip|advice|explanation))?|anyway|man|mate|bot|buddy|everyone|all|team|schon|sehr|dir|vielmals|beaucoup|mille|bien|much|heaps|loads|friend|in advance|indeed|dear|both|already|now|sir|guys))*
    (?:muchas |tante |vielen |besten |herzlichen |lieben )(?:gracias|grazie|dank) | much (?:appreciated|obliged) | (?:i )?(?:really )?appreciate (?:it|that|you|this|your help)(?: a lot| very much)? | very (?:kind|helpful|nice|good)(?: of you)? | (?:that|this|it) (?:was|is) (?:very |really |so |super )?(?:helpful|kind|nice of you|great help|useful) | (?:great|good|nice|excellent|awesome|brilliant|amazing|wonderful|perfect) (?:job|work|help|bot|stuff) | (?:you|u) (?:are|r|re) (?:the best|great|awesome|a star|a lifesaver|amazing|so kind|wonderful|very helpful|my hero|a legend|helpful) | youre (?:the best|great|awesome|a star|a lifesaver|amazing|my hero|a legend|very helpful) | life ?saver | you saved (?:me|my day|my life) | kudos | well done | bless you | god bless(?: you)? | i am grateful | im grateful | so kind`,
  ),
  sentence(
    'bye',
    `
    (?:good ?|bye )?bye+(?: ?bye+)?(?: for now)? | goodbye | ciao | tschuss | tschau | adieu | au revoir | adios | auf wiedersehen | arrivederci | hasta (?:luego|la vista) | cya | see (?:ya|you|u)(?: (?:later|soon|around|tomorrow|then|next time|again|monday))? | later | laters | ttyl | talk to you (?:later|soon|tomorrow) | so long | farewell | take care | good ?night | nighty night | cheerio | toodle oo | toodles | over and out | peace(?: out)? | im (?:off|done|out|leaving)(?: now)? | i am (?:off|done|leaving)(?: now)? | gotta go | got to go | i (?:have|need|must) to? ?(?:go|leave)(?: now)? | have a (?:nice|good|great|lovely|wonderful|pleasant|fine) (?:day|one|evening|weekend|afternoon|night|time|rest of (?:the|your) day|week|holiday) | (?:nice|good|great|lovely|schones|schonen|happy) (?:day|evening|weekend|wochenende|tag|abend) (?:to you|still|noch)? ?(?:too)? | enjoy your (?:day|evening|weekend) | until (?:next time|tomorrow|later) | that(?:s| is| was| will be) (?:all|it|everything)(?: (?:for now|for today|i needed|i wanted|from me|then))? | nothing (?:else|more|further) | no (?:more|further|other) questions | cu | c u | bb | gn | exit | quit | close(?: (?:chat|conversation|the chat))? | end(?: (?:chat|the chat|conversation|session|the conversation))? | stop`,
  ),
];

/** What is asked of the bot itself. */
export const REQUESTS: readonly CommandWording[] = [
  sentence(
    'help',
    `
    help+(?: me)?(?: out)? | (?:i )?(?:really )?(?:need|want) (?:some |your |a bit of |a little )?help | h | \\? | hilfe | ayuda | aide | sos | can (?:you|u|somebody|anyone) help(?: me)?(?: out)? | could you help(?: me)?(?: out)? | would you help me | will you help me | i could use (?:some|a little) help | help wanted | assist(?: me|ance)? | i need assistance | usage | instructions | manual | readme | info | about | about you | commands? | (?:list |show |all |what |the |available |your )*(?:commands|features|functions|capabilities|abilities|skills)(?: (?:do you have|are there|list|available))? | menu | main menu | options? | (?:show|give|list|tell|see|display)(?: me)? (?:all )?(?:the |your |my )?(?:options|menu|commands|help|choices|possibilities|features|functions)
    what (?:can|do|could|else can|all can|exactly can|exactly do) (?:you|u|i|this bot|it|this|the bot) (?:do|ask|help|say|know|write|type|answer|offer|do here|ask you|use (?:you|this) for|do with (?:you|this)|ask here|tell me)(?: (?:for )?(?:me|you|us|about|with|here|for me|exactly))*  | what (?:can|do) you do | what are you(?: (?:for|good for|able to do|capable of|here for|doing here|all about))? | what is (?:this|this bot|this thing|this for|your purpose|your job|your function|this chat|this bot for|your name|mfa helpdesk) | whats (?:this|this bot|your purpose|this for|your job|this thing) | who are you | who r u | how (?:do|can|does|could) (?:i|you|this|it|we|the bot|this bot|one) (?:use (?:you|this|it|the bot|this bot)|help(?: me)?|work|start|begin|function|ask (?:you|questions?)|talk to you) | how (?:does|do) (?:this|it|you) work | how to use (?:this|you|it|the bot|this bot)(?: bot)? | introduce yourself | tell me about (?:yourself|you) | tell me what you (?:can )?(?:do|know) | what should i (?:do|ask|type|write|say)(?: here| now)? | where do i (?:start|begin) | how do i (?:start|begin) | getting started | get started | start | what for | what sort of (?:things|questions) (?:can|do) (?:you|i) (?:answer|ask|do)(?: you)? | what kind of (?:things|questions|help) (?:can|do) (?:you|i) (?:answer|ask|do|give|offer|get)(?: you)?`,
  ),
  sentence(
    'topics',
    `
    topics? | (?:all |the |your |list |show |browse |available |help )*(?:topics|subjects|categories|themes|articles|index|contents|overview|table of contents|faq|faqs|catalogue|catalog|knowledge base|knowledge|library|areas|sections|list)(?: list| overview| please)? | (?:show|list|give|see|display|browse|open|view|print|get)(?: me| us)? (?:all )?(?:the |your |a |an |of )*(?:list of |overview of )?(?:all )?(?:available |known )?(?:topics|subjects|categories|articles|index|overview|faq|faqs|catalogue|catalog|knowledge|knowledge base|list|contents|areas|themes|everything you know|what you know|what you have|sections|questions)(?: (?:list|you (?:have|know|cover|can answer)|available|about))* | (?:what|which)(?: other| all)? (?:topics|subjects|categories|articles|areas|themes|things|questions|problems|issues)(?: (?:are there|do you (?:have|know|cover|answer|handle|support|know about)|can you (?:answer|cover|handle|help with|help me with)|can i (?:ask|choose|browse|pick)(?: (?:you|about|from))?|are (?:available|covered|supported|there)|exist|is there))? | what (?:do you (?:know|cover)|can i (?:ask|browse|choose)(?: (?:about|you about|from))?|is there|do you have)(?: about)? | browse | let me browse | i want to browse`,
  ),
  sentence(
    'status',
    `
    status | (?:whats|what is|show|check|see|get|give|tell|any|the|my|is there|is there any|do you have|what about|how about|have you got|know)?(?: me)?(?: (?:the|a|any|my|current|latest))* ?(?:status|state|progress|news|update|updates|feedback|word|developments?)(?: (?:update|report|check|yet|so far))?(?: (?:of|on|about|for|from|regarding|with))?(?: (?:my|the|our|this|that|an|a|support))*(?: (?:open |last |old |existing |previous )?(?:ticket|tickets|request|requests|case|cases|issue|issues|problem|report|incident|question|inc\\w*))?(?: (?:\\S{1,3}|no|nr|number|id))?(?: #?\\w{0,4}\\d{2,10})?(?: yet| please)?
    (?:my|open|show|list|see|view|check|show me|list my|show my|show me my|where are my|do i have(?: any)?|what are my|check my|see my|which|see all|all my|track my|track)(?: (?:all|my|open|the|pending))* (?:open |pending )?(?:tickets?|requests?|cases?) | (?:where|how|what|whats) (?:is|s|are|about|happened to|happens with|with|happened with|happening with|going on with|up with)? ?(?:my|the) (?:ticket|request|case|tickets|requests|report|incident) ?(?:doing|now|stuck|at|going|coming along|progressing)? | wheres my (?:ticket|request|case) | (?:has|did|is|was|have) (?:anyone|anybody|someone|somebody|you|it|they|any one) (?:looked at|answered|replied to|seen|worked on|working on|picked up|taken|read|processed|handled|touched|forgotten|forgot|got|look at|answer|see)(?: to)? (?:my|the) (?:ticket|request|case|question)(?: yet)? | is (?:my|the) (?:ticket|request|case|incident) (?:closed|open|solved|done|resolved|being worked on|in progress|still open|assigned|finished)(?: yet| now| already)? | (?:how long|when) (?:will|does|until|till|do) .{0,20}(?:my|the) (?:ticket|request|case)(?: (?:take|be (?:done|solved|answered|closed|resolved)|is (?:done|solved|answered|closed)|get (?:answered|solved|done)))?(?: take)? | ticket status | ticket update | request status | case status | whats happening with (?:my|the) (?:ticket|request|case|report)`,
  ),
  sentence(
    'human',
    `
    (?:${PERSON})${FROM_IT} | (?:${WISH} )?(?:${REACH} )(?:to )?(?:${PERSON})${FROM_IT}(?: (?:about (?:this|it|that)|for (?:this|that|help)|to help(?: me)?|not (?:a |to a |with a )?(?:bot|robot|machine)|who can help(?: me)?|on the phone|by phone|on the line|i can (?:talk|speak) to|to (?:talk|speak) (?:to|with)|involved|to call(?: me)?(?: back)?|to contact me|to look at (?:this|it)|please))* | (?:${WISH} )(?:${PERSON})${FROM_IT}(?: (?:to help(?: me)?|who can help(?: me)?|i can (?:talk|speak|chat|write) (?:to|with)|to (?:talk|speak) (?:to|with)|call me(?: back)?|contact me|help me|(?:here|available|there|around|free)))?
    how (?:do|can|could) (?:i|we) (?:talk|speak|chat|get|get through) (?:to|with) (?:${PERSON})${FROM_IT}
    (?:can|could|will|would|may|is it possible that) (?:${PERSON})${FROM_IT} (?:please )?(?:call|phone|ring|contact|help|write|reach|message|text|email|look at this for|take over|assist|get back to)(?: (?:me|us|with me))?(?: (?:back|out|now|today|with this|on my mobile|please))* | (?:call|ring|phone|contact) me(?: back)? | (?:call|ring|phone) back | call ?back(?: please| requested| request)? | i (?:want|need|would like) (?:a |to be )?(?:call ?back|called back|phone call|contacted) | (?:have|let|make) (?:${PERSON})${FROM_IT} (?:call|contact|phone|help|write to|ring)(?: me| us)?(?: back)? | (?:open|create|raise|log|file|submit|make|start|lodge|send)(?: me)? (?:a |an |the |new |support )*(?:ticket|case|incident|support request|service request|request)(?: (?:for (?:me|this|that|it)|about (?:this|that|it)|now|with (?:it|support)))* | (?:${WISH} )(?:open|create|raise|log|file|submit|make)(?: me)? (?:a |an |new |support )*(?:ticket|case|incident|support request|service request|request)(?: (?:for (?:me|this|that|it)|about (?:this|that|it)))* | new ticket | (?:hand|pass) (?:me|this|it) over | hand ?over | hand ?off | escalate(?: (?:this|it|me|please|my case|to (?:a )?(?:human|person|support|it)))* | (?:stop|no|not|enough|forget) (?:the |a |of |this |with |more |talking to |to )*(?:bot|bots|robot|robots|machine|machines|ai|computer)(?: (?:${PERSON})${FROM_IT})? | (?:i (?:hate|dont like|dont want|do not want)(?: to)?(?: talk(?:ing)? to)?|no more|enough of|fed up with) (?:a |an |this |the |these )?(?:bots?|robots?|machines?|chat ?bots?|ai) ?(?:${PERSON})?${FROM_IT} | (?:can|could|may) (?:i|we) (?:call|phone|ring|speak to|talk to|reach|contact|get|have) (?:you|${PERSON})${FROM_IT} | live (?:chat|support|help|person) | human(?: help| support| assistance)(?: (?:needed|wanted))? | is (?:there |anyone |anybody |a |any )*(?:${PERSON}) (?:i can (?:talk|speak) to|there|available|around|here)${FROM_IT} | i (?:want|need|prefer|would rather have|would rather talk to|d rather talk to) (?:${PERSON})${FROM_IT} not (?:a |an |this )?(?:bot|robot|machine|ai|computer) | menschlicher? \\S{1,15} | mensch | mitarbeiter | (?:mit )?(?:einem|jemand\\w*) (?:mitarbeiter|menschen|sprechen|reden)(?: sprechen)? | (?:${PERSON})${FROM_IT} (?:please|wanted|needed|required)`,
  ),
  sentence(
    'restart',
    `
    restart | re-start | start (?:over|again|anew|afresh|from (?:scratch|the (?:start|beginning|top))|fresh|new|all over(?: again)?) | begin (?:again|anew|from the beginning) | new (?:question|conversation|chat|topic|start|session|problem|issue|subject) | (?:i (?:have|want|would like|ve got|got)|can i|let me|id like)(?: to)? (?:ask |start |have |begin )?(?:a |an |one |some )?(?:new|another|different|other|second) (?:question|conversation|chat|topic|problem|issue|subject|thing) | (?:reset|clear|clean|restart|refresh|reload|reboot|empty|wipe) (?:the |this |our |your |my )?(?:chat|conversation|bot|session|dialog|dialogue|context|screen|window|thread|yourself)(?: history)? | (?:lets |let us |can we |could we |i want to |id like to |please )?(?:start|begin|go|try|do) (?:over|again from (?:the )?(?:start|beginning)|back to (?:the )?(?:start|beginning|beginning)|all over) | back(?: to (?:the )?(?:start|beginning|main menu|menu|top|home))? | (?:go )?home | from the (?:start|beginning|top) | cancel | (?:forget|ignore|scrap|drop) (?:that|it|this|what i (?:said|asked|wrote)|the last (?:one|question)|my (?:last )?question) | never ?mind(?: that)? | something else | another (?:question|topic|problem|issue|one) | different (?:question|topic|problem|issue) | (?:lets |can we )?(?:change|switch) (?:the )?(?:topic|subject) | undo`,
  ),
  sentence(
    'forget-me',
    `
    forget ?-? ?(?:me|about me|us|everything|all|all about me|all of it|everything (?:about me|i (?:said|wrote|told you|typed|have said)|you know(?: about me)?)|who i am|my (?:data|name|messages|history|questions|details|info|information|chat|chats|conversation))(?: now)? | (?:delete|erase|remove|wipe|purge|clear|destroy|forget|drop) (?:me|us|${ABOUT_ME})(?: (?:from (?:here|your (?:system|memory|database|records|logs)|the (?:system|database|bot))|now|completely|here|please))* | (?:${WISH} )(?:delete|erase|remove|wipe|purge|clear|forget)(?: \\S{1,8})? ?(?:me|${ABOUT_ME})(?: (?:from (?:here|your (?:system|memory|database|records|logs))|now|completely|deleted|erased|removed))* | (?:${WISH} )?(?:be forgotten|have (?:${ABOUT_ME}) (?:deleted|erased|removed|wiped)|(?:${ABOUT_ME}) (?:deleted|erased|removed|wiped)) | (?:gdpr|dsgvo)(?: (?:request|deletion|erasure|delete))* | right to (?:be forgotten|erasure) | delete what you (?:know|have|stored|saved)(?: (?:about|on) me)? | (?:data|privacy) (?:deletion|erasure)(?: request)? | what (?:data )?do you (?:store|know|keep|save|remember|have)(?: (?:stored|saved))? (?:about|on|of) me | do you (?:store|save|keep|remember) (?:my (?:data|messages|questions|chats?)|anything about me|what i (?:write|say|type)) | stop (?:storing|saving|tracking|remembering) (?:me|my data|my messages)`,
  ),
];
