"""Families of words that say something about the kind of a claim, by lemma."""

from __future__ import annotations

from collections.abc import Mapping

VERBS: Mapping[str, str] = {
    "brings about": "cause lead result trigger spark prompt stem induce provoke contribute attribute ignite "
    "elicit fuel precipitate derive arise",
    "makes so": "make leave render force enable allow let help compel drive keep turn encourage discourage "
    "deter motivate inspire deprive facilitate ensure inhibit empower",
    "hinders": "prevent avoid block hamper hinder disrupt undermine impede thwart avert delay halt stop "
    "threaten endanger jeopardize stymie protect spare",
    "affects": "affect impact influence worsen improve exacerbate ease alter change shape transform mitigate "
    "limit benefit weaken strengthen destabilize aid damage hurt harm",
    "harms": "kill injure wound damage destroy displace devastate flood burn collapse ruin wreck strike hit",
    "raises": "raise boost increase expand double triple grow rise climb jump surge soar gain widen accelerate "
    "strengthen quadruple swell edge add",
    "lowers": "lower cut reduce decrease fall drop decline shrink slow plunge halve slump dip slide weaken "
    "narrow tumble lose",
    "links": "link tie associate connect relate blame credit owe",
    "compares": "compare outnumber exceed surpass outpace trail differ rank resemble match equal top follow "
    "precede overtake lag beat outperform contrast vary distinguish",
    "requires": "require mandate oblige compel entitle permit allow prohibit ban forbid bar authorize "
    "authorise legalize legalise outlaw exempt restrict regulate govern apply stipulate guarantee criminalize "
    "abolish repeal empower qualify cover define provide",
    "rules": "rule uphold overturn hold find conclude declare strike reject affirm violate breach infringe comply",
    "demands": "demand urge call ask request insist appeal plead beg want press recommend propose suggest advise "
    "encourage advocate lobby seek petition",
    "promises": "vow pledge promise announce commit offer undertake plan intend aim hope agree guarantee",
    "denies": "deny reject dispute dismiss refuse refute rebut contest question doubt",
    "blames": "accuse criticize criticise condemn denounce blame slam decry deplore rebuke attack lambast fault "
    "oppose object protest complain lament mock ridicule",
    "favours": "support back endorse praise welcome favor favour commend thank congratulate applaud hail laud "
    "defend approve salute champion compliment",
    "describes": "describe call consider regard characterize characterise label brand refer view see liken "
    "portray bill deem dub perceive compare",
    "says": "say tell report add state explain note claim confirm argue acknowledge admit reveal tweet write "
    "declare remark comment observe respond reply stress emphasize emphasise allege estimate warn assert contend "
    "maintain conclude testify recall inform caution repeat reiterate speak mention affirm express voice cite "
    "discuss talk clarify indicate signal concede",
    "thinks": "believe think feel know fear worry expect hope wish understand suspect consider doubt love like "
    "want need prefer enjoy trust",
    "finds": "find show indicate suggest discover demonstrate determine identify observe detect reveal estimate "
    "measure conclude calculate study examine analyze evaluate",
    "is placed": "locate lie situate centre center base live reside stand house sit station stay border overlook "
    "surround",
    "holds": "include contain consist comprise feature involve span stretch total average weigh measure cost "
    "number amount account constitute represent cover extend last have own possess carry",
    "is named": "know name call title nickname dub refer mean style entitle",
    "seems": "be seem appear remain look sound stay tend become exist belong depend vary prove serve",
    "appoints": "appoint elect name nominate succeed resign retire join promote hire dismiss re-elect reelect "
    "replace swear inaugurate depose step",
    "serves": "serve lead head chair hold represent run direct manage work act found co-found command preside "
    "belong play teach study",
    "attends": "attend meet join accompany participate gather convene host visit greet present assemble",
    "expects": "expect schedule forecast predict project plan set slate anticipate intend due estimate await",
    "ends or begins": "begin start open launch end close finish continue resume cease expire conclude complete",
    "moves": "arrive leave go come travel return move flee enter cross fly drive sail land march reach head "
    "depart visit transfer take transport evacuate deport send bring",
    "acts in law": "arrest charge convict sentence indict sue detain plead acquit fine jail imprison accuse "
    "investigate raid seize extradite release prosecute impeach testify appeal file execute",
    "decides": "decide vote approve pass adopt sign reject elect ratify veto enact introduce propose impose lift "
    "suspend cancel postpone withdraw grant award",
    "tells of life": "die bear marry graduate grow suffer survive live attend study retire win earn receive",
    "makes": "build create produce publish release write develop design establish form make found record film "
    "perform broadcast air conduct hold organize hold stage host",
    "wins": "win lose defeat score beat draw play compete finish advance secure earn qualify claim",
}  # fmt: skip
"""Families of verbs. A verb may be of several."""

NOUNS: Mapping[str, str] = {
    "cause": "cause reason result effect impact consequence factor role influence motive purpose outcome "
    "implication motivation aftermath response risk damage",
    "law": "law act bill rule ruling regulation statute constitution amendment legislation decree treaty "
    "ordinance clause provision policy licence license requirement penalty sentence directive code convention "
    "right jurisdiction guideline ban obligation mandate sanction punishment offense offence crime citizenship "
    "franchise immunity power authority scope procedure standard exemption restriction permit charter privilege",
    "body of law": "court senate house congress parliament legislature committee commission council assembly "
    "supreme judge justice constitution government board",
    "lawful": "legal illegal unlawful unconstitutional constitutional lawful binding eligible mandatory entitled "
    "compulsory subject liable punishable void guilty null valid exempt obligatory statutory judicial required",
    "post": "president minister chancellor mayor governor senator secretary chairman chairwoman chair ceo "
    "director chief head leader spokesman spokeswoman spokesperson ambassador judge commissioner general "
    "commander professor officer deputy candidate member representative founder co-founder editor captain coach "
    "king queen prince princess pope bishop archbishop executive manager adviser advisor premier speaker lawyer "
    "attorney prosecutor sheriff treasurer owner author delegate envoy actor actress singer player champion "
    "congressman congresswoman lawmaker politician economist scientist researcher analyst administrator "
    "superintendent principal dean rector student teacher employee engineer doctor journalist reporter activist "
    "organizer driver pilot agent veteran guitarist drummer bassist vocalist artist musician mathematician "
    "nominee successor incumbent fellow expert graduate partner opponent supporter follower resident citizen",
    "family": "brother sister wife husband son daughter father mother child parent widow uncle aunt cousin "
    "nephew niece grandson boyfriend girlfriend partner friend spouse",
    "office": "post office seat term tenure position rank membership title role presidency leadership "
    "delegation staff cabinet board crew team",
    "meeting": "meeting talks summit ceremony delegation conference session discussion gathering event briefing "
    "reception funeral rally hearing dinner panel debate negotiation signing wedding festival forum premiere "
    "convention vigil protest march party",
    "mishap": "earthquake quake storm hurricane typhoon flood fire explosion crash attack shooting bombing "
    "accident outbreak tsunami aftershock eruption landslide blast collision strike raid war",
    "saying": "criticism demand call statement pledge support opposition concern promise announcement stance "
    "condolence tribute anger fury claim allegation accusation warning denial appeal message praise intention "
    "goal aim view opinion argument plea",
    "rank": "record majority plurality rank ranking first second third most least only top high low peak number "
    "runner-up winner step",
    "likeness": "same similar different like unlike unique unprecedented alike identical difference "
    "equivalent comparable rare common typical",
    "measure": "total average rate number percent share size height length width depth speed temperature "
    "magnitude population amount score point vote toll level margin figure",
    "victims": "people person man woman child resident civilian soldier victim passenger patient student worker",
    "forecast": "forecast outlook projection plan schedule prospect likelihood deadline",
    "time": "year month week day hour decade century morning evening night period",
    "place": "area province city town village prison hospital building museum airport house home school street "
    "river coast region country capital park station square district island border field road intersection lake "
    "sea ocean mountain valley camp base port harbour harbor factory stadium hotel bridge tower cathedral mosque "
    "temple church university county neighborhood neighbourhood territory forest desert palace embassy site "
    "center centre suburb peninsula market highway scene beach kitchen stairwell courtyard hall yard laboratory "
    "restaurant shop store theatre theater headquarters runway jungle farm shelter venue stage room floor corner "
    "campus facility offshore onsite nearby nationwide overseas abroad downtown outside westward eastward",
    "study": "study research finding paper survey poll data report analysis researcher scientist author "
    "experiment evidence sample theory",
    "matter": "species gene virus disease protein cell shark animal plant water gas oil planet chemical material "
    "frog glue coral algae bacteria vaccine drug",
    "work": "film book song album documentary show series novel episode game play programme program website "
    "image photo photograph video",
}  # fmt: skip
"""Families of nouns and adjectives."""

_SMALL_WORDS = (
    "because due since amid if unless when while although despite after before following until than like "
    "unlike as first last second third record only most least more less fewer both also not never no there "
    "such same other another each every all would could may might must shall will can should likely yet still "
    "already recently currently now then later so thus therefore instead rather however who which that where "
    "his her its their he she they it we i our my you"
)


def _families(groups: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for family, words in groups.items():
        for word in dict.fromkeys(words.split()):
            found.setdefault(word, []).append(family)
    return {word: tuple(families) for word, families in found.items()}


VERB_FAMILIES = _families(VERBS)
NOUN_FAMILIES = _families(NOUNS)
MARKS = frozenset(_families({"mark": _SMALL_WORDS}))
"""Small words that are seen one by one."""
