import { gap, rule, type SecurityRule } from './security-rule';

/** Somebody who wants a reset and may not be who they say. */
export const CALLER_RULES: readonly SecurityRule[] = [
  rule(
    'caller-wants-reset',
    [
      `(?:callers?|someone|somebody|person|user|man|woman|guy|lady|he|she|they|ceo|cfo|director|boss|vip|exec\\w*|employee|colleague|contractor|phone call|voice|chat|customer|staff|manager|assistant|starter|friend|(?:request|e-?mail|mail|ticket) (?:\\S{1,12} )?(?:to|for|asking|came)(?: \\S{1,12})?)`,
      `
        claim(?:s|ing|ed)? (?:to be|hes|shes|he|she|that he|that she|theyre) | pretend\\w*
        says (?:hes|shes|he is|she is|they are|theyre|to be) (?:the|a|an|our|from|his|her|in)
        said (?:hes|shes|he was|she was) (?:the|a|our|from) | insist\\w* | pressur\\w* | pressing us | pushy
        threat\\w* | refus(?:es|ed|ing) | impersonat\\w* | sounds? (?:odd|strange|different|fake|ai|like a)
        deep ?fake | hidden number | unknown (?:number|caller) | no proof | no id | unverified
        demands? (?:a |an |the |that |mfa |his |her |to |immediate )| (?:cannot|cant|couldnt) answer
        withheld | private number | angry | shouting | yelling | begging | crying | in a hurry | urgent\\w*
        (?:cannot|cant|unable to|couldnt|wont|no way to|not (?:able|willing) to) (?:verify|prove|show|identify|confirm (?:who|his|her))
        without (?:\\S{1,10} )?(?:verif\\w*|proof|ticket|id|identity) | fire you | doesnt know (?:his|her)
        after hours | strange accent | same voice | gmail address | (?:personal|private|from a) gmail | private (?:mail|e-?mail|gmail)
        in a different number | number (?:\\S{1,8} ){0,2}on file | on behalf of | for (?:another|a different|somebody else|someone else) | cant tell if | nobody knows
        never met | walks in`,
      `
        reset\\w* | mfa | 2fa | tap | temporary (?:access )?pass | bypass | authenticat\\w* | re-?register\\w*
        unlock\\w* | (?:new|change|add|different|another) (?:\\S{1,10} )?(?:phone|number|mobile|method|device)
        turn off | second factor | called back | (?:mfa |his |her )?phone changed`,
    ],
    `
      aadsts | log | page | (?:met|saw|know|knows|verified) (?:him|her|them) (?:in person|personally|myself) | in person[)] | app refuses | radius | nps | portal | setup | policy says | provider | smartphone
      private phone | refuses to (?:install|use|accept) | his own phone | works council | upgrade`,
  ),
  rule(
    'caller-wants-reset',
    [
      `
        (?:verify|verifying|validate|checking|check|prove|identify) ${gap(6)}(?:callers?|(?:who|person|user|employee|someone|somebody|people) (?:\\S{1,10} )?(?:calls?|calling|phones?|on the (?:phone|line|other end))|on the phone|really (?:is|who|him|her)|who is (?:real|calling)|who it is|who(?:s| is) on the)
        identity (?:of|before|check|verification) ${gap(6)}(?:caller|reset\\w*|phone|user|mfa|helpdesk)
        (?:verify|check|prove) (?:the |a |their |his |her |an? )?(?:\\S{1,10} )?identity | impersonat\\w*
        impost\\w+ | deep ?fake | face check | out of band verif\\w* | id card ok | who is real`,
      `
        reset\\w* | mfa | tap | pass | help ?desk | service ?desk | service desk | callers? | authenticator
        agents? | first line | on the phone | voice`,
    ],
    `
      verification call | number format | passport | self[- ]service | verify by phone | log | sspr | nps
      your identity | my identity | we could not verify | proofdata`,
  ),
  rule(
    'caller-wants-reset',
    [
      `callers? ${gap(6)}(?:knows|pressing|asks|asked|wants|demands|says|insists|claims|needs|sounds|gives|cannot|cant|refuses)`,
      `
        reset\\w* | trust | mfa | 2fa | pass | temporary | number i | new (?:number|phone|device)|suspicious | tap | access pass
        in a hurry | authenticator|code|unlock`,
    ],
    `which pin | push is late | prompts? (?:is|are) late | agent question | pressed`,
  ),
];
