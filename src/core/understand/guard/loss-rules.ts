import { any, gap, rule, type SecurityRule } from './security-rule';
import { DEVICE } from './security-words';

const HYPOTHETICAL =
  'when (?:a |the |my |their )?(?:phone|device|key|mobile)s? (?:is|are|gets?) (?:lost|stolen)|(?:if|in case|suppose|what happens) (?:\\S{1,14} ){0,4}(?:los(?:e|es|t|ing)|stolen|stole|missing|gone|nicked)';
const STOLEN = any(`
  stolen | stole | steals | nicked | pinched | snatched | mugged | robbed | robber\\w* | pickpocket\\w*
  theft | thie(?:f|ves) | burgl\\w+ | half-inched | wrong hands
  (?:was|were|got|been|has been) taken(?! (?:over|from the list|off|down|out|away by))
  took (?:my|his|her|our) (?:phone|bag|handbag|mobile|purse) from`);
const DEVICE_ASPECT =
  '(?! ?(?:number|app|connection|access|signal|settings|pin|code|registration|screen|case|operator|compliance|its|option|info|line|call|sign-?in|as |in (?:the|my) (?:list|portal|app|locker|car|office)|at home))';
const LEFT_PLACE = any(
  `
  taxi | cab | train | bus | tram | uber | plane | restaurant | bar | pub | hotel | hire car | rental
  airport | metro | underground | tube | ferry | bench | cafe | shop | station | toilet | park | festival
  club | beach`,
);

/** Devices that are in other hands, or may be. */
export const LOSS_RULES: readonly SecurityRule[] = [
  rule(
    'lost-or-stolen',
    [STOLEN, DEVICE],
    `
      ${HYPOTHETICAL} | token theft | mouse | swiped | identity theft | restore | found it again | passkeys?
      since i said | after my phone was | i said it was`,
  ),
  rule(
    'lost-or-stolen',
    [
      `
        (?<!the )(?<!if i )(?<!if you )lost (?:\\S{1,14} ){0,3}${DEVICE}${DEVICE_ASPECT}
        (?:misplaced|mislaid) (?:\\S{1,14} ){0,2}${DEVICE}
        (?:cant|cannot|can not|couldnt) find (?:my|her|his|the) (?:\\S{1,10} ){0,2}${DEVICE}(?! (?:number|option|method|app|settings|in|sign))
        (?:missing|stolen|lost) (?:phone|handset|iphone|mobile|smartphone|laptop|yubikey|token)(?! (?:number|option|field|info|method))
        (?:phone|mobile|handset|iphone|samsung|yubikey|security key|fob|cell|smartphone|handy) (?:is |was |got |went |has been |has |seems |must have |probably |apparently |reported )?(?:been )?(?:lost|missing|gone missing|disappeared|disappears|vanished|misplaced|gone)(?! (?:from|off|out|dead|black|crazy|mad|flat|its|the|my|all|compliance|luggage|in the list))
        (?:phone|mobile|handset|iphone|samsung|yubikey|security key|fob|cell|smartphone|key|token) ${gap(3)}(?:fell out|fallen out|dropped out|slipped out|fell off)
        (?:left|forgot|forgotten) (?:\\S{1,14} ){0,3}${DEVICE} ${gap(2)}(?:in|on|at|inside|behind in) (?:a|an|the|my|some|that|one) (?:\\S{1,12} )?${LEFT_PLACE}
        (?:mobile|phone|iphone|key) left in (?:a |the )?${LEFT_PLACE}`,
    ],
    `
      ${HYPOTHETICAL}
      lost (?:\\S{1,12} ){0,3}(?:access|signal|connection|my number|the number|trust|contact|all|data|everything on|codes|accounts|settings|the app|my app|track|count|patience|hope|its)
      packet | lost luggage | get (?:it )?back (?:in|on|tomorrow)
      missing (?:\\S{1,12} ){0,3}(?:from|in the|attribute|code|parameter|claim) | option | button | greyed
      battery | found (?:it|my phone) again | device info | registered device | new laptop
      watch authenticator | reset the lost | app is gone`,
  ),
  rule(
    'lost-or-stolen',
    [
      `(?:found|finds|finder|whoever (?:has|took|found)|somebody who (?:has|found)|someone who (?:has|found)) ${gap(5)}(?:my|the|her|his) (?:\\S{1,8} )?(?:phone|mobile|handset|iphone|key|yubikey)`,
      `can | could | approve | get in | log in | my | account`,
    ],
    `i found my | found it again | found (?:that|out|the (?:option|setting|button)) | old phone`,
  ),
  rule(
    'lost-or-stolen',
    [
      `(?:my ex(?:[- ]\\w+)?|ex-?\\w*|thief|stranger|former \\S{1,15}|old (?:assistant|colleague|flatmate)|flatmate|she|he|they|someone|somebody|nobody knows who|whoever) (?:\\S{1,8} )?(?:still )?(?:has|have|got|kept|keeps|took|holds|walked off with|ran off with) (?:my|our|the) (?:\\S{1,10} ){0,2}${DEVICE}(?! ?(?:number|bill|contract))`,
      `get in | get into | getting in | using | use | uses | approv\\w* | codes? | still | reads? | my (?:account|mail|work) | authenticator | worried`,
    ],
    `old phone is in | asked? (?:him|her|them) | help ?desk | ${HYPOTHETICAL} | repair | (?:he|she|they|it) has my (?:number|phone number)`,
  ),
  rule('lost-or-stolen', [
    `(?:sold|gave away|given away|donated|threw away|thrown away|binned|handed down|returned|recycled|swapped) (?:\\S{1,14} ){0,4}${DEVICE}`,
    `still (?:on it|in it|inside|logged in|signed in|active|installed|works)|(?:forgot\\w*|didnt|did not|havent|have not|without|never|still has|still have|not (?:wiped|deleted|removed)) (?:\\S{1,12} ){0,4}(?:delet\\w*|remov\\w*|wip\\w*|reset\\w*|eras\\w*|unlink\\w*|unregister\\w*|work|authenticator|account)`,
  ]),
];
